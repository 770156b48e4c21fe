#include <string.h>

#include "base/text.h"
#include "law/risk.h"
#include "office/asked.h"
#include "view/words.h"

/* "Provider 2", "(iii)" before the question of a repeated part. */
static const char *
item_words(struct page *p, enum section s, int item)
{
	if (s == SECTION_RISK && item <= TRIGGER__MAX)
		return page_word(p, trigger_mark((enum trigger)(item - 1)));
	return arena_printf(p->arena, p->lang == LANG_ZH ? "提供者%d" :
	    "Provider %d", item);
}

static const char *
choice_words(struct page *p, const struct question *q, const char *value)
{
	for (const struct question_choice *c = q->choices;
	    c != NULL && c->value != NULL; c++)
		if (strcmp(c->value, value) == 0)
			return page_word(p, &c->label);
	return value;
}

static const char *
answer_text(struct page *p, const struct question *q,
    const struct references *r, const char *value)
{
	const struct words *words;
	struct date d;
	int64_t fen;

	switch (q->type) {
	case QUESTION_CHOICE:
		return choice_words(p, q, value);
	case QUESTION_CATEGORY:
	case QUESTION_SECTOR:
		words = reference_words(r, q->type, value);
		return words != NULL ? page_word(p, words) : value;
	case QUESTION_MONEY:
		return money_parse(p->arena, value, &fen) == ERR_OK ?
		    view_money(p->arena, fen, p->lang) : value;
	case QUESTION_DATE:
	case QUESTION_PAST_DATE:
		return date_parse(value, &d) == ERR_OK ?
		    view_date(p->arena, d, p->lang) : value;
	default:
		return value;
	}
}

static const char *
label_of(struct page *p, const struct question *q, int item)
{
	const char *label = page_word(p, &q->label);

	return item == 0 ? label : arena_printf(p->arena, "%s · %s",
	    item_words(p, q->section, item), label);
}

const char *
asked_label(struct page *p, const char *key)
{
	int n;
	const struct question *q = questions(&n);

	for (int i = 0; i < n; i++)
		for (int item = 0; item <= PROVIDERS_MAX; item++)
			if ((strchr(q[i].key, '#') != NULL) == (item > 0) &&
			    strcmp(question_key(p->arena, &q[i], item),
			    key) == 0)
				return label_of(p, &q[i], item);
	return NULL;
}

static struct asked
ask(struct page *p, const struct question *q, int item,
    const struct answers *s, const struct references *r)
{
	const char *key = question_key(p->arena, q, item);

	return (struct asked){ .question = q, .key = key,
	    .section = q->section, .article = q->article,
	    .label = label_of(p, q, item),
	    .text = answer_text(p, q, r, answers_get(s, key)) };
}

static const char *
names_of(struct page *p, const char *kind, const struct document *d, int n)
{
	const char *names = "";

	for (int i = 0; i < n; i++)
		if (strcmp(d[i].kind, kind) == 0)
			names = arena_printf(p->arena, "%s%s%s", names,
			    *names != '\0' ? "\n" : "", d[i].name);
	return names;
}

enum err
asked_list(struct page *p, const struct answers *answers,
    const struct document *documents, int n_documents, struct asked **out,
    int *n)
{
	int n_questions, n_kinds;
	const struct question *q = questions(&n_questions);
	const struct document_kind *kinds = document_kinds(&n_kinds);
	struct references r;
	struct asked *list = NEW_ARRAY(p->arena,
	    (size_t)(n_questions * PROVIDERS_MAX + n_kinds), struct asked);
	enum err e = references_read(p->app, p->arena, &r);

	if (e != ERR_OK)
		return e;
	*n = 0;
	for (int s = 0; s < SECTION__MAX; s++) {
		int items = answers_items(answers, (enum section)s);

		for (int item = 0; item <= items; item++)
			for (int i = 0; i < n_questions; i++)
				if ((int)q[i].section == s &&
				    (strchr(q[i].key, '#') != NULL) ==
				    (item > 0) && question_is_asked(p->arena,
				    &q[i], item, answers))
					list[(*n)++] = ask(p, &q[i], item,
					    answers, &r);
		for (int k = 0; k < n_kinds; k++)
			if ((int)kinds[k].section == s)
				list[(*n)++] = (struct asked){ .key =
				    arena_printf(p->arena, "file.%s",
				    kinds[k].name), .section = (enum section)s,
				    .article = kinds[k].article,
				    .label = page_word(p, &kinds[k].label),
				    .text = names_of(p, kinds[k].name,
				    documents, n_documents) };
	}
	*out = list;
	return ERR_OK;
}

enum err
version_answers(struct page *p, const struct case_view *v, int number,
    struct answers **out)
{
	for (int i = 0; i < v->n_versions; i++)
		if (v->versions[i].number == number)
			return answers_parse(p->arena, v->versions[i].content,
			    out);
	return ERR_NOT_FOUND;
}
