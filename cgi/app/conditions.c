#include <string.h>

#include "app/conditions.h"
#include "app/once.h"
#include "app/suggestion.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/condition.h"
#include "store/suggestion.h"

enum { TEXTS_A_CONDITION = 4 };

static const struct refusal not_all_met = { .words = WORDS(
    "尚有先行条件未认定满足，不能确认。",
    "Not every precedent condition is found to be met."), .article = "7" };
static const struct refusal none_listed = { .words = WORDS(
    "结论为附条件通过，但未列明条件，不能送达。",
    "The finding is a Conditional Pass, and no condition of it is listed: it "
    "cannot be served."), .article = "7" };

/* The event that served what stands; 0: none did. */
static int
served_seq(const struct case_view *v)
{
	int seq = 0;

	for (int i = 0; i < v->n_events; i++)
		if (v->events[i].event.kind == EVENT_SERVE)
			seq = v->events[i].event.seq;
	return seq;
}

/* One text of the serving event; about is the number of its condition. */
static void
read_text(const struct event_text *t, struct served_condition *rows, int *n)
{
	struct served_condition *row;
	int64_t number;

	if (int_parse(t->about, 1, CONDITIONS_MAX, &number) != ERR_OK)
		return;
	if (strcmp(t->part, "precedent") == 0 ||
	    strcmp(t->part, "continuing") == 0) {
		rows[(*n)++] = (struct served_condition){ .n = (int)number,
		    .is_precedent = strcmp(t->part, "precedent") == 0,
		    .wording = t->body, .due = DATE_NONE };
		return;
	}
	row = *n > 0 ? &rows[*n - 1] : NULL;
	if (row == NULL || row->n != number)
		return;
	if (strcmp(t->part, "due") == 0 &&
	    date_parse(t->body, &row->due) != ERR_OK)
		row->due = DATE_NONE;
	else if (strcmp(t->part, "wanted") == 0)
		row->evidence = t->body;
	else if (strcmp(t->part, "verifier") == 0)
		row->verifier = t->body;
}

static void
read_rows(struct arena *a, struct conditions_view *c)
{
	c->seq = served_seq(&c->v);
	c->rows = NEW_ARRAY(a, (size_t)c->v.n_texts + 1,
	    struct served_condition);
	for (int i = 0; c->seq != 0 && i < c->v.n_texts; i++)
		if (c->v.texts[i].seq == c->seq)
			read_text(&c->v.texts[i], c->rows, &c->n);
}

static enum err
read_checks(struct db *db, struct arena *a, struct conditions_view *c)
{
	struct condition_check *all;
	int n;
	enum err e = condition_checks(db, a, c->v.row.id, &all, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		for (int k = 0; k < c->n; k++)
			if (all[i].seq == c->seq && all[i].n == c->rows[k].n)
				c->rows[k].check = &all[i];
	return e;
}

enum err
conditions_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct conditions_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	if ((e = case_open(app, a, who, number, &out->v)) != ERR_OK)
		return e;
	if (out->v.reader == READER_MEMBER)
		return ERR_NOT_FOUND;
	read_rows(a, out);
	return read_checks(app->db, a, out);
}

int
conditions_missing(const struct conditions_view *c)
{
	int missing = 0;

	for (int i = 0; i < c->n; i++)
		missing += c->rows[i].is_precedent &&
		    (c->rows[i].check == NULL || !c->rows[i].check->met);
	return missing;
}

/* ---- service */

static void
add_text(struct act_text *texts, struct act *what, const char *part,
    const char *about, const char *body)
{
	if (body != NULL && *body != '\0')
		texts[what->n_texts++] = (struct act_text){ part, about,
		    body };
}

