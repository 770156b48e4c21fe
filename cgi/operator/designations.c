#include "app/designation.h"
#include "operator/routes.h"
#include "portal/designation.h"
#include "view/words.h"

/* What the register shows of one's own operator (Article 18). */

static enum err
list(struct page *p)
{
	struct designation *rows;
	int n;
	enum err e = designations_own(p->app, p->arena, p->who, &rows, &n);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_ARTICLE, page_article(p, "18"));
	dict_show(p->dict, n > 0 ? K_HAS_DESIGNATIONS : K_NO_DESIGNATIONS);
	for (int i = n - 1; i >= 0; i--)
		put_designation(p, dict_add(p->dict, K_DESIGNATION), &rows[i]);
	return page_show(p, "operator/designations.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/designations", NEEDS(CASES_OWN), 0, list, NULL },
};

const struct route_set designation_routes = ROUTE_SET(routes);
