#include <string.h>

#include "app/act.h"
#include "app/spill_inner.h"
#include "base/buf.h"
#include "store/event.h"
#include "store/spill.h"

/* One place is withheld: kept, masked, and what goes along with it. */

enum err
spill_check_prose(struct db *db, struct arena *a, const struct spill_place *p)
{
	const int64_t *key = p->key;
	struct event_text *texts;
	int n;
	enum err e;

	if (p->kind != SPILL_TEXT)
		return ERR_OK;
	e = event_texts_of_case(db, a, key[0], &texts, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (texts[i].seq == key[1] && texts[i].n == key[2])
			return spill_is_prose(texts[i].part) ? ERR_OK :
			    ERR_NOT_FOUND;
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

enum err
spill_keep_digest(struct tx *tx, struct arena *a, const struct spill_place *p,
    int64_t spill_id)
{
	unsigned char digest[DIGEST_BYTES];
	struct event_text *texts;
	int n;
	enum err e;

	if (p->kind != SPILL_TEXT)
		return ERR_OK;
	e = event_texts_of_case(tx_db(tx), a, p->key[0], &texts, &n);
	if (e != ERR_OK)
		return e;
	event_stored_digest(a, texts, n, (int)p->key[1], digest);
	return spill_digest_insert(tx, p->key[0], (int)p->key[1], digest,
	    spill_id);
}

/* Text and what goes with it, as one file; spill_decide.c parts them. */
static struct bytes
pack(struct arena *a, const struct spill_form *form,
    const struct spill_row *row)
{
	struct buf b;

	if (!form->has_other)
		return row->content;
	buf_init(&b, a, SPILL_MOST);
	buf_printf(&b, "%zu\n", row->content.n);
	buf_add(&b, row->content.p, row->content.n);
	buf_add(&b, row->other.p, row->other.n);
	return (struct bytes){ b.data, b.len };
}

/* The text lies in the file store before a row comes to say so. */
static enum err
put_text(struct withholding *w, const struct spill_place *p,
    const struct spill_row *row, struct spill_hold *h)
{
	struct bytes all = pack(w->arena, spill_form_of(p->kind), row);
	struct spill_put *put = NEW(w->arena, struct spill_put);
	struct memory_source m;
	enum err e = files_put(w->arena, w->app->files, memory_source(&m,
	    all.p, all.n), SPILL_MOST, &put->file);

	if (e != ERR_OK)
		return e;
	put->before = w->puts;
	w->puts = put;
	h->cipher_name = put->file.name;
	h->key = put->file.wrapped;
	h->key_n = (int64_t)put->file.wrapped_n;
	digest_of(row->content.p, row->content.n, h->digest);
	digest_of(row->other.p, row->other.n, h->other_digest);
	return ERR_OK;
}

/* What is kept of one place; a file brings its own key. */
static enum err
keep(struct tx *tx, struct withholding *w, const struct spill_place *p,
    const struct spill_row *row, const char *mask)
{
	struct spill_hold h = { .place = spill_place_text(w->arena, p),
	    .path = spill_sql_path(w->arena, p->path), .mask = mask,
	    .name = "" };
	enum err e = ERR_OK;

	if (spill_form_of(p->kind)->is_file) {
		h.name = row->other.p;
		h.name_n = (int64_t)row->other.n;
		h.cipher_name = row->cipher_name;
		h.key = row->content.p;
		h.key_n = (int64_t)row->content.n;
	} else
		e = put_text(w, p, row, &h);
	return e == ERR_OK ? spill_hold_insert(tx, w->spill_id, &h) : e;
}

static struct bytes
bytes_of(const char *text)
{
	return (struct bytes){ text, strlen(text) };
}

/* A file without its key needs no mask but for its name. */
static enum err
mask_row(struct tx *tx, struct withholding *w, const struct spill_place *p,
    const char *mask)
{
	const struct spill_form *form = spill_form_of(p->kind);

	return spill_text_write(tx, w->arena, p, bytes_of(form->is_file ? "" :
	    mask), bytes_of(form->other_mask ? form->other_mask : mask));
}

/* What stands or falls with it. */
static enum err
withhold_along(struct tx *tx, struct withholding *w,
    const struct spill_place *p, const struct spill_row *row)
{
	struct spill_found *along;
	int n;
	enum err e = spill_rows_along(tx_db(tx), w->arena, p, row->sha256,
	    &along, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		e = spill_withhold(tx, w, &along[i].place);
	return e;
}

enum err
spill_withhold(struct tx *tx, void *ctx, const struct spill_place *p)
{
	struct withholding *w = ctx;
	const char *mask = spill_form_of(p->kind)->is_sealed ? "" : w->mask;
	struct spill_row row;
	enum err e = spill_check_prose(tx_db(tx), w->arena, p);

	if (e == ERR_OK)
		e = spill_text_read(tx_db(tx), w->arena, p, &row);
	if (e == ERR_NOT_FOUND || (e == ERR_OK && (row.content.n == 0 ||
	    spill_is_mask(row.content.p))))
		return ERR_OK;
	if (e == ERR_OK)
		e = keep(tx, w, p, &row, mask);
	if (e == ERR_OK)
		e = mask_row(tx, w, p, mask);
	w->n++;
	if (e == ERR_OK)
		e = spill_keep_digest(tx, w->arena, p, w->spill_id);
	return e == ERR_OK ? withhold_along(tx, w, p, &row) : e;
}

enum err
spill_withhold_same(struct tx *tx, struct withholding *w,
    const struct spill_place *p, const struct spill_row *row)
{
	const struct spill_form *form = spill_form_of(p->kind);
	const char *words = spill_plain(w->arena, p->kind,
	    form->is_file ? row->other : row->content);

	if (row->case_id == 0 || *words == '\0')
		return ERR_OK;
	return spill_each_same(tx, w->arena, row->case_id, words,
	    form->is_file ? SIZE_MAX : SPILL_LEAST, spill_withhold, w);
}

void
spill_unput(const struct withholding *w)
{
	for (const struct spill_put *p = w->puts; p != NULL; p = p->before)
		(void)!files_remove(w->app->files, p->file.name);
}
