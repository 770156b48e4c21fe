#include "app/audit.h"
#include "app/once.h"
#include "app/spill_inner.h"
#include "base/buf.h"
#include "base/text.h"
#include "files/store.h"
#include "store/spill.h"
#include "store/spill_row.h"

enum { TEXT_MOST = 16 * 1024 * 1024 };	/* bytes: more than any column */

struct deciding {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	struct instant now;
	struct spill spill;
	int erase;
	const char *reason;
	struct spill_hold *holds;
	int n;
};

/* The text that was put into the file store. */
static enum err
read_text(struct deciding *d, const struct spill_hold *h, struct bytes *out)
{
	struct buf_sink sink;
	struct source *from;
	struct buf *b = NEW(d->arena, struct buf);
	enum err e = files_open(d->arena, d->app->files, h->cipher_name,
	    h->key, (size_t)h->key_n, &from);

	if (e != ERR_OK)
		return e;
	buf_init(b, d->arena, TEXT_MOST);
	e = stream_copy(from, buf_sink(&sink, b), TEXT_MOST, NULL);
	*out = (struct bytes){ b->data, b->len };
	return e;
}

static enum err
give_back(struct tx *tx, struct deciding *d, const struct spill_hold *h)
{
	struct bytes name = { h->name, (size_t)h->name_n };
	struct bytes content = { h->key, (size_t)h->key_n };
	struct spill_place p;
	enum err e = spill_place_parse(h->place, &p);

	if (e == ERR_OK && !spill_is_file(p.kind))
		e = read_text(d, h, &content);
	if (e == ERR_OK)
		e = spill_row_write(tx, &p, content, name);
	return e != ERR_OK ? e : spill_keep_digest(tx, d->arena, &p,
	    d->spill.id);
}

static enum err
give_all_back(struct tx *tx, struct deciding *d)
{
	enum err e = ERR_OK;

	for (int i = 0; e == ERR_OK && i < d->n; i++)
		e = give_back(tx, d, &d->holds[i]);
	return e;
}

static enum err
do_decide(struct tx *tx, void *ctx)
{
	struct deciding *d = ctx;
	enum err e = spill_decide(tx, d->spill.id, d->erase, d->reason,
	    d->who->person_id, d->now);

	if (e != ERR_OK)
		return e == ERR_DUPLICATE ? ERR_CONFLICT : e;
	e = spill_holds_of(tx_db(tx), d->arena, d->spill.id, &d->holds,
	    &d->n);
	if (e == ERR_OK)
		e = d->erase ? spill_holds_wipe(tx, d->spill.id) :
		    give_all_back(tx, d);
	if (e == ERR_OK)
		e = spill_holds_drop(tx, d->spill.id);
	return e != ERR_OK ? e : app_audit(d->app, tx, d->who->person_id,
	    d->erase ? AUDIT_SPILL_ERASED : AUDIT_SPILL_RELEASED,
	    d->spill.number, d->now);
}

/*
 * Without their keys they are noise; what a stop leaves behind here, the
 * keeper sweeps, for no row refers to it any more.
 */
static void
remove_files(const struct deciding *d)
{
	for (int i = 0; i < d->n; i++) {
		struct spill_place p;

		if (spill_place_parse(d->holds[i].place, &p) == ERR_OK &&
		    (d->erase || !spill_is_file(p.kind)))
			(void)!files_remove(d->app->files,
			    d->holds[i].cipher_name);
	}
}

static enum err
decide(struct app *app, struct arena *a, const struct actor *who, int64_t id,
    int erase, const char *reason, struct instant now)
{
	struct deciding d = { .app = app, .arena = a, .who = who, .now = now,
	    .erase = erase, .reason = reason };
	enum err e = app_require(who, RIGHT_SPILL_DECIDE);

	if (e == ERR_OK)
		e = spill_by_id(app->db, a, id, &d.spill);
	if (e != ERR_OK)
		return e;
	if (d.spill.reported_by == who->person_id)
		return ERR_FORBIDDEN;
	if (text_length(reason) > SPILL_REASON_MAX)
		return ERR_INPUT;
	e = app_once(app, a, who, do_decide, &d, NULL);
	if (e == ERR_OK)
		remove_files(&d);
	return e;
}

enum err
spill_erase(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *reason, struct instant now)
{
	return decide(app, a, who, id, 1, reason, now);
}

enum err
spill_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *reason, struct instant now)
{
	return *reason == '\0' ? ERR_INPUT :
	    decide(app, a, who, id, 0, reason, now);
}
