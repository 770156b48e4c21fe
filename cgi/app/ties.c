#include <string.h>

#include "app/audit.h"
#include "app/mail.h"
#include "app/once.h"
#include "app/ties.h"
#include "base/clock.h"
#include "base/text.h"
#include "law/creditcode.h"
#include "store/audit.h"
#include "store/case.h"
#include "store/recipient.h"
#include "store/tie.h"

enum { NAME_MAX_CHARS = 200, REMARKS_MAX_CHARS = 400 };

const char *const tie_kinds[] = { "work", "money", "family", "advice",
	"other", NULL };

const struct words *
tie_words(const char *kind)
{
	static const struct words words[] = {
		WORDS("任职或者劳动关系", "Employment or office"),
		WORDS("出资、持股或者其他经济利益",
		    "Money, shares or another interest"),
		WORDS("亲属关系", "Family"),
		WORDS("顾问、咨询或者合作项目", "Advice or a joint project"),
		WORDS("其他关系", "Something else"),
	};

	for (int i = 0; tie_kinds[i] != NULL; i++)
		if (strcmp(tie_kinds[i], kind) == 0)
			return &words[i];
	return NULL;
}

const struct words *
body_code_judge(struct arena *a, const char **uscc)
{
	const char *code = *uscc == NULL ? "" : credit_code_normalise(a,
	    *uscc);

	*uscc = *code != '\0' ? code : NULL;
	return *uscc == NULL ? NULL : credit_code_check(code, NULL);
}

const struct words *
body_name_judge(const char *name)
{
	static const struct words empty = WORDS("请填写单位名称。",
	    "Give the name of the body."), too_long = WORDS(
	    "名称不能超过200字。", "A name has at most 200 characters.");

	if (*name == '\0')
		return &empty;
	return text_length(name) > NAME_MAX_CHARS ? &too_long : NULL;
}

const struct words *
tie_judge(struct arena *a, struct tie *t, const char **field)
{
	static const struct words choose = WORDS("请选择关系类型。",
	    "Choose the kind of tie."), too_long = WORDS(
	    "说明不能超过400字。", "At most 400 characters.");
	const struct words *why;

	*field = "name";
	if ((why = body_name_judge(t->name)) != NULL)
		return why;
	*field = "uscc";
	if ((why = body_code_judge(a, &t->uscc)) != NULL)
		return why;
	*field = "kind";
	if (tie_words(t->kind) == NULL)
		return &choose;
	*field = "remarks";
	return text_length(t->remarks) > REMARKS_MAX_CHARS ? &too_long : NULL;
}

enum err
ties_own(struct app *app, struct arena *a, const struct actor *who,
    struct tie **out, int *n)
{
	return who->person_id == 0 ? ERR_SIGNED_OUT :
	    ties_of_person(app->db, a, who->person_id, out, n);
}

enum err
ties_all(struct app *app, struct arena *a, const struct actor *who,
    struct tie **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASE_DECIDE);

	return e == ERR_OK ? ties_of_reviewers(app->db, a, out, n) : e;
}

const char *
tie_text(struct arena *a, const struct tie *t)
{
	return arena_printf(a, "%s：%s%s%s", t->name,
	    tie_words(t->kind)->in[LANG_ZH], *t->remarks != '\0' ? "；" : "",
	    t->remarks);
}

/* ---- one's own */

struct declaring {
	struct arena *arena;
	const struct actor *who;
	struct tie tie;
	int64_t id;
};

/* A tie that stands already is not entered again. */
static enum err
enter(struct tx *tx, struct arena *a, const struct tie *t)
{
	struct tie *all;
	int n;
	enum err e = ties_of_person(tx_db(tx), a, t->person_id, &all, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].ended.us == 0 && strcmp(all[i].kind, t->kind) ==
		    0 && strcmp(all[i].name, t->name) == 0)
			return ERR_OK;
	return e == ERR_OK ? tie_insert(tx, t, t->person_id) : e;
}

static enum err
do_declare(struct tx *tx, void *ctx)
{
	const struct declaring *d = ctx;

	return enter(tx, d->arena, &d->tie);
}

/* The parties of a case that a tie means; -1: none of them. */
static enum err
find_party(struct app *app, struct arena *a, int64_t case_id,
    const struct tie *t, int *party)
{
	struct party *all;
	int n;
	enum err e = case_parties(app, a, case_id, &all, &n);

	*party = -1;
	for (int i = 0; e == ERR_OK && i < n && *party < 0; i++)
		if (party_is(a, &all[i], t->name, t->uscc))
			*party = i;
	return e;
}

enum err
ties_kept_out(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct kept_out **out, int *n)
{
	struct audit_entry *all;
	enum err e = app_require(who, RIGHT_CASE_DECIDE);

	if (e == ERR_OK)
		e = audit_entries(app->db, a, audit_name(AUDIT_TIED),
		    before_id, KEPT_OUT_PAGE, &all, n);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, struct kept_out);
	for (int i = 0; i < *n; i++)
		(*out)[i] = (struct kept_out){ all[i].id, all[i].at,
		    all[i].person_name, all[i].object };
	return ERR_OK;
}

