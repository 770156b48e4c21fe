#include <string.h>

#include "office/people.h"
#include "office/routes.h"

/* One account: its roles, and whether it can be used. */

static void
put_acts(struct page *p, const struct person *who)
{
	if (strcmp(who->state, "disabled") == 0)
		dict_show(p->dict, K_CAN_ENABLE);
	else if (who->id != p->who->person_id)
		dict_show(p->dict, K_CAN_DISABLE);
	if (strcmp(who->state, "invited") == 0)
		dict_show(p->dict, K_CAN_INVITE);
}

static enum err
show(struct page *p)
{
	struct person_row row;
	const char *path = page_path(p, "/people/%s", page_param(p, "login"));
	unsigned roles;
	int has_factor = 0;
	enum err e = people_one(p->app, p->arena, p->who,
	    page_param(p, "login"), &row);

	if (e == ERR_OK)
		e = people_has_factor(p->app, p->arena, p->who,
		    row.person.id, &has_factor);
	if (e != ERR_OK)
		return e;
	if (has_factor && row.person.id != p->who->person_id)
		dict_show(p->dict, K_CAN_FACTOR_OFF);
	roles = people_roles_of(p, row.roles);
	dict_set(p->dict, K_PERSON_PATH, path);
	dict_set(p->dict, K_PERSON_LOGIN, row.person.login);
	dict_set(p->dict, K_PERSON_FULL_NAME, row.person.name);
	dict_set(p->dict, K_PERSON_EMAIL, row.person.email);
	dict_words(p->dict, K_PERSON_ORGANISATION, &row.organisation,
	    p->lang);
	put_acts(p, &row.person);
	page_field(p, K_FIELDS, &people_roles_field,
	    p->req->method == METHOD_POST ? NULL :
	    people_roles_value(p, roles));
	return page_show(p, "office/person.tpl");
}

static enum err
done(struct page *p, enum err e, const struct words *said)
{
	return e != ERR_OK ? e : page_go_saying(p, said, "/people/%s",
	    page_param(p, "login"));
}

static enum err
set_roles(struct page *p)
{
	enum err e = people_set_roles(p->app, p->arena, p->who,
	    page_param(p, "login"), people_ticked_roles(p), p->now);

	if (e == ERR_INPUT) {
		page_wrong(p, "roles", &(struct words)WORDS(
		    "请至少选择一个适用于该单位的角色。",
		    "Choose at least one role that people of this "
		    "organisation hold."));
		return show(p);
	}
	return done(p, e, &(struct words)WORDS("角色已更改。",
	    "The roles are changed."));
}

static enum err
disable(struct page *p)
{
	return done(p, people_disable(p->app, p->arena, p->who,
	    page_param(p, "login"), p->now), &(struct words)WORDS(
	    "账号已停用，其全部登录已结束。",
	    "The account is disabled and all its sessions have ended."));
}

static enum err
enable(struct page *p)
{
	return done(p, people_enable(p->app, p->arena, p->who,
	    page_param(p, "login"), p->now), &(struct words)WORDS(
	    "账号已恢复。", "The account can be used again."));
}

static enum err
invite_again(struct page *p)
{
	return done(p, people_invite_again(p->app, p->arena, p->who,
	    page_param(p, "login"), p->now), &(struct words)WORDS(
	    "新的邀请已发出，先前的链接已失效。",
	    "A new invitation is on its way; earlier links no longer work."));
}

static enum err
factor_off(struct page *p)
{
	return done(p, people_factor_off(p->app, p->arena, p->who,
	    page_param(p, "login"), p->now), &(struct words)WORDS(
	    "第二验证已停用，并已邮件告知本人。",
	    "The second factor is off, and its owner is told by mail."));
}

static const struct route routes[] = {
	{ METHOD_GET, "/people/:login", NEEDS(ACCOUNTS), 0, show, NULL },
	{ METHOD_POST, "/people/:login/roles", NEEDS(ACCOUNTS), 0, set_roles,
	    NULL },
	{ METHOD_POST, "/people/:login/disable", NEEDS(ACCOUNTS), 0, disable,
	    NULL },
	{ METHOD_POST, "/people/:login/enable", NEEDS(ACCOUNTS), 0, enable,
	    NULL },
	{ METHOD_POST, "/people/:login/invite", NEEDS(ACCOUNTS), 0,
	    invite_again, NULL },
	{ METHOD_POST, "/people/:login/second-factor/off", NEEDS(ACCOUNTS), 0,
	    factor_off, NULL },
};

const struct route_set person_routes = ROUTE_SET(routes);
