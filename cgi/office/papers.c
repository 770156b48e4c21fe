#include "app/paper.h"
#include "office/office.h"
#include "office/routes.h"
#include "portal/upload.h"

/*
 * A scan of what happened on paper becomes part of the case: the Office's, or
 * a member's sealed answer.
 */
static enum err
show(struct page *p, const struct case_view *v)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	upload_fields(p, K_FIELDS);
	return page_show(p, v->reader == READER_MEMBER ? "member/upload.tpl" :
	    "office/paper-upload.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	return page_open_case(p, v);
}

static enum err
ask(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	return e == ERR_OK ? show(p, &v) : e;
}

static enum err
upload(struct page *p)
{
	struct words why = WORDS(NULL, NULL);
	struct case_view v;
	struct upload up;
	int64_t id;
	enum err e = open_case(p, &v);

	if (e != ERR_OK)
		return e;
	if ((e = upload_open(p, &up)) == ERR_OK)
		e = paper_upload(p->app, p->arena, p->who, v.row.id, up.name,
		    up.source, &why, &id);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "扫描件已附入本案。",
		    "The scan was attached to the case."), v.reader ==
		    READER_MEMBER ? "/circulations/%s/paper" :
		    "/cases/%s/materials", v.row.number);
	return upload_refused(p, &e, &why) ?
	    upload_shown(p, e, show(p, &v)) : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/papers/upload", NEEDS(CASE_WORK), 0,
	    ask, NULL },
	{ METHOD_POST, "/cases/:number/papers/upload", NEEDS(CASE_WORK),
	    ROUTE_UPLOAD, upload, NULL },
	{ METHOD_GET, "/circulations/:number/paper/upload",
	    NEEDS(ANSWER_DRAFT), 0, ask, NULL },
	{ METHOD_POST, "/circulations/:number/paper/upload",
	    NEEDS(ANSWER_DRAFT), ROUTE_UPLOAD, upload, NULL },
};

const struct route_set paper_routes = ROUTE_SET(routes);
