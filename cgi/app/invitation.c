#include <string.h>

#include "app/invitation_inner.h"
#include "app/mail.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/document.h"
#include "store/expert.h"
#include "store/invitation.h"
#include "store/person.h"

static const struct {
	const char *state;
	int is_open;
	struct words words;
} states[] = {
	{ "sent", 1, WORDS("已邀请，待专家声明", "invited") },
	{ "declared", 1, WORDS("已声明无利害关系", "no tie declared") },
	{ "answered", 0, WORDS("已出具意见", "opinion given") },
	{ "declined", 0, WORDS("专家谢绝", "declined") },
	{ "conflict", 0, WORDS("有利害关系，已终止", "ended: a tie") },
	{ "withdrawn", 0, WORDS("已撤回", "withdrawn") },
	{ "lapsed", 0, WORDS("已失效", "lapsed") },
};

const struct words *
invitation_words(const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].state, state) == 0)
			return &states[i].words;
	return &states[0].words;
}

int
invitation_is_open(const struct invitation *i)
{
	for (size_t k = 0; k < sizeof(states) / sizeof(states[0]); k++)
		if (strcmp(states[k].state, i->state) == 0)
			return states[k].is_open;
	return 0;
}

/* ---- what several verbs do */

enum err
invitation_lock(struct tx *tx, struct inviting *v)
{
	struct case_row row;
	enum err e = invitation_by_id(tx_db(tx), v->arena, v->id, &v->i);

	if (e == ERR_OK)
		e = case_lock(tx, v->arena, v->i.case_id, &row);
	/* behind the lock: whoever was faster has committed by now */
	if (e == ERR_OK)
		e = invitation_by_id(tx_db(tx), v->arena, v->id, &v->i);
	if (e != ERR_OK)
		return e;
	if (!invitation_is_open(&v->i))
		return ERR_CONFLICT;
	return v->version != 0 && v->version != v->i.version ? ERR_STALE :
	    ERR_OK;
}

enum err
invitation_end(struct tx *tx, struct inviting *v, const char *state,
    const char *remarks)
{
	v->i.state = state;
	v->i.remarks = remarks;
	v->i.ended = v->now;
	return invitation_update(tx, &v->i);
}

enum err
invitation_untied(struct app *app, struct arena *a,
    const struct invitation *i)
{
	struct conflict c;
	struct expert x;
	enum err e = expert_by_person(app->db, a, i->person_id, &x);

	if (e == ERR_OK)
		e = conflict_find(app, a, i->case_id, &x, &c);
	if (e != ERR_OK)
		return e;
	return c.tie == NULL ? ERR_OK : ERR_REFUSED;
}

/* Tells the expert; case number and date alone (Article 15). */
static enum err
tell(struct tx *tx, struct inviting *v, enum notice notice)
{
	struct person_row p;
	struct app_mail m = { .notice = notice, .case_id = v->i.case_id,
	    .last_day = notice == NOTICE_EXPERT_INVITED ? v->i.due :
	    DATE_NONE };
	struct case_row row;
	enum err e = person_by_id(tx_db(tx), v->arena, v->i.person_id, &p);

	if (e == ERR_OK)
		e = case_by_id(tx_db(tx), v->arena, v->i.case_id, &row);
	if (e != ERR_OK)
		return e;
	m.case_number = row.number;
	m.to = (struct recipient){ p.person.id, p.person.name,
	    p.person.email, p.person.lang, NULL, 0 };
	m.link = arena_printf(v->arena, "%sopinions/%lld", app_link(v->app,
	    v->arena, SET_HOST_OFFICE, (enum lang)p.person.lang),
	    (long long)v->i.id);
	return app_mail(v->app, v->arena, tx, &m);
}

/* ---- inviting */

struct sending {
	struct inviting v;
	const struct question_input *in;
	const struct expert *expert;
	struct conflict *why;
};

static enum err
nobody_waits(struct tx *tx, struct sending *s)
{
	struct invitation *all;
	int n;
	enum err e = invitations_of_case(tx_db(tx), s->v.arena,
	    s->v.i.case_id, &all, &n);

	for (int k = 0; e == ERR_OK && k < n; k++)
		if (all[k].person_id == s->expert->person_id &&
		    invitation_is_open(&all[k]))
			e = ERR_DUPLICATE;
	return e;
}

static enum err
give_documents(struct tx *tx, const struct sending *s)
{
	struct document *all;
	int n;
	enum err e = documents_of_case(tx_db(tx), s->v.arena,
	    s->v.i.case_id, &all, &n);

	for (int k = 0; e == ERR_OK && k < s->in->n_documents; k++) {
		int known = 0;

		for (int d = 0; d < n; d++)
			known |= all[d].id == s->in->documents[k];
		e = !known ? ERR_NOT_FOUND : invitation_document_insert(tx,
		    s->v.i.id, s->in->documents[k]);
	}
	return e;
}

