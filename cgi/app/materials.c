#include <string.h>

#include "app/materials.h"
#include "app/once.h"
#include "app/operators.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "store/case.h"
#include "store/case_operator.h"
#include "store/document.h"
#include "store/event.h"
#include "store/material.h"

/*
 * An answer is handed in by the operator's next submission, or when the
 * Office enters one on paper.
 */
static void
mark_by(struct materials_view *m, const struct event_record *r,
    int64_t whose)
{
	for (int i = 0; i < m->n_answers; i++)
		if (m->answers[i].entered.us <= r->entered.us && (whose == 0 ||
		    whose == m->answers[i].operator_id))
			m->answers[i].is_sent = 1;
}

static void
mark_sent(struct materials_view *m, const struct event_record *events, int n,
    const struct event_text *texts, int n_texts)
{
	for (int i = 0; i < n; i++)
		if (events[i].event.kind == EVENT_MATERIALS_SUBMITTED)
			mark_by(m, &events[i], operator_of_act(&events[i],
			    texts, n_texts));
}

/* Items, answers and operators of a case, whoever asks. */
static enum err
load(struct db *db, struct arena *a, const struct case_row *row,
    struct materials_view *m)
{
	enum err e;

	if ((e = material_items(db, a, row->id, &m->items, &m->n_items)) !=
	    ERR_OK ||
	    (e = material_answers(db, a, row->id, &m->answers,
	    &m->n_answers)) != ERR_OK)
		return e;
	return operators_told(db, a, row, &m->operators, &m->n_operators);
}

/*
 * As load, with what each operator handed in, whoever asks; but for what the
 * newest acts, so many, handed in.
 */
static enum err
load_sent(struct db *db, struct arena *a, const struct case_row *row,
    int newest, struct materials_view *m)
{
	struct event_record *events;
	struct event_text *texts;
	int n, n_texts;
	enum err e;

	if ((e = load(db, a, row, m)) != ERR_OK ||
	    (e = events_of_case(db, a, row->id, &events, &n)) != ERR_OK ||
	    (e = event_texts_of_case(db, a, row->id, &texts, &n_texts)) !=
	    ERR_OK)
		return e;
	mark_sent(m, events, n - newest, texts, n_texts);
	return ERR_OK;
}

/* When that was last handed in which the view shows. */
static struct instant
last_handed_in(const struct event_record *events, int n)
{
	struct instant at = { 0 };

	for (int i = 0; i < n; i++)
		if (events[i].event.kind == EVENT_MATERIALS_SUBMITTED)
			at = events[i].entered;
	return at;
}

/* What is handed in, and what that operator (0: none) keeps to itself. */
static void
keep_sent(struct materials_view *m, int64_t operator_id)
{
	int kept = 0;

	for (int i = 0; i < m->n_answers; i++)
		if (m->answers[i].is_sent ||
		    m->answers[i].operator_id == operator_id)
			m->answers[kept++] = m->answers[i];
	m->n_answers = kept;
}

/* What one operator says, of itself alone. */
static void
keep_own(struct materials_view *m, int64_t operator_id)
{
	int kept = 0, own = 0;

	for (int i = 0; i < m->n_answers; i++)
		if (m->answers[i].operator_id == operator_id)
			m->answers[kept++] = m->answers[i];
	m->n_answers = kept;
	for (int i = 0; i < m->n_operators; i++)
		if (m->operators[i].operator_id == operator_id)
			m->operators[own++] = m->operators[i];
	m->n_operators = own;
}

static void
find_open(struct materials_view *m, int request_open)
{
	m->open_seq = 0;
	for (int i = 0; request_open && i < m->n_items; i++)
		if (m->items[i].seq > m->open_seq)
			m->open_seq = m->items[i].seq;
}

