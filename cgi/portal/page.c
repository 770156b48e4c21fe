#include <stdio.h>
#include <string.h>

#include "app/session.h"
#include "base/buf.h"
#include "law/measures.h"
#include "portal/inner.h"
#include "vault/csrf.h"
#include "view/articles.h"
#include "view/frame.h"
#include "view/words.h"

const char *
page_roles(const struct page *p, unsigned roles)
{
	const char *between = p->lang == LANG_ZH ? "、" : ", ", *text = "";

	for (int r = 0; r < ROLE__MAX; r++)
		if (roles & ROLE_BIT(r))
			text = arena_printf(p->arena, "%s%s%s", text,
			    *text != '\0' ? between : "",
			    page_word(p, role_words((enum role)r)));
	return text;
}

/*
 * Not of an answer to a POST, unless the same address can be opened; where
 * people are anonymous not even then, for their text is in that page alone.
 */
static const char *
other_path(const struct page *p)
{
	const struct request *r = p->req;

	if (r->method == METHOD_POST && p->portal->policy.is_anonymous)
		return NULL;
	if (!r->has_lang || (p->match.route != NULL &&
	    (p->match.allowed & 1u << METHOD_GET) == 0))
		return NULL;
	return arena_printf(p->arena, "/%s%s%s%s",
	    lang_code(p->lang == LANG_ZH ? LANG_EN : LANG_ZH),
	    address_encode(p->arena, r->rest), *r->query ? "?" : "",
	    r->query);
}

/* 1 if the page lies at or below the menu's path. */
static int
is_below(const char *rest, const char *path)
{
	size_t n = strlen(path);

	return strncmp(rest, path, n) == 0 &&
	    (rest[n] == '\0' || rest[n] == '/');
}

static void
fill_nav(const struct page *p, struct frame *f)
{
	const struct portal *o = p->portal;
	struct nav_item *items = NEW_ARRAY(p->arena, o->n_nav + 1,
	    struct nav_item);

	f->nav = items;
	for (size_t i = 0; i < o->n_nav; i++) {
		if (!gate_lets_in(p->who, o->nav[i].needs))
			continue;
		items[f->n_nav].path = page_path(p, "%s", o->nav[i].path);
		items[f->n_nav].words = o->nav[i].words;
		items[f->n_nav++].here = is_below(p->req->rest,
		    o->nav[i].path);
	}
}

/* A draft must not be taken for law, nor an unchecked text for the official. */
static void
fill_phase(const struct page *p, struct frame *f)
{
	static const struct words draft = WORDS("征求意见稿，尚未施行",
	    "Draft, not in force"), check = WORDS("使用前须与正式文本核对",
	    "Check against the official text before use");
	const struct rules *r = page_rules(p);

	if (rule_is(r, RULE_DRAFT_NOT_IN_FORCE, "true"))
		f->phase_tag = page_word(p, &draft);
	else if (rule_is(r, RULE_CHECK_OFFICIAL_TEXT, "true"))
		f->phase_tag = page_word(p, &check);
	f->phase_text = p->lang == LANG_ZH ?
	    arena_printf(p->arena, p->rules != NULL ? "本案依照%s办理。" :
	    "本平台依照%s运行。", measures_title(r)->in[LANG_ZH]) :
	    arena_printf(p->arena, p->rules != NULL ? "This case follows "
	    "%s." : "This service follows %s.",
	    measures_title(r)->in[LANG_EN]);
}

static void
fill_frame(struct page *p)
{
	const struct settings *s = p->app->settings;
	struct frame f = { .lang = p->lang, .other_path = other_path(p),
	    .form_key = form_key_make(p->arena),
	    .office_name = setting_text(s, p->lang == LANG_ZH ?
	    SET_OFFICE_NAME_ZH : SET_OFFICE_NAME_EN),
	    .office_phone = setting_text(s, SET_OFFICE_PHONE),
	    .printed_on = view_date(p->arena, date_of(p->now), p->lang),
	    .request_id = p->req->id, .banner_text = said_take(p) };

	if (f.banner_text != NULL)
		f.banner = BANNER_IS_SUCCESS;
	if (p->session != NULL)
		f.csrf = csrf_token(p->arena, p->session->csrf);
	if (p->who->person_id != 0) {
		f.person_name = p->who->name;
		f.person_role = arena_printf(p->arena, "%s · %s",
		    page_roles(p, p->who->roles), p->who->organisation);
	}
	fill_nav(p, &f);
	fill_phase(p, &f);
	view_frame(p->dict, &f);
	view_articles(p->arena, p->dict, page_rules(p), p->lang);
}

