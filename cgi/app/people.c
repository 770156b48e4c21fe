#include <string.h>

#include "app/account.h"
#include "app/audit.h"
#include "app/links.h"
#include "app/once.h"
#include "app/people_inner.h"
#include "base/text.h"
#include "law/creditcode.h"
#include "mail/address.h"
#include "store/organisation.h"
#include "store/person.h"
#include "vault/password.h"

enum { LOGIN_MAX = 64, NAME_MAX_CHARS = 100, PHONE_MAX = 32,
	ORGANISATION_NAME_MAX = 200, CODE_MAX = 32 };

static const unsigned roles_of_kind[] = {
	[ORGANISATION_OPERATOR] = ROLES_OPERATOR,
	[ORGANISATION_OFFICE] = ROLES_TEAM | ROLE_BIT(ROLE_AUDITOR) |
	    ROLE_BIT(ROLE_ADMINISTRATOR),
	[ORGANISATION_MEMBER] = ROLES_MEMBER,
	[ORGANISATION_COMMISSION] = ROLE_BIT(ROLE_COMMISSION_SECRETARY),
	[ORGANISATION_EXPERT] = ROLE_BIT(ROLE_EXPERT),
};

_Static_assert(sizeof(roles_of_kind) / sizeof(roles_of_kind[0]) ==
    ORGANISATION_KIND__MAX, "each kind has its roles");

static const struct words
    bad_login = WORDS("登录名只能由2至64个小写字母、数字、点或连字符组成。",
    "A login is 2 to 64 small letters, digits, dots or hyphens."),
    taken_login = WORDS("该登录名已被使用。", "This login is taken."),
    bad_name = WORDS("请填写姓名，最多100个字。",
    "Enter a name of at most 100 characters."),
    bad_email = WORDS("请填写有效的电子邮箱地址，例如 name@example.cn。",
    "Enter an e-mail address such as name@example.cn."),
    bad_phone = WORDS("电话最多32个字符。",
    "A telephone number has at most 32 characters."),
    bad_roles = WORDS("请至少选择一个适用于该单位的角色。",
    "Choose at least one role that people of this organisation hold."),
    bad_organisation = WORDS("请选择单位。", "Choose an organisation."),
    bad_code = WORDS("代码只能由小写字母、数字和连字符组成。",
    "A code is small letters, digits and hyphens."),
    taken_code = WORDS("该单位代码或统一社会信用代码已存在。",
    "This code or credit code is known already."),
    bad_title = WORDS("请填写单位名称，最多200个字。",
    "Enter the organisation's name, at most 200 characters.");

unsigned
organisation_roles(int kind)
{
	return kind >= 0 && kind < ORGANISATION_KIND__MAX ?
	    roles_of_kind[kind] : 0;
}

static enum err
fault_at(struct people_fault *f, const char *field, const struct words *w)
{
	*f = (struct people_fault){ field, w };
	return ERR_INPUT;
}

static int
is_word(const char *s, size_t least, size_t most, const char *allowed)
{
	size_t n = strlen(s);

	return n >= least && n <= most && s[strspn(s, allowed)] == '\0';
}

#define SMALL "abcdefghijklmnopqrstuvwxyz0123456789-"

static int
fits(const char *s, size_t most)
{
	return *s != '\0' && text_length(s) <= most;
}

enum err
person_check(struct person_creation *c, const struct organisation *o)
{
	struct people_fault *f = c->fault;
	const struct new_person *p = c->p;
	struct person *row = &c->row.person;

	c->row = (struct person_row){ .organisation = o->name,
	    .organisation_kind = o->kind, .person = { .name = p->name,
	    .phone = p->phone, .lang = p->lang, .created = c->now,
	    .state = p->password != NULL ? "active" : "invited" } };
	row->login = text_lower(c->a, text_narrow(c->a, p->login));
	if (!is_word(row->login, 2, LOGIN_MAX, SMALL "._"))
		return fault_at(f, "login", &bad_login);
	if (!fits(p->name, NAME_MAX_CHARS))
		return fault_at(f, "name", &bad_name);
	if (mail_address_parse(c->a, p->email, &row->email) != ERR_OK)
		return fault_at(f, "email", &bad_email);
	if (p->phone != NULL && text_length(p->phone) > PHONE_MAX)
		return fault_at(f, "phone", &bad_phone);
	if (p->roles == 0 || (p->roles & ~organisation_roles(o->kind)) != 0)
		return fault_at(f, "roles", &bad_roles);
	return ERR_OK;
}

