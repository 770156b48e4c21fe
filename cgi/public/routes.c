#include "app/stores.h"
#include "public/routes.h"

static const struct route_set *const sets[] = {
	&frame_routes, &report_routes, &mailbox_routes,
	NULL
};

static const struct nav_row nav[] = {
	{ "/", WORDS("首页", "Start"), NEEDS_NOBODY },
	{ "/report", WORDS("我要举报", "Write a report"), NEEDS_NOBODY },
	{ "/mailbox", WORDS("查看回复", "Read the answer"), NEEDS_NOBODY },
};

const struct portal public_portal = {
	.id = PORTAL_PUBLIC,
	.name = "public",
	.account = ACCOUNT_PUBLIC,
	.host = SET_HOST_REPORT,
	.sets = sets,
	.nav = nav,
	.n_nav = sizeof(nav) / sizeof(nav[0]),
	.home = "/",
	.policy = { "no-referrer", 1 },
	.open_files = app_sealed_files,
};
