#include "app/changes.h"
#include "base/text.h"
#include "operator/files.h"
#include "operator/routes.h"
#include "operator/say.h"
#include "portal/change.h"
#include "portal/upload.h"

/* The operator notifies a change of the purchase (Article 14, A41). */

static enum err
put_besides(struct page *p, const struct case_view *v)
{
	struct document *files;
	int n;
	enum err e = change_files(p->app, p->arena, p->who, v, &files, &n);

	dict_set(p->dict, K_ART_6, page_article(p, "6"));
	for (int i = 0; e == ERR_OK && i < n; i++) {
		dict_show(p->dict, K_FILES);
		put_file(p, dict_add(p->dict, K_FILE), &files[i]);
	}
	return e;
}

static const struct say change = { .kind = EVENT_NOTIFY_CHANGE,
	.page = "operator/change.tpl", .fields = notified_fields,
	.n_fields = CHANGE_FIELDS, .done = WORDS(
	"变更已告知，由审查办公室认定。",
	"The change was notified; the Office rules on it."),
	.put = put_besides, .take = change_take, .send = change_notify };

static enum err
ask(struct page *p)
{
	return say_ask(p, &change);
}

static enum err
send(struct page *p)
{
	return say_send(p, &change);
}

/* ---- its files, one a form */

static enum err
show_upload(struct page *p, const struct case_view *v)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	upload_fields(p, K_FIELDS);
	return page_show(p, "operator/change-file.tpl");
}

static enum err
ask_file(struct page *p)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e == ERR_OK && !case_is_possible(&v, EVENT_NOTIFY_CHANGE))
		e = ERR_REFUSED;
	return e == ERR_OK ? show_upload(p, &v) : e;
}

static enum err
upload(struct page *p)
{
	struct words why = WORDS(NULL, NULL);
	struct case_view v;
	struct upload up;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	if ((e = upload_open(p, &up)) == ERR_OK)
		e = change_upload(p->app, p->arena, p->who, &v, up.name,
		    up.source, &why);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "文件已保存，随变更一并告知。",
		    "The file is kept and goes along with the change."),
		    "/cases/%s/change", v.row.number);
	return upload_refused(p, &e, &why) ?
	    upload_shown(p, e, show_upload(p, &v)) : e;
}

static enum err
take_out(struct page *p)
{
	struct case_view v;
	int64_t id;
	enum err e = page_open_case(p, &v);

	if (e == ERR_OK && int_parse(form_text(p->form, "file"), 1,
	    INT64_MAX, &id) != ERR_OK)
		e = ERR_NOT_FOUND;
	if (e == ERR_OK)
		e = change_drop(p->app, p->arena, p->who, &v, id);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "文件已移除。", "The file was taken out."), "/cases/%s/change",
	    v.row.number);
}

#define CHANGE "/cases/:number/change"

static const struct route routes[] = {
	{ METHOD_GET, CHANGE, NEEDS(APPLICATION_EDIT), 0, ask, NULL },
	{ METHOD_POST, CHANGE, NEEDS(APPLICATION_EDIT), 0, send, NULL },
	{ METHOD_GET, CHANGE "/upload", NEEDS(APPLICATION_EDIT), 0, ask_file,
	    NULL },
	{ METHOD_POST, CHANGE "/upload", NEEDS(APPLICATION_EDIT),
	    ROUTE_UPLOAD, upload, NULL },
	{ METHOD_POST, CHANGE "/remove", NEEDS(APPLICATION_EDIT), 0,
	    take_out, NULL },
};

const struct route_set change_routes = ROUTE_SET(routes);
