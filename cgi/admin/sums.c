#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "admin/sums.h"
#include "base/log.h"
#include "base/text.h"

enum { LINE = 4096, HEX = 64 };

enum err
sums_note(FILE *f, struct arena *a, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	return fprintf(f, "%s  %s\n", text_hex(a, digest, DIGEST_BYTES),
	    path) > 0 ? ERR_OK : ERR_STORAGE;
}

enum err
sums_close(FILE *f, enum err e)
{
	if (fflush(f) != 0 || fsync(fileno(f)) != 0)
		e = e != ERR_OK ? e : ERR_STORAGE;
	return fclose(f) != 0 && e == ERR_OK ? ERR_STORAGE : e;
}

/* "HEX  path": the path; NULL where the line is anything else. */
static char *
read_line(char *line, unsigned char digest[DIGEST_BYTES])
{
	size_t n = strcspn(line, "\n");

	line[n] = '\0';
	if (n < HEX + 3 || strncmp(line + HEX, "  ", 2) != 0)
		return NULL;
	line[HEX] = '\0';
	line += HEX + 2;
	/* nothing may be written outside the folders that we know */
	if (text_unhex(line - HEX - 2, digest, DIGEST_BYTES) != ERR_OK ||
	    line[0] == '/' || strstr(line, "..") != NULL)
		return NULL;
	return line;
}

enum err
sums_each(const char *list, enum err (*fn)(void *arg, const char *path,
    const unsigned char digest[DIGEST_BYTES]), void *arg)
{
	char line[LINE];
	unsigned char digest[DIGEST_BYTES];
	FILE *f = fopen(list, "re");
	enum err e = ERR_OK;

	if (f == NULL)
		return errno == ENOENT ? ERR_NOT_FOUND :
		    log_fault(ERR_STORAGE, list, strerror(errno));
	while (e == ERR_OK && fgets(line, sizeof(line), f) != NULL) {
		const char *path = read_line(line, digest);

		e = path == NULL ? ERR_FORMAT : fn(arg, path, digest);
	}
	if (e == ERR_OK && ferror(f))
		e = log_fault(ERR_STORAGE, list, strerror(errno));
	fclose(f);
	return e;
}