enum err
materials_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct materials_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	if ((e = case_open(app, a, who, number, &out->v)) != ERR_OK)
		return e;
	if (out->v.reader == READER_MEMBER)
		return ERR_NOT_FOUND;
	if ((e = load(app->db, a, &out->v.row, out)) != ERR_OK)
		return e;
	mark_sent(out, out->v.events, out->v.n_events, out->v.texts,
	    out->v.n_texts);
	out->handed_in = last_handed_in(out->v.events, out->v.n_events);
	find_open(out, out->v.position.request_open);
	if (out->v.reader == READER_OFFICE)
		keep_sent(out, 0);
	else
		keep_own(out, who->organisation_id);
	return ERR_OK;
}

const struct material_answer *
material_answer_of(const struct materials_view *m, int number)
{
	for (int i = m->n_answers - 1; i >= 0; i--)
		if (m->answers[i].number == number)
			return &m->answers[i];
	return NULL;
}

const struct material_answer *
material_answer_by(const struct materials_view *m, int64_t operator_id,
    int number)
{
	for (int i = m->n_answers - 1; i >= 0; i--)
		if (m->answers[i].number == number &&
		    m->answers[i].operator_id == operator_id)
			return &m->answers[i];
	return NULL;
}

int
material_request_first(const struct materials_view *m, int last)
{
	int first = last;

	while (first > 0 && m->items[first - 1].seq == m->items[last].seq)
		first--;
	return first;
}

int
material_missing(const struct materials_view *m, int number)
{
	int missing = 0;

	for (int i = 0; i < m->n_operators; i++) {
		const struct material_answer *said = material_answer_by(m,
		    m->operators[i].operator_id, number);

		missing += said == NULL ||
		    !said_settles((enum material_said)said->said);
	}
	return missing;
}

int
materials_missing(const struct materials_view *m)
{
	int missing = 0;

	for (int i = 0; i < m->n_items; i++)
		if (m->items[i].seq == m->open_seq)
			missing += material_missing(m, m->items[i].number);
	return missing;
}

/* ---- the operator's answers */

struct answering {
	struct arena *arena;
	const struct actor *who;
	int64_t case_id;
	struct material_answer row;
	struct document *document;	/* NULL: none */
};

static enum err
do_answer(struct tx *tx, void *ctx)
{
	struct answering *x = ctx;
	struct case_row row;
	enum err e = case_lock(tx, x->arena, x->case_id, &row);

	if (e != ERR_OK)
		return e;
	/* behind the lock: never before a submission that did not see it */
	x->row.entered = clock_now();
	if (x->document != NULL) {
		if ((e = document_insert(tx, x->document)) != ERR_OK)
			return e;
		x->row.document_id = x->document->id;
	}
	return material_answer_insert(tx, x->case_id, &x->row);
}

/* ERR_OK where the item is one of the request that is open. */
static enum err
may_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int number)
{
	struct materials_view m;
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	memset(&m, 0, sizeof(m));
	if (e != ERR_OK ||
	    (e = case_open_id(app, a, who, case_id, &m.v)) != ERR_OK ||
	    (e = load(app->db, a, &m.v.row, &m)) != ERR_OK)
		return e;
	find_open(&m, m.v.position.request_open);
	for (int i = 0; i < m.n_items; i++)
		if (m.items[i].number == number)
			return m.items[i].seq == m.open_seq ? ERR_OK :
			    ERR_REFUSED;
	return ERR_NOT_FOUND;
}

static enum err
answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct answering *x)
{
	x->arena = a;
	x->who = who;
	x->case_id = case_id;
	x->row.answered_by = who->person_id;
	return app_once(app, a, who, do_answer, x, NULL);
}

enum err
materials_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int number, enum material_said said, const char *body)
{
	struct answering x = { .row = { .number = number, .said = (int)said,
	    .body = body } };
	enum err e = may_answer(app, a, who, case_id, number);

	if (e != ERR_OK)
		return e;
	return said == SAID_NOTHING || said == SAID_HERE || *body == '\0' ?
	    ERR_INPUT : answer(app, a, who, case_id, &x);
}

