#include <string.h>

#include "app/audit.h"
#include "app/designation.h"
#include "app/designation_inner.h"
#include "app/once.h"
#include "base/text.h"
#include "store/designation.h"

enum { CII_MAX = 200, DEPARTMENT_MAX = 200, NUMBER_MAX = 64, REASON_MAX = 400 };

int
designation_is_in_force(const struct designation *d, struct date on)
{
	return date_cmp(d->designated_on, on) <= 0 &&
	    (!date_is_set(d->ended_on) || date_cmp(on, d->ended_on) < 0);
}

int
designations_in_force(const struct designation *rows, int n, struct date on)
{
	for (int i = 0; i < n; i++)
		if (designation_is_in_force(&rows[i], on))
			return 1;
	return 0;
}

static int
fits(const char *s, size_t most)
{
	return *s != '\0' && text_length(s) <= most;
}

const struct words *
designation_judge(const struct designation *d, struct date today,
    const char **field)
{
	static const struct words
	    cii = WORDS("请填写关键信息基础设施名称，最多200个字。",
	    "Name the infrastructure, in at most 200 characters."),
	    department = WORDS("请填写认定的保护工作部门，最多200个字。",
	    "Name the department that designated it, in at most 200 "
	    "characters."),
	    number = WORDS("请填写认定文号，最多64个字符。",
	    "Give the number of the decision, at most 64 characters."),
	    on = WORDS("请填写认定日期，不晚于今天。",
	    "Give the date of the designation, not later than today.");

	*field = "cii_zh";
	if (!fits(d->cii.in[LANG_ZH], CII_MAX))
		return &cii;
	*field = "cii_en";
	if (!fits(d->cii.in[LANG_EN], CII_MAX))
		return &cii;
	*field = "department";
	if (!fits(d->department, DEPARTMENT_MAX))
		return &department;
	*field = "number";
	if (!fits(d->number, NUMBER_MAX))
		return &number;
	*field = "designated_on";
	return !date_is_set(d->designated_on) ||
	    date_cmp(d->designated_on, today) > 0 ? &on : NULL;
}

/* ---- reading */

enum err
designations_search(struct app *app, struct arena *a,
    const struct actor *who, const char *text, int64_t before_id,
    struct designation **out, int *n, int *more)
{
	enum err e = app_require(who, RIGHT_DESIGNATIONS_SEE);

	if (e == ERR_OK)
		e = designations_find(app->db, a, text, before_id,
		    DESIGNATION_PAGE + 1, out, n);
	*more = e == ERR_OK && *n > DESIGNATION_PAGE;
	if (*more)
		*n = DESIGNATION_PAGE;
	return e;
}

enum err
designation_one(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct designation *out)
{
	enum err e = app_require(who, RIGHT_DESIGNATIONS_SEE);

	return e != ERR_OK ? e : designation_by_id(app->db, a, id, out);
}

enum err
designations_own(struct app *app, struct arena *a, const struct actor *who,
    struct designation **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_OWN);

	return e != ERR_OK ? e : designations_of(app->db, a,
	    who->organisation_id, out, n);
}

enum err
designation_holds(struct app *app, struct arena *a, const struct rules *r,
    int64_t operator_id, struct date on, int *held)
{
	struct designation *rows;
	int n;
	enum err e;

	*held = 0;
	if (!rule_is(r, RULE_DESIGNATION_REQUIRED, "true"))
		return ERR_OK;
	e = designations_of(app->db, a, operator_id, &rows, &n);
	*held = e == ERR_OK && !designations_in_force(rows, n, on);
	return e;
}

/* ---- writing */

static enum err
fault_at(struct people_fault *f, const char *field, const struct words *w)
{
	*f = (struct people_fault){ field, w };
	return ERR_INPUT;
}

enum err
designation_check(const struct designation *d, struct instant now,
    struct people_fault *fault)
{
	const char *field;
	const struct words *why = designation_judge(d, date_of(now), &field);

	return why == NULL ? ERR_OK : fault_at(fault, field, why);
}

enum err
designation_audit(const struct designation_entry *t, struct tx *tx,
    enum audit what, int64_t id)
{
	return app_audit(t->app, tx, t->by, what, arena_printf(t->arena,
	    "%lld", (long long)id), t->now);
}

static enum err
taken(enum err e)
{
	return e == ERR_DUPLICATE ? ERR_CONFLICT : e;
}

/* The one whose place is taken ends on the day of the new one. */
static enum err
end_replaced(struct tx *tx, const struct designation_entry *t)
{
	struct designation old = { .id = t->d->replaces_id,
	    .ended_on = t->d->designated_on, .end_reason = arena_printf(
	    t->arena, "重新认定：%s", t->d->number) };
	enum err e;

	if (old.id == 0)
		return ERR_OK;
	e = taken(designation_end_insert(tx, &old, t->by, t->now));
	return e != ERR_OK ? e : designation_audit(t, tx,
	    AUDIT_DESIGNATION_ENDED, old.id);
}

enum err
designation_write(struct tx *tx, struct designation_entry *t)
{
	enum err e;

	t->d->entered_by = t->by;
	t->d->entered = t->now;
	if ((e = taken(designation_insert(tx, t->d))) != ERR_OK ||
	    (e = end_replaced(tx, t)) != ERR_OK)
		return e;
	return designation_audit(t, tx, AUDIT_DESIGNATION_ADDED, t->d->id);
}

static enum err
write_entry(struct tx *tx, void *ctx)
{
	struct designation_entry *t = ctx;
	int made;
	enum err e = designation_operator(tx, t, &made);

	return e != ERR_OK ? e : designation_write(tx, t);
}

