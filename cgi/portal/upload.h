#ifndef PORTAL_UPLOAD_H
#define PORTAL_UPLOAD_H

#include "portal/page.h"

/*
 * Pages that take one file: the fields, the file behind them, and what stood
 * in its way. No handler reaches a file by another way.
 */

/*
 * The question on state secrets (Article 20), which stands before the file as
 * its answer must arrive first, and the field of the file with types and size.
 */
void
upload_fields(struct page *p, const char *include);

/*
 * The file that the form brings. ERR_END: none was chosen; ERR_INPUT: the
 * question is not answered with no, which is said at it; nothing was read.
 */
enum err
upload_open(struct page *p, struct upload *up) MUST_CHECK;

/*
 * What came of a file at its field: 1 where that is for the person to read,
 * 0 where the error is another. What was refused is read away before, so that
 * the answer arrives; *e becomes ERR_STORAGE where that fails.
 */
int
upload_refused(struct page *p, enum err *e, const struct words *why);

/* The page that says so, with the status of what was refused. */
enum err
upload_shown(struct page *p, enum err refused, enum err shown) MUST_CHECK;

#endif
