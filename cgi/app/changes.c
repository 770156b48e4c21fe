#include <string.h>

#include "app/attach.h"
#include "app/changes.h"
#include "app/virus.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/document.h"

/* The files that wait with one operator for a change to be notified. */
struct bundle {
	struct arena *arena;
	const struct actor *who;
	int64_t case_id, drop_id;
	struct document *files;
	int n;
};

static enum err
load(struct db *db, struct bundle *w)
{
	return documents_waiting(db, w->arena, w->case_id,
	    w->who->organisation_id, DOCUMENT_CHANGE, &w->files, &w->n);
}

enum err
change_files(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, struct document **out, int *n)
{
	struct bundle w = { a, who, v->row.id, 0, NULL, 0 };
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	if (e == ERR_OK)
		e = load(app->db, &w);
	*out = w.files;
	*n = w.n;
	return e;
}

/* Its row stands already; another of its bytes and name is the same. */
static enum err
keep(struct tx *tx, const struct document *d, void *ctx)
{
	struct bundle *w = ctx;
	enum err e = load(tx_db(tx), w);

	for (int i = 0; e == ERR_OK && i < w->n; i++)
		if (w->files[i].id != d->id &&
		    strcmp(w->files[i].name, d->name) == 0 &&
		    memcmp(w->files[i].plain_sha, d->plain_sha,
		    sizeof(d->plain_sha)) == 0)
			return ERR_DUPLICATE;
	return e == ERR_OK && w->n > CHANGE_FILES_MAX ? ERR_REFUSED : e;
}

enum err
change_upload(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, const char *name, struct source *in,
    struct words *why)
{
	struct bundle w = { a, who, v->row.id, 0, NULL, 0 };
	struct attach what = { .case_id = v->row.id,
	    .kind = DOCUMENT_CHANGE, .link = keep, .ctx = &w };
	int64_t id;
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	*why = (struct words)WORDS(NULL, NULL);
	if (e == ERR_OK && !case_is_possible(v, EVENT_NOTIFY_CHANGE))
		e = ERR_REFUSED;
	return e == ERR_OK ? attach_upload(app, a, who, &what, name, in, why,
	    &id) : e;
}

/* Behind the case's lock: it is notified with the change, or taken out. */
static enum err
do_drop(struct tx *tx, void *ctx)
{
	struct bundle *w = ctx;
	struct case_row row;
	enum err e = case_lock(tx, w->arena, w->case_id, &row);

	if (e == ERR_OK)
		e = load(tx_db(tx), w);
	for (int i = 0; e == ERR_OK && i < w->n; i++)
		if (w->files[i].id == w->drop_id)
			return document_remove(tx, w->drop_id, clock_now());
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

enum err
change_drop(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, int64_t document_id)
{
	struct bundle w = { a, who, v->row.id, document_id, NULL, 0 };
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	return e == ERR_OK ? app_transaction(app, do_drop, &w) : e;
}

static enum err
write_files(struct act_run *run, void *ctx)
{
	const struct bundle *seen = ctx;
	struct bundle w = *seen;
	enum err e = load(tx_db(run->tx), &w);

	if (e == ERR_OK && (w.n != seen->n || (w.n > 0 &&
	    w.files[w.n - 1].id != seen->files[w.n - 1].id)))
		e = ERR_STALE;
	for (int i = 0; e == ERR_OK && i < w.n; i++)
		e = case_document_insert(run->tx, run->row.id,
		    w.files[i].id, 0);
	return e;
}

/* The event's texts, and one for each file. */
static void
name_files(const struct bundle *w, struct act *what)
{
	struct act_text *texts = NEW_ARRAY(w->arena,
	    (size_t)(what->n_texts + w->n) + 1, struct act_text);

	for (int i = 0; i < what->n_texts; i++)
		texts[i] = what->texts[i];
	for (int i = 0; i < w->n; i++)
		texts[what->n_texts++] = (struct act_text){ TEXT_FILE,
		    arena_printf(w->arena, "%lld",
		    (long long)w->files[i].id), text_hex(w->arena,
		    w->files[i].plain_sha, sizeof(w->files[i].plain_sha)) };
	what->texts = texts;
}

static int
has_virus(const struct bundle *w)
{
	for (int i = 0; i < w->n; i++)
		if (virus_is_found(w->files[i].signature))
			return 1;
	return 0;
}

enum err
change_notify(struct app *app, struct arena *a, const struct actor *who,
    const struct act *how, struct act_result *result)
{
	struct bundle w = { a, who, how->case_id, 0, NULL, 0 };
	struct act what = *how;
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	/* a second click finds no file waiting, but its own first act */
	if (e == ERR_OK && (e = act_seen(app, a, who, how->form_key,
	    result)) != ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND)
		e = load(app->db, &w);
	if (e == ERR_OK && has_virus(&w))
		e = ERR_VIRUS;
	if (e != ERR_OK)
		return e;
	name_files(&w, &what);
	what.kind = EVENT_NOTIFY_CHANGE;
	what.write = write_files;
	what.ctx = &w;
	return act(app, a, who, &what, result);
}