static enum err
do_send(struct tx *tx, void *ctx)
{
	struct sending *s = ctx;
	struct case_row row;
	enum err e = case_lock(tx, s->v.arena, s->v.i.case_id, &row);

	if (e != ERR_OK)
		return e;
	if (row.stage != STAGE_SPECIAL || !s->expert->is_active)
		return ERR_REFUSED;
	e = conflict_find(s->v.app, s->v.arena, row.id, s->expert, s->why);
	if (e == ERR_OK && s->why->tie != NULL)
		e = ERR_REFUSED;
	if (e != ERR_OK || (e = nobody_waits(tx, s)) != ERR_OK ||
	    (e = invitation_insert(tx, &s->v.i, s->v.who->person_id)) !=
	    ERR_OK || (e = give_documents(tx, s)) != ERR_OK)
		return e;
	return tell(tx, &s->v, NOTICE_EXPERT_INVITED);
}

enum err
invitation_send(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct question_input *in, struct conflict *why,
    int64_t *id)
{
	struct expert x;
	struct sending s = { .v = { .app = app, .arena = a, .who = who,
	    .now = clock_now() }, .in = in, .expert = &x, .why = why };
	enum err e = app_require(who, RIGHT_EXPERTS_KEEP);

	*why = (struct conflict){ .tie = NULL };
	if (e == ERR_OK)
		e = expert_by_login(app->db, a, in->login, &x);
	if (e != ERR_OK)
		return e;
	if (*in->question == '\0' ||
	    text_length(in->question) > QUESTION_MAX)
		return ERR_INPUT;
	if (!date_is_set(in->due) ||
	    date_cmp(in->due, date_of(s.v.now)) < 0)
		return ERR_RANGE;
	s.v.i = (struct invitation){ .case_id = case_id,
	    .person_id = x.person_id, .question = in->question,
	    .due = in->due, .invited = s.v.now };
	e = app_once(app, a, who, do_send, &s, NULL);
	*id = s.v.i.id;
	return e;
}

static enum err
do_withdraw(struct tx *tx, void *ctx)
{
	struct inviting *v = ctx;
	enum err e = invitation_lock(tx, v);

	if (e == ERR_OK)
		e = invitation_end(tx, v, "withdrawn", v->text);
	return e == ERR_OK ? tell(tx, v, NOTICE_EXPERT_WITHDRAWN) : e;
}

enum err
invitation_withdraw(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, const char *reason)
{
	struct inviting v = { .app = app, .arena = a, .who = who, .id = id,
	    .text = reason, .now = clock_now() };
	enum err e = app_require(who, RIGHT_EXPERTS_KEEP);

	if (e != ERR_OK)
		return e;
	if (*reason == '\0' || text_length(reason) > REMARKS_MAX)
		return ERR_INPUT;
	return app_once(app, a, who, do_withdraw, &v, NULL);
}

enum err
invitation_candidates(struct app *app, struct arena *a,
    const struct actor *who, int64_t case_id, struct expert **out,
    struct conflict **conflicts, int *n)
{
	struct expert *all;
	struct party *parties;
	int n_all, n_parties;
	enum err e = app_require(who, RIGHT_EXPERTS_KEEP);

	*n = 0;
	if (e == ERR_OK)
		e = case_parties(app, a, case_id, &parties, &n_parties);
	if (e == ERR_OK)
		e = experts_all(app->db, a, &all, &n_all);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)n_all + 1, struct expert);
	*conflicts = NEW_ARRAY(a, (size_t)n_all + 1, struct conflict);
	for (int i = 0; e == ERR_OK && i < n_all; i++) {
		if (!all[i].is_active)
			continue;
		(*out)[*n] = all[i];
		e = conflict_among(app, a, parties, n_parties, &all[i],
		    &(*conflicts)[(*n)++]);
	}
	return e;
}

/* ---- reading */

enum err
invitation_fill(struct app *app, struct arena *a,
    struct invitation_view *view)
{
	int64_t id = view->i.id;
	enum err e = case_parties(app, a, view->i.case_id, &view->parties,
	    &view->n_parties);

	if (e == ERR_OK)
		e = documents_of_invitation(app->db, a, id, &view->given,
		    &view->n_given);
	if (e == ERR_OK)
		e = documents_of_opinion(app->db, a, id, &view->files,
		    &view->n_files);
	if (e != ERR_OK)
		return e;
	view->is_open = invitation_is_open(&view->i);
	e = opinion_find(app->db, a, id, &view->opinion);
	view->has_opinion = e == ERR_OK;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
invitations_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct invitation_view **out, int *n)
{
	struct invitation *all;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e == ERR_OK)
		e = invitations_of_case(app->db, a, case_id, &all, n);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, struct invitation_view);
	for (int k = 0; k < *n; k++) {
		(*out)[k].i = all[k];
		(*out)[k].i.draft = "";	/* the expert's alone */
		if ((e = invitation_fill(app, a, &(*out)[k])) != ERR_OK)
			return e;
		/* files belong to what was handed in */
		if (!(*out)[k].has_opinion)
			(*out)[k].n_files = 0;
	}
	return ERR_OK;
}
