#include <string.h>

#include "app/case.h"
#include "app/commission.h"
#include "app/covering.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/commission.h"
#include "store/suggestion.h"
#include "vault/digest.h"

struct drafting {
	struct arena *arena;
	const struct actor *who;
	int64_t case_id;
	int version, for_version, submit;
	const char *text;
	struct instant now;
	struct covering_draft draft;
};

/* Locks the case and reads the draft; *is_new where there is none yet. */
static enum err
lock_draft(struct tx *tx, struct drafting *d, int *is_new)
{
	struct case_row row;
	enum err e = case_lock(tx, d->arena, d->case_id, &row);

	if (e != ERR_OK)
		return e;
	if (row.stage != STAGE_SPECIAL)
		return ERR_REFUSED;
	e = covering_draft_find(tx_db(tx), d->arena, d->case_id, &d->draft);
	*is_new = e == ERR_NOT_FOUND;
	if (*is_new)
		return d->version == 0 ? ERR_OK : ERR_STALE;
	if (e == ERR_OK && d->draft.version != d->version)
		return ERR_STALE;
	return e;
}

static enum err
put(struct tx *tx, struct drafting *d, const char *state)
{
	enum err e;

	d->draft.case_id = d->case_id;
	d->draft.state = state;
	d->draft.updated = d->now;
	d->draft.version = d->version + 1;
	e = covering_draft_put(tx, &d->draft);
	return e == ERR_OK ? case_to_sign(tx, d->case_id,
	    strcmp(state, "to_sign") == 0) : e;
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	int is_new;
	enum err e = lock_draft(tx, d, &is_new);

	if (e != ERR_OK)
		return e;
	if (!is_new && strcmp(d->draft.state, "to_sign") == 0)
		return ERR_REFUSED;
	d->draft.for_version = d->for_version;
	d->draft.body = d->text;
	d->draft.remarks = is_new || d->submit ? "" : d->draft.remarks;
	d->draft.drafter_id = d->who->person_id;
	return put(tx, d, d->submit ? "to_sign" : "draft");
}

/* What there is to report: the version whose round was closed. */
static enum err
reported(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int *version)
{
	struct case_view v;
	enum err e = case_open_id(app, a, who, case_id, &v);

	if (e != ERR_OK)
		return e;
	*version = v.position.version;
	return v.position.stage == STAGE_SPECIAL && !v.position.round_open &&
	    v.position.inner.closed ? ERR_OK : ERR_REFUSED;
}

enum err
covering_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *body, int submit)
{
	struct drafting d = { .arena = a, .who = who, .case_id = case_id,
	    .version = version, .submit = submit, .text = body,
	    .now = clock_now() };
	struct copied copied;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e == ERR_OK)
		e = reported(app, a, who, case_id, &d.for_version);
	if (e != ERR_OK)
		return e;
	if (submit && *body == '\0')
		return ERR_INPUT;
	e = copied_look(app, a, case_id, &body, 1, &copied);
	if (e != ERR_OK)
		return e;
	return text_length(body) > COVERING_MAX ? ERR_TOO_LARGE :
	    app_once(app, a, who, do_save, &d, NULL);
}

static enum err
do_return(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	int is_new;
	enum err e = lock_draft(tx, d, &is_new);

	if (e != ERR_OK || is_new)
		return e != ERR_OK ? e : ERR_STALE;
	d->draft.remarks = d->text;
	return put(tx, d, "returned");
}

enum err
covering_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *remarks)
{
	struct drafting d = { .arena = a, .who = who, .case_id = case_id,
	    .version = version, .text = remarks, .now = clock_now() };
	enum err e = app_require(who, RIGHT_CASE_DECIDE);

	if (e != ERR_OK)
		return e;
	return *remarks == '\0' ? ERR_INPUT :
	    app_once(app, a, who, do_return, &d, NULL);
}

enum err
covering_draft_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct covering_draft *out)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? covering_draft_find(app->db, a, case_id, out) :
	    e;
}

/* ---- signing: what was read before must still be so under the lock */

static enum err
write_report(struct act_run *r, void *ctx)
{
	const struct covering_draft *d = ctx;
	struct covering_report report = { .case_id = r->row.id,
	    .seq = r->n_events, .version = r->before.version,
	    .round = r->before.round, .body = d->body,
	    .drafter_id = d->drafter_id, .signer_id = r->who->person_id,
	    .signed_at = r->now };
	struct suggestion_version v;
	struct covering_draft now;
	enum err e = covering_draft_find(tx_db(r->tx), r->arena, r->row.id,
	    &now);

	if (e == ERR_NOT_FOUND)
		return ERR_STALE;
	if (e != ERR_OK)
		return e;
	if (now.version != d->version ||
	    now.for_version != r->before.version)
		return ERR_STALE;
	e = suggestion_version_find(tx_db(r->tx), r->arena, r->row.id,
	    r->before.version, &v);
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_STALE : e;
	memcpy(report.digest, v.digest, sizeof(report.digest));
	if ((e = covering_report_insert(r->tx, &report)) != ERR_OK ||
	    (e = covering_draft_delete(r->tx, r->row.id)) != ERR_OK ||
	    (e = case_to_sign(r->tx, r->row.id, 0)) != ERR_OK)
		return e;
	return commission_tell(r);
}

static enum err
read_for_signing(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, struct covering_draft *d)
{
	enum err e = covering_draft_find(app->db, a, case_id, d);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_STALE : e;
	if (d->version != version || strcmp(d->state, "to_sign") != 0)
		return ERR_STALE;
	return d->drafter_id == who->person_id ? ERR_FORBIDDEN : ERR_OK;
}

enum err
covering_sign(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, int expected_seq, const char *form_key,
    struct act_result *result)
{
	struct covering_draft d;
	unsigned char digest[DIGEST_BYTES];
	struct act_text text = { "report", NULL, NULL };
	struct act submit = { .case_id = case_id, .kind = EVENT_SUBMIT,
	    .on = DATE_NONE, .expected_seq = expected_seq,
	    .form_key = form_key, .texts = &text, .n_texts = 1,
	    .write = write_report, .ctx = &d };
	enum err e = app_require(who, RIGHT_CASE_DECIDE);

	memset(result, 0, sizeof(*result));
	/* a second click finds no draft any more, but its own first act */
	if (e == ERR_OK && (e = act_seen(app, a, who, form_key, result)) !=
	    ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND)
		e = read_for_signing(app, a, who, case_id, version, &d);
	/* an opinion may have come in since it was saved */
	if (e == ERR_OK)
		e = copied_look(app, a, case_id, &d.body, 1,
		    &result->copied);
	if (e != ERR_OK)
		return e;
	digest_of(d.body, strlen(d.body), digest);
	text.body = arena_printf(a, "SHA-256 %s", text_hex(a, digest,
	    DIGEST_BYTES));
	return act(app, a, who, &submit, result);
}
