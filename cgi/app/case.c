#include <string.h>

#include "app/act.h"
#include "app/audit.h"
#include "app/case.h"
#include "app/operators.h"
#include "app/parties.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "store/application.h"
#include "store/case.h"
#include "store/circulation.h"
#include "store/date_move.h"
#include "store/document.h"
#include "store/event.h"
#include "store/letter.h"

static enum reader
reader_of(const struct actor *who)
{
	if (who->organisation_kind == ORGANISATION_OPERATOR)
		return READER_OPERATOR;
	return who->rights & RIGHT_BIT(RIGHT_CASES_ALL) ? READER_OFFICE :
	    READER_MEMBER;
}

/* Whether the actor may know that this case exists. */
static enum err
may_know(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row)
{
	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	switch (reader_of(who)) {
	case READER_OFFICE:
		return ERR_OK;
	case READER_OPERATOR:
		return who->rights & RIGHT_BIT(RIGHT_CASES_OWN) ?
		    operator_knows(app, a, who, row) : ERR_NOT_FOUND;
	default:
		if (who->member == MEMBER__MAX)
			return ERR_NOT_FOUND;
		return circulation_has(app->db, a, row->id,
		    member_code(who->member));
	}
}

/* One of several operators reads of itself, everybody else of all. */
static void
read_as(const struct case_view *v, struct event *events, int n,
    const struct actor *who)
{
	struct operator_told own = operator_told_of(v->told, v->n_told,
	    who->organisation_id);

	if (v->n_told > 0 && v->reader == READER_OPERATOR)
		events_of_operator(events, n, &own);
	else
		events_of_all(events, n, v->told, v->n_told);
}

static enum err
replay_case(struct app *app, struct case_view *v, struct event *events,
    int n, const struct actor *who)
{
	struct date today = clock_today();
	enum err e = app_rules(app, v->row.rules_edition, &v->rules);

	if (e != ERR_OK)
		return e;
	read_as(v, events, n, who);
	replay(v->rules, app->calendar, events, n, today, &v->position);
	if (v->n_told > 1 && v->position.stage == STAGE_CONCLUDED &&
	    v->position.finding == FINDING_CONDITIONAL)
		v->position.contract = CONTRACT_OF_EACH;
	v->n_possible = law_possible(v->rules, app->calendar, events, n,
	    today, who->roles, v->possible);
	if (v->reader == READER_OPERATOR)
		replay_for_operator(v->rules, app->calendar, events, n,
		    today, &v->position);
	if (v->reader == READER_MEMBER)
		v->position = position_for_member(&v->position, who->member);
	return ERR_OK;
}

/*
 * A member sees the rounds it was asked in, and of answers only its own; one
 * of several operators nothing of before it was told.
 */
static int
is_for(const struct app *app, const struct case_view *v,
    const struct event *events, int i, const struct actor *who)
{
	if (!event_is_seen(v->rules, app->calendar, events, i, v->reader))
		return 0;
	if (v->reader == READER_OPERATOR && v->n_told > 0)
		return !events[i].apart && events[i].seq >= operator_told_of(
		    v->told, v->n_told, who->organisation_id).seq;
	return v->reader != READER_MEMBER || events[i].kind != EVENT_REPLY ||
	    events[i].members == MEMBER_BIT(who->member);
}

/* Keeps what this reader may see, in place. */
static void
hide(const struct app *app, struct case_view *v,
    const struct event *events, const struct actor *who)
{
	int kept = 0, texts = 0;

	for (int i = 0, t = 0; i < v->n_events; i++) {
		int seen = is_for(app, v, events, i, who);

		for (; t < v->n_texts &&
		    v->texts[t].seq <= v->events[i].event.seq; t++)
			if (seen)
				v->texts[texts++] = v->texts[t];
		if (!seen)
			continue;
		v->events[kept] = v->events[i];
		/* persons of the Office are not named to others */
		if (v->reader != READER_OFFICE)
			v->events[kept].actor_name = NULL;
		kept++;
	}
	v->n_events = kept;
	v->n_texts = texts;
}

static enum err
load_events(struct app *app, struct arena *a, const struct actor *who,
    struct case_view *v)
{
	struct event *plain;
	enum err e = events_of_case(app->db, a, v->row.id, &v->events,
	    &v->n_events);