enum err
designation_add(struct app *app, struct arena *a, const struct actor *who,
    struct organisation *o, struct designation *d, struct instant now,
    struct people_fault *fault)
{
	struct designation_entry t = { app, a, who->person_id, now, o, d,
	    fault };
	enum err e = app_require(who, RIGHT_DESIGNATIONS_KEEP);

	if (e == ERR_OK)
		e = designation_check(d, now, fault);
	return e != ERR_OK ? e : app_once(app, a, who, write_entry, &t, NULL);
}

static enum err
write_again(struct tx *tx, void *ctx)
{
	return designation_write(tx, ctx);
}

enum err
designation_again(struct app *app, struct arena *a, const struct actor *who,
    int64_t replaced, struct designation *d, struct instant now,
    struct people_fault *fault)
{
	static const struct words early = WORDS(
	    "重新认定的日期不能早于原认定日期。",
	    "The new designation cannot be older than the one it replaces.");
	struct designation_entry t = { app, a, who->person_id, now, NULL, d,
	    fault };
	struct designation old;
	enum err e = app_require(who, RIGHT_DESIGNATIONS_KEEP);

	if (e != ERR_OK ||
	    (e = designation_by_id(app->db, a, replaced, &old)) != ERR_OK ||
	    (e = designation_check(d, now, fault)) != ERR_OK)
		return e;
	if (date_cmp(d->designated_on, old.designated_on) < 0)
		return fault_at(fault, "designated_on", &early);
	d->organisation_id = old.organisation_id;
	d->replaces_id = replaced;
	return app_once(app, a, who, write_again, &t, NULL);
}

static enum err
write_stop(struct tx *tx, void *ctx)
{
	struct designation_entry *t = ctx;
	enum err e = taken(designation_end_insert(tx, t->d, t->by, t->now));

	return e != ERR_OK ? e : designation_audit(t, tx,
	    AUDIT_DESIGNATION_ENDED, t->d->id);
}

enum err
designation_stop(struct app *app, struct arena *a, const struct actor *who,
    struct designation *d, struct instant now, struct people_fault *fault)
{
	static const struct words
	    on = WORDS("请填写终止日期，不早于认定日期，不晚于今天。",
	    "Give the day from which it is no longer in force: not before the "
	    "designation, not after today."),
	    reason = WORDS("请写明终止的理由，最多400个字。",
	    "Say why it ends, in at most 400 characters.");
	struct designation_entry t = { app, a, who->person_id, now, NULL, d,
	    fault };
	struct designation old;
	enum err e = app_require(who, RIGHT_DESIGNATIONS_KEEP);

	if (e == ERR_OK)
		e = designation_by_id(app->db, a, d->id, &old);
	if (e != ERR_OK)
		return e;
	if (!date_is_set(d->ended_on) ||
	    date_cmp(d->ended_on, old.designated_on) < 0 ||
	    date_cmp(d->ended_on, date_of(now)) > 0)
		return fault_at(fault, "ended_on", &on);
	if (!fits(d->end_reason, REASON_MAX))
		return fault_at(fault, "reason", &reason);
	return app_once(app, a, who, write_stop, &t, NULL);
}

static enum err
write_created(struct tx *tx, void *ctx)
{
	return designation_insert(tx, ctx);
}

enum err
designation_create(struct app *app, const struct designation *d)
{
	struct designation copy = *d;

	return app_transaction(app, write_created, &copy);
}

/* ---- confirmed by the department, in a case that was held */

static enum err
write_confirmed(struct act_run *run, void *ctx)
{
	struct designation row = *(const struct designation *)ctx;
	struct designation_entry t = { run->app, run->arena,
	    run->who->person_id, run->now, NULL, &row, NULL };

	row.organisation_id = run->row.operator_id;
	row.case_id = run->row.id;
	return designation_write(run->tx, &t);
}

/* The entry of that case that nobody has ended; NULL: there is none. */
static struct designation *
standing_of(struct designation *rows, int n, int64_t case_id)
{
	for (int i = 0; i < n; i++)
		if (rows[i].case_id == case_id &&
		    !date_is_set(rows[i].ended_on))
			return &rows[i];
	return NULL;
}

enum err
designation_unconfirm(struct act_run *run)
{
	struct designation_entry t = { run->app, run->arena,
	    run->who->person_id, run->now, NULL, NULL, NULL };
	struct designation *rows;
	int n;
	enum err e;

	if (run->act->kind != EVENT_ANNUL ||
	    run->before.inner.last_kind != EVENT_DESIGNATION_CONFIRMED)
		return ERR_OK;
	e = designations_of(tx_db(run->tx), run->arena,
	    run->row.operator_id, &rows, &n);
	if (e != ERR_OK)
		return e;
	if ((t.d = standing_of(rows, n, run->row.id)) == NULL)
		return ERR_OK;
	t.d->ended_on = t.d->designated_on;
	t.d->end_reason = arena_printf(run->arena, "误录，已撤销：%s",
	    run->row.number);
	return write_stop(run->tx, &t);
}

void
designation_confirm(struct arena *a, struct designation *d, struct act *what)
{
	struct act_text *texts = NEW_ARRAY(a, 3, struct act_text);

	texts[0] = (struct act_text){ "department", NULL, d->department };
	texts[1] = (struct act_text){ "cii", NULL, d->cii.in[LANG_ZH] };
	texts[2] = (struct act_text){ "designation", date_iso(a,
	    d->designated_on), d->number };
	what->texts = texts;
	what->n_texts = 3;
	what->write = write_confirmed;
	what->ctx = d;
}
