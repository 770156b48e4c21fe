#ifndef OFFICE_UPLOAD_H
#define OFFICE_UPLOAD_H

#include "portal/page.h"

/* Pages that take one file: the field, and what stood in its way. */

/* The field of the form: "file", with types and size in its hint. */
void
upload_field(struct page *p);

/*
 * What came of a file at its field: 1 where that is for the person to read,
 * 0 where the error is another. What was refused is read away before, so that
 * the answer arrives; *e becomes ERR_STORAGE where that fails.
 */
int
upload_refused(struct page *p, enum err *e, const struct words *why);

#endif