	if (e == ERR_OK)
		e = event_texts_of_case(app->db, a, v->row.id, &v->texts,
		    &v->n_texts);
	if (e == ERR_OK)
		e = operators_read(app->db, a, &v->row, v->events,
		    v->n_events, &v->told, &v->n_told);
	if (e != ERR_OK)
		return e;
	plain = events_plain(a, v->events, v->n_events);
	if ((e = replay_case(app, v, plain, v->n_events, who)) != ERR_OK)
		return e;
	hide(app, v, plain, who);
	return ERR_OK;
}

/* Operators and members see their own files, not scans of others' papers. */
static void
keep_own_documents(struct case_view *v, int64_t organisation_id)
{
	int kept = 0;

	for (int i = 0; i < v->n_documents; i++)
		if (v->documents[i].organisation_id == organisation_id)
			v->documents[kept++] = v->documents[i];
	v->n_documents = kept;
}

static enum err
load_materials(struct app *app, struct arena *a, const struct actor *who,
    struct case_view *v)
{
	enum err e = documents_of_case(app->db, a, v->row.id, &v->documents,
	    &v->n_documents);

	if (e == ERR_OK && v->reader != READER_OFFICE)
		keep_own_documents(v, who->organisation_id);
	if (e != ERR_OK || v->reader == READER_MEMBER)
		return e;
	return application_versions(app->db, a, v->row.id, &v->versions,
	    &v->n_versions);
}

/* Whether the reader sees the clock end on the day to which it moved. */
static int
is_shown(const struct case_view *v, const struct date_move *m)
{
	const struct clock_view *clock = &v->position.clocks[m->period];

	return clock->state != PERIOD_IDLE &&
	    date_cmp(clock->due, m->to) == 0;
}

/* None but where an event was judged under another edition than the last. */
static int
may_have_moved(const struct case_view *v)
{
	for (int i = 0; i < v->n_events; i++)
		if (strcmp(v->events[i].calendar_edition,
		    v->row.calendar_edition) != 0)
			return 1;
	return 0;
}

static enum err
load_moves(struct app *app, struct arena *a, struct case_view *v)
{
	enum err e;
	int kept = 0;

	if (!may_have_moved(v))
		return ERR_OK;
	e = date_moves_of_case(app->db, a, v->row.id, &v->moves, &v->n_moves);
	for (int i = 0; e == ERR_OK && i < v->n_moves; i++)
		if (v->reader == READER_OFFICE || is_shown(v, &v->moves[i]))
			v->moves[kept++] = v->moves[i];
	v->n_moves = kept;
	return e;
}

const struct date_move *
case_move(const struct case_view *v, enum period p)
{
	for (int i = v->n_moves - 1; i >= 0; i--)
		if (v->moves[i].period == (int)p && is_shown(v, &v->moves[i]))
			return &v->moves[i];
	return NULL;
}

enum err
case_bar(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row)
{
	enum err e = case_untied(app, a, who, row->id), audited;

	if (e != ERR_TIED)
		return e;
	audited = app_audit_alone(app, who->person_id, AUDIT_TIED,
	    row->number, clock_now());
	return audited == ERR_OK ? e : audited;
}

static enum err
load_officer(struct app *app, struct arena *a, struct case_view *v)
{
	struct conflict c = { .tie = NULL };
	enum err e = ERR_OK;

	if (v->reader == READER_OFFICE && v->row.assignee_id != 0)
		e = conflict_of_person(app, a, v->row.id,
		    v->row.assignee_id, &c);
	v->officer_tied = c.tie != NULL;
	return e;
}

int
case_wants_officer(const struct case_view *v)
{
	if (v->row.assignee_id != 0)
		return v->officer_tied;
	for (int i = v->n_events - 1; i >= 0; i--)
		if (v->events[i].event.kind == EVENT_ASSIGN ||
		    v->events[i].event.kind == EVENT_RECUSE)
			return v->events[i].event.kind == EVENT_RECUSE;
	return 0;
}

/* Known first: a foreign case takes no longer than a made-up one. */
static enum err
admit(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row)
{
	enum err e = may_know(app, a, who, row);

	return e == ERR_OK ? case_bar(app, a, who, row) : e;
}

enum err
case_find(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct case_row *out)
{
	enum err e = case_by_number(app->db, a, number, out);

	return e == ERR_OK ? admit(app, a, who, out) : e;
}

/* The rest of a case whose row is there already. */
static enum err
open_row(struct app *app, struct arena *a, const struct actor *who,
    struct case_view *out)
{
	enum err e;

