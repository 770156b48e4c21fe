#ifndef APP_APPLICATION_VIEW_H
#define APP_APPLICATION_VIEW_H

/* For application.c and lodge.c only. */

#include "app/application.h"

/* "draft", "lodged", … */
int
application_is(const struct application *row, const char *state);

/* A draft with its judgement; the same for the page and for lodging. */
enum err
application_view_of(struct db *db, struct arena *a,
    const struct application *row, struct application_view *out) MUST_CHECK;

#endif
