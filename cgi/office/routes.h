#ifndef OFFICE_ROUTES_H
#define OFFICE_ROUTES_H

#include "portal/frame.h"

extern const struct portal office_portal;

/*
 * A resource file ends with its route_set; declare it here and list it in
 * routes.c, and its pages are there.
 */
extern const struct route_set calendar_routes;
extern const struct route_set rules_routes;
extern const struct route_set people_routes, person_routes,
    access_request_routes;

extern const struct route_set queue_routes, case_routes, history_routes,
    side_routes, act_routes, check_routes, assessment_routes,
    suggestion_routes, suggestion_draft_routes, suggestion_sign_routes,
    statute_routes, mail_routes, letter_routes, material_routes,
    paper_routes, undertaking_routes, reader_routes, tie_routes;

extern const struct route_set secret_part_routes, incident_routes,
    incident_new_routes;

extern const struct route_set supplement_routes, request_routes,
    condition_routes, what_if_routes, message_routes;

extern const struct route_set designation_routes, held_routes;

extern const struct route_set member_list_routes, member_case_routes,
    member_answer_routes, member_release_routes, member_paper_routes,
    report_routes;

/* Article 19: the members' pages, and the tab of such a case. */
extern const struct route_set proposal_routes, proposal_draft_routes,
    proposal_release_routes, case_proposal_routes;

/* The special review: the case team's, the experts', the secretaries'. */
extern const struct route_set special_routes, hearing_routes, invite_routes,
    analysis_routes, covering_routes, expert_routes, expert_list_routes,
    expert_opinion_routes, commission_routes, commission_brief_routes,
    commission_decide_routes, sitting_routes;

#endif
