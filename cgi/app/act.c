#include <string.h>

#include "app/act.h"
#include "app/designation.h"
#include "app/notify.h"
#include "app/once.h"
#include "app/operators.h"
#include "app/parties.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/log.h"
#include "store/case.h"
#include "store/document.h"
#include "store/event.h"
#include "store/invitation.h"
#include "vault/digest.h"

struct door {
	struct act_run run;
	struct act_result *result;
	unsigned char form[FORM_KEY_BYTES];
};

/* An operator knows of its own cases only; members come by their rounds. */
static enum err
may_touch(const struct act_run *run)
{
	return run->who->organisation_kind == ORGANISATION_OPERATOR ?
	    operator_knows(run->app, run->arena, run->who, &run->row) :
	    ERR_OK;
}

/* The role under which the actor does this: the least that is enough. */
static enum role
acting_role(const struct actor *who, enum event_kind kind)
{
	unsigned may = who->roles & event_row(kind)->roles;

	return (enum role)(may != 0 ? __builtin_ctz(may) :
	    __builtin_ctz(who->roles | ROLE_BIT(ROLE__MAX)));
}

/* A scan is one of the papers of this very case; a member's, its own. */
static enum err
check_scan(const struct act_run *run)
{
	const struct act *act = run->act;
	struct document d;
	enum err e;

	if (act->paper_document_id == 0)
		return ERR_OK;
	if (act->paper_number == NULL || *act->paper_number == '\0')
		return ERR_INPUT;
	e = document_find(tx_db(run->tx), run->arena, act->paper_document_id,
	    &d);
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_INPUT : e;
	return strcmp(d.kind, DOCUMENT_PAPER) == 0 &&
	    d.case_id == run->row.id && (d.organisation_id ==
	    run->who->organisation_id ||
	    run->who->rights & RIGHT_BIT(RIGHT_CASES_ALL)) ? ERR_OK :
	    ERR_INPUT;
}

static enum err
seal_event(struct act_run *run, struct event_record *r)
{
	struct buf b;

	if (r->event.seq > 1)
		memcpy(r->previous, r[-1].hash, 32);
	buf_init(&b, run->arena, EVENT_BYTES_MAX);
	event_canonical(&b, run->row.id, r);
	chain_next(r->previous, b.data, b.len, r->hash);
	return buf_end(&b);
}

static int
is_expected(const struct act_run *run)
{
	return run->act->expected_seq == 0 ||
	    run->act->expected_seq == run->row.last_seq;
}

/*
 * Loads the past into run->events, with room for the new one. Who did what is
 * looked up where it matters: among several operators, or to tell who came
 * between.
 */
static enum err
load(struct act_run *run)
{
	int is_named = run->row.operator_id == 0 || !is_expected(run);
	struct event_record *past;
	enum err e = (is_named ? events_of_case : events_to_replay)(
	    tx_db(run->tx), run->arena, run->row.id, &past, &run->n_events);

	if (e != ERR_OK)
		return e;
	if ((e = operators_read(tx_db(run->tx), run->arena, &run->row, past,
	    run->n_events, &run->told, &run->n_told)) != ERR_OK)
		return e;
	run->events = NEW_ARRAY(run->arena, (size_t)run->n_events + 1,
	    struct event_record);
	if (run->n_events > 0)
		memcpy(run->events, past,
		    (size_t)run->n_events * sizeof(*past));
	return app_rules(run->app, run->row.rules_edition, &run->rules);
}

/* A date left out of the initialiser is none, not one of 1970. */
static int
is_given(struct date on)
{
	return date_is_set(on) && on.day != 0;
}

static void
fill_event(struct act_run *run, struct event_record *r)
{
	const struct act *act = run->act;

	r->event = (struct event){ .seq = run->n_events + 1,
	    .kind = act->kind, .on = is_given(act->on) ? act->on :
	    run->today, .days = act->days, .finding = act->finding,
	    .members = act->members, .answer = act->answer,
	    .hearings = act->hearings, .operator_id = operator_of_act(
	    &run->row, run->who, act) };
	r->entered = run->now;
	r->actor_id = run->who->person_id;
	r->actor_org = run->who->organisation_id;
	r->actor_name = run->who->name;
	r->actor_role = (int)acting_role(run->who, act->kind);
	r->rules_edition = rules_edition(run->rules);
	r->calendar_edition = calendar_edition(run->app->calendar);
	r->paper_number = act->paper_number;
	r->paper_document_id = act->paper_document_id;
	event_texts_digest(act->texts, act->n_texts, r->text_digest);
}

