#include <string.h>

#include "app/mail.h"
#include "app/notify.h"
#include "app/notify_letter.h"
#include "app/operators.h"
#include "app/suggestion.h"
#include "base/log.h"
#include "mail/compose.h"
#include "store/case.h"
#include "store/case_operator.h"
#include "store/organisation.h"
#include "store/recipient.h"
#include "store/series.h"
#include "store/suggestion.h"
#include "vault/digest.h"

/* The act that an annulment takes back; NULL for any other event. */
static const struct event_record *
annulled_by(const struct act_run *run)
{
	int seq = run->before.last_act;

	return run->act->kind == EVENT_ANNUL && seq > 0 ?
	    &run->events[seq - 1] : NULL;
}

static struct event_effect
effect_of(const struct act_run *run)
{
	struct event_effect out = event_effect(run->act->kind, &run->before);

	/* a round may also be closed in full agreement */
	if (out.letter == NOTICE_SPECIAL_REVIEW && !run->after.in_special)
		out.letter = out.mail = NOTICE_NONE;
	return out;
}

/* Members are told what was circulated to them, operators everything else. */
static int
is_for_members(const struct act_run *run)
{
	const struct event_record *old = annulled_by(run);
	enum event_kind kind = old ? old->event.kind : run->act->kind;

	return event_row(kind)->seen == SEEN_BY_ADDRESSED;
}

/* Which letters the new one takes the place of. */
static int
is_replaced(const struct act_run *run, const struct draft *d,
    const struct letter *l)
{
	if (l->superseded_seq != 0 ||
	    (l->operator_id != 0 && l->operator_id != d->to.operator_id))
		return 0;
	if (d->annulled != NULL)
		return l->seq == d->annulled->event.seq;
	return d->notice == NOTICE_FINDING && l->notice == NOTICE_FINDING &&
	    l->seq < run->n_events;
}

static enum err
find_replaced(const struct act_run *run, struct draft *d)
{
	struct letter *all;
	int n;
	enum err e;

	if (d->annulled == NULL && d->notice != NOTICE_FINDING)
		return ERR_OK;
	e = letters_of_case(tx_db(run->tx), run->arena, run->row.id, &all,
	    &n);
	if (e != ERR_OK)
		return e;
	d->old = NEW_ARRAY(run->arena, (size_t)n + 1, struct letter);
	for (int i = 0; i < n; i++)
		if (is_replaced(run, d, &all[i]))
			d->old[d->n_old++] = all[i];
	return ERR_OK;
}

/* Reasons and conditions are those of the version that was agreed to. */
static enum err
load_finding(const struct act_run *run, struct draft *d)
{
	struct suggestion_version v;
	enum err e;

	if (d->notice != NOTICE_FINDING)
		return ERR_OK;
	e = suggestion_version_find(tx_db(run->tx), run->arena, run->row.id,
	    run->before.version, &v);
	if (e == ERR_NOT_FOUND && run->after.finding != FINDING_CONDITIONAL)
		return ERR_OK;
	if (e == ERR_NOT_FOUND)
		return log_fault(ERR_INTERNAL, "notify.finding",
		    "there is no signed version with conditions");
	return e == ERR_OK ? suggestion_parse(run->arena, v.content,
	    &d->finding) : e;
}

/* The events as one of several operators may know them. */
static const struct event *
read_as(const struct act_run *run, const struct case_operator *to)
{
	struct event *all = events_plain(run->arena, run->events,
	    run->n_events);

	if (run->row.operator_id == 0)
		events_of_operator(all, run->n_events,
		    &(struct operator_told){ to->operator_id,
		    to->notified_seq });
	return all;
}

/* An act of one operator, or entered for it, is told to no other. */
static void
keep_whose(const struct act_run *run, struct case_operator *to, int *n)
{
	const struct event_record *old = annulled_by(run);
	int at = old ? old->event.seq : run->n_events, kept = 0;

	for (int i = 0; i < *n; i++)
		if (!read_as(run, &to[i])[at - 1].apart)
			to[kept++] = to[i];
	*n = kept;
}

/*
 * The notice and the finding of a review that reach no operator here go to the
 * provider on paper: then its number and its scan are a must.
 */
static enum err
check_paper(const struct act_run *run, int n)
{
	const struct act *what = run->act;

	return n > 0 || what->paper_document_id != 0 ||
	    (what->kind != EVENT_NOTIFY_REVIEW && what->kind != EVENT_SERVE) ?
	    ERR_OK : ERR_INPUT;
}

