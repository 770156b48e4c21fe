#include <string.h>

#include "app/case.h"
#include "app/commission.h"
#include "app/mail.h"
#include "app/suggestion.h"
#include "base/clock.h"
#include "store/assessment.h"
#include "store/case.h"
#include "store/commission.h"
#include "store/event.h"
#include "store/hearing.h"
#include "store/invitation.h"
#include "store/recipient.h"
#include "store/suggestion.h"

static enum err
may_read(const struct actor *who)
{
	enum err e = app_require(who, RIGHT_COMMISSION);

	return e == ERR_FORBIDDEN ? app_require(who, RIGHT_CASES_ALL) : e;
}

enum err
commission_list(struct app *app, struct arena *a, const struct actor *who,
    struct commission_item **out, int *n)
{
	enum err e = may_read(who);

	return e == ERR_OK ? commission_waiting(app->db, a, COMMISSION_PAGE,
	    out, n) : e;
}

int
commission_waits(int stage)
{
	return stage == STAGE_COMMISSION || stage == STAGE_PROPOSED;
}

enum err
commission_subject(struct db *db, struct arena *a, int64_t case_id,
    struct covering_report *report, struct proposal_view *proposal)
{
	struct covering_report *all;
	const struct proposal *row = &proposal->row;
	int n;
	enum err e = covering_reports(db, a, case_id, &all, &n);

	memset(proposal, 0, sizeof(*proposal));
	if (e == ERR_OK && n > 0)
		*report = all[n - 1];
	if (e != ERR_OK || n > 0 ||
	    (e = proposal_read(db, a, case_id, proposal)) != ERR_OK)
		return e;
	*report = (struct covering_report){ .case_id = case_id, .seq = 1,
	    .body = proposal->content.reasons, .drafter_id = row->drafter_id,
	    .signer_id = row->released_by, .drafter_name = row->drafter_name,
	    .signer_name = row->released_name, .signed_at = row->released };
	memcpy(report->digest, row->digest, sizeof(report->digest));
	return ERR_OK;
}

enum err
commission_tell(const struct act_run *r)
{
	const struct clock_view *k = &r->after.clocks[PERIOD_SPECIAL];
	struct recipient *to;
	int n;
	enum err e = recipients_of_role(tx_db(r->tx), r->arena,
	    ROLE_COMMISSION_SECRETARY, &to, &n);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct app_mail m = { .notice = NOTICE_COMMISSION,
		    .to = to[i], .case_number = r->row.number,
		    .case_id = r->row.id, .seq = r->n_events,
		    .last_day = k->state == PERIOD_RUNNING ? k->due :
		    DATE_NONE, .provisional = k->provisional };

		m.link = arena_printf(r->arena, "%scommission/%s",
		    app_link(r->app, r->arena, SET_HOST_OFFICE,
		    (enum lang)to[i].lang), r->row.number);
		e = app_mail(r->app, r->arena, r->tx, &m);
	}
	return e;
}

static enum err
load_report(struct app *app, struct arena *a, struct commission_view *out)
{
	enum err e = commission_subject(app->db, a, out->row.id,
	    &out->report, &out->proposal);

	if (e != ERR_OK || out->proposal.row.case_id != 0)
		return e;
	e = suggestion_version_find(app->db, a, out->row.id,
	    out->report.version, &out->version);
	if (e != ERR_OK)
		return e;
	return suggestion_parse(a, out->version.content, &out->content) ==
	    ERR_OK ? ERR_OK : ERR_INTERNAL;
}

/* Why the chief left a class unheard, of those that stand. */
static void
put_waived(struct arena *a, struct commission_view *out,
    const struct event *plain, const struct event_text *texts, int n_texts)
{
	out->waived = NEW_ARRAY(a, (size_t)n_texts + 1, struct event_text);
	for (int i = 0; i < out->n_events; i++) {
		if (plain[i].annulled || plain[i].kind != EVENT_WAIVE_HEARING)
			continue;
		for (int t = 0; t < n_texts; t++)
			if (texts[t].seq == plain[i].seq) {
				out->waived[out->n_waived] = texts[t];
				out->waived[out->n_waived++].about =
				    hearing_name((enum hearing)
				    __builtin_ctz(plain[i].hearings));
			}
	}
}

static enum err
load_events(struct app *app, struct arena *a, struct commission_view *out)
{
	struct event_text *texts;
	struct event *plain;
	int n_texts;
	enum err e;

	if ((e = app_rules(app, out->row.rules_edition, &out->rules)) !=
	    ERR_OK ||
	    (e = events_of_case(app->db, a, out->row.id, &out->events,
	    &out->n_events)) != ERR_OK ||
	    (e = event_texts_of_case(app->db, a, out->row.id, &texts,
	    &n_texts)) != ERR_OK)
		return e;
	plain = NEW_ARRAY(a, (size_t)out->n_events + 1, struct event);
	for (int i = 0; i < out->n_events; i++)
		plain[i] = out->events[i].event;
	replay(out->rules, app->calendar, plain, out->n_events,
	    clock_today(), &out->position);
	out->is_waiting = commission_waits(out->position.stage);
	out->dissent = dissent_find(a, out->rules, app->calendar,
	    out->events, out->n_events, texts, n_texts, out->report.seq,
	    &out->n_dissent);
	event_mark_annulled(plain, out->n_events);
	put_waived(a, out, plain, texts, n_texts);
	return ERR_OK;
}

/* The newest version that stood when the report was signed. */
static enum err
load_analysis(struct app *app, struct arena *a, struct commission_view *out)
{
	struct analysis *all;
	int n;
	enum err e = analyses_of_case(app->db, a, out->row.id, &all, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].entered.us <= out->report.signed_at.us)
			out->analysis = all[i];
	return e;
}

static enum err
load_heard(struct app *app, struct arena *a, struct commission_view *out)
{
	struct invitation *asked;
	int n;
	enum err e = hearings_of_case(app->db, a, out->row.id,
	    &out->hearings, &out->n_hearings);

	if (e == ERR_OK)
		e = invitations_of_case(app->db, a, out->row.id, &asked, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		out->n_opinions += strcmp(asked[i].state, "answered") == 0;
	return e == ERR_OK ? assessments_of_case(app->db, a, out->row.id,
	    &out->factors, &out->n_factors) : e;
}

static enum err
load_decisions(struct app *app, struct arena *a, struct commission_view *out)
{
	const struct event *plain = events_plain(a, out->events,
	    out->n_events);
	enum err e = commission_decisions(app->db, a, out->row.id,
	    &out->decisions, &out->n_decisions);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < out->n_decisions; i++)
		out->decisions[i].annulled = event_is_annulled(plain,
		    out->n_events, out->decisions[i].seq - 1);
	e = commission_draft_find(app->db, a, out->row.id, &out->draft);
	out->has_draft = e == ERR_OK;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
commission_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct commission_view *out)
{
	enum err e = may_read(who);

	memset(out, 0, sizeof(*out));
	if (e != ERR_OK || (e = app_ready(app)) != ERR_OK ||
	    (e = case_by_number(app->db, a, number, &out->row)) != ERR_OK ||
	    (e = case_bar(app, a, who, &out->row)) != ERR_OK ||
	    (e = load_report(app, a, out)) != ERR_OK ||
	    (e = load_events(app, a, out)) != ERR_OK ||
	    (e = case_parties(app, a, out->row.id, &out->parties,
	    &out->n_parties)) != ERR_OK ||
	    (e = load_heard(app, a, out)) != ERR_OK ||
	    (e = load_analysis(app, a, out)) != ERR_OK)
		return e;
	return load_decisions(app, a, out);
}
