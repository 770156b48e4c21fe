#include <string.h>

#include "base/csv.h"

static const char *
cut(char **line)
{
	char *s = *line, *r, *w;

	if (*s != '"')
		return strsep(line, ",");
	for (r = s + 1, w = s; *r != '\0'; r++) {
		if (*r == '"' && *++r != '"')
			break;
		*w++ = *r;
	}
	*line = *r == ',' ? r + 1 : NULL;
	*w = '\0';
	return s;
}

int
csv_line(char **text, const char *fields[], int max)
{
	char *line = strsep(text, "\n");
	int n = 0;

	if (line == NULL || *line == '\0')
		return 0;
	while (line != NULL && n < max)
		fields[n++] = cut(&line);
	return n;
}