/* From the notice of a review on, its operators know of it. */
static enum err
mark_told(const struct act_run *run)
{
	return run->act->kind != EVENT_NOTIFY_REVIEW ? ERR_OK :
	    case_operators_told(run->tx, run->row.id, run->n_events);
}

/* Those that were told; of one that is told only now, of a trial too. */
static enum err
addressees(const struct act_run *run, const struct draft *d,
    struct case_operator **to, int *n)
{
	const struct event *e = &run->events[run->n_events - 1].event;
	struct organisation o;
	enum err err;

	if (e->kind != EVENT_JOIN)
		return operators_told(tx_db(run->tx), run->arena, &d->row,
		    to, n);
	err = organisation_by_id(tx_db(run->tx), run->arena, e->operator_id,
	    &o);
	if (err != ERR_OK)
		return err;
	*to = NEW(run->arena, struct case_operator);
	**to = (struct case_operator){ .operator_id = o.id, .name = o.name,
	    .uscc = o.uscc, .notified_seq = run->n_events };
	*n = 1;
	return ERR_OK;
}

/* Everything the notices say that the run itself does not, and to whom. */
static enum err
load(const struct act_run *run, struct draft *d, struct case_operator **to,
    int *n)
{
	enum err e;

	*d = (struct draft){ .notice = effect_of(run).letter, .number = "",
	    .annulled = annulled_by(run),
	    .to_members = is_for_members(run) };
	/* the verb may have written it, and a new case has no names yet */
	if ((e = case_by_id(tx_db(run->tx), run->arena, run->row.id,
	    &d->row)) != ERR_OK ||
	    (e = load_finding(run, d)) != ERR_OK ||
	    (e = mark_told(run)) != ERR_OK ||
	    (e = addressees(run, d, to, n)) != ERR_OK)
		return e;
	keep_whose(run, *to, n);
	return check_paper(run, *n);
}

static enum err
supersede(const struct act_run *run, const struct draft *d)
{
	enum err e = ERR_OK;

	for (int i = 0; e == ERR_OK && i < d->n_old; i++)
		e = letter_supersede(run->tx, d->old[i].id, run->n_events);
	return e;
}

/* The number is given when the letter is signed, and never before. */
static enum err
give_number(const struct act_run *run, struct draft *d)
{
	const char *series = arena_printf(run->arena, "%s%s",
	    setting_text(run->app->settings, SET_DOCUMENT_PREFIX),
	    notice_form(d->notice)->series);
	int year = date_year(run->today), n;
	enum err e = series_next(run->tx, run->arena, series, year, &n);

	if (e == ERR_OK)
		d->number = arena_printf(run->arena, "%s〔%d〕%d号", series,
		    year, n);
	return e;
}

static enum err
keep(const struct act_run *run, const struct draft *d)
{
	struct letter l = { .case_id = run->row.id,
	    .operator_id = d->to.operator_id, .seq = run->n_events,
	    .notice = (int)d->notice, .number = d->number,
	    .title = notice_form(d->notice)->title, .issued_on = run->today,
	    .dispatched = run->now };

	digest_of(d->bytes.in[LANG_ZH].p, d->bytes.in[LANG_ZH].n, l.digest);
	return letter_insert(run->tx, &l, &d->bytes);
}

static enum err
write_letter(const struct act_run *run, struct draft *d)
{
	enum err e = find_replaced(run, d);

	if (e != ERR_OK || notice_form(d->notice)->letter == NULL)
		return e == ERR_OK ? supersede(run, d) : e;
	if ((e = give_number(run, d)) != ERR_OK ||
	    (e = draft_render(run, d)) != ERR_OK ||
	    (e = supersede(run, d)) != ERR_OK)
		return e;
	return keep(run, d);
}

/*
 * The finding itself goes along only where the operator has consented to
 * service by e-mail; the reading copy for those who read English.
 */
static void
attach(const struct act_run *run, const struct draft *d, enum lang lang,
    struct app_mail *m)
{
	struct mail_attachment *at;

	if (d->notice != NOTICE_FINDING || !d->row.electronic_service ||
	    strcmp(setting_text(run->app->settings, SET_MAIL_FINDING),
	    "attach") != 0)
		return;
	at = NEW_ARRAY(run->arena, LANG__MAX, struct mail_attachment);
	for (int i = 0; i <= (int)lang; i++)
		at[i] = (struct mail_attachment){ arena_printf(run->arena,
		    i == LANG_ZH ? "%s.html" : "%s (en).html", d->number),
		    "text/html", d->bytes.in[i].p, d->bytes.in[i].n };
	m->attachments = at;
	m->n_attachments = (size_t)lang + 1;
}

