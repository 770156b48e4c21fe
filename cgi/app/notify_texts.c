#include <string.h>

#include "app/notify_texts.h"
#include "law/application.h"
#include "law/material.h"
#include "law/measures.h"
#include "law/risk.h"
#include "view/template.h"
#include "view/words.h"

/* The label of the question that a defect is about; "" where it is none. */
static const char *
label_of(struct arena *a, const char *about, enum lang lang)
{
	char *key = arena_strdup(a, about ? about : "");
	const struct question *q;
	char *number = key + strcspn(key, "0123456789");
	size_t n = strspn(number, "0123456789");

	if (n > 0) {	/* provider.2.name is asked as provider.#.name */
		*number = '#';
		memmove(number + 1, number + n, strlen(number + n) + 1);
	}
	q = question_find(key);
	return q != NULL ? q->label.in[lang] : "";
}

static void
add_row(struct dict *d, const char *section, const char *text)
{
	dict_set(dict_add(d, section), K_TEXT, text);
}

static void
fill_defect(const struct act_run *run, struct dict *d,
    const struct act_text *t, enum lang lang)
{
	struct dict *row = dict_add(d, K_DEFECT_ROW);

	dict_optional(row, K_ABOUT, label_of(run->arena, t->about, lang));
	dict_set(row, K_TEXT, t->body);
}

/* A ground is a name of the closed list, or words of the Office. */
static void
fill_ground(const struct act_run *run, struct dict *d,
    const struct act_text *t, enum lang lang)
{
	enum ground g;

	if (!ground_parse(t->body, &g)) {
		add_row(d, K_GROUND_ROW, t->body);
		return;
	}
	add_row(d, K_GROUND_ROW, view_ground(run->arena, run->rules, g,
	    lang));
	dict_optional(d, K_EFFECT, ground_contract(g)->in[lang]);
}

/* Each line is a paragraph. */
void
notify_fill_reason(struct arena *a, struct dict *d, const char *body)
{
	dict_show(d, K_HAS_REASONS);
	while (*body != '\0') {
		size_t n = strcspn(body, "\n");

		if (n > 0)
			add_row(d, K_REASON_ROW, arena_memdup(a, body, n));
		body += n + (body[n] == '\n');
	}
}

/* "3" and a text, in a row of that section. */
static void
add_numbered(struct dict *d, const char *section, const struct act_text *t)
{
	struct dict *row = dict_add(d, section);

	dict_set(row, K_ITEM, t->about);
	dict_set(row, K_TEXT, t->body);
}

/* An item of what was asked for (Article 14). */
static void
fill_item(const struct act_run *run, struct dict *d, const struct act_text *t,
    enum lang lang)
{
	(void)run;
	(void)lang;
	add_numbered(d, K_ITEM_ROW, t);
}

/* "3" and what was said to it. */
static void
fill_answered(const struct act_run *run, struct dict *d,
    const struct act_text *t, enum lang lang)
{
	struct dict *row = dict_add(d, K_ANSWERED_ROW);
	enum material_said said = SAID_NOTHING;

	(void)run;
	(void)said_parse(t->body, &said);
	dict_set(row, K_ITEM, t->about);
	dict_words(row, K_TEXT, said_words(said), lang);
}

/* A condition that was confirmed, with its number. */
static void
fill_checked(const struct act_run *run, struct dict *d,
    const struct act_text *t, enum lang lang)
{
	(void)run;
	(void)lang;
	add_numbered(d, K_CHECKED_ROW, t);
}

/* Article 18: the letter goes to the department, the operator has a copy. */
static void
fill_department(const struct act_run *run, struct dict *d,
    const struct act_text *t, enum lang lang)
{
	(void)run;
	(void)lang;
	dict_set(d, K_ADDRESSEE, t->body);
}

/* What the applicant says was designated. */
static void
fill_cii(const struct act_run *run, struct dict *d, const struct act_text *t,
    enum lang lang)
{
	(void)run;
	(void)lang;
	dict_optional(d, K_CII, t->body);
}

static void
fill_why(const struct act_run *run, struct dict *d, const struct act_text *t,
    enum lang lang)
{
	(void)lang;
	notify_fill_reason(run->arena, d, t->body);
}

/* The texts that a letter repeats; any other part stays inside. */
void
notify_fill_texts(const struct act_run *run, struct dict *d, enum lang lang)
{
	static const struct {
		const char *part;
		void (*fill)(const struct act_run *run, struct dict *d,
		    const struct act_text *t, enum lang lang);
	} parts[] = {
		{ "defect", fill_defect }, { "ground", fill_ground },
		{ "reason", fill_why }, { "item", fill_item },
		{ "answered", fill_answered }, { "checked", fill_checked },
		{ "department", fill_department }, { "cii", fill_cii },
	};

	for (int i = 0; i < run->act->n_texts; i++) {
		const struct act_text *t = &run->act->texts[i];

		for (size_t k = 0; k < sizeof(parts) / sizeof(parts[0]); k++)
			if (strcmp(parts[k].part, t->part) == 0)
				parts[k].fill(run, d, t, lang);
	}
}
