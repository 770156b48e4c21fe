#include <string.h>

#include "app/account.h"
#include "app/reference.h"
#include "base/text.h"
#include "law/creditcode.h"
#include "office/people.h"
#include "office/routes.h"
#include "view/words.h"

/* Operators without an account ask for one; the administrator answers. */

static void
put_request(struct page *p, struct dict *d, const struct access_request *r)
{
	dict_set(d, K_REQUEST_ORGANISATION, r->organisation);
	dict_set(d, K_REQUEST_USCC, r->uscc);
	dict_set(d, K_REQUEST_NAME, r->name);
	dict_set(d, K_REQUEST_EMAIL, r->email);
	dict_set(d, K_REQUEST_PHONE, r->phone);
	dict_set(d, K_REQUEST_MESSAGE, r->message);
	dict_set(d, K_REQUEST_CAME, view_instant(p->arena, r->created,
	    p->lang));
	dict_set(d, K_REQUEST_PATH, page_path(p, "/access-requests/%lld",
	    (long long)r->id));
}

static enum err
list(struct page *p)
{
	struct access_request *rows;
	int n;
	enum err e = access_list(p->app, p->arena, p->who, &rows, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		put_request(p, dict_add(p->dict, K_REQUEST), &rows[i]);
	dict_show(p->dict, n > 0 ? K_HAS_REQUESTS : K_NO_REQUESTS);
	return page_show(p, "office/access-requests.tpl");
}

static enum err
id_of(struct page *p, int64_t *id)
{
	return int_parse(page_param(p, "id"), 1, INT64_MAX, id) == ERR_OK ?
	    ERR_OK : ERR_NOT_FOUND;
}

static const struct choice roles[] = {
	{ "operator_editor", WORDS("申报经办人", "Operator's editor"),
	    WORDS(NULL, NULL) },
	{ "operator_signatory", WORDS("申报签署人", "Operator's signatory"),
	    WORDS(NULL, NULL) },
};

static const struct field fields[] = {
	{ .name = "code", .kind = FIELD_TEXT, .width = 10,
	    .label = WORDS("单位代码", "Code of the organisation"),
	    .hint = WORDS("小写字母、数字和连字符，例如 yunhu。该信用代码"
	    "对应的单位已登记的，沿用原登记。", "Small letters, digits and "
	    "hyphens, such as yunhu. An organisation whose credit code is "
	    "known already is taken as it stands.") },
	{ .name = "name_zh", .kind = FIELD_TEXT,
	    .label = WORDS("单位中文名称", "Its name in Chinese") },
	{ .name = "name_en", .kind = FIELD_TEXT,
	    .label = WORDS("单位英文名称", "Its name in English") },
	{ .name = "uscc", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("统一社会信用代码",
	    "Unified social credit code") },
	{ .name = "name", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("姓名", "Name of the person") },
	{ .name = "login", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("登录名", "Login"),
	    .hint = WORDS("小写字母、数字、点或连字符，之后不能更改。",
	    "Small letters, digits, dots or hyphens; it cannot be changed "
	    "later.") },
	{ .name = "email", .kind = FIELD_EMAIL, .width = 20,
	    .label = WORDS("电子邮箱", "E-mail") },
	{ .name = "phone", .kind = FIELD_TEL, .width = 20, .optional = 1,
	    .label = WORDS("电话", "Telephone") },
	{ .name = "roles", .kind = FIELD_CHECKBOXES,
	    .label = WORDS("角色", "Roles"), .choices = roles,
	    .n_choices = 2 },
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]) };

/* What the request says already need not be typed again. */
static const char *
value_of(void *arg, const char *name)
{
	const struct access_request *r = arg;
	const struct { const char *name, *value; } known[] = {
		{ "name_zh", r->organisation }, { "uscc", r->uscc },
		{ "name", r->name }, { "email", r->email },
		{ "phone", r->phone }, { "roles", "operator_editor" },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strcmp(known[i].name, name) == 0)
			return known[i].value;
	return "";
}