static enum err
render(struct page *p, int status, const char *file)
{
	struct form_view errors = { p->arena, p->dict, p->lang, p->errors,
	    p->n_errors };

	fill_frame(p);
	form_errors(&errors);
	p->resp->status = status;
	return view_render(p->app->view, p->lang, file, p->dict,
	    &p->resp->body);
}

enum err
page_show(struct page *p, const char *file)
{
	return render(p, p->n_errors > 0 ? 422 : 200, file);
}

enum err
page_show_status(struct page *p, int status, const char *file)
{
	return render(p, status, file);
}

enum err
frame_show(struct page *p, int status, const char *name)
{
	return render(p, status, arena_printf(p->arena, "%s/%s.tpl",
	    p->portal->name, name));
}

const char *
page_path(const struct page *p, const char *fmt, ...)
{
	va_list ap;
	char *path;

	va_start(ap, fmt);
	path = arena_vprintf(p->arena, fmt, ap);
	va_end(ap);
	return arena_printf(p->arena, "/%s%s", lang_code(p->lang), path);
}

enum err
page_go(struct page *p, const char *fmt, ...)
{
	va_list ap;
	char *path;

	va_start(ap, fmt);
	path = arena_vprintf(p->arena, fmt, ap);
	va_end(ap);
	return response_redirect(p->resp, page_path(p, "%s", path));
}

enum err
page_go_saying(struct page *p, const struct words *words, const char *fmt,
    ...)
{
	va_list ap;
	char *path;

	va_start(ap, fmt);
	path = arena_vprintf(p->arena, fmt, ap);
	va_end(ap);
	said_put(p, words);
	return response_redirect(p->resp, page_path(p, "%s", path));
}

/* The article behind an error that the law wants. */
static const char *
article_of(enum err e)
{
	static const struct {
		enum err e;
		const char *article;
	} rows[] = {
		{ ERR_PURPOSE, "15" }, { ERR_COPIED, "15" },
		{ ERR_TIED, "15" }, { ERR_WITHHELD, "20" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].e == e)
			return rows[i].article;
	return NULL;
}

enum err
page_error(struct page *p, enum err e, const char *detail)
{
	/* what a handler had begun to fill in or to send is not for show */
	p->dict = dict_new(p->arena);
	p->n_errors = 0;
	p->resp->stream = NULL;
	buf_init(&p->resp->body, p->arena, RESPONSE_BODY_MAX);
	view_error(p->dict, e, p->lang);
	dict_optional(p->dict, K_ERROR_WHY, detail);
	dict_optional(p->dict, K_ERROR_ARTICLE, page_article(p,
	    article_of(e)));
	if (p->req->method == METHOD_POST &&
	    p->match.allowed & 1u << METHOD_GET) {
		dict_set(p->dict, K_ERROR_RETURN_PATH, page_path(p, "%s",
		    address_encode(p->arena, p->req->rest)));
		dict_show(p->dict, K_ERROR_RETURN);
	}
	if (e == ERR_METHOD)
		response_header(p->resp, "Allow",
		    route_allow(p->arena, &p->match));
	if (err_status(e) == 503)
		kept_again(p);
	if (err_status(e) == 429 || err_status(e) == 503)
		response_header(p->resp, "Retry-After", "30");
	return frame_show(p, err_status(e), "error");
}

const char *
page_param(const struct page *p, const char *name)
{
	return route_param(&p->match, name);
}

const char *
page_word(const struct page *p, const struct words *w)
{
	return view_cited(p->arena, page_rules(p), w->in[p->lang], p->lang);
}

void
page_words(const struct page *p, struct dict *d, const char *key,
    const struct words *w)
{
	dict_set(d, key, page_word(p, w));
}

void
page_row_in(struct dict *d, const char *section, const char *key,
    const char *value)
{
	struct dict *row = dict_add(d, section);

	dict_set(row, K_ROW_KEY, key);
	dict_set(row, K_ROW_VALUE, value);
	dict_show(row, K_ROW_FIXED);
}

void
page_row(struct page *p, const char *section, const char *key,
    const char *value)
{
	page_row_in(p->dict, section, key, value);
}
