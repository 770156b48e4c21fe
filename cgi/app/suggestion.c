#include <string.h>

#include "app/case.h"
#include "app/once.h"
#include "app/suggestion.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/assessment.h"
#include "store/author.h"
#include "store/case.h"
#include "store/circulation.h"
#include "store/suggestion.h"
#include "vault/digest.h"

struct drafting {
	struct arena *arena;
	const struct actor *who;
	int64_t case_id;
	int version;
	const struct suggestion *content;
	const char *remarks;
	struct suggestion_draft draft;
	struct instant now;
};

/* Locks case and draft; *is_new where nothing is being written yet. */
static enum err
lock_draft(struct tx *tx, struct drafting *d, int *is_new)
{
	struct case_row row;
	enum err e = case_lock(tx, d->arena, d->case_id, &row);

	if (e != ERR_OK)
		return e;
	if (row.closed)
		return ERR_REFUSED;
	e = suggestion_draft_lock(tx, d->arena, d->case_id, &d->draft);
	*is_new = e == ERR_NOT_FOUND;
	if (*is_new)
		return d->version == 0 ? ERR_OK : ERR_STALE;
	if (e == ERR_OK && d->draft.version != d->version)
		return ERR_STALE;
	return e;
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
	if (is_new)
		d->draft = (struct suggestion_draft){ .state = "draft",
		    .remarks = "" };
	d->draft.case_id = d->case_id;
	d->draft.content = suggestion_json(d->arena, d->content);
	d->draft.drafter_id = d->who->person_id;
	d->draft.updated = d->now;
	e = is_new ?
	    suggestion_draft_insert(tx, &d->draft, d->content->finding) :
	    suggestion_draft_update(tx, &d->draft, d->content->finding);
	return e == ERR_OK ? author_add(tx, d->case_id, AUTHOR_OF_FINDING,
	    d->who->person_id) : e;
}

static enum err
run(struct app *app, struct arena *a, const struct actor *who,
    enum right right, struct drafting *d,
    enum err (*fn)(struct tx *tx, void *ctx))
{
	struct copied copied;
	enum err e = app_require(who, right);

	d->arena = a;
	d->who = who;
	d->now = clock_now();
	if (e == ERR_OK && d->content != NULL)
		e = copied_look_finding(app, a, d->case_id, d->content,
		    &copied);
	return e == ERR_OK ? app_once(app, a, who, fn, d, NULL) : e;
}

enum err
suggestion_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const struct suggestion *s)
{
	struct drafting d = { .case_id = case_id, .version = version,
	    .content = s };
	enum err e = run(app, a, who, RIGHT_CASE_WORK, &d, do_save);

	return e == ERR_DUPLICATE ? ERR_STALE : e;
}

/* Puts an existing draft into another state. */
static enum err
move(struct tx *tx, struct drafting *d, const char *state,
    struct suggestion *content)
{
	int is_new;
	enum err e = lock_draft(tx, d, &is_new);

	if (e != ERR_OK || is_new)
		return e != ERR_OK ? e : ERR_NOT_FOUND;
	if (suggestion_parse(d->arena, d->draft.content, content) != ERR_OK)
		return ERR_INTERNAL;
	d->draft.state = state;
	d->draft.updated = d->now;
	return ERR_OK;
}

static enum err
do_submit(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct suggestion content;
	const char *field;
	struct words words;
	enum err e = do_save(tx, d);

	if (e != ERR_OK)
		return e;
	d->version++;
	if ((e = move(tx, d, "to_sign", &content)) != ERR_OK)
		return e;
	if (suggestion_judge(d->arena, &content, &field, &words, 1) > 0)
		return ERR_INPUT;
	d->draft.remarks = "";
	e = suggestion_draft_update(tx, &d->draft, content.finding);
	return e == ERR_OK ? case_to_sign(tx, d->case_id, 1) : e;
}

enum err
suggestion_submit(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const struct suggestion *s)
{
	struct drafting d = { .case_id = case_id, .version = version,
	    .content = s };
	enum err e = run(app, a, who, RIGHT_CASE_WORK, &d, do_submit);

	return e == ERR_DUPLICATE ? ERR_STALE : e;
}

static enum err
do_return(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct suggestion content;
	enum err e = move(tx, d, "returned", &content);

	if (e != ERR_OK)
		return e;
	d->draft.remarks = d->remarks;
	d->draft.returned_by = d->who->person_id;
	e = suggestion_draft_update(tx, &d->draft, content.finding);
	return e == ERR_OK ? case_to_sign(tx, d->case_id, 0) : e;
}

enum err
suggestion_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, const char *remarks)
{
	struct drafting d = { .case_id = case_id, .version = version,
	    .remarks = remarks };

	if (*remarks == '\0')
		return ERR_INPUT;
	return run(app, a, who, RIGHT_CASE_DECIDE, &d, do_return);
}

/* ---- signing: what was read before must still be so under the lock */

struct signing {
	struct suggestion_draft draft;
	struct suggestion_version version;
};

