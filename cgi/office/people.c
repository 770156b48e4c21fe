#include <string.h>

#include "base/text.h"
#include "office/people.h"
#include "office/routes.h"

#define CHOICE(name, zh, en) { name, WORDS(zh, en), WORDS(NULL, NULL) }

/* Names as in law/role.h; each has its box. */
static const struct choice role_boxes[] = {
	CHOICE("operator_editor", "申报经办人（运营者）",
	    "Operator's editor (operators)"),
	CHOICE("operator_signatory", "申报签署人（运营者）",
	    "Operator's signatory (operators)"),
	CHOICE("case_officer", "承办人（办公室）", "Case officer (Office)"),
	CHOICE("chief", "办公室负责人（办公室）", "Chief (Office)"),
	CHOICE("deputy_chief", "办公室副负责人（办公室）",
	    "Deputy chief (Office)"),
	CHOICE("liaison", "联络员（成员单位）", "Liaison (members)"),
	CHOICE("member_signatory", "签发人（成员单位）",
	    "Signatory (members)"),
	CHOICE("expert", "专家（专家组）", "Expert (expert group)"),
	CHOICE("commission_secretary", "委员会秘书（委员会）",
	    "Secretary (Commission)"),
	CHOICE("auditor", "审计员（办公室）", "Auditor (Office)"),
	CHOICE("administrator", "系统管理员（办公室）",
	    "Administrator (Office)"),
};

_Static_assert(sizeof(role_boxes) / sizeof(role_boxes[0]) == ROLE__MAX,
    "a box for each role");

const struct field people_roles_field = { .name = "roles",
	.kind = FIELD_CHECKBOXES, .label = WORDS("角色", "Roles"),
	.hint = WORDS("只能选择适用于其单位的角色。",
	"Only roles that people of that organisation hold."),
	.choices = role_boxes, .n_choices = ROLE__MAX };

static const struct choice languages[] = {
	CHOICE("zh", "中文", "Chinese"), CHOICE("en", "英文", "English"),
};

static const struct field fields[] = {
	{ .name = "name", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("姓名", "Name"), .autocomplete = "off" },
	{ .name = "login", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("登录名", "Login"),
	    .hint = WORDS("小写字母、数字、点或连字符，之后不能更改。",
	    "Small letters, digits, dots or hyphens; it cannot be changed "
	    "later."), .autocomplete = "off" },
	{ .name = "email", .kind = FIELD_EMAIL, .width = 20,
	    .label = WORDS("电子邮箱", "E-mail"), .autocomplete = "off" },
	{ .name = "phone", .kind = FIELD_TEL, .width = 20, .optional = 1,
	    .label = WORDS("电话", "Telephone"), .autocomplete = "off" },
	{ .name = "lang", .kind = FIELD_RADIOS, .in_line = 1,
	    .label = WORDS("邮件的语言", "Language of mails"),
	    .choices = languages, .n_choices = 2 },
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]) };

static const struct {
	const char *state;
	struct words words;
	const char *tag;
} states[] = {
	{ "active", WORDS("有效", "Active"), "govuk-tag--green" },
	{ "invited", WORDS("已邀请", "Invited"), "govuk-tag--yellow" },
	{ "disabled", WORDS("已停用", "Disabled"), "govuk-tag--grey" },
};

static void
put_state(struct page *p, struct dict *d, const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].state, state) == 0) {
			dict_words(d, K_TAG_WORDS, &states[i].words, p->lang);
			dict_set(d, K_TAG_CLASS, states[i].tag);
		}
}

unsigned
people_roles_of(struct page *p, const char *names)
{
	unsigned roles = 0;
	char *rest = arena_strdup(p->arena, names), *name;
	enum role r;

	while ((name = strsep(&rest, ",")) != NULL)
		if (role_parse(name, &r))
			roles |= ROLE_BIT(r);
	return roles;
}