static enum err
set_password(struct person_creation *c)
{
	const struct words *why;
	enum err e;

	if (c->p->password == NULL)
		return ERR_OK;
	e = account_password_check(c->app, c->a, &c->row, c->p->password,
	    &why);
	if (e == ERR_INPUT)
		return fault_at(c->fault, "password", why);
	return e != ERR_OK ? e : password_hash(c->a, c->app->passwords,
	    c->p->password, &c->row.person.password_hash);
}

enum err
person_write(struct tx *tx, struct person_creation *c)
{
	struct person *p = &c->row.person;
	enum err e = person_insert(tx, p);

	if (e == ERR_DUPLICATE)
		return fault_at(c->fault, "login", &taken_login);
	if (e != ERR_OK ||
	    (e = person_set_roles(tx, p->id, c->p->roles)) != ERR_OK ||
	    (e = app_audit(c->app, tx, c->by, AUDIT_PERSON_ADDED, p->login,
	    c->now)) != ERR_OK)
		return e;
	return c->p->password != NULL ? ERR_OK : link_send(c->app, tx, c->a,
	    SINGLE_USE_INVITE, &c->row, c->now);
}

static enum err
write_person(struct tx *tx, void *ctx)
{
	return person_write(tx, ctx);
}

enum err
person_create(struct app *app, struct arena *a, const struct new_person *p,
    const struct actor *by, struct instant now, int64_t *id,
    struct people_fault *fault)
{
	struct person_creation c = { .app = app, .a = a, .p = p,
	    .by = by->person_id, .now = now, .fault = fault };
	struct organisation o;
	enum err e = organisation_by_id(app->db, a, p->organisation_id, &o);

	if (e == ERR_NOT_FOUND)
		return fault_at(fault, "organisation", &bad_organisation);
	if (e != ERR_OK || (e = person_check(&c, &o)) != ERR_OK ||
	    (e = set_password(&c)) != ERR_OK)
		return e;
	c.row.person.organisation_id = o.id;
	e = app_once(app, a, by, write_person, &c, NULL);
	*id = c.row.person.id;
	return e;
}

enum err
organisation_check(const struct organisation *o, struct people_fault *fault)
{
	const struct words *why;

	if (!is_word(o->code, 2, CODE_MAX, SMALL))
		return fault_at(fault, "code", &bad_code);
	if (!fits(o->name.in[LANG_ZH], ORGANISATION_NAME_MAX))
		return fault_at(fault, "name_zh", &bad_title);
	if (!fits(o->name.in[LANG_EN], ORGANISATION_NAME_MAX))
		return fault_at(fault, "name_en", &bad_title);
	if (o->uscc != NULL &&
	    (why = credit_code_check(o->uscc, NULL)) != NULL)
		return fault_at(fault, "uscc", why);
	return ERR_OK;
}

enum err
organisation_write(struct tx *tx, struct app *app, struct organisation *o,
    int64_t by, struct instant now, struct people_fault *fault)
{
	enum err e = organisation_insert(tx, o, now);

	if (e == ERR_DUPLICATE)
		return fault_at(fault, "code", &taken_code);
	return e != ERR_OK ? e : app_audit(app, tx, by,
	    AUDIT_ORGANISATION_ADDED, o->code, now);
}

struct foundation {
	struct app *app;
	struct organisation *organisation;
	int64_t by;
	struct instant now;
	struct people_fault *fault;
};

static enum err
write_organisation(struct tx *tx, void *ctx)
{
	const struct foundation *f = ctx;

	return organisation_write(tx, f->app, f->organisation, f->by, f->now,
	    f->fault);
}

enum err
organisation_create(struct app *app, struct organisation *o, int64_t by,
    struct instant now, struct people_fault *fault)
{
	struct foundation f = { app, o, by, now, fault };
	enum err e = organisation_check(o, fault);

	return e != ERR_OK ? e : app_transaction(app, write_organisation, &f);
}

enum err
organisation_find(struct app *app, struct arena *a, const char *code,
    struct organisation *out)
{
	return organisation_by_code(app->db, a, code, out);
}
