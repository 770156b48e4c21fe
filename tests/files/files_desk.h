#ifndef FILES_FILES_DESK_H
#define FILES_FILES_DESK_H

#include <limits.h>

#include "files/store.h"
#include "support/arena.h"
#include "support/tmpdir.h"

/* A file store with keys of its own in a folder that goes away again. */
static char dir[PATH_MAX];
static struct file_lock *lock;
static struct file_store *store;

static inline int
store_begin(void **state)
{
	arena_begin(state);
	tmpdir_make(dir);
	if (lock_master(a, arena_printf(a, "%s/keys", dir), &lock) != ERR_OK ||
	    files_store_open(a, arena_printf(a, "%s/files", dir), lock,
	    &store) != ERR_OK)
		return -1;
	return 0;
}

static inline int
store_end(void **state)
{
	arena_end(state);
	tmpdir_remove(dir);
	return 0;
}

#endif
