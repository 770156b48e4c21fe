#include <stdio.h>
#include <string.h>

#include "law/risk.h"
#include "operator/ask.h"

static const struct {
	enum field_kind kind;
	int width;
	const char *autocomplete;
} looks[QUESTION_TYPE__MAX] = {
	[QUESTION_LINE] = { FIELD_TEXT, 0, NULL },
	[QUESTION_CII] = { FIELD_TEXT, 0, "off" },
	[QUESTION_TEXT] = { FIELD_TEXTAREA, 0, NULL },
	[QUESTION_CHOICE] = { FIELD_RADIOS, 0, NULL },
	[QUESTION_CATEGORY] = { FIELD_SELECT, 0, NULL },
	[QUESTION_SECTOR] = { FIELD_SELECT, 0, NULL },
	[QUESTION_MONEY] = { FIELD_TEXT, 20, NULL },
	[QUESTION_DATE] = { FIELD_DATE, 0, NULL },
	[QUESTION_PAST_DATE] = { FIELD_DATE, 0, NULL },
	[QUESTION_CREDIT_CODE] = { FIELD_TEXT, 20, NULL },
	[QUESTION_PHONE] = { FIELD_TEL, 20, "tel" },
	[QUESTION_EMAIL] = { FIELD_EMAIL, 0, "email" },
};

int
ask_is_of_item(const char *key, int item)
{
	int n = 0, end = 0;

	return item == 0 || (sscanf(key, "provider.%9d.%n", &n, &end) == 1 &&
	    end > 0 && n == item);
}

/* The choices that make a question asked, in words: "Yes" or "Possibly". */
static const char *
condition_values(struct arena *a, const struct question *other,
    const char *values, enum lang lang)
{
	const char *text = "";

	for (const struct question_choice *c = other->choices; c->value; c++) {
		const char *at = strstr(values, c->value);
		size_t n = strlen(c->value);

		if (at == NULL || (at != values && at[-1] != '|') ||
		    (at[n] != '\0' && at[n] != '|'))
			continue;
		text = arena_printf(a, lang == LANG_ZH ? "%s%s“%s”" :
		    "%s%s\"%s\"", text, *text == '\0' ? "" :
		    lang == LANG_ZH ? "或" : " or ", c->label.in[lang]);
	}
	return text;
}

static const char *
condition(struct arena *a, const struct question *q, enum lang lang)
{
	const struct question *other = question_find(q->if_key);
	const char *values = condition_values(a, other, q->if_values, lang);

	return arena_printf(a, lang == LANG_ZH ?
	    "仅在“%1$s”一项选择%2$s时填写。" :
	    "Only if you answered %2$s to \"%1$s\".",
	    other->label.in[lang], values);
}

/*
 * The article is said where it differs from that of the question before: said
 * at every field nobody would read it.
 */
static const char *
article_of(const struct page *p, const struct question *q)
{
	int n;
	const struct question *first = questions(&n);

	if (q > first && q[-1].section == q->section &&
	    strcmp(q[-1].article, q->article) == 0)
		return "";
	return arena_printf(p->arena, p->lang == LANG_ZH ? "依据：%s。" :
	    "Legal basis: %s.", page_article(p, q->article));
}

/* Condition, hint and article, one sentence after the other. */
static const char *
hint_of(const struct page *p, const struct question *q)
{
	struct arena *a = p->arena;
	enum lang lang = p->lang;
	const char *const parts[] = {
		q->if_key != NULL ? condition(a, q, lang) : "",
		q->hint.in[lang] != NULL ? q->hint.in[lang] : "",
		article_of(p, q),
	};
	const char *gap = lang == LANG_ZH ? "" : " ", *text = "";

	for (int i = 0; i < 3; i++)
		if (*parts[i] != '\0')
			text = arena_printf(a, "%s%s%s", text,
			    *text != '\0' ? gap : "", parts[i]);
	return *text != '\0' ? text : NULL;
}

/* Provider's code and country: one of the two, so neither is optional. */
static int
is_left_free(const struct question *q)
{
	return !q->is_required && q->type != QUESTION_CREDIT_CODE &&
	    strcmp(q->key, "provider.#.country") != 0;
}

static void
put_choices(struct arena *a, const struct references *refs,
    const struct question *q, struct field *f)
{
	int n;
	const struct reference *rows = references_of(refs, q->type, &n);

	if (rows != NULL && f->kind == FIELD_SELECT)
		field_choose(a, f);
	for (int i = 0; i < n; i++)
		field_choice(a, f, rows[i].code, rows[i].name);
	for (int i = 0; q->choices != NULL && q->choices[i].value != NULL; i++)
		field_choice(a, f, q->choices[i].value, q->choices[i].label);
}

void
ask_field(struct page *p, const struct references *refs,
    const struct question *q, int item, struct field *out)
{
	*out = (struct field){ .name = question_key(p->arena, q, item),
	    .kind = looks[q->type].kind, .width = looks[q->type].width,
	    .autocomplete = looks[q->type].autocomplete, .label = q->label,
	    .optional = is_left_free(q), .rows = 4 };
	out->hint.in[p->lang] = hint_of(p, q);
	out->in_line = q->type == QUESTION_CHOICE &&
	    q->choices[2].value == NULL &&
	    strlen(q->choices[0].label.in[LANG_EN]) < 10;
	put_choices(p->arena, refs, q, out);
}