static enum err
write_mail(const struct act_run *run, const struct draft *d,
    enum notice notice, const struct recipient *to)
{
	const struct clock_view *clock = notice_clock(run, notice);
	enum lang lang = (enum lang)to->lang;
	int member = d->to_members;
	struct app_mail m = { .notice = notice, .to = *to,
	    .case_number = d->row.number, .case_id = run->row.id,
	    .rules = run->rules,
	    .seq = run->n_events, .document_number = d->number,
	    .last_day = clock ? clock->due : DATE_NONE,
	    .provisional = clock ? clock->provisional : 0,
	    .finding = notice == NOTICE_FINDING ? run->after.finding :
	    FINDING_NONE };

	m.link = arena_printf(run->arena, "%s%s/%s", app_link(run->app,
	    run->arena, member ? SET_HOST_OFFICE : SET_HOST_OPERATOR, lang),
	    member ? "circulations" : "cases", d->row.number);
	attach(run, d, lang, &m);
	return app_mail(run->app, run->arena, run->tx, &m);
}

/* A round taken back, or ended, is told to those that were asked in it. */
static int
is_addressed(const struct act_run *run, const struct draft *d,
    const struct recipient *to)
{
	enum event_kind kind = run->act->kind;
	const struct position *p = kind == EVENT_ANNUL ||
	    kind == EVENT_RECALL || kind == EVENT_WITHDRAW ?
	    &run->before : &run->after;
	enum member member;

	if (!d->to_members)
		return to->organisation_id == d->to.operator_id;
	return to->organisation_code != NULL &&
	    member_parse(to->organisation_code, &member) &&
	    (p->addressed & MEMBER_BIT(member)) != 0;
}

static enum err
write_mails(const struct act_run *run, const struct draft *d,
    enum notice notice)
{
	struct db *db = tx_db(run->tx);
	struct recipient *to;
	int n;
	enum err e = d->to_members ?
	    recipients_of_members(db, run->arena, &to, &n) :
	    recipients_of_case(db, run->arena, run->row.id, &to, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (is_addressed(run, d, &to[i]))
			e = write_mail(run, d, notice, &to[i]);
	return e;
}

/* What one of several operators is told stands as it stands for itself. */
static struct act_run
run_for(const struct act_run *run, const struct case_operator *to)
{
	struct act_run own = *run;
	const struct event *events;

	if (run->row.operator_id != 0)
		return own;
	events = read_as(run, to);
	replay(run->rules, run->app->calendar, events, run->n_events - 1,
	    run->today, &own.before);
	replay(run->rules, run->app->calendar, events, run->n_events,
	    run->today, &own.after);
	return own;
}

/* Of letters to several operators the first is shown. */
enum err
notify_preview(const struct act_run *run, struct draft *out)
{
	struct case_operator *to;
	struct act_run own;
	int n;
	enum err e = load(run, out, &to, &n);

	if (e != ERR_OK || n == 0 || notice_form(out->notice)->letter == NULL)
		return e;
	out->to = to[0];
	own = run_for(run, &to[0]);
	e = find_replaced(&own, out);
	return e == ERR_OK ? draft_render(&own, out) : e;
}

/* A letter of its own to each operator, and the mails that go with it. */
static enum err
tell(const struct act_run *run, const struct draft *all, enum notice mail,
    const struct case_operator *to)
{
	struct act_run own = run_for(run, to);
	struct draft d = *all;
	enum err e;

	d.to = *to;
	e = write_letter(&own, &d);
	return e != ERR_OK || mail == NOTICE_NONE ? e :
	    write_mails(&own, &d, mail);
}

/* A withdrawal ends a round that is open: nobody is asked any more. */
static enum err
tell_asked(const struct act_run *run, const struct draft *all)
{
	struct draft d = *all;

	if (run->act->kind != EVENT_WITHDRAW || !run->before.round_open)
		return ERR_OK;
	d.to_members = 1;
	return write_mails(run, &d, NOTICE_RECALLED);
}

enum err
notify(struct act_run *run)
{
	struct event_effect effect = effect_of(run);
	struct case_operator *to;
	struct draft d;
	int n;
	enum err e;

	if (effect.letter == NOTICE_NONE && effect.mail == NOTICE_NONE &&
	    annulled_by(run) == NULL)
		return ERR_OK;
	if ((e = load(run, &d, &to, &n)) != ERR_OK)
		return e;
	if (d.to_members)
		return effect.mail == NOTICE_NONE ? ERR_OK :
		    write_mails(run, &d, effect.mail);
	for (int i = 0; e == ERR_OK && i < n; i++)
		e = tell(run, &d, effect.mail, &to[i]);
	return e == ERR_OK ? tell_asked(run, &d) : e;
}
