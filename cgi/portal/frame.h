#ifndef PORTAL_FRAME_H
#define PORTAL_FRAME_H

#include "portal/page.h"

/*
 * A portal is data: this struct, its resource files and a main() of one line.
 * Each resource file has its routes as one table, and ends with
 *
 *	const struct route_set cases_routes = ROUTE_SET(routes);
 *
 * which PORTAL/routes.h declares and PORTAL/routes.c lists.
 */
struct route_set {
	const struct route *routes;
	size_t n;
};

#define ROUTE_SET(table) { (table), sizeof(table) / sizeof((table)[0]) }

/* One entry of the menu; shown to whom `needs` (as of a route) lets in. */
struct nav_row {
	const char *path;	/* without its language: "/cases" */
	struct words words;
	unsigned needs;
};

struct portal {
	enum portal_id id;
	const char *name;	/* "operator": of its program and templates */
	enum account account;	/* at the database */
	enum setting host;
	const struct route_set *const *sets;	/* ends with NULL */
	const struct nav_row *nav;	/* the first open one is the home */
	size_t n_nav;
	const char *home;	/* where nothing of nav is open: "/account" */
	const char *undertaking;	/* page of Article 15; NULL: none */
	/*
	 * Stands before every handler but those of ROUTE_OUTLINE, once rights
	 * and token hold; ERR_END: it gave the answer. NULL: nothing does.
	 */
	enum err (*admit)(struct page *p);
	int has_accounts;	/* people sign in here */
	int has_second_factor;
	struct http_policy policy;	/* speed: by settings */
	/*
	 * Gives the process its file store, as app/stores.h does; NULL: none.
	 * The arena lives as long as the process. An error ends the program.
	 */
	enum err (*open_files)(struct arena *a, const struct settings *s,
	    struct file_store **out);
};

/*
 * The whole program: settings, `--routes`, then requests until it is told to
 * end. Returns the exit status. A new page needs nothing here.
 */
int
portal_main(const struct portal *portal, int argc, char **argv);

/* /healthz, and / which chooses the language: every portal lists it. */
extern const struct route_set frame_routes;

/* /LANG/ leads to the first page of the menu that is open to the person. */
extern const struct route_set home_routes;

/*
 * Sign-in and sign-out, reset and invitation, one's own account, and (with
 * has_second_factor) its second factor.
 */
extern const struct route_set sign_in_routes, link_routes, account_routes,
    factor_routes;

/*
 * page_show of a template that each portal has of its own: "sign-in" is
 * operator/sign-in.tpl there and office/sign-in.tpl here. A constant.
 */
enum err
frame_show(struct page *p, int status, const char *name) MUST_CHECK;

#endif
