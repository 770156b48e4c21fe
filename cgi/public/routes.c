#include "app/stores.h"
#include "public/routes.h"

static const struct route_set *const sets[] = {
	&frame_routes,
	NULL
};

const struct portal public_portal = {
	.id = PORTAL_PUBLIC,
	.name = "public",
	.account = ACCOUNT_PUBLIC,
	.host = SET_HOST_REPORT,
	.sets = sets,
	.home = "/",
	.policy = { "no-referrer", 1 },
	.open_files = app_sealed_files,
};