/* Somebody may have acted since the page was drawn: then say who. */
static enum err
check_expected(struct door *d)
{
	const struct act_run *run = &d->run;

	if (is_expected(run))
		return ERR_OK;
	if (run->n_events > 0)
		d->result->other = run->events[run->n_events - 1];
	return ERR_CONFLICT;
}

/* Where the case stands after its first n events, for all its operators. */
static struct event *
replay_first(struct act_run *run, int n, struct position *out)
{
	struct event *past = events_plain(run->arena, run->events, n);

	events_of_all(past, n, run->told, run->n_told);
	replay(run->rules, run->app->calendar, past, n, run->today, out);
	return past;
}

/* What one of several operators does is judged by what it may know of. */
static enum err
judge(struct door *d, const struct event_record *r)
{
	struct act_run *run = &d->run;
	struct event *past = replay_first(run, run->n_events, &run->before);

	if (run->n_told > 0 &&
	    run->who->organisation_kind == ORGANISATION_OPERATOR) {
		struct operator_told own = operator_told_of(run->told,
		    run->n_told, run->who->organisation_id);

		past = events_plain(run->arena, run->events, run->n_events);
		events_of_operator(past, run->n_events, &own);
	}
	return law_judge(run->rules, run->app->calendar, past, run->n_events,
	    &r->event, run->who->roles, &d->result->refusal);
}

/* What the Office writes to others holds nothing that was told in confidence. */
static enum err
check_copied(struct door *d)
{
	const struct act_run *run = &d->run;
	const struct act *act = run->act;
	const char **bodies = NEW_ARRAY(run->arena, (size_t)act->n_texts + 1,
	    const char *);

	if (act->n_texts == 0 ||
	    run->who->organisation_kind != ORGANISATION_OFFICE ||
	    event_effect(act->kind, &run->before).seen == SEEN_BY_OFFICE)
		return ERR_OK;
	for (int i = 0; i < act->n_texts; i++)
		bodies[i] = act->texts[i].body;
	return copied_look(run->app, run->arena, run->row.id, bodies,
	    act->n_texts, &d->result->copied);
}

static enum err
write_texts(struct act_run *run, int seq)
{
	for (int i = 0; i < run->act->n_texts; i++) {
		struct event_text row = event_text_of(seq, i,
		    &run->act->texts[i]);
		enum err e = event_text_append(run->tx, run->row.id, &row);

		if (e != ERR_OK)
			return e;
	}
	return ERR_OK;
}

/* Another transaction took our number: run again and see what it did, unless
 * it took our form, too, and so did this. */
static enum err
append_event(const struct door *d, const struct event_record *r)
{
	const struct act_run *run = &d->run;
	const char *number;
	enum err e = event_append(run->tx, run->row.id, r,
	    run->act->form_key != NULL ? d->form : NULL);

	if (e != ERR_DUPLICATE)
		return e;
	return app_once_seen(tx_db(run->tx), run->arena, run->who->person_id,
	    run->act->form_key, &number) == ERR_OK ? ERR_CONFLICT : ERR_RETRY;
}

/* Nobody is heard any more once the case leaves the special review; only
 * the Office can take it out of there. */
static enum err
end_hearing(const struct act_run *run)
{
	return run->before.stage != STAGE_SPECIAL ||
	    run->after.stage == STAGE_SPECIAL ? ERR_OK :
	    invitations_lapse(run->tx, run->row.id, run->now);
}

/*
 * Most acts of a stage leave stage and days as they are. An agreed case is
 * written each time: it waits to be signed again after whatever was done.
 */
static enum err
project(const struct act_run *run)
{
	return run->after.stage != STAGE_AGREED &&
	    case_is_projected(&run->row, &run->after) ? ERR_OK :
	    case_project(run->tx, run->row.id, &run->after, run->n_events);
}

