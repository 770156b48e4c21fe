#include <string.h>

#include "app/experts.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/expert.h"
#include "store/person.h"
#include "store/tie.h"

enum { FIELDS_MAX_CHARS = 400 };

const struct words *
expert_judge(struct arena *a, struct expert *x, const char **field)
{
	static const struct words none = WORDS("请填写专业领域。",
	    "Say what the expert knows."), too_long = WORDS(
	    "专业领域不能超过400字。", "At most 400 characters.");
	const struct words *why;

	*field = "employer";
	if ((why = body_name_judge(x->employer)) != NULL)
		return why;
	*field = "employer_uscc";
	if ((why = body_code_judge(a, &x->employer_uscc)) != NULL)
		return why;
	*field = "fields";
	if (*x->fields == '\0')
		return &none;
	return text_length(x->fields) > FIELDS_MAX_CHARS ? &too_long : NULL;
}

enum err
experts_list(struct app *app, struct arena *a, const struct actor *who,
    struct expert **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? experts_all(app->db, a, out, n) : e;
}

enum err
expert_open(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert_view *out)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e == ERR_OK)
		e = expert_by_login(app->db, a, login, &out->expert);
	return e == ERR_OK ? ties_of_person(app->db, a, out->expert.person_id,
	    &out->ties, &out->n_ties) : e;
}

static int
is_expert(const struct person_row *p)
{
	return p->organisation_kind == ORGANISATION_EXPERT &&
	    strcmp(p->person.state, "disabled") != 0 && p->roles != NULL &&
	    roles_read(p->roles) & ROLE_BIT(ROLE_EXPERT);
}

enum err
experts_candidates(struct app *app, struct arena *a, const struct actor *who,
    struct person **out, int *n)
{
	struct person_row *all;
	struct expert known;
	int n_all;
	enum err e = app_require(who, RIGHT_EXPERTS_KEEP);

	*n = 0;
	if (e == ERR_OK)
		e = people_all(app->db, a, &all, &n_all);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)n_all + 1, struct person);
	for (int i = 0; i < n_all; i++) {
		if (!is_expert(&all[i]))
			continue;
		e = expert_by_person(app->db, a, all[i].person.id, &known);
		if (e == ERR_NOT_FOUND)
			(*out)[(*n)++] = all[i].person;
		else if (e != ERR_OK)
			return e;
	}
	return ERR_OK;
}

/* One change of the register. */
struct keeping {
	const struct actor *who;
	struct expert *expert;
	struct tie *tie;
	int64_t person_id, tie_id;
	struct instant now;
};

static enum err
do_enrol(struct tx *tx, void *ctx)
{
	struct keeping *k = ctx;

	return expert_insert(tx, k->expert, k->who->person_id);
}

static enum err
do_change(struct tx *tx, void *ctx)
{
	struct keeping *k = ctx;

	return expert_update(tx, k->expert, k->who->person_id);
}

static enum err
do_tie(struct tx *tx, void *ctx)
{
	struct keeping *k = ctx;

	return tie_insert(tx, k->tie, k->who->person_id);
}

static enum err
do_end(struct tx *tx, void *ctx)
{
	struct keeping *k = ctx;

	return tie_set_ended(tx, k->person_id, k->tie_id, k->who->person_id,
	    k->now);
}

enum err
expert_enrol(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert *x)
{
	struct keeping k = { .who = who, .expert = x };
	struct person_row p;
	const char *field;
	enum err e = app_require(who, RIGHT_EXPERTS_KEEP);

	if (e == ERR_OK)
		e = person_by_login(app->db, a, login, &p);
	if (e != ERR_OK)
		return e;
	if (!is_expert(&p))
		return ERR_NOT_FOUND;
	if (expert_judge(a, x, &field) != NULL)
		return ERR_INPUT;
	x->person_id = p.person.id;
	x->is_active = 1;
	x->updated = clock_now();
	return app_once(app, a, who, do_enrol, &k, NULL);
}

/* The expert whose entry is to change, for who may change it. */
static enum err
to_keep(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert *out)
{
	enum err e = app_require(who, RIGHT_EXPERTS_KEEP);

	return e == ERR_OK ? expert_by_login(app->db, a, login, out) : e;
}

enum err
expert_change(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct expert *x)
{
	struct keeping k = { .who = who, .expert = x };
	struct expert now;
	const char *field;
	enum err e = to_keep(app, a, who, login, &now);

	if (e != ERR_OK)
		return e;
	if (expert_judge(a, x, &field) != NULL)
		return ERR_INPUT;
	x->person_id = now.person_id;
	x->updated = clock_now();
	return app_once(app, a, who, do_change, &k, NULL);
}

enum err
expert_tie_add(struct app *app, struct arena *a, const struct actor *who,
    const char *login, struct tie *t)
{
	struct keeping k = { .who = who, .tie = t };
	struct expert now;
	const char *field;
	enum err e = to_keep(app, a, who, login, &now);

	if (e != ERR_OK)
		return e;
	if (tie_judge(a, t, &field) != NULL)
		return ERR_INPUT;
	t->person_id = now.person_id;
	t->entered = clock_now();
	return app_once(app, a, who, do_tie, &k, NULL);
}

enum err
expert_tie_end(struct app *app, struct arena *a, const struct actor *who,
    const char *login, int64_t id)
{
	struct keeping k = { .who = who, .tie_id = id, .now = clock_now() };
	struct expert now;
	enum err e = to_keep(app, a, who, login, &now);

	if (e != ERR_OK)
		return e;
	k.person_id = now.person_id;
	return app_once(app, a, who, do_end, &k, NULL);
}
