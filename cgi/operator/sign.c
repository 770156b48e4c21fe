#include <string.h>

#include "operator/routes.h"
#include "operator/section.h"
#include "operator/show.h"
#include "view/words.h"

/* The declaration of Article 8 (i), signed online by a second person. */

static int
may_sign(const struct page *p)
{
	return (p->who->rights & RIGHT_BIT(RIGHT_DECLARATION_SIGN)) != 0;
}

/* Which of the sentences about signing is true now. */
static void
put_state(struct page *p, const struct draft *d)
{
	const struct application *r = &d->view.row;

	dict_set(p->dict, K_UPDATED_BY, r->updated_name);
	dict_set(p->dict, K_UPDATED_AT, view_instant(p->arena, r->updated,
	    p->lang));
	if (d->view.check.signed_now && r->declared_by != 0) {
		dict_show(p->dict, K_SIGNED_NOW);
		dict_set(p->dict, K_SIGNED_BY, r->declared_name);
		dict_set(p->dict, K_SIGNED_AT, view_instant(p->arena,
		    r->declared, p->lang));
	} else if (d->view.check.n > 0)
		dict_show(p->dict, K_SIGN_INCOMPLETE);
	else if (!may_sign(p))
		dict_show(p->dict, K_SIGN_OTHER);
	else if (r->updated_by == p->who->person_id)
		dict_show(p->dict, K_SIGN_SELF);
	else
		dict_show(p->dict, K_CAN_SIGN);
}

static enum err
show(struct page *p, const struct draft *d, int status)
{
	put_state(p, d);
	dict_set_int(p->dict, K_VERSION, d->view.row.version);
	dict_set(p->dict, K_OPERATOR, p->who->organisation);
	show_answers(p, &d->refs, d->view.answers, d->view.documents,
	    d->view.n_documents, 0);
	return page_show_status(p, status, "operator/sign.tpl");
}

static enum err
read_first(struct page *p)
{
	struct draft d;
	enum err e = draft_edit(p, &d);

	return e != ERR_OK ? e : show(p, &d, 200);
}

static enum err
not_signed(struct page *p, struct draft *d, enum err why)
{
	static const struct words stale = WORDS(
	    "申报内容刚刚有变更，没有签署。请重新阅读后再签署。",
	    "The application has just been changed and was not signed. Read "
	    "it again before you sign."), input = WORDS(
	    "申报尚不完整，不能签署。",
	    "The application is not complete and cannot be signed yet."),
	    self = WORDS("最后修改申报内容的人不能签署，请由另一名有签署权限的人员签署。",
	    "Whoever changed the answers last cannot sign; a second person "
	    "with that right has to.");
	enum err e = draft_reload(p, d);

	if (e != ERR_OK)
		return e;
	page_wrong(p, NULL, why == ERR_STALE ? &stale :
	    why == ERR_INPUT ? &input : &self);
	return show(p, d, err_status(why));
}

static enum err
sign(struct page *p)
{
	struct draft d;
	enum err e = draft_edit(p, &d);

	if (e != ERR_OK)
		return e;
	e = application_sign(p->app, p->arena, p->who, d.id,
	    form_version(p));
	if (e == ERR_STALE || e == ERR_INPUT || e == ERR_FORBIDDEN)
		return not_signed(p, &d, e);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("申报书已签署，现在可以提交。",
	    "The declaration is signed. The application can be lodged now."),
	    "/applications/%lld/check", (long long)d.id);
}

static const struct route routes[] = {
	{ METHOD_GET, "/applications/:id/sign", NEEDS(APPLICATION_EDIT), 0,
	    read_first, NULL },
	{ METHOD_POST, "/applications/:id/sign", NEEDS(DECLARATION_SIGN), 0,
	    sign, NULL },
};

const struct route_set sign_routes = ROUTE_SET(routes);
