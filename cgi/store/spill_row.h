#ifndef STORE_SPILL_ROW_H
#define STORE_SPILL_ROW_H

#include "record/spill.h"
#include "store/db.h"

/*
 * The rows in which a secret may stand (Article 20), one line a kind in
 * spill_row.c; their tables refuse every change but those made here.
 */

/* "text-3-5-1", "suggestion-3-1/reasons": as it stands in spill_place. */
const char *
spill_place_text(struct arena *a, const struct spill_place *p);

/* ERR_FORMAT. A place within JSON may still lack its path. */
enum err
spill_place_parse(const char *text, struct spill_place *out) MUST_CHECK;

/* What the rows of a kind are like. */
struct spill_form {
	int n_keys;
	int is_file;	/* lies in the file store; the row holds its key */
	int is_json;	/* of texts; a place names one by its path */
	int is_sealed;	/* nobody here can read it: "" takes its place */
	int is_draft;	/* may be written anew while it is withheld */
	int has_other;	/* a second column goes along with the text */
	const char *other_mask;	/* NULL: the same as of the text */
};

const struct spill_form *
spill_form_of(enum spill_kind kind);

/* What such a row holds. */
struct spill_row {
	int64_t case_id;		/* 0: none */
	struct bytes content;		/* text, JSON, or the wrapped key */
	struct bytes other;		/* name of a file; see has_other */
	const char *cipher_name;	/* of a file; NULL */
	unsigned char sha256[32];	/* of a document's plain text */
};

/* Locks it. ERR_NOT_FOUND. */
enum err
spill_row_read(struct db *db, struct arena *a, const struct spill_place *p,
    struct spill_row *out) MUST_CHECK;

/* other: where the kind has it. ERR_REFUSED: no incident holds the row so. */
enum err
spill_row_write(struct tx *tx, const struct spill_place *p,
    struct bytes content, struct bytes other) MUST_CHECK;

struct spill_found {
	struct spill_place place;	/* without a path */
	struct bytes content;
};

/*
 * The texts of that kind in a case, or in all its JSON of that kind, the
 * newest first. Not of files, nor of what is sealed: none.
 */
enum err
spill_rows_of(struct db *db, struct arena *a, enum spill_kind kind,
    int64_t case_id, struct spill_found **out, int *n) MUST_CHECK;

/*
 * What stands or falls with a place whatever its words: the same file
 * elsewhere, in any case (by sha256, for documents); the mails that bring a
 * letter. Without content.
 */
enum err
spill_rows_along(struct db *db, struct arena *a, const struct spill_place *p,
    const unsigned char sha256[32], struct spill_found **out, int *n)
    MUST_CHECK;

#endif