	out->reader = reader_of(who);
	if ((e = admit(app, a, who, &out->row)) != ERR_OK ||
	    (e = app_ready(app)) != ERR_OK ||
	    (e = load_officer(app, a, out)) != ERR_OK ||
	    (e = load_events(app, a, who, out)) != ERR_OK ||
	    (e = load_moves(app, a, out)) != ERR_OK)
		return e;
	return load_materials(app, a, who, out);
}

enum err
case_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct case_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	e = case_by_number(app->db, a, number, &out->row);
	return e == ERR_OK ? open_row(app, a, who, out) : e;
}

enum err
case_open_id(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct case_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	e = case_by_id(app->db, a, id, &out->row);
	return e == ERR_OK ? open_row(app, a, who, out) : e;
}

struct event *
case_events_read(struct arena *a, const struct case_view *v)
{
	struct event *out = events_plain(a, v->events, v->n_events);

	if (v->reader == READER_OFFICE)
		events_of_all(out, v->n_events, v->told, v->n_told);
	return out;
}

int
case_is_possible(const struct case_view *v, enum event_kind kind)
{
	for (int i = 0; i < v->n_possible; i++)
		if (v->possible[i] == kind)
			return 1;
	return 0;
}

const char *
case_text(const struct case_view *v, int seq, const char *part)
{
	for (int i = 0; i < v->n_texts; i++)
		if (v->texts[i].seq == seq &&
		    strcmp(v->texts[i].part, part) == 0)
			return v->texts[i].body;
	return NULL;
}

struct date
case_paper_date(const struct case_view *v, const struct event_record *r)
{
	const char *text = case_text(v, r->event.seq, TEXT_PAPER_DATE);
	struct date on;

	return text != NULL && date_parse(text, &on) == ERR_OK ? on :
	    r->event.on;
}

_Static_assert((int)OWN_CASES_PAGE <= (int)LETTER_CASES_MAX,
    "a page is asked for at once");

/* One query for all of them. */
static enum err
mark_letters(struct app *app, struct arena *a, const struct actor *who,
    struct own_case *rows, int n)
{
	int64_t ids[OWN_CASES_PAGE], *found;
	int n_found;
	enum err e;

	for (int i = 0; i < n; i++)
		ids[i] = rows[i].row.id;
	e = letters_unopened(app->db, a, who->organisation_id, ids, n, &found,
	    &n_found);
	for (int i = 0; e == ERR_OK && i < n; i++)
		for (int k = 0; k < n_found; k++)
			rows[i].has_letter |= found[k] == ids[i];
	return e;
}

enum err
case_list_own(struct app *app, struct arena *a, const struct actor *who,
    const struct own_key *after, struct own_case **out, int *n)
{
	struct case_row *rows;
	enum err e = app_require(who, RIGHT_CASES_OWN);

	if (e == ERR_OK)
		e = app_ready(app);
	if (e == ERR_OK)
		e = cases_of_operator(app->db, a, who->organisation_id,
		    after, OWN_CASES_PAGE, &rows, n);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, struct own_case);
	for (int i = 0; i < *n; i++) {
		struct case_view v = { .row = rows[i],
		    .reader = READER_OPERATOR };

		if ((e = load_events(app, a, who, &v)) != ERR_OK)
			return e;
		(*out)[i] = (struct own_case){ rows[i], v.rules,
		    v.position, 0 };
	}
	return mark_letters(app, a, who, *out, *n);
}

/* A file lodged or attached with a case follows the case; a draft's file
 * is its operator's alone. */
static enum err
may_read(struct app *app, struct arena *a, const struct actor *who,
    const struct document *d)
{
	switch (reader_of(who)) {
	case READER_OPERATOR:
		return d->organisation_id == who->organisation_id &&
		    who->rights & RIGHT_BIT(RIGHT_CASES_OWN) ? ERR_OK :
		    ERR_NOT_FOUND;
	case READER_OFFICE:
		return document_in_a_case(app->db, a, d->id);
	default:
		return ERR_NOT_FOUND;
	}
}

enum err
document_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t document_id, struct document *out, struct source **bytes)
{
	enum err e;

	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	if ((e = document_find(app->db, a, document_id, out)) != ERR_OK ||
	    (e = may_read(app, a, who, out)) != ERR_OK)
		return e;
	return document_bytes(app, a, out, bytes);
}
