#include <string.h>

#include "app/attach.h"
#include "app/commission.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/commission.h"
#include "store/document.h"
#include "vault/digest.h"

enum { DIRECTION_CHARS = 4000, NUMBER_CHARS = 64, SIGNATORY_CHARS = 100 };

const char *const commission_steps[] = { "hear", "analyse", "suggest", NULL };

const struct words *
commission_step_words(const char *step)
{
	static const struct words words[] = {
		WORDS("听取意见", "hearing departments, agencies and experts"),
		WORDS("深入分析评估", "the in-depth analysis"),
		WORDS("提出审查结论建议", "the suggested finding"),
	};

	for (int i = 0; commission_steps[i] != NULL; i++)
		if (strcmp(commission_steps[i], step) == 0)
			return &words[i];
	return NULL;
}

static const struct decision_outcome outcomes[] = {
	{ "approved", 0, EVENT_COMMISSION_APPROVE, 0, 0 },
	{ "returned", 0, EVENT_COMMISSION_RETURN, 1, 1 },
	{ "approved", 1, EVENT_APPROVE_REVIEW, 0, 0 },
	{ "declined", 1, EVENT_DECLINE_REVIEW, 1, 0 },
};

const struct decision_outcome *
decision_outcome(const struct commission_view *v, const char *name)
{
	int on_proposal = v->proposal.row.case_id != 0;

	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++)
		if (outcomes[i].on_proposal == on_proposal &&
		    strcmp(outcomes[i].name, name) == 0)
			return &outcomes[i];
	return NULL;
}

static const struct words *
judge_outcome(const struct decision_outcome *x,
    const struct commission_decision *d, const char **field)
{
	static const struct words
	    choose = WORDS("请选择委员会的决定。",
	    "Choose what the Commission decided."),
	    direction = WORDS("请写明委员会的意见，不超过4000字。",
	    "Write down the Commission's direction, 4,000 characters at "
	    "most."),
	    step = WORDS("请选择退回到哪一步。",
	    "Choose the step to go back to.");

	*field = "outcome";
	if (x == NULL)
		return &choose;
	*field = "direction";
	if ((x->is_reasoned && *d->direction == '\0') ||
	    text_length(d->direction) > DIRECTION_CHARS)
		return &direction;
	*field = "back_to";
	return x->goes_back && commission_step_words(d->back_to) == NULL ?
	    &step : NULL;
}

const struct words *
decision_judge(const struct commission_view *v,
    const struct commission_decision *d, struct date today,
    const char **field)
{
	static const struct words
	    on = WORDS("请填写决定日期，不早于报批之日，不晚于今天。",
	    "Give the date of the decision: not before the report, not later "
	    "than today."),
	    number = WORDS("请填写文号，不超过64个字符。",
	    "Give the number of the document, 64 characters at most."),
	    signatory = WORDS("请填写签发人，不超过100字。",
	    "Say who signed it, 100 characters at most."),
	    scan = WORDS("请选择决定的扫描件；没有的，先上传。",
	    "Choose the scan of the decision; upload it first.");
	const struct words *why = judge_outcome(decision_outcome(v,
	    d->outcome), d, field);

	if (why != NULL)
		return why;
	*field = "decided_on";
	if (!date_is_set(d->decided_on) ||
	    date_cmp(d->decided_on, today) > 0 ||
	    date_cmp(d->decided_on, date_of(v->report.signed_at)) < 0)
		return &on;
	*field = "number";
	if (*d->number == '\0' || text_length(d->number) > NUMBER_CHARS)
		return &number;
	*field = "signatory";
	if (*d->signatory == '\0' ||
	    text_length(d->signatory) > SIGNATORY_CHARS)
		return &signatory;
	*field = "document";
	return d->document_id == 0 ? &scan : NULL;
}

/* Scans that the secretaries brought, not those of the Office or members. */
static int
is_own_paper(const struct actor *who, const struct document *d)
{
	return strcmp(d->kind, DOCUMENT_PAPER) == 0 &&
	    d->organisation_id == who->organisation_id;
}

/* ---- entering, and giving back */

