#include <string.h>

#include "app/analysis.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/hearing.h"
#include "vault/digest.h"

enum err
analysis_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct analysis **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? analyses_of_case(app->db, a, case_id, out, n) :
	    e;
}

struct writing {
	struct arena *arena;
	struct analysis v;
};

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct writing *w = ctx;
	struct analysis *all;
	struct case_row row;
	int n;
	enum err e = case_lock(tx, w->arena, w->v.case_id, &row);

	if (e == ERR_OK)
		e = analyses_of_case(tx_db(tx), w->arena, w->v.case_id, &all,
		    &n);
	if (e != ERR_OK)
		return e;
	if (row.stage != STAGE_SPECIAL)
		return ERR_REFUSED;
	return n != w->v.version - 1 ? ERR_STALE : analysis_insert(tx,
	    &w->v);
}

enum err
analysis_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *body)
{
	struct writing w = { a, { .case_id = case_id,
	    .version = version + 1, .body = body,
	    .author_id = who->person_id, .entered = clock_now() } };
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e != ERR_OK)
		return e;
	if (*body == '\0')
		return ERR_INPUT;
	if (text_length(body) > ANALYSIS_MAX)
		return ERR_TOO_LARGE;
	digest_of(body, strlen(body), w.v.digest);
	return app_once(app, a, who, do_save, &w, NULL);
}

/* Under the lock: no newer version has come between. */
static enum err
still_newest(struct act_run *run, void *ctx)
{
	const int *version = ctx;
	struct analysis *all;
	int n;
	enum err e = analyses_of_case(tx_db(run->tx), run->arena,
	    run->row.id, &all, &n);

	if (e != ERR_OK)
		return e;
	return n == 0 || n != *version ? ERR_STALE : ERR_OK;
}

enum err
analysis_finish(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, int expected_seq, const char *form_key,
    struct act_result *result)
{
	struct act_text text = { "analysis", NULL, NULL };
	struct act what = { .case_id = case_id, .kind = EVENT_ANALYSE,
	    .on = DATE_NONE, .expected_seq = expected_seq,
	    .form_key = form_key, .texts = &text, .n_texts = 1,
	    .write = still_newest, .ctx = &version };
	struct analysis *all;
	int n;
	enum err e = analysis_read(app, a, who, case_id, &all, &n);

	memset(result, 0, sizeof(*result));
	if (e != ERR_OK)
		return e;
	if (n == 0 || n != version)
		return ERR_STALE;
	text.body = arena_printf(a, "%d · SHA-256 %s", version,
	    text_hex(a, all[n - 1].digest, DIGEST_BYTES));
	return act(app, a, who, &what, result);
}
