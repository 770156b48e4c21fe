#ifndef PUBLIC_ROUTES_H
#define PUBLIC_ROUTES_H

#include "portal/frame.h"

extern const struct portal public_portal;

/*
 * A resource file ends with its route_set; declare it here and list it in
 * routes.c, and its pages are there.
 */
extern const struct route_set report_routes, mailbox_routes;

#endif