enum err
conditions_serve(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, struct act *what, struct refusal *why)
{
	struct suggestion_version *all;
	struct suggestion s = { .n_conditions = 0 };
	struct act_text *texts;
	int n;
	enum err e = suggestion_versions_of(app, a, who, v->row.id, &all, &n);

	if (e != ERR_OK)
		return e;
	if (n > 0 && suggestion_parse(a, all[n - 1].content, &s) != ERR_OK)
		return ERR_INTERNAL;
	if (v->position.suggested == FINDING_CONDITIONAL &&
	    s.n_conditions == 0) {
		*why = none_listed;
		return ERR_REFUSED;
	}
	texts = NEW_ARRAY(a, (size_t)(what->n_texts +
	    s.n_conditions * TEXTS_A_CONDITION) + 1, struct act_text);
	for (int i = 0; i < what->n_texts; i++)
		texts[i] = what->texts[i];
	what->texts = texts;
	for (int i = 0; i < s.n_conditions; i++) {
		const struct condition *c = &s.conditions[i];
		const char *about = arena_printf(a, "%d", i + 1);

		add_text(texts, what, c->is_precedent ? "precedent" :
		    "continuing", about, c->wording);
		add_text(texts, what, "due", about, date_is_set(c->due) ?
		    date_iso(a, c->due) : NULL);
		add_text(texts, what, "wanted", about, c->evidence);
		add_text(texts, what, "verifier", about, c->verifier);
	}
	return ERR_OK;
}

/* ---- looking at each */

struct looking {
	int64_t case_id;
	struct arena *arena;
	struct condition_check row;
};

static enum err
do_check(struct tx *tx, void *ctx)
{
	struct looking *x = ctx;
	struct case_row row;
	enum err e = case_lock(tx, x->arena, x->case_id, &row);

	return e == ERR_OK ? condition_check_insert(tx, x->case_id, &x->row) :
	    e;
}

static int
is_of_case(const struct case_view *v, int64_t document_id)
{
	for (int i = 0; i < v->n_documents; i++)
		if (v->documents[i].id == document_id)
			return 1;
	return document_id == 0;
}

enum err
conditions_check(struct app *app, struct arena *a, const struct actor *who,
    const struct conditions_view *c, int n, int met, const char *body,
    int64_t document_id)
{
	struct looking x = { .case_id = c->v.row.id, .arena = a,
	    .row = { .seq = c->seq, .n = n, .met = met,
	    .on = clock_today(), .body = body, .document_id = document_id,
	    .checked_by = who->person_id, .entered = clock_now() } };
	enum err e = app_require(who, RIGHT_CASE_WORK);
	int known = 0;

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < c->n; i++)
		known |= c->rows[i].n == n;
	if (!known)
		return ERR_NOT_FOUND;
	return *body == '\0' || !is_of_case(&c->v, document_id) ? ERR_INPUT :
	    app_once(app, a, who, do_check, &x, NULL);
}

/* ---- confirming all */

/* Under the lock: a look that was taken back since stops it. */
static enum err
write_confirmed(struct act_run *run, void *ctx)
{
	struct conditions_view now = *(const struct conditions_view *)ctx;
	enum err e;

	for (int i = 0; i < now.n; i++)
		now.rows[i].check = NULL;
	e = read_checks(tx_db(run->tx), run->arena, &now);
	return e == ERR_OK && conditions_missing(&now) > 0 ? ERR_STALE : e;
}

enum err
conditions_confirm(struct arena *a, const struct conditions_view *c,
    struct act *what, struct refusal *why)
{
	struct act_text *texts = NEW_ARRAY(a, (size_t)(what->n_texts +
	    c->n) + 1, struct act_text);
	struct conditions_view *seen = NEW(a, struct conditions_view);

	for (int i = 0; i < what->n_texts; i++)
		texts[i] = what->texts[i];
	what->texts = texts;
	for (int i = 0; i < c->n; i++)
		if (c->rows[i].is_precedent && c->rows[i].check != NULL)
			add_text(texts, what, "checked", arena_printf(a, "%d",
			    c->rows[i].n), c->rows[i].wording);
	*seen = *c;
	what->write = write_confirmed;
	what->ctx = seen;
	if (conditions_missing(c) == 0)
		return ERR_OK;
	*why = not_all_met;
	return ERR_REFUSED;
}