static enum err
put_sectors(struct page *p)
{
	struct references ref;
	struct field f = { .name = "sector", .kind = FIELD_SELECT,
	    .label = WORDS("行业和领域", "Sector") };
	enum err e = references_read(p->app, p->arena, &ref);

	if (e != ERR_OK)
		return e;
	field_choose(p->arena, &f);
	for (int i = 0; i < ref.n_sectors; i++)
		field_choice(p->arena, &f, ref.sectors[i].code,
		    ref.sectors[i].name);
	page_field(p, K_FIELDS, &f, NULL);
	return ERR_OK;
}

static enum err
show_one(struct page *p, int64_t id)
{
	struct access_request r;
	enum err e = access_look(p->app, p->arena, p->who, id, &r);

	if (e != ERR_OK)
		return e;
	put_request(p, p->dict, &r);
	dict_show(p->dict, r.handled.us == 0 ? K_IS_OPEN : K_IS_HANDLED);
	page_fields(p, K_FIELDS, fields, N_FIELDS,
	    p->req->method == METHOD_POST ? NULL : value_of, &r);
	e = put_sectors(p);
	return e != ERR_OK ? e : page_show(p, "office/access-request.tpl");
}

static enum err
show(struct page *p)
{
	int64_t id;
	enum err e = id_of(p, &id);

	return e != ERR_OK ? e : show_one(p, id);
}

static const char *
typed(const struct page *p, const char *name)
{
	return form_text(p->form, name);
}

/* A sector of our table, or none. */
static enum err
read_sector(struct page *p, const char **out)
{
	struct references ref;
	const char *code = typed(p, "sector");
	enum err e = references_read(p->app, p->arena, &ref);

	if (e != ERR_OK || reference_words(&ref, QUESTION_SECTOR, code) !=
	    NULL) {
		*out = code;
		return e;
	}
	page_wrong(p, "sector", &(struct words)WORDS("请选择行业和领域。",
	    "Choose a sector."));
	return ERR_INPUT;
}

static enum err
admit_one(struct page *p, int64_t id)
{
	struct organisation o = { .kind = ORGANISATION_OPERATOR,
	    .code = typed(p, "code"), .address = "",
	    .name = WORDS(typed(p, "name_zh"), typed(p, "name_en")),
	    .uscc = credit_code_normalise(p->arena, typed(p, "uscc")) };
	struct new_person n = { .name = typed(p, "name"),
	    .login = typed(p, "login"), .email = typed(p, "email"),
	    .phone = typed(p, "phone"), .lang = LANG_ZH,
	    .roles = people_ticked_roles(p) };
	struct people_fault fault;
	enum err e = read_sector(p, &o.sector);

	if (e != ERR_OK)
		return e;
	e = people_admit(p->app, p->arena, p->who, id, &o, &n, p->now,
	    &fault);
	if (e == ERR_INPUT)
		people_explain(p, &fault);
	return e;
}

static enum err
admit(struct page *p)
{
	int64_t id;
	enum err e = id_of(p, &id);

	if (e != ERR_OK)
		return e;
	if ((e = admit_one(p, id)) == ERR_INPUT)
		return show_one(p, id);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "邀请已发出，申请已办结。",
	    "The invitation is on its way and the request is dealt with."),
	    "/access-requests");
}

static enum err
handle(struct page *p)
{
	int64_t id;
	enum err e;

	if ((e = id_of(p, &id)) != ERR_OK ||
	    (e = access_handle(p->app, p->arena, p->who, id, p->now)) != ERR_OK)
		return e;
	return page_go_saying(p, &(struct words)WORDS("申请已办结。",
	    "The request is dealt with."), "/access-requests");
}

static const struct route routes[] = {
	{ METHOD_GET, "/access-requests", NEEDS(ACCOUNTS), 0, list, NULL },
	{ METHOD_GET, "/access-requests/:id", NEEDS(ACCOUNTS), 0, show,
	    NULL },
	{ METHOD_POST, "/access-requests/:id", NEEDS(ACCOUNTS), 0, admit,
	    NULL },
	{ METHOD_POST, "/access-requests/:id/close", NEEDS(ACCOUNTS), 0,
	    handle, NULL },
};

const struct route_set access_request_routes = ROUTE_SET(routes);
