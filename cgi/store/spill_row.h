#ifndef STORE_SPILL_ROW_H
#define STORE_SPILL_ROW_H

#include "record/spill.h"
#include "store/db.h"

/*
 * The rows in which a secret may stand (Article 20), one line a kind in
 * spill_row.c; their tables refuse every change but those made here.
 */

/* "text-3-5-1": as it stands in spill_place and in the triggers. */
const char *
spill_place_text(struct arena *a, const struct spill_place *p);

/* ERR_FORMAT. */
enum err
spill_place_parse(const char *text, struct spill_place *out) MUST_CHECK;

/* 1 for what lies in the file store, 0 for a text in its row. */
int
spill_is_file(enum spill_kind kind);

/* What such a row holds. */
struct spill_row {
	int64_t case_id;		/* 0: none */
	struct bytes content;		/* the text, or the wrapped key */
	struct bytes name;		/* of a file */
	const char *cipher_name;	/* of a file; NULL */
	unsigned char sha256[32];	/* of a document's plain text */
};

/* ERR_NOT_FOUND. */
enum err
spill_row_read(struct db *db, struct arena *a, const struct spill_place *p,
    struct spill_row *out) MUST_CHECK;

/* name: of files alone. ERR_REFUSED: no incident holds the row so. */
enum err
spill_row_write(struct tx *tx, const struct spill_place *p,
    struct bytes content, struct bytes name) MUST_CHECK;

/*
 * Where else of that kind the same stands: documents by the digest of their
 * plain text, in any case; texts by that of the text, in this one. Not for
 * reports, which are sealed: none.
 */
enum err
spill_rows_same(struct db *db, struct arena *a, enum spill_kind kind,
    int64_t case_id, const unsigned char digest[32], struct spill_place **out,
    int *n) MUST_CHECK;

#endif
