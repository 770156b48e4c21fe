#ifndef VIEW_CALENDAR_FILE_H
#define VIEW_CALENDAR_FILE_H

#include "base/buf.h"
#include "base/date.h"

/* One whole day for calendar programs (RFC 5545). */
struct calendar_file {
	const char *uid;	/* the same for the same period of a case */
	struct date on;
	struct instant made;
	int version;		/* grows: a later file replaces an earlier */
	int is_tentative;	/* the date is provisional */
	const char *summary, *description;
};

/* Appends the file. ERR_INTERNAL: no memory, nothing appended. */
enum err
calendar_file_write(struct buf *out, const struct calendar_file *file)
    MUST_CHECK;

#endif
