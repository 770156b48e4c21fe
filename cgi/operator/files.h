#ifndef OPERATOR_FILES_H
#define OPERATOR_FILES_H

#include "operator/draft.h"

/* Name, size, digest and download of one file into a row of a list. */
void
put_file(struct page *p, struct dict *row, const struct document *f);

#endif
