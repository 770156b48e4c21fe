#include "portal/condition.h"
#include "view/words.h"

/* Met, not met, or nobody has looked. */
static const struct {
	const char *tag;
	struct words words;
} states[] = {
	{ "govuk-tag--yellow", WORDS("尚未核验", "not looked at yet") },
	{ "govuk-tag--red", WORDS("未满足", "not met") },
	{ "govuk-tag--green", WORDS("已满足", "met") },
};

void
put_condition(struct page *p, struct dict *d,
    const struct served_condition *c)
{
	int state = c->check == NULL ? 0 : c->check->met ? 2 : 1;

	dict_set_int(d, K_CONDITION, c->n);
	dict_set(d, K_TEXT, c->wording);
	dict_show(d, c->is_precedent ? K_PRECEDENT : K_CONTINUING);
	if (date_is_set(c->due))
		dict_optional(d, K_DUE, view_date(p->arena, c->due, p->lang));
	dict_optional(d, K_EVIDENCE, c->evidence);
	dict_optional(d, K_VERIFIER, c->verifier);
	dict_set(d, K_TAG_CLASS, states[state].tag);
	dict_words(d, K_TAG_WORDS, &states[state].words, p->lang);
}
