#ifndef SUPPORT_TMPDIR_H
#define SUPPORT_TMPDIR_H

#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of the test's own, below TMPDIR or /tmp. Aborts where it cannot. */
static inline void
tmpdir_make(char path[PATH_MAX])
{
	const char *top = getenv("TMPDIR");

	snprintf(path, PATH_MAX, "%s/reviewdesk-test-XXXXXX",
	    top != NULL && *top != '\0' ? top : "/tmp");
	if (mkdtemp(path) == NULL)
		abort();
}

static inline int
tmpdir_remove_one(const char *path, const struct stat *st, int flag,
    struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

static inline void
tmpdir_remove(const char *path)
{
	nftw(path, tmpdir_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

#endif
