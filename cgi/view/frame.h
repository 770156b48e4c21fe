#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include "base/lang.h"
#include "view/template.h"

/* What stands around every page: parts/layout.tpl. All may be left out. */
struct nav_item {
	const char *path;	/* "/zh/cases" */
	struct words words;
	int here;		/* the page belongs to this item */
	int count;		/* shown behind it if not 0 */
};

enum banner { BANNER_NONE, BANNER_IS_SUCCESS, BANNER_IS_NOTE, BANNER__MAX };

struct frame {
	enum lang lang;
	/* This page in the other language: own path and query, with zh and
	 * en changed; NULL where it has none (an answer to a POST). */
	const char *other_path;
	const char *person_name, *person_role;	/* NULL: signed out */
	const char *csrf, *form_key;	/* parts/token.tpl */
	const struct nav_item *nav;
	int n_nav;
	enum banner banner;
	const char *banner_text;
	const char *office_name, *office_phone;
	const char *printed_on;		/* view_date of today */
	const char *request_id;
	/* The text that new cases are reviewed under; tag: what is special of
	 * it. NULL: nothing is said of it. */
	const char *phase_tag, *phase_text;
};

/* Sets the keys of the frame; csrf and form_key as globals. */
void
view_frame(struct dict *d, const struct frame *f);

/* A page of parts/error.tpl ("operator/error.tpl"): heading and sentences. */
void
view_error(struct dict *d, enum err e, enum lang lang);

#endif
