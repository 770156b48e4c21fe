#include <string.h>

#include "operator/draft.h"
#include "operator/routes.h"
#include "view/words.h"

/* Risk reports that led to no application (Article 6). */

static enum err
list(struct page *p)
{
	struct application *rows;
	int n;
	enum err e = application_list(p->app, p->arena, p->who, &rows, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++) {
		struct dict *row;

		if (strcmp(rows[i].state, "no_duty") != 0)
			continue;
		row = dict_add(p->dict, K_REPORT);
		dict_show(p->dict, K_REPORTS);
		dict_setf(row, K_APPLICATION_ID, "%lld",
		    (long long)rows[i].id);
		dict_set(row, K_APPLICATION_TITLE, rows[i].title);
		dict_set(row, K_UPDATED_BY, rows[i].updated_name);
		dict_set(row, K_UPDATED_AT, view_instant(p->arena,
		    rows[i].updated, p->lang));
	}
	return page_show(p, "operator/reports.tpl");
}

/* The judgement changed: it becomes a draft again. */
static enum err
reopen(struct page *p)
{
	struct draft d;
	enum err e = draft_open(p, &d);

	if (e == ERR_OK)
		e = application_reopen(p->app, p->arena, p->who, d.id);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("已重新打开，可以修改。",
	    "It is open again and can be changed."), "/applications/%lld",
	    (long long)d.id);
}

static const struct route routes[] = {
	{ METHOD_GET, "/reports", NEEDS(REPORTS_REGISTER), 0, list, NULL },
	{ METHOD_POST, "/applications/:id/reopen", NEEDS(REPORTS_REGISTER),
	    0, reopen, NULL },
};

const struct route_set register_routes = ROUTE_SET(routes);
