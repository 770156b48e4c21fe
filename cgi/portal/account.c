#include <string.h>

#include "app/account.h"
#include "portal/inner.h"
#include "view/words.h"

const struct words password_differs = WORDS("两次输入的密码不一致。",
    "The two passwords are not the same.");

static const struct choice languages[] = {
	{ "zh", WORDS("中文", "Chinese"), WORDS(NULL, NULL) },
	{ "en", WORDS("英文", "English"), WORDS(NULL, NULL) },
};

static const struct field lang_field = { .name = "lang",
	.kind = FIELD_RADIOS, .label = WORDS("邮件和文书的语言",
	"Language of mails and letters"), .in_line = 1,
	.choices = languages, .n_choices = 2 };

static const struct field old_field = { .name = "password_old",
	.kind = FIELD_PASSWORD, .width = 20,
	.label = WORDS("当前密码", "Your password now"),
	.autocomplete = "current-password" };

const struct field new_password_fields[NEW_PASSWORD_FIELDS] = {
	{ .name = "password_new", .kind = FIELD_PASSWORD, .width = 20,
	    .label = WORDS("新密码", "New password"),
	    .hint = WORDS("至少8个字符，建议15个以上；可使用汉字和空格。",
	    "At least 8 characters, better 15 or more; any characters and "
	    "blanks count."),
	    .autocomplete = "new-password" },
	{ .name = "password_again", .kind = FIELD_PASSWORD, .width = 20,
	    .label = WORDS("再次输入新密码", "The new password again"),
	    .autocomplete = "new-password" },
};

static const struct choice ending[] = {
	{ "yes", WORDS("结束我在其他设备上的登录",
	    "End my sessions on other devices"), WORDS(NULL, NULL) },
};

static const struct field end_field = { .name = "end_others",
	.kind = FIELD_CHECKBOXES, .label = WORDS("其他登录",
	"Other sessions"), .choices = ending, .n_choices = 1 };

static void
put_row(struct page *p, const struct words *key, const char *value)
{
	struct dict *row = dict_add(p->dict, K_ROW);

	dict_words(row, K_ROW_KEY, key, p->lang);
	dict_set(row, K_ROW_VALUE, value);
	dict_show(row, K_ROW_FIXED);
}

static void
put_person(struct page *p, const struct person_row *me)
{
	static const struct words name = WORDS("姓名", "Name"),
	    login = WORDS("登录名", "Login"),
	    organisation = WORDS("单位", "Organisation"),
	    roles = WORDS("角色", "Roles"),
	    email = WORDS("电子邮箱", "E-mail"),
	    phone = WORDS("电话", "Telephone");

	put_row(p, &name, me->person.name);
	put_row(p, &login, me->person.login);
	put_row(p, &organisation, p->who->organisation);
	put_row(p, &roles, page_roles(p, p->who->roles));
	put_row(p, &email, me->person.email);
	if (*me->person.phone != '\0')
		put_row(p, &phone, me->person.phone);
}

static enum err
put_sessions(struct page *p)
{
	struct session_view *s;
	int n;
	enum err e = sessions_list(p->app, p->arena, p->who, p->session,
	    p->now, &s, &n);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct dict *row = dict_add(p->dict, K_SESSION);

		dict_set(row, K_SESSION_BEGUN, view_instant(p->arena,
		    s[i].created, p->lang));
		dict_set(row, K_SESSION_SEEN, view_instant(p->arena,
		    s[i].seen, p->lang));
		dict_set(row, K_SESSION_PATH, page_path(p,
		    "/account/sessions/%s/end", s[i].id));
		dict_show(row, s[i].is_this ? K_SESSION_THIS :
		    K_SESSION_OTHER);
	}
	if (e == ERR_OK && n > 1)
		dict_show(p->dict, K_HAS_OTHERS);
	return e;
}

static enum err
show(struct page *p)
{
	struct person_row me;
	enum err e = account_look(p->app, p->arena, p->who, &me);

	if (e == ERR_OK)
		e = put_sessions(p);
	if (e != ERR_OK)
		return e;
	put_person(p, &me);
	if (p->portal->has_second_factor)
		dict_show(p->dict, K_CAN_FACTOR);
	page_field(p, K_FIELDS, &lang_field,
	    lang_code((enum lang)me.person.lang));
	return frame_show(p, p->n_errors > 0 ? 422 : 200, "account");
}

