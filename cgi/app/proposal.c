#include <string.h>

#include "app/answer_inner.h"
#include "app/once.h"
#include "app/proposal_inner.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/author.h"
#include "store/case.h"
#include "store/proposal.h"

/* A member's side: its list, and the drafts. */

static enum err
read_content(struct db *db, struct arena *a, const char *json,
    struct proposal_view *out)
{
	enum err e = proposal_parse(a, json, &out->content);

	out->digest = proposal_digest(a, json);
	return e == ERR_OK ? proposal_operators(db, a,
	    out->content.operators, &out->operators, &out->n_operators) : e;
}

/* Outcome and stage are the Office's until the Commission has decided. */
enum err
proposal_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct proposal_view **drafts, int *n_drafts,
    struct proposal_line **released, int *n_released)
{
	struct proposal_draft *rows;
	const char *code;
	enum err e = answer_member(who, RIGHT_PROPOSAL_DRAFT, &code);

	if (e != ERR_OK ||
	    (e = proposal_drafts(app->db, a, code, &rows, n_drafts)) !=
	    ERR_OK ||
	    (e = proposals_of_member(app->db, a, code, before_id,
	    PROPOSALS_PAGE, released, n_released)) != ERR_OK)
		return e;
	*drafts = NEW_ARRAY(a, (size_t)*n_drafts + 1, struct proposal_view);
	for (int i = 0; e == ERR_OK && i < *n_drafts; i++) {
		(*drafts)[i].draft = rows[i];
		e = proposal_parse(a, rows[i].content, &(*drafts)[i].content);
	}
	return e;
}

enum err
proposal_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct proposal_view *out)
{
	const char *code;
	enum err e = answer_member(who, RIGHT_PROPOSAL_DRAFT, &code);

	memset(out, 0, sizeof(*out));
	if (e != ERR_OK ||
	    (e = proposal_draft_find(app->db, a, code, id, &out->draft)) !=
	    ERR_OK ||
	    (e = authors_of(app->db, a, id, AUTHOR_OF_PROPOSAL,
	    &out->authors, &out->n_authors)) != ERR_OK)
		return e;
	return read_content(app->db, a, out->draft.content, out);
}

enum err
proposal_read(struct db *db, struct arena *a, int64_t case_id,
    struct proposal_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	e = proposal_of_case(db, a, case_id, &out->row);
	return e == ERR_OK ? read_content(db, a, out->row.content, out) : e;
}

enum err
proposal_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct proposal_view *out)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? proposal_read(app->db, a, case_id, out) : e;
}

enum member
proposal_member(const struct proposal_view *v)
{
	enum member m = MEMBER__MAX;

	return member_parse(v->row.member, &m) ? m : MEMBER__MAX;
}

enum err
proposal_released(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct proposal_view *out)
{
	struct proposal_line *line;
	struct case_row row;
	const char *code;
	int n;
	enum err e = answer_member(who, RIGHT_PROPOSAL_DRAFT, &code);

	if (e != ERR_OK ||
	    (e = case_by_number(app->db, a, number, &row)) != ERR_OK ||
	    (e = proposal_read(app->db, a, row.id, out)) != ERR_OK)
		return e;
	if (strcmp(out->row.member, code) != 0)
		return ERR_NOT_FOUND;
	e = proposals_of_member(app->db, a, code, row.id + 1, 1, &line, &n);
	if (e == ERR_OK && n == 1)
		out->line = line[0];
	return e;
}

/* ---- one change of a draft, under its lock */

struct drafting {
	struct arena *arena;
	const struct actor *who;
	const char *code;	/* of the member */
	int64_t id;		/* 0: a new draft */
	const char *content, *remarks;
	struct instant seen, now;
	int submit;
	const char *result;	/* the id, for a second click */
};

static enum err
begin(struct drafting *d, struct arena *a, const struct actor *who,
    enum right right)
{
	d->arena = a;
	d->who = who;
	d->now = clock_now();
	return answer_member(who, right, &d->code);
}

static enum err
lock(struct tx *tx, const struct drafting *d, struct proposal_draft *out)
{
	return proposal_draft_lock(tx, d->arena, d->code, d->id, out);
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct proposal_draft was = { .remarks = "" }, row = {
	    .id = d->id, .member = d->code, .content = d->content,
	    .state = d->submit ? "to_release" : "draft", .remarks = "",
	    .drafter_id = d->who->person_id, .updated = d->now };
	enum err e = d->id != 0 ? lock(tx, d, &was) : ERR_OK;

	if (e != ERR_OK)
		return e;
	if (d->id != 0 && was.updated.us != d->seen.us &&
	    strcmp(was.content, d->content) != 0)
		return ERR_CONFLICT;
	/* what the signatory remarked stands until it is handed in again */
	if (!d->submit)
		row.remarks = was.remarks;
	e = d->id != 0 ? proposal_draft_update(tx, &row) :
	    proposal_draft_insert(tx, &row);
	d->result = arena_printf(d->arena, "%lld", (long long)row.id);
	return e == ERR_OK ? author_add(tx, row.id, AUTHOR_OF_PROPOSAL,
	    d->who->person_id) : e;
}

enum err
proposal_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t *id, const struct proposal_content *c, struct instant seen,
    int submit)
{
	struct drafting d = { .id = *id, .content = proposal_json(a, c),
	    .seen = seen, .submit = submit };
	const char *field;
	enum err e = begin(&d, a, who, RIGHT_PROPOSAL_DRAFT);

	if (e != ERR_OK)
		return e;
	if (proposal_too_long(c, &field) != NULL ||
	    (submit && proposal_judge(a, c, &field) != NULL))
		return ERR_INPUT;
	e = app_once(app, a, who, do_save, &d, &d.result);
	return e == ERR_OK ? int_parse(d.result, 1, INT64_MAX, id) : e;
}

static enum err
do_discard(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct proposal_draft row;
	enum err e = lock(tx, d, &row);

	if (e == ERR_OK)
		e = proposal_draft_delete(tx, d->id);
	return e == ERR_OK ? authors_clear(tx, d->id, AUTHOR_OF_PROPOSAL) :
	    e;
}

enum err
proposal_discard(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct drafting d = { .id = id };
	enum err e = begin(&d, a, who, RIGHT_PROPOSAL_DRAFT);

	return e == ERR_OK ? app_once(app, a, who, do_discard, &d, NULL) : e;
}

static enum err
do_return(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct proposal_draft row;
	enum err e = lock(tx, d, &row);

	if (e != ERR_OK)
		return e;
	if (strcmp(row.state, "to_release") != 0)
		return ERR_STALE;
	row.state = "returned";
	row.remarks = d->remarks;
	row.updated = d->now;
	return proposal_draft_update(tx, &row);
}

enum err
proposal_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *remarks)
{
	struct drafting d = { .id = id, .remarks = remarks };
	enum err e = begin(&d, a, who, RIGHT_PROPOSAL_RELEASE);

	if (e == ERR_OK && *remarks == '\0')
		e = ERR_INPUT;
	return e == ERR_OK ? app_once(app, a, who, do_return, &d, NULL) : e;
}
