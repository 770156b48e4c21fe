#ifndef OFFICE_READERS_H
#define OFFICE_READERS_H

#include "app/case.h"
#include "portal/page.h"

/* The readers of a case on its page (office/case.tpl). */
enum err
put_readers(struct page *p, const struct case_view *v) MUST_CHECK;

/*
 * Before materials are shown: the reading is written down. ERR_END: this
 * person has not said yet what for, and is asked first; the answer stands.
 */
enum err
reading_begin(struct page *p, const struct case_view *v, const char *object)
    MUST_CHECK;

/* The same on a page whose act says by itself what for. */
enum err
reading_begin_act(struct page *p, const struct case_view *v,
    const char *object) MUST_CHECK;

#endif
