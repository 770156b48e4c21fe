#include "app/notify_law.h"
#include "law/measures.h"
#include "view/articles.h"
#include "view/template.h"
#include "view/words.h"

const char *
notify_article(const struct act_run *run, const char *draft, enum lang lang)
{
	return view_cite(run->arena, run->rules, draft, lang);
}

void
notify_fill_law(const struct act_run *run, struct dict *d, enum lang lang)
{
	const struct rules *r = run->rules;

	view_articles(run->arena, d, r, lang);
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