static enum err
address_members(struct act_run *r, int version)
{
	for (int m = 0; m < MEMBER__MAX; m++) {
		enum err e;

		if (!(r->after.addressed & MEMBER_BIT(m)))
			continue;
		/* electronic delivery arrives the same day (A10) */
		e = circulation_insert(r->tx, r->row.id, r->after.round,
		    member_code((enum member)m), version, r->n_events,
		    r->events[r->n_events - 1].event.on);
		if (e != ERR_OK)
			return e;
	}
	return ERR_OK;
}

static enum err
write_signed(struct act_run *r, void *ctx)
{
	struct signing *s = ctx;
	struct suggestion_draft now;
	enum err e = suggestion_draft_lock(r->tx, r->arena, r->row.id, &now);

	if (e == ERR_NOT_FOUND)
		return ERR_STALE;
	if (e != ERR_OK)
		return e;
	if (now.version != s->draft.version)
		return ERR_STALE;
	s->version.case_id = r->row.id;
	s->version.version = r->after.version;
	s->version.seq = r->n_events;
	s->version.signed_at = r->now;
	if ((e = suggestion_version_insert(r->tx, &s->version)) != ERR_OK ||
	    (e = address_members(r, r->after.version)) != ERR_OK ||
	    (e = suggestion_draft_delete(r->tx, r->row.id)) != ERR_OK)
		return e;
	return case_to_sign(r->tx, r->row.id, 0);
}

/*
 * The assessments go with it as they stand: while it waits to be signed they
 * are not changed (assessment_write), and what is read here is still so under
 * the lock as long as the draft is that version.
 */
static enum err
add_factors(struct app *app, struct arena *a, int64_t case_id,
    struct suggestion *content)
{
	struct assessment *rows;
	enum err e = assessments_of_case(app->db, a, case_id, &rows,
	    &content->n_factors);

	for (int i = 0; e == ERR_OK && i < content->n_factors; i++)
		content->factors[i] = rows[i];
	return e;
}

static enum err
read_for_signing(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int version, struct signing *s, struct copied *copied)
{
	struct suggestion content;
	const char *text;
	enum err e = suggestion_draft_of(app, a, who, case_id, &s->draft,
	    &content);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_STALE : e;
	if (s->draft.version != version ||
	    strcmp(s->draft.state, "to_sign") != 0)
		return ERR_STALE;
	e = suggestion_wrote(app, a, who, case_id);
	if (e != ERR_NOT_FOUND)
		return e == ERR_OK ? ERR_FORBIDDEN : e;
	/* a source may have come in since it was saved */
	if ((e = add_factors(app, a, case_id, &content)) != ERR_OK ||
	    (e = copied_look_finding(app, a, case_id, &content, copied)) !=
	    ERR_OK)
		return e;
	text = suggestion_json(a, &content);
	s->version = (struct suggestion_version){
	    .finding = (int)content.finding, .content = text,
	    .drafter_id = s->draft.drafter_id, .signer_id = who->person_id };
	digest_of(text, strlen(text), s->version.digest);
	return ERR_OK;
}

enum err
suggestion_sign(struct app *app, struct arena *a, const struct actor *who,
    int version, const struct act *how, struct act_result *result)
{
	struct signing s;
	struct act_text digest = { "suggestion", NULL, NULL };
	struct act sign = *how;
	struct case_view v;
	enum err e = app_require(who, RIGHT_CASE_DECIDE);

	/* a second click finds no draft any more, but its own first act */
	if (e == ERR_OK && (e = act_seen(app, a, who, how->form_key, result)) !=
	    ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND)
		e = case_open_id(app, a, who, how->case_id, &v);
	if (e == ERR_OK)
		e = read_for_signing(app, a, who, how->case_id, version, &s,
		    &result->copied);
	if (e != ERR_OK)
		return e;
	digest.body = text_hex(a, s.version.digest, DIGEST_BYTES);
	sign.texts = &digest;
	sign.n_texts = 1;
	sign.write = write_signed;
	sign.ctx = &s;
	/* a round runs in the special review too, without a stage of its own */
	sign.kind = v.position.round_open ? EVENT_REVISE : EVENT_CIRCULATE;
	sign.finding = (enum finding)s.version.finding;
	return act(app, a, who, &sign, result);
}

enum err
suggestion_draft_of(struct app *app, struct arena *a,
    const struct actor *who, int64_t case_id, struct suggestion_draft *out,
    struct suggestion *content)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e == ERR_OK)
		e = suggestion_draft_find(app->db, a, case_id, out);
	if (e != ERR_OK)
		return e;
	return suggestion_parse(a, out->content, content) == ERR_OK ? ERR_OK :
	    ERR_INTERNAL;
}

enum err
suggestion_wrote(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	return author_find(app->db, a, case_id, AUTHOR_OF_FINDING,
	    who->person_id);
}

enum err
suggestion_versions_of(struct app *app, struct arena *a,
    const struct actor *who, int64_t case_id,
    struct suggestion_version **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? suggestion_versions(app->db, a, case_id, out,
	    n) : e;
}