enum err
materials_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int number, const char *name, struct source *in,
    struct words *why)
{
	struct answering x = { .row = { .number = number,
	    .said = SAID_HERE, .body = "" } };
	struct document d;
	struct upload up;
	enum err e = may_answer(app, a, who, case_id, number);

	/* nothing of a file is read that nobody asked for */
	*why = (struct words)WORDS(NULL, NULL);
	if (e != ERR_OK ||
	    (e = take_file(app, a, name, in, why, &up)) != ERR_OK)
		return e;
	d = taken_document(who, &up);
	d.case_id = case_id;
	d.kind = DOCUMENT_MATERIAL;
	x.document = &d;
	return answer(app, a, who, case_id, &x);
}

/* ---- handing in */

/* Whether the actor is to hand that answer in. */
static int
is_unsent(const struct material_answer *answer, const struct actor *who)
{
	return !answer->is_sent && answer->operator_id == who->organisation_id;
}

/* Under the lock: the answers are those that were counted, and come along. */
static enum err
write_submitted(struct act_run *run, void *ctx)
{
	const struct materials_view *seen = ctx;
	struct materials_view m = { .open_seq = seen->open_seq };
	/* this act stands among the events already */
	enum err e = load_sent(tx_db(run->tx), run->arena, &run->row, 1, &m);

	if (e != ERR_OK)
		return e;
	keep_sent(&m, run->who->organisation_id);
	if (m.n_answers != seen->n_answers)
		return ERR_STALE;
	for (int i = 0; e == ERR_OK && i < m.n_answers; i++)
		if (is_unsent(&m.answers[i], run->who) &&
		    m.answers[i].document_id != 0)
			e = case_document_insert(run->tx, run->row.id,
			    m.answers[i].document_id, 0);
	return e == ERR_OK ? case_operator_submitted(run->tx, run->row.id,
	    run->who->organisation_id, run->today) : e;
}

/* One text an answer that is new: the item's number, and what is said. */
static void
name_answers(struct arena *a, const struct materials_view *m,
    const struct actor *who, struct act *what)
{
	struct act_text *texts = NEW_ARRAY(a, (size_t)m->n_items + 1,
	    struct act_text);

	for (int i = 0; i < m->n_items; i++) {
		const struct material_answer *said = material_answer_by(m,
		    who->organisation_id, m->items[i].number);

		if (m->items[i].seq != m->open_seq || said == NULL ||
		    !is_unsent(said, who))
			continue;
		texts[what->n_texts++] = (struct act_text){ "answered",
		    arena_printf(a, "%d", m->items[i].number),
		    said_name((enum material_said)said->said) };
	}
	what->texts = texts;
}

enum err
materials_submit(struct app *app, struct arena *a, const struct actor *who,
    const struct act *how, struct act_result *result)
{
	struct materials_view m;
	struct act what = { .case_id = how->case_id,
	    .kind = EVENT_MATERIALS_SUBMITTED, .on = DATE_NONE,
	    .expected_seq = how->expected_seq, .form_key = how->form_key,
	    .write = write_submitted, .ctx = &m };
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	memset(&m, 0, sizeof(m));
	/* a second click finds nothing new, but its own first act */
	if (e == ERR_OK && (e = act_seen(app, a, who, how->form_key,
	    result)) != ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND)
		e = case_open_id(app, a, who, how->case_id, &m.v);
	if (e == ERR_OK)
		e = load_sent(app->db, a, &m.v.row, 0, &m);
	if (e != ERR_OK)
		return e;
	keep_sent(&m, who->organisation_id);
	find_open(&m, m.v.position.request_open);
	name_answers(a, &m, who, &what);
	what.days = materials_missing(&m);
	return what.n_texts == 0 && m.open_seq != 0 ? ERR_INPUT :
	    act(app, a, who, &what, result);
}
