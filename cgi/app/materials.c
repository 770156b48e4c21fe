#include <string.h>

#include "app/materials.h"
#include "app/once.h"
#include "app/operators.h"
#include "app/take_file.h"
#include "app/virus.h"
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
mark_sent(struct materials_view *m, const struct event_record *events, int n)
{
	for (int i = 0; i < n; i++) {
		int64_t whose = events[i].event.operator_id;

		if (events[i].event.kind != EVENT_MATERIALS_SUBMITTED)
			continue;
		for (int k = 0; k < m->n_answers; k++)
			if (m->answers[k].entered.us <= events[i].entered.us &&
			    (whose == 0 ||
			    whose == m->answers[k].operator_id))
				m->answers[k].is_sent = 1;
	}
}

/* The event that asked for an item; NULL: none that is seen. */
static const struct event *
asked_by(const struct material_item *item, const struct event_record *events,
    int n)
{
	for (int i = 0; i < n; i++)
		if (events[i].event.seq == item->seq)
			return &events[i].event;
	return NULL;
}

/* An operator that was told after the others is asked alone. */
static void
mark_asked(struct materials_view *m, const struct event_record *events, int n)
{
	int kept = 0;

	for (int i = 0; i < m->n_items; i++) {
		const struct event *by = asked_by(&m->items[i], events, n);

		if (by == NULL)
			continue;
		m->items[kept] = m->items[i];
		m->items[kept++].operator_id = by->kind == EVENT_JOIN ?
		    by->operator_id : 0;
	}
	m->n_items = kept;
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

/* What was handed in. */
static void
keep_sent(struct materials_view *m)
{
	int kept = 0;

	for (int i = 0; i < m->n_answers; i++)
		if (m->answers[i].is_sent)
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

/* Of the Office's: the request that was made to all of them. */
static void
find_open(struct materials_view *m)
{
	m->open_seq = 0;
	for (int i = 0; m->v.position.request_open && i < m->n_items; i++)
		if (m->items[i].seq > m->open_seq && (m->v.reader ==
		    READER_OPERATOR || m->items[i].operator_id == 0))
			m->open_seq = m->items[i].seq;
}

/* The rest of a view whose case is open. */
static enum err
fill(struct app *app, struct arena *a, const struct actor *who,
    struct materials_view *m)
{
	enum err e = load(app->db, a, &m->v.row, m);

	if (e != ERR_OK)
		return e;
	mark_sent(m, m->v.events, m->v.n_events);
	mark_asked(m, m->v.events, m->v.n_events);
	m->handed_in = last_handed_in(m->v.events, m->v.n_events);
	find_open(m);
	if (m->v.reader == READER_OFFICE)
		keep_sent(m);
	else
		keep_own(m, who->organisation_id);
	return ERR_OK;
}

enum err
materials_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct materials_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	if ((e = case_open(app, a, who, number, &out->v)) != ERR_OK)
		return e;
	return out->v.reader == READER_MEMBER ? ERR_NOT_FOUND :
	    fill(app, a, who, out);
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
material_owes(const struct materials_view *m, const struct case_operator *of,
    const struct material_item *item)
{
	const struct material_answer *said = material_answer_by(m,
	    of->operator_id, item->number);
	int is_asked = item->operator_id != 0 ?
	    item->operator_id == of->operator_id :
	    of->notified_seq < item->seq;

	return is_asked && (said == NULL ||
	    !said_settles((enum material_said)said->said));
}

int
material_missing(const struct materials_view *m,
    const struct material_item *item)
{
	int missing = 0;

	for (int i = 0; i < m->n_operators; i++)
		missing += material_owes(m, &m->operators[i], item);
	return missing;
}

int
materials_missing(const struct materials_view *m)
{
	int missing = 0;

	for (int i = 0; i < m->n_items; i++)
		if (m->items[i].seq == m->open_seq)
			missing += material_missing(m, &m->items[i]);
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
	    (e = fill(app, a, who, &m)) != ERR_OK)
		return e;
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
	struct actor once;
	struct document d;
	struct upload up;
	enum err e = may_answer(app, a, who, case_id, number);

	/* nothing of a file is read that nobody asked for */
	*why = (struct words)WORDS(NULL, NULL);
	if (e != ERR_OK ||
	    (e = take_file(app, a, name, in, why, &up)) != ERR_OK)
		return e;
	once = once_with_file(a, who, up.stored.sha256);
	d = taken_document(who, &up);
	d.case_id = case_id;
	d.kind = DOCUMENT_MATERIAL;
	x.document = &d;
	return answer(app, a, &once, case_id, &x);
}

/* ---- handing in */

/* Whether what newly answers some item is a file with a virus. */
static int
has_virus(const struct materials_view *m)
{
	for (int i = 0; i < m->n_items; i++) {
		const struct material_answer *said = material_answer_of(m,
		    m->items[i].number);

		if (said != NULL && !said->is_sent &&
		    virus_is_found(said->document_signature))
			return 1;
	}
	return 0;
}

/* Under the lock: the answers are those that were counted, and come along. */
static enum err
write_submitted(struct act_run *run, void *ctx)
{
	const struct materials_view *seen = ctx;
	struct materials_view m = { .n_items = 0 };
	enum err e = load(tx_db(run->tx), run->arena, &run->row, &m);

	if (e != ERR_OK)
		return e;
	/* this act stands among the events already */
	mark_sent(&m, run->events, run->n_events - 1);
	keep_own(&m, run->who->organisation_id);
	if (m.n_answers != seen->n_answers)
		return ERR_STALE;
	for (int i = 0; e == ERR_OK && i < m.n_answers; i++)
		if (!m.answers[i].is_sent && m.answers[i].document_id != 0)
			e = case_document_insert(run->tx, run->row.id,
			    m.answers[i].document_id, 0);
	return e == ERR_OK ? case_operator_submitted(run->tx, run->row.id,
	    run->who->organisation_id, run->today) : e;
}

/* One text an answer that is new: the item's number, and what is said. */
static void
name_answers(struct arena *a, const struct materials_view *m,
    struct act *what)
{
	struct act_text *texts = NEW_ARRAY(a, (size_t)m->n_items + 1,
	    struct act_text);

	for (int i = 0; i < m->n_items; i++) {
		const struct material_answer *said = material_answer_of(m,
		    m->items[i].number);

		if (m->items[i].seq != m->open_seq || said == NULL ||
		    said->is_sent)
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
		e = fill(app, a, who, &m);
	if (e != ERR_OK)
		return e;
	if (has_virus(&m))
		return ERR_VIRUS;
	name_answers(a, &m, &what);
	what.days = materials_missing(&m);
	return what.n_texts == 0 && m.open_seq != 0 ? ERR_INPUT :
	    act(app, a, who, &what, result);
}