/* Each is an act of its own: whoever has no case any more is barred anyway. */
static enum err
step_down(struct app *app, struct arena *a, const struct actor *who,
    const struct tie *t, int *n_cases)
{
	struct act_result result;
	int64_t *ids;
	int n, party;
	enum err e = cases_held(app->db, a, who->person_id, &ids, &n);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		e = find_party(app, a, ids[i], t, &party);
		if (e != ERR_OK || party < 0)
			continue;
		e = case_recuse(app, a, who, ids[i], party, t->kind,
		    t->remarks, NULL, &result);
		/* the tie stood before, or a colleague was faster */
		if (e == ERR_TIED)
			e = ERR_OK;
		else if (e == ERR_OK)
			(*n_cases)++;
	}
	return e;
}

enum err
tie_declare(struct app *app, struct arena *a, const struct actor *who,
    struct tie *t, int *n_cases)
{
	struct declaring d = { .arena = a, .who = who };
	const char *field;
	enum err e;

	*n_cases = 0;
	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	if (tie_judge(a, t, &field) != NULL)
		return ERR_INPUT;
	t->person_id = who->person_id;
	t->entered = clock_now();
	d.tie = *t;
	e = step_down(app, a, who, t, n_cases);
	return e == ERR_OK ? app_once(app, a, who, do_declare, &d, NULL) : e;
}

static enum err
do_lift(struct tx *tx, void *ctx)
{
	const struct declaring *d = ctx;

	return tie_set_ended(tx, d->tie.person_id, d->tie.id,
	    d->who->person_id, clock_now());
}

enum err
tie_lift(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct declaring d = { .arena = a, .who = who };
	enum err e = app_require(who, RIGHT_CASE_DECIDE);

	if (e == ERR_OK)
		e = tie_by_id(app->db, a, id, &d.tie);
	if (e != ERR_OK)
		return e;
	if (d.tie.person_id == who->person_id)
		return ERR_FORBIDDEN;
	return app_once(app, a, who, do_lift, &d, NULL);
}

/* ---- during a case */

static enum err
tell_heads(const struct act_run *r)
{
	static const enum role heads[] = { ROLE_CHIEF, ROLE_DEPUTY_CHIEF };
	struct recipient *to;
	enum err e = ERR_OK;
	int n;

	for (int h = 0; e == ERR_OK && h < 2; h++) {
		e = recipients_of_role(tx_db(r->tx), r->arena, heads[h], &to,
		    &n);
		for (int i = 0; e == ERR_OK && i < n; i++) {
			struct app_mail m = { .notice = NOTICE_RECUSED,
			    .to = to[i], .case_number = r->row.number,
			    .case_id = r->row.id, .seq = r->n_events,
			    .rules = r->rules, .last_day = DATE_NONE };

			m.link = arena_printf(r->arena, "%scases/%s",
			    app_link(r->app, r->arena, SET_HOST_OFFICE,
			    (enum lang)to[i].lang), r->row.number);
			e = app_mail(r->app, r->arena, r->tx, &m);
		}
	}
	return e;
}

static enum err
write_recusal(struct act_run *r, void *ctx)
{
	const struct declaring *d = ctx;
	enum err e = enter(r->tx, r->arena, &d->tie);

	if (e == ERR_OK && r->row.assignee_id == r->who->person_id)
		e = case_assign(r->tx, r->row.id, 0);
	return e == ERR_OK ? tell_heads(r) : e;
}

enum err
case_recuse(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int party, const char *kind, const char *remarks,
    const char *form_key, struct act_result *result)
{
	struct declaring d = { .arena = a, .who = who, .tie = {
	    .person_id = who->person_id, .kind = kind, .remarks = remarks,
	    .entered = clock_now() } };
	struct act_text text = { "tie", NULL, NULL };
	struct act what = { .case_id = case_id, .kind = EVENT_RECUSE,
	    .on = DATE_NONE, .form_key = form_key, .texts = &text,
	    .n_texts = 1, .write = write_recusal, .ctx = &d };
	struct party *all;
	const char *field;
	int n;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	memset(result, 0, sizeof(*result));
	if (e == ERR_OK)
		e = case_parties(app, a, case_id, &all, &n);
	if (e != ERR_OK)
		return e;
	if (party < 0 || party >= n)
		return ERR_INPUT;
	d.tie.name = all[party].name.in[LANG_ZH];
	if (tie_judge(a, &d.tie, &field) != NULL)
		return ERR_INPUT;
	d.tie.uscc = all[party].uscc;	/* as it was lodged */
	text.body = tie_text(a, &d.tie);
	return act(app, a, who, &what, result);
}
