#include <string.h>

#include "operator/draft.h"
#include "operator/routes.h"
#include "operator/stage.h"

/* What an operator does on a case: correct, withdraw. */

static enum err
open_own(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	return ERR_OK;
}

/* After a return: the application opens again, with the remarks in it. */
static enum err
correct(struct page *p)
{
	struct case_view v;
	enum err e = open_own(p, &v);

	if (e == ERR_OK)
		e = application_correct(p->app, p->arena, p->who,
		    v.row.application_id);
	return e != ERR_OK ? e : page_go(p, "/applications/%lld",
	    (long long)v.row.application_id);
}

static void
put_reason(struct page *p)
{
	static const struct field reason = { .name = "reason",
	    .kind = FIELD_TEXTAREA, .label = WORDS("撤回理由",
	    "Why you withdraw"), .hint = WORDS("理由记入案卷，办公室可以看到。",
	    "The reason becomes part of the record and the Office reads "
	    "it.") };

	page_field(p, K_FIELDS, &reason, NULL);
}

static enum err
ask_withdraw(struct page *p)
{
	struct case_view v;
	enum err e = open_own(p, &v);

	if (e != ERR_OK)
		return e;
	put_reason(p);
	put_contract(p, p->dict, &v.position);
	return page_show(p, "operator/withdraw.tpl");
}

/* First what it means, with the reason repeated; only then is it done. */
static enum err
confirm_withdraw(struct page *p)
{
	dict_set(p->dict, K_REASON, form_text(p->form, "reason"));
	return page_show(p, "operator/withdraw-confirm.tpl");
}

/* Why it is refused could tell of a round (A51), so it is not said. */
static enum err
withdraw_refused(struct page *p)
{
	return page_error(p, ERR_REFUSED, page_word(p, &(struct words)WORDS(
	    "申报此时不能在线撤回，须经办公室负责人同意。请致电或者书面联系办公室。",
	    "The application cannot be withdrawn online now: it needs the "
	    "consent of the head of the Office. Call or write to the "
	    "Office.")));
}

static enum err
do_withdraw(struct page *p, const struct case_view *v)
{
	struct act_text reason = { "reason", NULL,
	    form_text(p->form, "reason") };
	struct act what = { .case_id = v->row.id, .kind = EVENT_WITHDRAW,
	    .on = DATE_NONE, .form_key = p->form_key, .texts = &reason,
	    .n_texts = 1 };
	struct act_result result;
	enum err e = act(p->app, p->arena, p->who, &what, &result);

	if (e == ERR_REFUSED)
		return withdraw_refused(p);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("申报已撤回。",
	    "The application is withdrawn."), "/cases/%s", v->row.number);
}

static enum err
withdraw(struct page *p)
{
	struct case_view v;
	enum err e = open_own(p, &v);

	if (e != ERR_OK)
		return e;
	if (*form_text(p->form, "reason") == '\0') {
		page_wrong(p, "reason", &(struct words)WORDS(
		    "请填写撤回理由。", "Say why you withdraw."));
		put_reason(p);
		put_contract(p, p->dict, &v.position);
		return page_show(p, "operator/withdraw.tpl");
	}
	if (strcmp(form_text(p->form, "confirmed"), "yes") != 0)
		return confirm_withdraw(p);
	return do_withdraw(p, &v);
}

static const struct route routes[] = {
	{ METHOD_POST, "/cases/:number/correct", NEEDS(APPLICATION_EDIT), 0,
	    correct, NULL },
	{ METHOD_GET, "/cases/:number/withdraw", NEEDS(APPLICATION_EDIT), 0,
	    ask_withdraw, NULL },
	{ METHOD_POST, "/cases/:number/withdraw", NEEDS(APPLICATION_EDIT), 0,
	    withdraw, NULL },
};

const struct route_set step_routes = ROUTE_SET(routes);