static enum err
append(struct door *d, struct event_record *r)
{
	struct act_run *run = &d->run;
	enum err e;

	r->article = event_article(r->event.kind, run->before.in_special);
	if ((e = seal_event(run, r)) != ERR_OK ||
	    (e = append_event(d, r)) != ERR_OK ||
	    (e = write_texts(run, r->event.seq)) != ERR_OK)
		return e;
	run->n_events++;
	(void)replay_first(run, run->n_events, &run->after);
	if (run->act->write != NULL &&
	    (e = run->act->write(run, run->act->ctx)) != ERR_OK)
		return e;
	if ((e = end_hearing(run)) != ERR_OK ||
	    (e = designation_unconfirm(run)) != ERR_OK)
		return e;
	return project(run);
}

static enum err
lock_case(struct act_run *run)
{
	enum err e = run->act->case_number != NULL ? case_lock_number(
	    run->tx, run->arena, run->act->case_number, &run->row) :
	    case_lock(run->tx, run->arena, run->act->case_id, &run->row);

	if (e == ERR_OK)
		e = may_touch(run);
	return e == ERR_OK ? case_untied(run->app, run->arena, run->who,
	    run->row.id) : e;
}

/* A form that was carried out before answers as it did then. */
static enum err
seen_before(struct db *db, struct arena *a, const struct actor *who,
    const char *form_key, struct act_result *result)
{
	enum err e = app_once_seen(db, a, who->person_id, form_key,
	    &result->case_number);

	result->repeated = e == ERR_OK;
	return e;
}

enum err
act_seen(struct app *app, struct arena *a, const struct actor *who,
    const char *form_key, struct act_result *result)
{
	memset(result, 0, sizeof(*result));
	return seen_before(app->db, a, who, form_key, result);
}

/* The case locked, or made unless the form was carried out before. */
static enum err
begin(struct door *d)
{
	struct act_run *run = &d->run;
	enum err e;

	if (run->act->open_case == NULL)
		return lock_case(run);
	e = seen_before(tx_db(run->tx), run->arena, run->who,
	    run->act->form_key, d->result);
	return e == ERR_NOT_FOUND ? run->act->open_case(run, run->act->ctx) :
	    e;
}

static enum err
carry_out(struct tx *tx, void *ctx)
{
	struct door *d = ctx;
	struct act_run *run = &d->run;
	struct event_record *r;
	enum err e;

	run->tx = tx;
	if ((e = begin(d)) != ERR_OK || d->result->repeated)
		return e;
	if ((e = check_scan(run)) != ERR_OK || (e = load(run)) != ERR_OK ||
	    (e = check_expected(d)) != ERR_OK)
		return e;
	r = &run->events[run->n_events];
	memset(r, 0, sizeof(*r));
	fill_event(run, r);
	if ((e = judge(d, r)) != ERR_OK || (e = check_copied(d)) != ERR_OK ||
	    (e = append(d, r)) != ERR_OK ||
	    (e = notify(run)) != ERR_OK)
		return e;
	d->result->seq = r->event.seq;
	d->result->case_id = run->row.id;
	d->result->case_number = run->row.number;
	return ERR_OK;
}

enum err
act(struct app *app, struct arena *a, const struct actor *who,
    const struct act *what, struct act_result *result)
{
	struct door d = { .result = result };
	enum err e;

	memset(result, 0, sizeof(*result));
	d.run = (struct act_run){ .app = app, .arena = a, .who = who,
	    .act = what, .now = clock_now() };
	d.run.today = date_of(d.run.now);
	if (date_is_set(what->on) && date_cmp(what->on, d.run.today) > 0)
		return ERR_RANGE;
	if (what->form_key != NULL &&
	    (e = app_form_key(what->form_key, d.form)) != ERR_OK)
		return e;
	if ((e = app_ready(app)) == ERR_OK)
		e = app_transaction(app, carry_out, &d);
	/* a form that comes again meets what it did the first time */
	if (e != ERR_OK && err_status(e) < 500 &&
	    seen_before(app->db, a, who, what->form_key, result) == ERR_OK)
		e = ERR_OK;
	log_line("act", LOG_TEXT("kind", event_row(what->kind)->name),
	    LOG_INT("case", d.run.row.id ? d.run.row.id :
	    what->case_id), LOG_INT("seq", result->seq),
	    LOG_INT("actor", who->person_id),
	    LOG_TEXT("outcome", err_name(e)));
	return e;
}
