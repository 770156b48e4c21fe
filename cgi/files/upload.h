#ifndef FILES_UPLOAD_H
#define FILES_UPLOAD_H

#include "files/store.h"
#include "files/type.h"

/* What an upload came to. */
struct upload {
	const char *name;		/* cleaned, in the arena */
	const struct file_type *type;
	struct stored_file stored;
	struct words why;		/* set with ERR_TYPE */
};

/*
 * Takes an uploaded file: cleans its name, looks at its first 64 KiB, and
 * only if the type is right stores it. A wrong type is refused before
 * anything touches the disk. ERR_TYPE, or as files_put.
 */
enum err
upload_take(struct arena *a, const struct file_store *store,
    struct type_checker *c, const char *raw_name, struct source *in,
    size_t max, struct upload *out) MUST_CHECK;

/*
 * As upload_take, but pictures lose what may tell of whoever made them
 * (strip.h). ERR_FORMAT: a picture is damaged, so that it could not be done.
 */
enum err
upload_take_stripped(struct arena *a, const struct file_store *store,
    struct type_checker *c, const char *raw_name, struct source *in,
    size_t max, struct upload *out) MUST_CHECK;

/*
 * A source that has its first bytes read ahead: head_n of them at head, then
 * the same bytes and the rest through source.
 */
struct peek_source {
	struct source source;
	struct source *rest;
	const char *head;
	size_t head_n, given;
	enum err ended;
};

/*
 * Reads ahead at most n bytes, in the arena. ERR_OK also where fewer come;
 * otherwise the error of the source.
 */
enum err
peek_source(struct arena *a, struct peek_source *p, struct source *in,
    size_t n) MUST_CHECK;

#endif
