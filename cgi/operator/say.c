#include "operator/say.h"
#include "portal/secrets.h"

static const char *
nothing(void *arg, const char *name)
{
	(void)arg;
	(void)name;
	return "";
}

static enum err
show(struct page *p, const struct say *say, const struct case_view *v)
{
	int is_secret = secrets_said(p, SECRETS_OF_TEXT) == SECRETS_YES;
	enum err e = say->put != NULL ? say->put(p, v) : ERR_OK;

	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	page_fields(p, K_FIELDS, say->fields, say->n_fields,
	    is_secret ? nothing : NULL, NULL);
	secrets_field(p, K_FIELDS, SECRETS_OF_TEXT, NULL);
	return e == ERR_OK ? page_show(p, say->page) : e;
}

enum err
say_ask(struct page *p, const struct say *say)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e == ERR_OK && !case_is_possible(&v, say->kind))
		e = ERR_REFUSED;
	return e == ERR_OK ? show(p, say, &v) : e;
}

/* What the person can mend stands on the form; any other error goes on. */
static void
say_wrong(struct page *p, enum err e, const struct act_result *result)
{
	if (e == ERR_REFUSED)
		page_wrong_text(p, NULL, page_refusal(p, &result->refusal));
	else if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "同事刚刚增减了文件，请核对后再提交。",
		    "A colleague changed the files meanwhile: look again, "
		    "then send it."));
	else if (e == ERR_VIRUS)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "在上传的文件中发现病毒，请移除该文件后再提交。",
		    "A virus was found in one of the files: take it out, "
		    "then send the change."));
}

enum err
say_send(struct page *p, const struct say *say)
{
	struct act_text *texts = NEW_ARRAY(p->arena, (size_t)say->n_fields,
	    struct act_text);
	struct act what = { .kind = say->kind, .on = DATE_NONE,
	    .form_key = p->form_key, .texts = texts,
	    .n_texts = say->n_fields };
	struct act_result result;
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	what.case_id = v.row.id;
	say->take(p, texts);
	if (!secrets_stop(p, SECRETS_OF_TEXT) && !page_is_wrong(p, NULL)) {
		e = say->send(p->app, p->arena, p->who, &what, &result);
		say_wrong(p, e, &result);
	}
	if (page_is_wrong(p, NULL))
		return show(p, say, &v);
	return e != ERR_OK ? e : page_go_saying(p, &say->done, "/cases/%s",
	    v.row.number);
}
