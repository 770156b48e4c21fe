#include <string.h>

#include "app/second_factor.h"
#include "portal/inner.h"
#include "view/words.h"

/* The second factor of one's own account: on, off, and the codes once. */

/* Carries the proposed secret; not kept across a sign-in, as its name says. */
static const char secret_field[] = "enrol_token";

static const struct field code_field = { .name = "code",
	.kind = FIELD_TEXT, .width = 10, .autocomplete = "one-time-code",
	.label = WORDS("验证器显示的6位数字",
	"The 6 digits that your authenticator shows") };

/* In groups of four, as people type it. */
static const char *
in_groups(struct arena *a, const char *secret)
{
	const char *text = "";

	for (size_t i = 0; i < strlen(secret); i += 4)
		text = arena_printf(a, "%s%s%.4s", text, i > 0 ? " " : "",
		    secret + i);
	return text;
}

static void
propose(struct page *p)
{
	const char *sent = form_get(p->form, secret_field);
	const char *secret = sent != NULL ? sent : factor_propose(p->arena);

	dict_show(p->dict, K_FACTOR_OFF);
	if (p->session->must_enrol)
		dict_show(p->dict, K_FACTOR_MUST);
	dict_set(p->dict, K_FACTOR_SECRET, secret);
	dict_set(p->dict, K_FACTOR_GROUPS, in_groups(p->arena, secret));
	dict_set(p->dict, K_FACTOR_ADDRESS, factor_address(p->app, p->arena,
	    p->who, secret));
	page_field(p, K_FIELDS, &code_field, NULL);
}

static enum err
show(struct page *p)
{
	struct factor_state f;
	enum err e = factor_look(p->app, p->arena, p->who, &f);

	if (e != ERR_OK)
		return e;
	if (f.is_on) {
		dict_show(p->dict, K_FACTOR_ON);
		dict_set(p->dict, K_FACTOR_SINCE, view_instant(p->arena,
		    f.since, p->lang));
		dict_set_int(p->dict, K_FACTOR_LEFT, (int)f.codes_left);
	} else
		propose(p);
	dict_set(p->dict, K_FACTOR_PATH, page_path(p,
	    "/account/second-factor%s", f.is_on ? "/off" : ""));
	change_fields(p);
	return frame_show(p, p->n_errors > 0 ? 422 : 200, "second-factor");
}

static const struct words no_code = WORDS(
    "验证码不符。请核对验证器的时间，并输入当前显示的6位数字。",
    "This code does not fit. Check the clock of your authenticator and type "
    "the 6 digits that it shows now.");

static enum err
turn_on(struct page *p)
{
	struct account_change c = change_of(p, "code");
	const char *codes[RECOVERY_CODES];
	enum err e = factor_turn_on(p->app, p->arena, p->who, p->session, &c,
	    form_text(p->form, secret_field), p->now, codes);

	if (e == ERR_DUPLICATE)
		return page_go(p, "/account/second-factor");
	if (change_explain(p, e, "code", &no_code))
		return show(p);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < RECOVERY_CODES; i++)
		dict_set(dict_add(p->dict, K_RECOVERY), K_RECOVERY_CODE,
		    codes[i]);
	return frame_show(p, 200, "recovery-codes");
}

static enum err
turn_off(struct page *p)
{
	struct account_change c = change_of(p, "code");
	enum err e = factor_turn_off(p->app, p->arena, p->who, p->session,
	    &c, p->now);

	if (change_explain(p, e, "code", &no_code))
		return show(p);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "第二验证已停用。", "The second factor is turned off."),
	    "/account");
}

static const struct route routes[] = {
	{ METHOD_GET, "/account/second-factor", NEEDS_ANYBODY, ROUTE_ENROL,
	    show, NULL },
	{ METHOD_POST, "/account/second-factor", NEEDS_ANYBODY, ROUTE_ENROL,
	    turn_on, NULL },
	{ METHOD_POST, "/account/second-factor/off", NEEDS_ANYBODY, 0,
	    turn_off, NULL },
};

const struct route_set factor_routes = ROUTE_SET(routes);
