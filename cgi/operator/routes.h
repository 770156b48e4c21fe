#ifndef OPERATOR_ROUTES_H
#define OPERATOR_ROUTES_H

#include "portal/frame.h"

extern const struct portal operator_portal;

/*
 * A resource file ends with its route_set; declare it here and list it in
 * routes.c, and its pages are there.
 */
extern const struct route_set cases_routes, start_routes,
    application_routes, section_routes, provider_routes, files_routes,
    sign_routes, paper_routes, lodge_routes, register_routes, case_routes,
    step_routes, letter_routes;
extern const struct route_set materials_routes, comment_routes, change_routes,
    condition_routes, message_routes;
extern const struct route_set designation_routes, request_access_routes;

#endif
