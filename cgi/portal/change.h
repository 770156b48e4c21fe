#ifndef PORTAL_CHANGE_H
#define PORTAL_CHANGE_H

#include "app/act.h"
#include "portal/page.h"

/* A change that is notified (Article 14), as both portals take and show it. */

/* What changed, and since when: the texts "change" and "since". */
enum { CHANGE_FIELDS = 2 };
extern const struct field notified_fields[CHANGE_FIELDS];

/* What was typed, into texts[CHANGE_FIELDS]; errors at the fields. */
void
change_take(struct page *p, struct act_text *texts);

/*
 * Every change of the case under its own date, with its files and what the
 * Office ruled (parts/changes.tpl). documents: the path below which a file of
 * the case stands, "/documents".
 */
void
put_changes(struct page *p, const struct case_view *v,
    const char *documents);

/* What a document of a case is: "Contract"; of any other a scan. */
const struct words *
document_words(const char *kind);

#endif
