#include "app/notify_law.h"
#include "law/measures.h"
#include "view/template.h"
#include "view/words.h"

/* The articles that letters cite, in the numbers of the draft. */
static const struct {
	const char *key, *article;
} cited[] = {
	{ K_ART_5, "5" }, { K_ART_6, "6" }, { K_ART_7, "7" },
	{ K_ART_8, "8" }, { K_ART_8_9, "8, 9" }, { K_ART_11, "11" },
	{ K_ART_12, "12" }, { K_ART_13, "13" }, { K_ART_14, "14" },
	{ K_ART_16, "16" }, { K_ART_17, "17" }, { K_ART_18, "18" },
	{ K_ART_19, "19" },
};

const char *
notify_article(const struct act_run *run, const char *draft, enum lang lang)
{
	return view_cite(run->arena, run->rules, draft, lang);
}

void
notify_fill_law(const struct act_run *run, struct dict *d, enum lang lang)
{
	const struct rules *r = run->rules;

	for (size_t i = 0; i < sizeof(cited) / sizeof(cited[0]); i++)
		dict_set(d, cited[i].key, notify_article(run,
		    cited[i].article, lang));
	dict_set(d, K_ART_SCREENING, view_article(run->arena,
	    measures_screening(r), lang));
	dict_words(d, K_MEASURES, measures_title(r), lang);
	if (rule_is(r, RULE_DRAFT_NOT_IN_FORCE, "true"))
		dict_show(d, K_RENDERED);
	if (rule_is(r, RULE_CHECK_OFFICIAL_TEXT, "true"))
		dict_show(d, K_CHECK_TEXT);
	dict_show(d, measures_bind_contract(r) ? K_BINDS : K_BINDS_NOT);
	dict_show(d, rule_is(r, RULE_SUPPLEMENT_MODE, "pause") ? K_PAUSES :
	    K_RESTARTS);
	if (rule_is(r, RULE_ART14_DETERMINATION, "true"))
		dict_show(d, K_DETERMINES);
	dict_show(d, rule_is(r, RULE_SCOPE_DECIDER, "office") ?
	    K_OFFICE_DECIDES : K_OPERATOR_DECIDES);
}
