#include <string.h>

#include "base/text.h"
#include "office/expert.h"
#include "office/routes.h"
#include "portal/upload.h"

/* Writing an opinion, its files, handing it in. */

static enum err
look(struct page *p, const struct invitation_view *v)
{
	dict_set(p->dict, K_OPINION, form_text(p->form, "body"));
	dict_set_int(p->dict, K_VERSION, v->i.version);
	special_files(p, p->dict, K_FILE, "", v->files, v->n_files);
	return page_show(p, "expert/hand-in.tpl");
}

/* What was typed is kept before it is looked at. */
static enum err
save(struct page *p, struct invitation_view *v, int and_look)
{
	enum err e = opinion_save(p->app, p->arena, p->who, v->i.id,
	    (int)page_id(p, "version"), form_text(p->form, "body"));

	if (e != ERR_OK)
		return e;
	if (!and_look)
		return expert_said(p, &(struct words)WORDS("草稿已保存。",
		    "The draft was saved."));
	e = expert_case(p, v);
	return e == ERR_OK ? look(p, v) : e;
}

static enum err
hand_in(struct page *p, const struct invitation_view *v)
{
	enum err e = opinion_hand_in(p->app, p->arena, p->who, v->i.id,
	    (int)page_id(p, "version"), form_text(p->form, "body"));

	return e != ERR_OK ? e : expert_said(p, &(struct words)WORDS(
	    "意见已提交，感谢。", "Your opinion was handed in. Thank you."));
}

static enum err
say_wrong(struct page *p, const struct invitation_view *v, enum err e)
{
	if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "草稿已在另一窗口修改。您填写的内容仍在下方；再次保存将取代它。",
		    "The draft was changed in another window. What you typed "
		    "still stands below; saving again takes its place."));
	else if (e == ERR_TOO_LARGE)
		page_wrong(p, "body", &(struct words)WORDS(
		    "意见不能超过50000字，更长的请作为文件上传。",
		    "An opinion has at most 50,000 characters; add a longer one "
		    "as a file."));
	else if (e == ERR_INPUT)
		page_wrong(p, "body", &(struct words)WORDS(
		    "请填写意见；有文件的，请写明要点。",
		    "Write your opinion; where there is a file, its main "
		    "points."));
	else
		return expert_refused(p, v, e);
	return special_status(p, expert_show(p, v, 1), e);
}

static enum err
carry(struct page *p)
{
	const char *step = form_text(p->form, "step");
	struct invitation_view v;
	enum err e = expert_case(p, &v);

	if (e != ERR_OK)
		return e;
	if (strcmp(step, "edit") == 0)
		return expert_show(p, &v, 1);
	if (strcmp(step, "save") != 0 &&
	    *form_text(p->form, "body") == '\0')
		e = ERR_INPUT;
	else if (strcmp(step, "submit") == 0)
		e = hand_in(p, &v);
	else
		e = save(p, &v, strcmp(step, "look") == 0);
	return e == ERR_OK ? e : say_wrong(p, &v, e);
}

/* ---- files */

static enum err
upload_form(struct page *p, const struct invitation_view *v)
{
	dict_set(p->dict, K_FORM_TITLE, p->lang == LANG_ZH ?
	    "为意见附加文件" : "Add a file to the opinion");
	dict_set(p->dict, K_BACK_PATH, page_path(p, "/opinions/%lld",
	    (long long)v->i.id));
	upload_fields(p, K_FIELDS);
	return page_show(p, "expert/upload.tpl");
}

static enum err
upload_show(struct page *p)
{
	struct invitation_view v;
	enum err e = expert_case(p, &v);

	return e == ERR_OK ? upload_form(p, &v) : e;
}

static enum err
upload(struct page *p)
{
	struct words why = WORDS(NULL, NULL);
	struct invitation_view v;
	struct upload up;
	enum err e = expert_case(p, &v);

	if (e != ERR_OK)
		return e;
	if ((e = upload_open(p, &up)) == ERR_OK)
		e = opinion_upload(p->app, p->arena, p->who, v.i.id, up.name,
		    up.source, &why);
	if (e == ERR_OK)
		return expert_said(p, &(struct words)WORDS("文件已附加。",
		    "The file was added."));
	return upload_refused(p, &e, &why) ?
	    upload_shown(p, e, upload_form(p, &v)) : e;
}

static enum err
drop(struct page *p)
{
	enum err e = opinion_drop(p->app, p->arena, p->who, path_id(p, "id"),
	    path_id(p, "document"));

	return e != ERR_OK ? e : expert_said(p, &(struct words)WORDS(
	    "文件已移除。", "The file was removed."));
}

static enum err
download(struct page *p)
{
	struct document d;
	struct source *bytes;
	enum err e = invitation_document(p->app, p->arena, p->who,
	    path_id(p, "id"), path_id(p, "document"), &d, &bytes);

	if (e == ERR_OK)
		response_download(p->resp, d.name, d.media_type, bytes,
		    d.size);
	return e;
}

static const struct route routes[] = {
	{ METHOD_POST, "/opinions/:id", NEEDS(OPINION_GIVE), 0, carry, NULL },
	{ METHOD_GET, "/opinions/:id/upload", NEEDS(OPINION_GIVE), 0,
	    upload_show, NULL },
	{ METHOD_POST, "/opinions/:id/upload", NEEDS(OPINION_GIVE),
	    ROUTE_UPLOAD, upload, NULL },
	{ METHOD_GET, "/opinions/:id/files/:document", NEEDS(OPINION_GIVE),
	    0, download, NULL },
	{ METHOD_POST, "/opinions/:id/files/:document/remove",
	    NEEDS(OPINION_GIVE), 0, drop, NULL },
};

const struct route_set expert_opinion_routes = ROUTE_SET(routes);