unsigned
people_ticked_roles(const struct page *p)
{
	unsigned roles = 0;
	const char *v;
	enum role r;

	for (int at = 0; (v = form_next(p->form, "roles", &at)) != NULL;)
		if (role_parse(v, &r))
			roles |= ROLE_BIT(r);
	return roles;
}

const char *
people_roles_value(const struct page *p, unsigned roles)
{
	const char *text = "";

	for (int r = 0; r < ROLE__MAX; r++)
		if (roles & ROLE_BIT(r))
			text = arena_printf(p->arena, "%s%s%s", text,
			    *text != '\0' ? "," : "", role_name((enum role)r));
	return text;
}

void
people_explain(struct page *p, const struct people_fault *fault)
{
	page_wrong(p, fault->field, fault->words);
}

static enum err
list(struct page *p)
{
	struct person_row *rows;
	int n;
	enum err e = people_list(p->app, p->arena, p->who, &rows, &n);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct dict *d = dict_add(p->dict, K_PERSON_ROW);
		const struct person *who = &rows[i].person;

		dict_set(d, K_PERSON_PATH, page_path(p, "/people/%s",
		    who->login));
		dict_set(d, K_PERSON_LOGIN, who->login);
		dict_set(d, K_PERSON_FULL_NAME, who->name);
		dict_words(d, K_PERSON_ORGANISATION, &rows[i].organisation,
		    p->lang);
		dict_set(d, K_PERSON_ROLES, page_roles(p,
		    people_roles_of(p, rows[i].roles)));
		put_state(p, d, who->state);
	}
	return e != ERR_OK ? e : page_show(p, "office/people.tpl");
}

/* The organisations as choices; they are rows, not a table of ours. */
static enum err
put_organisations(struct page *p)
{
	struct organisation *o;
	struct field f = { .name = "organisation", .kind = FIELD_SELECT,
	    .label = WORDS("单位", "Organisation") };
	int n;
	enum err e = people_organisations(p->app, p->arena, p->who, &o, &n);

	if (e != ERR_OK)
		return e;
	field_choose(p->arena, &f);
	for (int i = 0; i < n; i++)
		field_choice_id(p->arena, &f, o[i].id, o[i].name);
	page_field(p, K_FIELDS, &f, NULL);
	return ERR_OK;
}

static enum err
invite_form(struct page *p)
{
	enum err e = put_organisations(p);

	if (e != ERR_OK)
		return e;
	page_fields(p, K_FIELDS, fields, N_FIELDS, NULL, NULL);
	page_field(p, K_FIELDS, &people_roles_field, NULL);
	return page_show(p, "office/invite.tpl");
}

static enum err
invite(struct page *p)
{
	struct new_person n = { .name = form_text(p->form, "name"),
	    .login = form_text(p->form, "login"),
	    .email = form_text(p->form, "email"),
	    .phone = form_text(p->form, "phone"),
	    .roles = people_ticked_roles(p), .lang = LANG_ZH };
	struct people_fault fault;
	enum err e;

	lang_parse(form_text(p->form, "lang"), &n.lang);
	if (int_parse(form_text(p->form, "organisation"), 1, INT64_MAX,
	    &n.organisation_id) != ERR_OK)
		n.organisation_id = 0;
	e = people_invite(p->app, p->arena, p->who, &n, p->now, &fault);
	if (e == ERR_INPUT) {
		people_explain(p, &fault);
		return invite_form(p);
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "邀请已发出，链接72小时内有效。",
	    "The invitation is on its way; its link works for 72 hours."),
	    "/people");
}

static const struct route routes[] = {
	{ METHOD_GET, "/people", NEEDS(ACCOUNTS), 0, list, NULL },
	{ METHOD_GET, "/people/invite", NEEDS(ACCOUNTS), 0, invite_form,
	    NULL },
	{ METHOD_POST, "/people/invite", NEEDS(ACCOUNTS), 0, invite, NULL },
};

const struct route_set people_routes = ROUTE_SET(routes);
