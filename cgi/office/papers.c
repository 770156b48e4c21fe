#include "app/application.h"
#include "app/paper.h"
#include "office/office.h"
#include "office/routes.h"

/*
 * A scan of what happened on paper becomes part of the case: the Office's, or
 * a member's sealed answer.
 */
static const char file_field[] = "file";

static enum err
show(struct page *p, const struct case_view *v)
{
	struct field f = { .name = file_field, .kind = FIELD_FILE,
	    .label = WORDS("选择文件", "Choose a file") };

	f.hint.in[LANG_ZH] = arena_printf(p->arena,
	    "一次一个文件，最大%d MB。接受：%s。", upload_max_mb(p->app),
	    upload_types(p->arena));
	f.hint.in[LANG_EN] = arena_printf(p->arena,
	    "One file at a time, up to %d MB. Accepted: %s.",
	    upload_max_mb(p->app), upload_types(p->arena));
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	page_field(p, K_FIELDS, &f, "");
	return page_show(p, v->reader == READER_MEMBER ? "member/upload.tpl" :
	    "office/paper-upload.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	return case_open(p->app, p->arena, p->who, page_param(p, "number"),
	    v);
}

static enum err
ask(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	return e == ERR_OK ? show(p, &v) : e;
}

/* What stood in the way of a file, at its field. 0: something else. */
static int
say_wrong(struct page *p, enum err e, const struct words *why)
{
	if (e == ERR_END)
		page_wrong(p, file_field, &(struct words)WORDS(
		    "请先选择一个文件。", "Choose a file first."));
	else if (e == ERR_TYPE && why->in[p->lang] != NULL)
		page_wrong(p, file_field, why);
	else if (e == ERR_TOO_LARGE || e == ERR_TYPE || e == ERR_EMPTY)
		page_wrong_text(p, file_field, err_words(e, p->lang));
	else
		return 0;
	return 1;
}

/* The rest of what was refused is read away, so that the answer arrives. */
static enum err
refused(struct page *p, const struct case_view *v, enum err e,
    const struct words *why)
{
	if (!say_wrong(p, e, why))
		return e;
	if (multipart_end(p->upload) == ERR_STORAGE)
		return ERR_STORAGE;
	return show(p, v);
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
	if ((e = multipart_file(p->upload, &up)) == ERR_OK)
		e = paper_upload(p->app, p->arena, p->who, v.row.id, up.name,
		    up.source, &why, &id);
	return e != ERR_OK ? refused(p, &v, e, &why) : page_go_saying(p,
	    &(struct words)WORDS("扫描件已附入本案。",
	    "The scan was attached to the case."), v.reader ==
	    READER_MEMBER ? "/circulations/%s/paper" : "/cases/%s/materials",
	    v.row.number);
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
