#include <string.h>

#include "app/links.h"
#include "portal/inner.h"

/*
 * Links out of mails. Opening one uses nothing up, so that what looks into
 * mails for people does no harm; only the form's POST does. The token must
 * not travel on in a Referer.
 */

static const struct field login_field = { .name = "login",
	.kind = FIELD_TEXT, .width = 20, .label = WORDS("登录名", "Login"),
	.autocomplete = "username" };

static enum err
reset_form(struct page *p)
{
	page_field(p, K_FIELDS, &login_field, NULL);
	dict_set(p->dict, K_RESET_PATH, page_path(p, "/reset"));
	return frame_show(p, p->n_errors > 0 ? 422 : 200, "reset");
}

static enum err
reset_ask(struct page *p)
{
	const char *login = form_text(p->form, "login");
	enum err e;

	if (*login == '\0') {
		page_wrong(p, "login", &(struct words)WORDS("请填写登录名。",
		    "Enter your login."));
		return reset_form(p);
	}
	e = link_ask(p->app, p->arena, login, p->req->address, p->now);
	return e != ERR_OK ? e : frame_show(p, 200, "reset-sent");
}

static enum err
expired(struct page *p)
{
	return page_error(p, ERR_EXPIRED, page_word(p, &(struct words)WORDS(
	    "请重新申请重置密码；如为邀请，请联系办公室重新发送。",
	    "Ask for a new link to reset your password; if it was an "
	    "invitation, ask the Office to send it again.")));
}

static enum err
link_form(struct page *p)
{
	struct single_use link;
	struct person_row whose;
	enum err e = link_look(p->app, p->arena, page_param(p, "token"),
	    p->now, &link, &whose);

	response_header(p->resp, "Referrer-Policy", "no-referrer");
	if (e != ERR_OK)
		return e == ERR_EXPIRED ? expired(p) : e;
	page_fields(p, K_FIELDS, new_password_fields, NEW_PASSWORD_FIELDS,
	    NULL, NULL);
	dict_set(p->dict, K_LOGIN, whose.person.login);
	dict_set(p->dict, K_LINK_PATH, page_path(p, "%s",
	    address_encode(p->arena, p->req->rest)));
	if (link.kind == SINGLE_USE_INVITE)
		dict_show(p->dict, K_IS_INVITATION);
	return frame_show(p, p->n_errors > 0 ? 422 : 200, "link");
}

static enum err
link_use(struct page *p)
{
	const char *password = form_text(p->form, "password_new");
	const struct words *why = NULL;
	enum err e;

	response_header(p->resp, "Referrer-Policy", "no-referrer");
	if (strcmp(password, form_text(p->form, "password_again")) != 0) {
		page_wrong(p, "password_again", &password_differs);
		return link_form(p);
	}
	e = link_take(p->app, p->arena, page_param(p, "token"), password,
	    p->form_key, p->now, &why);
	if (e == ERR_INPUT) {
		page_wrong(p, "password_new", why);
		return link_form(p);
	}
	if (e != ERR_OK)
		return e == ERR_EXPIRED ? expired(p) : e;
	return page_go_saying(p, &(struct words)WORDS(
	    "密码已设置，请登录。", "Your password is set. Please sign in."),
	    "/sign-in");
}

static const struct route routes[] = {
	{ METHOD_GET, "/reset", NEEDS_NOBODY, 0, reset_form, NULL },
	{ METHOD_POST, "/reset", NEEDS_NOBODY, ROUTE_NO_CSRF, reset_ask,
	    NULL },
	/* what is in the path is secret enough to stand for a token */
	{ METHOD_GET, "/reset/:token", NEEDS_NOBODY, 0, link_form, NULL },
	{ METHOD_POST, "/reset/:token", NEEDS_NOBODY, ROUTE_NO_CSRF,
	    link_use, NULL },
	{ METHOD_GET, "/invitation/:token", NEEDS_NOBODY, 0, link_form,
	    NULL },
	{ METHOD_POST, "/invitation/:token", NEEDS_NOBODY, ROUTE_NO_CSRF,
	    link_use, NULL },
};

const struct route_set link_routes = ROUTE_SET(routes);