/* The Office's remark on this very question. */
static void
add_remarks(struct page *p, const struct draft *d, struct field *f)
{
	for (int i = 0; i < d->n_defects; i++)
		if (strcmp(d->defects[i].about, f->name) == 0)
			f->hint.in[p->lang] = arena_printf(p->arena,
			    p->lang == LANG_ZH ?
			    "审查办公室的补正意见：%s %s" :
			    "The Office asks to correct this: %s %s",
			    d->defects[i].body, f->hint.in[p->lang] != NULL ?
			    f->hint.in[p->lang] : "");
}

static void
put_field(struct page *p, struct dict *group, const struct draft *d,
    const struct question *q, int item, const struct answers *answers)
{
	struct form_view view = { p->arena, group, p->lang, p->errors,
	    p->n_errors };
	struct field f;

	ask_field(p, &d->refs, q, item, &f);
	add_remarks(p, d, &f);
	form_field(&view, K_FIELDS, &f, answers_get(answers, f.name));
}

/* One group: the questions that are not repeated, or those of one item. */
static void
put_group(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *answers)
{
	struct dict *group = dict_add(p->dict, K_GROUP);
	int n;
	const struct question *q = questions(&n);

	if (section == SECTION_RISK && item > 0) {
		enum trigger t = (enum trigger)(item - 1);

		dict_optional(group, K_GROUP_HEADING, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s%s" : "%s %s",
		    page_word(p, trigger_mark(t)),
		    page_word(p, trigger_words(t))));
	}
	for (int i = 0; i < n; i++)
		if (q[i].section == section &&
		    (strchr(q[i].key, '#') != NULL) == (item > 0))
			put_field(p, group, d, &q[i], item, answers);
}

void
ask_section(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *answers)
{
	if (item > 0) {
		put_group(p, d, section, item, answers);
		return;
	}
	put_group(p, d, section, 0, answers);
	if (section != SECTION_PROVIDERS)
		for (int i = 1; i <= section_items(section); i++)
			put_group(p, d, section, i, answers);
}

static void
take(struct page *p, const struct draft *d, const struct question *q,
    int item, struct answers *into)
{
	struct field f;

	ask_field(p, &d->refs, q, item, &f);
	answers_set(into, f.name, page_typed(p, &f));
}

void
ask_typed(struct page *p, const struct draft *d, enum section section,
    int item, struct answers *into)
{
	int n, items = section_items(section);
	const struct question *q = questions(&n);

	for (int i = 0; i < n; i++) {
		if (q[i].section != section)
			continue;
		if (strchr(q[i].key, '#') == NULL)
			take(p, d, &q[i], 0, into);
		else if (item > 0)
			take(p, d, &q[i], item, into);
		else
			for (int k = 1; k <= items; k++)
				take(p, d, &q[i], k, into);
	}
}

/* The question with that key, and which item of it. NULL: none. */
static const struct question *
find(struct page *p, const char *key, int *item)
{
	int n;
	const struct question *q = questions(&n);

	for (int i = 0; i < n; i++)
		for (*item = 0; *item <= section_items(q[i].section);
		    ++*item)
			if (strcmp(question_key(p->arena, &q[i], *item),
			    key) == 0)
				return &q[i];
	return NULL;
}

const char *
ask_label(struct page *p, const char *key)
{
	int item;
	const struct question *q = find(p, key, &item);

	if (q == NULL)
		return NULL;
	return q->section != SECTION_RISK || item == 0 ?
	    page_word(p, &q->label) : arena_printf(p->arena, "%s %s",
	    page_word(p, trigger_mark((enum trigger)(item - 1))),
	    page_word(p, &q->label));
}

enum section
ask_section_of(struct page *p, const char *key)
{
	int item;
	const struct question *q = find(p, key, &item);
	const struct document_kind *k = NULL;

	if (strncmp(key, "file.", 5) == 0)
		k = document_kind_find(key + 5);
	return q != NULL ? q->section : k != NULL ? k->section :
	    SECTION__MAX;
}

const char *
ask_path(struct page *p, int64_t id, const char *key, const char *query)
{
	int item;
	const struct question *q = find(p, key, &item);

	if (q != NULL && q->section == SECTION_PROVIDERS && item > 0)
		return page_path(p, "/applications/%lld/providers/%d%s#%s",
		    (long long)id, item, query, key);
	if (q != NULL)
		return page_path(p, "/applications/%lld/%s%s#%s",
		    (long long)id, section_name(q->section), query, key);
	if (ask_section_of(p, key) != SECTION__MAX)
		return page_path(p, "/applications/%lld/files/%s/upload",
		    (long long)id, key + 5);
	return page_path(p, "/applications/%lld", (long long)id);
}

int
ask_problems(struct page *p, const struct draft *d, enum section section,
    int item)
{
	const struct application_check *c = &d->view.check;
	int n = 0;

	for (int i = 0; i < c->n; i++) {
		const struct problem *x = &c->problems[i];

		if (x->section != section || !ask_is_of_item(x->field, item) ||
		    strncmp(x->field, "file.", 5) == 0)
			continue;
		page_wrong_text(p, x->field, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s：%s" : "%s: %s",
		    ask_label(p, x->field), page_word(p, &x->words)));
		n++;
	}
	return n;
}
