#ifndef FILES_SCAN_H
#define FILES_SCAN_H

#include "base/err.h"
#include "base/stream.h"

/*
 * The virus check: a stream of bytes handed to a clamd, chunk by chunk
 * (INSTREAM), and what it said of it. Memory does not grow with the file.
 */
enum { SCAN_SAID = 256 };

enum scan_end {
	SCAN_AWAY,		/* no scanner is there: nothing was sent */
	SCAN_MUTE,		/* it took this file and gave no answer */
	SCAN_ANSWERED
};

struct scan {
	enum scan_end end;
	int is_found;
	/* The name of what was found; where there is no answer, why not.
	 * Printable ASCII, in English, for people who run the scanner. */
	char said[SCAN_SAID];
};

/*
 * path: the unix socket; wait_s: how long any one step may take. ERR_OK only
 * for the whole stream, with a whole answer: it is clean or (is_found) not.
 * ERR_TEMPORARY: no scanner is there, it fell silent or cut the line, or its
 * answer was an error. Otherwise the error of the source.
 */
enum err
files_scan(const char *path, int wait_s, struct source *in, struct scan *out)
    MUST_CHECK;

#endif
