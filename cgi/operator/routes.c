#include "app/stores.h"
#include "operator/routes.h"

static const struct route_set *const sets[] = {
	&frame_routes, &home_routes, &sign_in_routes, &link_routes,
	&account_routes,
	&cases_routes, &start_routes, &application_routes, &section_routes,
	&provider_routes, &files_routes, &sign_routes, &paper_routes,
	&lodge_routes, &register_routes, &case_routes, &step_routes,
	&letter_routes, &materials_routes, &comment_routes, &change_routes,
	&condition_routes, &message_routes,
	&designation_routes, &request_access_routes,
	NULL
};

/* The menu; the first one that is open is where a person begins. */
static const struct nav_row nav[] = {
	{ "/cases", WORDS("我的案件", "My cases"), NEEDS(CASES_OWN) },
	{ "/applications/new", WORDS("新的申报", "New application"),
	    NEEDS(APPLICATION_EDIT) },
	{ "/reports", WORDS("风险报告登记", "Risk reports"),
	    NEEDS(REPORTS_REGISTER) },
	{ "/designations", WORDS("本单位的认定", "Our designations"),
	    NEEDS(CASES_OWN) },
	{ "/account", WORDS("我的账号", "My account"), NEEDS_ANYBODY },
};

const struct portal operator_portal = {
	.id = PORTAL_OPERATOR,
	.name = "operator",
	.account = ACCOUNT_OPERATOR,
	.host = SET_HOST_OPERATOR,
	.sets = sets,
	.nav = nav,
	.n_nav = sizeof(nav) / sizeof(nav[0]),
	.home = "/account",
	.has_accounts = 1,
	.policy = { "same-origin", 0 },
	.open_files = app_case_files,
};
