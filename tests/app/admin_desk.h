#ifndef TESTS_APP_ADMIN_DESK_H
#define TESTS_APP_ADMIN_DESK_H

#include "app/notice_desk.h"

/* The desk of the notices, with two administrators. */
struct admin_desk {
	struct desk *desk;
	struct actor one, other;
};

static inline int
admin_desk_setup(struct admin_desk *k)
{
	void *desk;
	int64_t org;

	if (desk_setup(&desk) != 0)
		return -1;
	k->desk = desk;
	org = desk_org(k->desk, ORGANISATION_OFFICE, "office-2", "信息中心",
	    "Information Centre");
	k->one = desk_person(k->desk, org, ORGANISATION_OFFICE, "admin-one",
	    "甲", LANG_ZH, ROLE_BIT(ROLE_ADMINISTRATOR));
	k->other = desk_person(k->desk, org, ORGANISATION_OFFICE,
	    "admin-other", "乙", LANG_ZH, ROLE_BIT(ROLE_ADMINISTRATOR));
	return 0;
}

static inline int
admin_desk_teardown(void **state)
{
	struct admin_desk *k = *state;
	void *desk = k->desk;

	return desk_teardown(&desk);
}

#endif
