#ifndef PORTAL_SHEET_H
#define PORTAL_SHEET_H

#include "app/case.h"
#include "portal/page.h"

/*
 * The sheet of days: how the last day of one period of a case came about, as
 * far as its reader may know. The period is the parameter "period" of the
 * path, by its name in the case scripts; ERR_NOT_FOUND where there is no such
 * period or it does not run for this reader.
 */
enum err
sheet_show(struct page *p, const struct case_view *v, const char *file)
    MUST_CHECK;

/*
 * Its last day as a file for calendar programs. ERR_NOT_FOUND also where it
 * has none. Like a mail it names case, period and article alone.
 */
enum err
sheet_calendar(struct page *p, const struct case_view *v) MUST_CHECK;

#endif
