#ifndef OFFICE_READERS_H
#define OFFICE_READERS_H

#include "app/case.h"
#include "portal/page.h"

/*
 * The readers of a case on its page (office/case.tpl); *is_reader: whether
 * this person is one. To others nothing is shown that the review taught.
 */
enum err
put_readers(struct page *p, const struct case_view *v, int *is_reader)
    MUST_CHECK;

/*
 * The gate of Article 15 before every page and act of a case but those of
 * ROUTE_OUTLINE: the reading is written down. ERR_END: this person has not
 * said yet what for, and is asked first.
 */
enum err
reader_gate(struct page *p) MUST_CHECK;

#endif
