#include "app/stores.h"
#include "office/readers.h"
#include "office/routes.h"

static const struct route_set *const sets[] = {
	&frame_routes, &home_routes, &sign_in_routes, &link_routes,
	&account_routes, &factor_routes,
	&queue_routes, &case_routes, &history_routes, &side_routes,
	&supplement_routes, &request_routes, &condition_routes,
	&what_if_routes, &message_routes,
	&act_routes, &check_routes, &assessment_routes, &suggestion_routes,
	&suggestion_draft_routes, &suggestion_sign_routes,
	&statute_routes, &mail_routes, &letter_routes, &material_routes,
	&secret_part_routes, &incident_routes, &incident_new_routes,
	&paper_routes, &undertaking_routes, &reader_routes, &tie_routes,
	&calendar_routes, &rules_routes, &designation_routes, &held_routes,
	&people_routes, &person_routes, &access_request_routes,
	&member_list_routes, &member_case_routes, &member_answer_routes,
	&member_release_routes, &member_paper_routes, &report_routes,
	&special_routes, &hearing_routes, &invite_routes, &analysis_routes,
	&covering_routes, &expert_routes, &expert_list_routes,
	&expert_opinion_routes, &commission_routes, &commission_brief_routes,
	&commission_decide_routes, &sitting_routes,
	&proposal_routes, &proposal_draft_routes, &proposal_release_routes,
	&case_proposal_routes,
	NULL
};

/* The menu; the first one that is open is where a person begins. */
static const struct nav_row nav[] = {
	{ "/queue", WORDS("案件", "Cases"), NEEDS(CASES_ALL) },
	{ "/commission", WORDS("报批案件", "Before the Commission"),
	    NEEDS(COMMISSION) },
	{ "/sittings", WORDS("会议", "Sittings"), NEEDS(COMMISSION) },
	{ "/opinions", WORDS("征求我的意见", "Asked of me"),
	    NEEDS(OPINION_GIVE) },
	{ "/people", WORDS("人员与账号", "People"), NEEDS(ACCOUNTS) },
	{ "/access-requests", WORDS("开户申请", "Requests for access"),
	    NEEDS(ACCOUNTS) },
	{ "/calendars", WORDS("工作日历", "Calendar"), NEEDS(SETTINGS) },
	{ "/rules", WORDS("规则", "Rule sets"), NEEDS(SETTINGS) },
	{ "/designations", WORDS("认定名录", "Designations"),
	    NEEDS(DESIGNATIONS_SEE) },
	{ "/mails", WORDS("邮件", "Mails"), NEEDS(MAIL_QUEUE) },
	{ "/experts", WORDS("专家名册", "Experts"), NEEDS(CASES_ALL) },
	{ "/secrets", WORDS("涉密纸质材料", "Secret parts"),
	    NEEDS(CASES_ALL) },
	{ "/incidents", WORDS("泄密事件", "Incidents"), NEEDS(INCIDENTS) },
	{ "/help/statute", WORDS("办法条文表", "The Measures"),
	    NEEDS(CASES_ALL) },
	{ "/circulations", WORDS("征求意见", "Circulated to us"),
	    NEEDS(CIRCULATION_SEE) },
	{ "/proposals", WORDS("审查提议", "Our proposals"),
	    NEEDS(PROPOSAL_DRAFT) },
	{ "/reports", WORDS("举报", "Reports"), NEEDS(PUBLIC_REPORTS) },
	{ "/ties", WORDS("利害关系", "My ties"), NEEDS(CASES_ALL) |
	    NEEDS(CIRCULATION_SEE) | NEEDS(COMMISSION) },
	{ "/account", WORDS("我的账号", "My account"), NEEDS_ANYBODY },
};

const struct portal office_portal = {
	.id = PORTAL_OFFICE,
	.name = "office",
	.account = ACCOUNT_OFFICE,
	.host = SET_HOST_OFFICE,
	.sets = sets,
	.nav = nav,
	.n_nav = sizeof(nav) / sizeof(nav[0]),
	.home = "/account",
	.undertaking = "/undertaking",
	.admit = reader_gate,
	.has_accounts = 1,
	.has_second_factor = 1,
	.policy = { "same-origin", 0 },
	.open_files = app_case_files,
};