static enum err
set_lang(struct page *p)
{
	enum lang lang;
	enum err e;

	if (!lang_parse(form_text(p->form, "lang"), &lang)) {
		page_wrong(p, "lang", &(struct words)WORDS("请选择语言。",
		    "Choose a language."));
		return show(p);
	}
	e = account_set_lang(p->app, p->who, lang, p->now);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "语言已更改。", "The language is changed."), "/account");
}

static enum err
end_session(struct page *p)
{
	enum err e = session_end_one(p->app, p->arena, p->who,
	    page_param(p, "id"), p->now);

	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "该登录已结束。", "That session has ended."), "/account");
}

static enum err
end_others(struct page *p)
{
	enum err e = session_end_others(p->app, p->who, p->session, p->now);

	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "其他登录均已结束。", "All other sessions have ended."),
	    "/account");
}

void
change_fields(struct page *p)
{
	page_field(p, K_FIELDS, &old_field, NULL);
	page_field(p, K_FIELDS, &end_field, NULL);
}

static enum err
password_form(struct page *p)
{
	page_fields(p, K_FIELDS, new_password_fields, NEW_PASSWORD_FIELDS,
	    NULL, NULL);
	change_fields(p);
	return frame_show(p, p->n_errors > 0 ? 422 : 200, "password");
}

struct account_change
change_of(const struct page *p, const char *fresh)
{
	return (struct account_change){
	    form_text(p->form, "password_old"), form_text(p->form, fresh),
	    p->req->address, form_is(p->form, "end_others", "yes") };
}

int
change_explain(struct page *p, enum err e, const char *field,
    const struct words *why)
{
	if (e == ERR_CRYPTO)
		page_wrong(p, "password_old", &(struct words)WORDS(
		    "当前密码不正确。", "This is not your password now."));
	else if (e == ERR_INPUT || e == ERR_FORMAT)
		page_wrong(p, field, why);
	else if (e == ERR_TOO_MANY)
		page_wrong_text(p, "password_old", err_words(e, p->lang));
	return page_is_wrong(p, NULL);
}

static enum err
set_password(struct page *p)
{
	struct account_change n = change_of(p, "password_new");
	const struct words *why = NULL;
	enum err e;

	if (strcmp(n.fresh, form_text(p->form, "password_again")) != 0) {
		page_wrong(p, "password_again", &password_differs);
		return password_form(p);
	}
	e = account_set_password(p->app, p->arena, p->who, p->session, &n,
	    p->now, &why);
	if (change_explain(p, e, "password_new", why))
		return password_form(p);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "密码已更改。", "Your password is changed."), "/account");
}

static const struct field email_field = { .name = "email",
	.kind = FIELD_EMAIL, .width = 20, .autocomplete = "email",
	.label = WORDS("新的电子邮箱", "Your new e-mail address"),
	.hint = WORDS("新旧两个地址都会收到提示邮件。",
	"Both addresses, the old and the new one, get a mail about it.") };

static enum err
email_form(struct page *p)
{
	page_field(p, K_FIELDS, &email_field, NULL);
	change_fields(p);
	return frame_show(p, p->n_errors > 0 ? 422 : 200, "email");
}

static enum err
set_email(struct page *p)
{
	struct account_change n = change_of(p, "email");
	enum err e = account_set_email(p->app, p->arena, p->who, p->session,
	    &n, p->now);

	if (change_explain(p, e, "email", &(struct words)WORDS(
	    "请填写有效的电子邮箱地址，例如 name@example.cn。",
	    "Enter an e-mail address such as name@example.cn.")))
		return email_form(p);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "电子邮箱已更改。", "Your e-mail address is changed."),
	    "/account");
}

static const struct route routes[] = {
	{ METHOD_GET, "/account", NEEDS_ANYBODY, 0, show, NULL },
	{ METHOD_POST, "/account/language", NEEDS_ANYBODY, 0, set_lang,
	    NULL },
	{ METHOD_GET, "/account/password", NEEDS_ANYBODY, 0, password_form,
	    NULL },
	{ METHOD_POST, "/account/password", NEEDS_ANYBODY, 0, set_password,
	    NULL },
	{ METHOD_GET, "/account/email", NEEDS_ANYBODY, 0, email_form, NULL },
	{ METHOD_POST, "/account/email", NEEDS_ANYBODY, 0, set_email, NULL },
	{ METHOD_POST, "/account/sessions/end-others", NEEDS_ANYBODY, 0,
	    end_others, NULL },
	{ METHOD_POST, "/account/sessions/:id/end", NEEDS_ANYBODY, 0,
	    end_session, NULL },
};

const struct route_set account_routes = ROUTE_SET(routes);
