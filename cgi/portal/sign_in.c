#include <string.h>

#include "app/sign_in.h"
#include "http/cookie.h"
#include "portal/inner.h"

static const struct field fields[] = {
	{ .name = "login", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("登录名", "Login"), .autocomplete = "username" },
	{ .name = "password", .kind = FIELD_PASSWORD, .width = 20,
	    .label = WORDS("密码", "Password"),
	    .autocomplete = "current-password" },
};

static const struct field code_field = { .name = "code",
	.kind = FIELD_TEXT, .width = 20, .optional = 1,
	.label = WORDS("验证码", "Code"),
	.hint = WORDS("仅在您已启用第二验证时填写：验证器显示的6位数字，或者一个恢复码。",
	"Only if you have turned on a second factor: the 6 digits of your "
	"authenticator, or a recovery code."),
	.autocomplete = "one-time-code" };

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]) };

enum err
sign_in_show(struct page *p, int status, const char *next)
{
	page_fields(p, K_FIELDS, fields, N_FIELDS, NULL, NULL);
	if (p->portal->has_second_factor)
		page_field(p, K_FIELDS, &code_field, "");
	dict_set(p->dict, K_SIGN_IN_PATH, page_path(p, "/sign-in"));
	dict_optional(p->dict, K_NEXT, next);
	if (p->portal->id == PORTAL_OPERATOR)
		dict_show(p->dict, K_CAN_ASK);
	return frame_show(p, status, "sign-in");
}

static enum err
show(struct page *p)
{
	if (p->who->person_id != 0)
		return page_go(p, "/");
	return sign_in_show(p, 200, address_own(p->arena,
	    form_get(p->form, "next")));
}

static enum err
show_again(struct page *p, int status)
{
	kept_fields(p);
	return sign_in_show(p, status, address_own(p->arena,
	    form_get(p->form, "next")));
}

static enum err
refuse(struct page *p)
{
	static const struct words plain = WORDS(
	    "登录名或密码不正确，或者账号不能使用。",
	    "Login or password is wrong, or the account cannot be used."),
	    with_code = WORDS(
	    "登录名、密码或者验证码不正确，或者账号不能使用。",
	    "Login, password or code is wrong, or the account cannot be "
	    "used.");

	page_wrong(p, NULL, p->portal->has_second_factor ? &with_code :
	    &plain);
	return show_again(p, 422);
}

static enum err
slow_down(struct page *p, int seconds)
{
	response_header(p->resp, "Retry-After",
	    arena_printf(p->arena, "%d", seconds));
	page_wrong_text(p, NULL, arena_printf(p->arena, p->lang == LANG_ZH ?
	    "尝试次数过多，请在%d秒后再试。" :
	    "Too many attempts. Please try again in %d seconds.", seconds));
	return show_again(p, 429);
}

/* The page that comes now belongs to the new session already. */
static enum err
enter(struct page *p, struct signed_in *in)
{
	const char *next = address_own(p->arena, form_get(p->form, "next"));

	cookie_set(p->resp, session_cookie, in->token, SAME_SITE_LAX);
	p->who = &in->who;
	p->session = &in->session;
	if (kept_any(p))
		return kept_continue(p);
	return next != NULL ? response_redirect(p->resp, next) :
	    page_go(p, "/");
}

static enum err
enter_if_right(struct page *p)
{
	struct signed_in *out = NEW(p->arena, struct signed_in);
	struct sign_in in = { form_text(p->form, "login"),
	    form_text(p->form, "password"), form_text(p->form, "code"),
	    p->req->address, p->session,
	    p->who };
	enum err e = sign_in(p->app, p->arena, &in, p->lang, p->now, out);

	if (e == ERR_INPUT)
		return refuse(p);
	if (e == ERR_TOO_MANY)
		return slow_down(p, out->wait_s > 0 ? out->wait_s : 10);
	return e != ERR_OK ? e : enter(p, out);
}

static enum err
leave(struct page *p)
{
	enum err e = p->session == NULL ? ERR_OK :
	    session_end(p->app, p->who, p->session, p->now);

	if (e != ERR_OK)
		return e;
	cookie_delete(p->resp, session_cookie);
	response_header(p->resp, "Clear-Site-Data",
	    "\"cache\", \"cookies\", \"storage\"");
	return page_go(p, "/sign-in");
}

static const struct route routes[] = {
	{ METHOD_GET, "/sign-in", NEEDS_NOBODY, ROUTE_SAME, show, NULL },
	/* nobody's session could bind a token yet; other sites are refused */
	{ METHOD_POST, "/sign-in", NEEDS_NOBODY, ROUTE_NO_CSRF,
	    enter_if_right, NULL },
	/* a second click comes when the session is over already */
	{ METHOD_POST, "/sign-out", NEEDS_NOBODY, 0, leave, NULL },
};

const struct route_set sign_in_routes = ROUTE_SET(routes);
