#ifndef SUPPORT_CONF_H
#define SUPPORT_CONF_H

#include <stdio.h>
#include <string.h>

#include "support/cmocka.h"

/* Copies a file of settings, with another value of that key. */
static inline void
conf_with(const char *from_path, const char *to_path, const char *key,
    const char *value)
{
	FILE *from = fopen(from_path, "r"), *to = fopen(to_path, "w");
	char line[1024];

	assert_true(from != NULL && to != NULL);
	while (fgets(line, sizeof(line), from) != NULL)
		if (strncmp(line, key, strlen(key)) != 0)
			fputs(line, to);
	fprintf(to, "%s = %s\n", key, value);
	fclose(from);
	fclose(to);
}

#endif
