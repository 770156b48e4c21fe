#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/arena.h"

/*
 * Cuts the next line of *text into its fields: commas part them, quotes hold
 * commas, "" is a quote. Returns how many there are, at most max; 0 at the
 * end. Lines end with \n; fields are changed in place.
 */
int
csv_line(char **text, const char *fields[], int max);

#endif
