#include <stdlib.h>
#include <string.h>

#include "app/audit.h"
#include "app/once.h"
#include "app/spill_inner.h"
#include "base/buf.h"
#include "base/text.h"
#include "files/store.h"
#include "store/spill.h"

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
	buf_init(b, d->arena, SPILL_MOST);
	e = stream_copy(from, buf_sink(&sink, b), SPILL_MOST, NULL);
	*out = (struct bytes){ b->data, b->len };
	return e;
}

/* Text and what goes with it, as report packed them. */
static enum err
unpack(struct bytes all, struct bytes *content, struct bytes *other)
{
	const char *s = all.p, *end = memchr(s, '\n', all.n);
	size_t head = end ? (size_t)(end - s) + 1 : 0, n;

	if (end == NULL)
		return ERR_CRYPTO;
	n = strtoul(s, NULL, 10);
	if (n > all.n - head)
		return ERR_CRYPTO;
	*content = (struct bytes){ s + head, n };
	*other = (struct bytes){ s + head + n, all.n - head - n };
	return ERR_OK;
}

static enum err
read_hold(struct deciding *d, const struct spill_hold *h,
    const struct spill_form *form, struct bytes *content,
    struct bytes *other)
{
	struct bytes all = { "", 0 };
	enum err e;

	*other = (struct bytes){ h->name, (size_t)h->name_n };
	*content = (struct bytes){ h->key, (size_t)h->key_n };
	if (form->is_file)
		return ERR_OK;
	if ((e = read_text(d, h, &all)) != ERR_OK)
		return e;
	*content = all;
	return form->has_other ? unpack(all, content, other) : ERR_OK;
}

/* A draft that was written anew, or is gone, stays as it is. */
static enum err
is_superseded(struct tx *tx, struct deciding *d, const struct spill_hold *h,
    const struct spill_place *p, int *superseded)
{
	struct spill_row row;
	enum err e;

	*superseded = 0;
	if (!spill_form_of(p->kind)->is_draft)
		return ERR_OK;
	e = spill_text_read(tx_db(tx), d->arena, p, &row);
	*superseded = e == ERR_NOT_FOUND || (e == ERR_OK &&
	    strcmp(row.content.p, h->mask) != 0);
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

static enum err
give_back(struct tx *tx, struct deciding *d, const struct spill_hold *h)
{
	struct bytes content, other;
	struct spill_place p;
	int superseded;
	enum err e = spill_place_parse(h->place, &p);

	if (e == ERR_OK)
		e = is_superseded(tx, d, h, &p, &superseded);
	if (e != ERR_OK || superseded)
		return e;
	e = read_hold(d, h, spill_form_of(p.kind), &content, &other);
	if (e == ERR_OK)
		e = spill_text_write(tx, d->arena, &p, content, other);
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
		    (d->erase || !spill_form_of(p.kind)->is_file))
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
