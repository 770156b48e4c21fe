#ifndef APP_SPILL_INNER_H
#define APP_SPILL_INNER_H

/* For the files app/spill*.c only. */

#include "app/spill.h"
#include "files/store.h"
#include "store/spill_row.h"

enum { SPILL_MOST = 64 * 1024 * 1024 };	/* bytes: more than any column */

/* ---- withholding */

/* A file that a text was put into. */
struct spill_put {
	struct stored_file file;
	struct spill_put *before;
};

struct withholding {
	struct app *app;
	struct arena *arena;
	int64_t spill_id;
	const char *mask;
	struct spill_put *puts;		/* the last one; NULL: none yet */
	int n;				/* places withheld */
};

/* ERR_NOT_FOUND where what stands there is no prose of an event. */
enum err
spill_check_prose(struct db *db, struct arena *a,
    const struct spill_place *p) MUST_CHECK;

/*
 * Withholds a place (ctx: struct withholding) and what stands or falls with
 * it; once: where a mask stands already, or nothing, there is nothing to do.
 */
enum err
spill_withhold(struct tx *tx, void *ctx, const struct spill_place *p)
    MUST_CHECK;

/* The same words elsewhere in the case; of a file, its name by itself. */
enum err
spill_withhold_same(struct tx *tx, struct withholding *w,
    const struct spill_place *p, const struct spill_row *row) MUST_CHECK;

/* Removes the files of a withholding that did not come to pass. */
void
spill_unput(const struct withholding *w);

/* After a text of that event was withheld or given back. */
enum err
spill_keep_digest(struct tx *tx, struct arena *a, const struct spill_place *p,
    int64_t spill_id) MUST_CHECK;

/* ---- one text, be it a row's own or one of those in its JSON */

/* As spill_row_read; ERR_NOT_FOUND also where that JSON has no such text. */
enum err
spill_text_read(struct db *db, struct arena *a, const struct spill_place *p,
    struct spill_row *out) MUST_CHECK;

enum err
spill_text_write(struct tx *tx, struct arena *a, const struct spill_place *p,
    struct bytes content, struct bytes other) MUST_CHECK;

/* The path as the JSON functions of SQL take it; "" for none. */
const char *
spill_sql_path(struct arena *a, const char *path);

struct spill_leaf {
	const char *path, *text;
};

/* The texts in that JSON that are somebody's words. ERR_FORMAT. */
enum err
spill_leaves(struct arena *a, enum spill_kind kind, const char *json,
    struct spill_leaf **out, int *n) MUST_CHECK;

/* ---- what goes along */

/* Its words alone: without blanks and, of a letter, without its HTML. */
const char *
spill_plain(struct arena *a, enum spill_kind kind, struct bytes text);

/*
 * Calls each for every text of the case that says the same, or holds those
 * words where they are as many bytes as least. words: spill_plain.
 */
enum err
spill_each_same(struct tx *tx, struct arena *a, int64_t case_id,
    const char *words, size_t least, enum err (*each)(struct tx *tx,
    void *ctx, const struct spill_place *p), void *ctx) MUST_CHECK;

#endif
