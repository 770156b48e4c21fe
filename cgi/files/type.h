#ifndef FILES_TYPE_H
#define FILES_TYPE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/lang.h"

/*
 * Which files are taken: by extension and by what their first bytes are; both
 * must agree. What is not on the list is refused.
 */
enum { TYPE_HEAD = 64 * 1024 };		/* bytes that are looked at */

struct file_type {
	const char *extension;		/* "pdf": without dot, lower case */
	const char *content_type;	/* for the download */
	struct words name;
};

/* A libmagic handle: one per thread, closed by the arena. */
struct type_checker;

/* ERR_INTERNAL: the magic database cannot be loaded (logged). */
enum err
type_checker_open(struct arena *a, struct type_checker **out) MUST_CHECK;

/*
 * name: as cleaned by name_clean. head: the first TYPE_HEAD bytes, or all if
 * there are fewer. ERR_TYPE: *why says what was found and what would be
 * right, for the person who uploaded it.
 */
enum err
type_check(struct arena *a, struct type_checker *c, const char *name,
    const void *head, size_t n, const struct file_type **out,
    struct words *why) MUST_CHECK;

/* By extension alone, for a download. NULL: not on the list. */
const struct file_type *
type_of_name(const char *name);

/* ".pdf,.ofd,…": for the accept attribute of an upload field. */
const char *
type_accept(struct arena *a);

/* "PDF, OFD, DOC …": for the hint beside it. */
const char *
type_names(struct arena *a);

#endif