struct entering {
	struct arena *arena;
	const struct actor *who;
	struct commission_decision *d;
	const char *remarks;
	int goes_back;
	struct instant now;
};

static enum err
check_version(struct tx *tx, const struct entering *g)
{
	struct proposal_view proposal;
	struct covering_report report;
	enum err e = commission_subject(tx_db(tx), g->arena, g->d->case_id,
	    &report, &proposal);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_STALE : e;
	g->d->report_seq = report.seq;
	return memcmp(report.digest, g->d->digest, DIGEST_BYTES) == 0 ?
	    ERR_OK : ERR_STALE;
}

static enum err
check_scan(struct tx *tx, const struct entering *g)
{
	struct document d;
	enum err e = document_find(tx_db(tx), g->arena, g->d->document_id,
	    &d);

	if (e != ERR_OK)
		return e;
	return d.case_id == g->d->case_id && is_own_paper(g->who, &d) ?
	    ERR_OK : ERR_NOT_FOUND;
}

/* Locks the case; the entry must be the one that the page showed. */
static enum err
lock_entry(struct tx *tx, const struct entering *g,
    struct commission_decision *now)
{
	struct case_row row;
	enum err e = case_lock(tx, g->arena, g->d->case_id, &row);

	if (e != ERR_OK)
		return e;
	if (!commission_waits(row.stage))
		return ERR_REFUSED;
	e = commission_draft_find(tx_db(tx), g->arena, g->d->case_id, now);
	if (e == ERR_NOT_FOUND)
		return g->d->version == 0 ? ERR_OK : ERR_STALE;
	return e == ERR_OK && now->version != g->d->version ? ERR_STALE : e;
}

static enum err
do_enter(struct tx *tx, void *ctx)
{
	struct entering *g = ctx;
	struct commission_decision row = *g->d, now;
	enum err e;

	if ((e = lock_entry(tx, g, &now)) != ERR_OK ||
	    (e = check_version(tx, g)) != ERR_OK ||
	    (e = check_scan(tx, g)) != ERR_OK)
		return e;
	row.state = "to_confirm";
	row.remarks = "";
	row.report_seq = g->d->report_seq;
	row.entered = g->now;
	row.version = g->d->version + 1;
	if (!g->goes_back)
		row.back_to = "";
	return commission_draft_put(tx, &row);
}

enum err
decision_enter(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct commission_decision *d)
{
	struct entering g = { .arena = a, .who = who, .d = d,
	    .now = clock_now() };
	struct commission_view v;
	const char *field;
	enum err e = app_require(who, RIGHT_COMMISSION);

	if (e == ERR_OK)
		e = commission_open(app, a, who, number, &v);
	if (e != ERR_OK)
		return e;
	if (!v.is_waiting)
		return ERR_REFUSED;
	if (decision_judge(&v, d, date_of(g.now), &field) != NULL)
		return ERR_INPUT;
	g.goes_back = decision_outcome(&v, d->outcome)->goes_back;
	d->case_id = v.row.id;
	d->entered_by = who->person_id;
	return app_once(app, a, who, do_enter, &g, NULL);
}

static enum err
do_send_back(struct tx *tx, void *ctx)
{
	struct entering *g = ctx;
	struct commission_decision now = { .state = NULL };
	enum err e = lock_entry(tx, g, &now);

	if (e != ERR_OK)
		return e;
	if (now.state == NULL)
		return ERR_STALE;
	now.state = "sent_back";
	now.remarks = g->remarks;
	now.version++;
	return commission_draft_put(tx, &now);
}

enum err
decision_send_back(struct app *app, struct arena *a, const struct actor *who,
    const char *number, int version, const char *remarks)
{
	struct commission_decision d = { .version = version };
	struct entering g = { .arena = a, .d = &d, .remarks = remarks };
	struct commission_view v;
	enum err e = app_require(who, RIGHT_COMMISSION);

	if (e == ERR_OK)
		e = commission_open(app, a, who, number, &v);
	if (e != ERR_OK)
		return e;
	d.case_id = v.row.id;
	return *remarks == '\0' || text_length(remarks) > REMARKS_MAX ?
	    ERR_INPUT : app_once(app, a, who, do_send_back, &g, NULL);
}

