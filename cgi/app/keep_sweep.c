#include "app/attempts.h"
#include "app/keep.h"
#include "files/store.h"
#include "store/attempt.h"
#include "store/document.h"
#include "store/event.h"
#include "store/report_file.h"
#include "store/session.h"
#include "store/single_use.h"

#define SECOND INT64_C(1000000)

enum { BATCH = 500, MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

static int
idle_s(const struct app *app)
{
	return setting_int(app->settings, SET_SESSION_IDLE_MIN) * MINUTE;
}

static int
kept_s(const struct app *app)
{
	return setting_int(app->settings, SET_KEEPER_KEEP_D) * DAY;
}

static int
forgotten_s(const struct app *app)
{
	(void)app;
	return attempts_forget_s();
}

static int
day_s(const struct app *app)
{
	(void)app;
	return DAY;
}

/* What goes, and how old it must be. */
static const struct {
	const char *name;
	enum err (*sweep)(struct tx *tx, struct instant before, int limit,
	    int64_t *touched);
	int (*age_s)(const struct app *app);	/* NULL: none */
} rows[] = {
	{ "sessions ended", session_sweep_ended, NULL },
	{ "sessions idle", session_sweep_idle, idle_s },
	{ "links", single_use_sweep, kept_s },
	{ "attempts", attempt_sweep, forgotten_s },
	{ "forms carried out", idempotency_sweep, kept_s },
	{ "files of unsent reports", pending_files_sweep, day_s },
};

struct batch {
	size_t row;
	struct instant before;
	int64_t gone;
};

static enum err
sweep_batch(struct tx *tx, void *ctx)
{
	struct batch *b = ctx;

	return rows[b->row].sweep(tx, b->before, BATCH, &b->gone);
}

/* A trial sees its first batch alone: that one is not gone afterwards. */
static enum err
sweep_row(const struct keep *k, size_t row)
{
	int age_s = rows[row].age_s ? rows[row].age_s(k->app) : 0;
	struct batch b = { row, { k->now.us - age_s * SECOND }, BATCH };
	int64_t gone = 0;
	enum err e = ERR_OK;

	while (e == ERR_OK && b.gone == BATCH && !*k->stop) {
		b.gone = 0;
		e = keep_transaction(k, sweep_batch, &b);
		gone += b.gone;
		if (k->is_trial)
			break;
	}
	if (gone > 0)
		k->tell("sweep", rows[row].name, gone);
	return e;
}

enum err
keep_sweep_rows(const struct keep *k)
{
	enum err e = ERR_OK;

	for (size_t i = 0; e == ERR_OK && i < sizeof(rows) / sizeof(rows[0]);
	    i++)
		e = sweep_row(k, i);
	return e;
}

struct asked {
	const struct keep *keep;
	struct arena *arena;
};

static int
is_known(void *arg, const char *name)
{
	struct asked *q = arg;
	int known = *q->keep->stop ? -1 :
	    document_knows_file(q->keep->app->db, q->arena, name);

	arena_reset(q->arena);
	return known;
}

enum err
keep_sweep_files(const struct keep *k, const struct file_store *files)
{
	struct asked q = { k, arena_new() };
	struct sweep_result r;
	int age_s = setting_int(k->app->settings, SET_KEEPER_FILE_H) * HOUR;
	enum err e = (k->is_trial ? files_sweep_count : files_sweep)(files,
	    is_known, &q, age_s, &r);

	arena_free(&q.arena);
	if (r.leftovers > 0)
		k->tell("sweep", "unfinished uploads", r.leftovers);
	if (r.orphans > 0)
		k->tell("sweep", "files that no row knows", r.orphans);
	return *k->stop ? ERR_OK : e;
}
