#include "app/case.h"
#include "portal/page.h"
#include "view/words.h"

const char *
page_article(const struct page *p, const char *draft)
{
	return view_cite(p->arena, p->rules, draft, p->lang);
}

void
page_cite(struct page *p, const struct rules *rules)
{
	p->rules = rules;
	dict_set(p->dict, K_ART_7, page_article(p, "7"));
	dict_set(p->dict, K_ART_14, page_article(p, "14"));
}

enum err
page_open_case(struct page *p, struct case_view *out)
{
	enum err e = case_open(p->app, p->arena, p->who, page_param(p,
	    "number"), out);

	if (e == ERR_OK)
		page_cite(p, out->rules);
	return e;
}