/* ---- confirming: what was read before must still be so under the lock */

static enum err
write_decision(struct act_run *r, void *ctx)
{
	const struct commission_decision *d = ctx;
	struct commission_decision now, row = *d;
	enum err e = commission_draft_find(tx_db(r->tx), r->arena, r->row.id,
	    &now);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_STALE : e;
	if (now.version != d->version)
		return ERR_STALE;
	row.seq = r->n_events;
	row.confirmed_by = r->who->person_id;
	row.confirmed = r->now;
	e = commission_decision_insert(r->tx, &row);
	return e == ERR_OK ? commission_draft_delete(r->tx, r->row.id) : e;
}

static enum err
read_to_confirm(const struct actor *who, const struct commission_view *v,
    int version)
{
	if (!v->has_draft || v->draft.version != version ||
	    strcmp(v->draft.state, "to_confirm") != 0 ||
	    v->draft.report_seq != v->report.seq)
		return ERR_STALE;
	/* whoever entered a decision never confirms it */
	return v->draft.entered_by == who->person_id ? ERR_FORBIDDEN :
	    ERR_OK;
}

static enum err
carry_out(struct app *app, struct arena *a, const struct actor *who,
    struct commission_view *v, const char *form_key,
    struct act_result *result)
{
	const struct decision_outcome *x = decision_outcome(v,
	    v->draft.outcome);
	struct act_text texts[] = {
		{ x->on_proposal ? "proposal" : "suggestion", NULL, text_hex(a, v->draft.digest,
		    DIGEST_BYTES) },
		{ "signatory", NULL, v->draft.signatory },
		{ "direction", v->draft.back_to, v->draft.direction },
	};
	struct act what = { .case_id = v->row.id,
	    .kind = x->kind, .on = v->draft.decided_on,
	    .finding = x->kind == EVENT_COMMISSION_APPROVE ?
	    v->content.finding : FINDING_NONE, .form_key = form_key,
	    .paper_number = v->draft.number,
	    .paper_document_id = v->draft.document_id, .texts = texts,
	    .n_texts = *v->draft.direction != '\0' ? 3 : 2,
	    .write = write_decision, .ctx = &v->draft };

	return act(app, a, who, &what, result);
}

enum err
decision_confirm(struct app *app, struct arena *a, const struct actor *who,
    const char *number, int version, const char *form_key,
    struct act_result *result)
{
	struct commission_view *v = NEW(a, struct commission_view);
	enum err e = app_require(who, RIGHT_COMMISSION);

	memset(result, 0, sizeof(*result));
	/* a second click finds no entry any more, but its own first act */
	if (e == ERR_OK && (e = act_seen(app, a, who, form_key, result)) !=
	    ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND)
		e = commission_open(app, a, who, number, v);
	if (e == ERR_OK)
		e = read_to_confirm(who, v, version);
	return e == ERR_OK ? carry_out(app, a, who, v, form_key, result) : e;
}

/* ---- scans */

enum err
decision_upload(struct app *app, struct arena *a, const struct actor *who,
    const char *number, const char *name, struct source *in,
    struct words *why, int64_t *id)
{
	struct attach what = { .kind = DOCUMENT_PAPER,
	    .link = attach_to_case };
	struct commission_view *v = NEW(a, struct commission_view);
	enum err e = app_require(who, RIGHT_COMMISSION);

	*why = (struct words)WORDS(NULL, NULL);
	if (e == ERR_OK)
		e = commission_open(app, a, who, number, v);
	if (e != ERR_OK)
		return e;
	what.case_id = v->row.id;
	return v->is_waiting ? attach_upload(app, a, who, &what, name, in,
	    why, id) : ERR_REFUSED;
}

enum err
decision_scans(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct document **out, int *n)
{
	struct document *all;
	int n_all;
	enum err e = app_require(who, RIGHT_COMMISSION);

	*n = 0;
	if (e == ERR_OK)
		e = documents_of_case(app->db, a, case_id, &all, &n_all);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)n_all + 1, struct document);
	for (int i = 0; i < n_all; i++)
		if (is_own_paper(who, &all[i]))
			(*out)[(*n)++] = all[i];
	return ERR_OK;
}
