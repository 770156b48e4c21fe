#include <string.h>

#include "base/text.h"
#include "law/risk.h"
#include "operator/files.h"
#include "operator/show.h"
#include "view/words.h"

/* What is being shown, for the functions below. */
struct show {
	struct page *page;
	const struct references *refs;
	const struct answers *answers;
	const struct document *documents;
	int n_documents;
	int64_t change_id;
};

static const char *
choice_label(struct page *p, const struct question *q, const char *text)
{
	for (const struct question_choice *c = q->choices; c->value; c++)
		if (strcmp(c->value, text) == 0)
			return page_word(p, &c->label);
	return text;
}

static const char *
code_label(struct page *p, const struct references *refs,
    const struct question *q, const char *text)
{
	const struct words *w = reference_words(refs, q->type, text);

	return w != NULL ? page_word(p, w) : text;
}

const char *
show_answer(struct page *p, const struct references *refs,
    const struct question *q, const char *text)
{
	int64_t fen;
	struct date day;

	if (q->choices != NULL)
		return choice_label(p, q, text);
	switch (q->type) {
	case QUESTION_CATEGORY:
	case QUESTION_SECTOR:
		return code_label(p, refs, q, text);
	case QUESTION_MONEY:
		return money_parse(p->arena, text, &fen) == ERR_OK ?
		    view_money(p->arena, fen, p->lang) : text;
	case QUESTION_DATE:
	case QUESTION_PAST_DATE:
		return date_parse(text, &day) == ERR_OK ?
		    view_date(p->arena, day, p->lang) : text;
	default:
		return text;
	}
}

static const char *
change_path(const struct show *s, enum section section, int item,
    const char *key)
{
	struct page *p = s->page;

	if (section == SECTION_PROVIDERS && item > 0)
		return page_path(p, "/applications/%lld/providers/%d"
		    "?from=check#%s", (long long)s->change_id, item, key);
	return page_path(p, "/applications/%lld/%s?from=check#%s",
	    (long long)s->change_id, section_name(section), key);
}

static void
put_row(const struct show *s, struct dict *group, const struct question *q,
    int item)
{
	struct page *p = s->page;
	const char *key = question_key(p->arena, q, item);
	const char *text = answers_get(s->answers, key);
	struct dict *row;

	if (*text == '\0' && (!q->is_required ||
	    !question_is_asked(p->arena, q, item, s->answers)))
		return;
	row = dict_add(group, K_ROW);
	dict_words(row, K_ROW_KEY, &q->label, p->lang);
	dict_set(row, K_ROW_VALUE, *text != '\0' ?
	    show_answer(p, s->refs, q, text) :
	    page_word(p, &(struct words)WORDS("未填写", "Not answered")));
	if (s->change_id != 0) {
		dict_show(row, K_ROW_CHANGE);
		dict_set(row, K_ROW_CHANGE_PATH, change_path(s, q->section,
		    item, key));
	} else
		dict_show(row, K_ROW_FIXED);
}

static const char *
item_heading(const struct show *s, enum section section, int item)
{
	struct page *p = s->page;

	if (section == SECTION_RISK)
		return arena_printf(p->arena, p->lang == LANG_ZH ? "%s%s" :
		    "%s %s", page_word(p, trigger_mark((enum trigger)
		    (item - 1))), page_word(p, trigger_words((enum trigger)
		    (item - 1))));
	return arena_printf(p->arena, p->lang == LANG_ZH ? "提供者%d" :
	    "Provider %d", item);
}

/* The questions that are not repeated (item 0), or those of one item. */
static void
put_group(const struct show *s, struct dict *d, enum section section,
    int item)
{
	struct dict *group = dict_add(d, K_ANSWERS_GROUP);
	int n;
	const struct question *q = questions(&n);

	if (item > 0)
		dict_optional(group, K_ANSWERS_ITEM,
		    item_heading(s, section, item));
	for (int i = 0; i < n; i++)
		if (q[i].section == section &&
		    (strchr(q[i].key, '#') != NULL) == (item > 0))
			put_row(s, group, &q[i], item);
}

static void
put_documents(const struct show *s, struct dict *d, enum section section)
{
	for (int i = 0; i < s->n_documents; i++) {
		const struct document_kind *k = document_kind_find(
		    s->documents[i].kind);

		if (k == NULL || k->section != section)
			continue;
		dict_show(d, K_FILES);
		put_file(s->page, dict_add(d, K_FILE), &s->documents[i]);
	}
}

void
show_answers(struct page *p, const struct references *refs,
    const struct answers *answers, const struct document *documents,
    int n_documents, int64_t change_id)
{
	struct show s = { p, refs, answers, documents, n_documents,
	    change_id };

	for (int i = SECTION_PURCHASE; i < SECTION__MAX; i++) {
		enum section section = (enum section)i;
		struct dict *d = dict_add(p->dict, K_ANSWERS);

		dict_words(d, K_ANSWERS_HEADING, section_words(section),
		    p->lang);
		dict_set(d, K_ANSWERS_ID, section_name(section));
		if (change_id != 0) {
			dict_show(d, K_ANSWERS_OPEN);
			dict_set(d, K_ANSWERS_PATH, page_path(p,
			    "/applications/%lld/%s?from=check",
			    (long long)change_id, section_name(section)));
		}
		put_group(&s, d, section, 0);
		for (int k = 1; k <= answers_items(answers, section); k++)
			put_group(&s, d, section, k);
		put_documents(&s, d, section);
	}
}
