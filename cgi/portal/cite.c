#include "app/case.h"
#include "portal/page.h"
#include "view/words.h"

const struct rules *
page_rules(const struct page *p)
{
	return p->rules != NULL ? p->rules : p->app->active;
}

const char *
page_article(const struct page *p, const char *draft)
{
	return view_cite(p->arena, page_rules(p), draft, p->lang);
}

void
page_cite(struct page *p, const struct rules *rules)
{
	p->rules = rules;
}

/* What must end first, and when it does. */
static const char *
not_before(const struct page *p, const struct refusal *why)
{
	const char *provisional = !why->provisional ? "" :
	    p->lang == LANG_ZH ? "（暂定）" : " (provisional)";

	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "%s届满日：%s%s" : " %s: last day %s%s", page_word(p,
	    period_words(why->runs)), view_date(p->arena, why->last,
	    p->lang), provisional);
}

const char *
page_refusal(const struct page *p, const struct refusal *why)
{
	const char *article = page_article(p, why->article), *words;

	if (why->words.in[p->lang] == NULL)
		return err_words(ERR_REFUSED, p->lang);
	words = page_word(p, &why->words);
	if (why->is_early)
		words = arena_printf(p->arena, "%s%s", words, not_before(p,
		    why));
	return *article == '\0' ? words : arena_printf(p->arena,
	    p->lang == LANG_ZH ? "%s（%s）" : "%s (%s)", words, article);
}

enum err
page_open_case(struct page *p, struct case_view *out)
{
	const struct rules *rules;
	enum err e = case_open(p->app, p->arena, p->who, page_param(p,
	    "number"), out);

	if (e == ERR_OK)
		page_cite(p, out->rules);
	else if (e == ERR_TIED && app_rules(p->app, out->row.rules_edition,
	    &rules) == ERR_OK)
		page_cite(p, rules);
	return e;
}
