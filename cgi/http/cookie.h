#ifndef HTTP_COOKIE_H
#define HTTP_COOKIE_H

#include "http/request.h"
#include "http/response.h"

enum same_site {
	SAME_SITE_LAX,
	SAME_SITE_STRICT,
	SAME_SITE__MAX
};

/* The value of a cookie in the arena, or NULL. The first of that name wins. */
const char *
cookie_get(const struct request *r, const char *name);

/*
 * Sets a cookie that dies with the browser: Secure, HttpOnly, Path=/, no
 * Domain. The name must begin with "__Host-", the value consist of
 * A-Z a-z 0-9 - _ . = only; anything else is a fault of ours: aborts.
 */
void
cookie_set(struct response *r, const char *name, const char *value,
    enum same_site same_site);

void
cookie_delete(struct response *r, const char *name);

#endif
