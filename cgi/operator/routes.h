#ifndef OPERATOR_ROUTES_H
#define OPERATOR_ROUTES_H

#include "portal/frame.h"

extern const struct portal operator_portal;

/*
 * A resource file ends with its route_set; declare it here and list it in
 * routes.c, and its pages are there.
 */

#endif
