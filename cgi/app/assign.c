#include <string.h>

#include "app/assign.h"
#include "store/case.h"
#include "store/person.h"

static int
may_hold(const struct person_row *p)
{
	return p->organisation_kind == ORGANISATION_OFFICE &&
	    strcmp(p->person.state, "active") == 0 && p->roles != NULL &&
	    (roles_read(p->roles) & ROLES_TEAM) != 0;
}

enum err
officers(struct app *app, struct arena *a, const struct actor *who,
    struct person **out, int *n)
{
	struct person_row *all;
	int n_all;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	*n = 0;
	if (e == ERR_OK)
		e = people_all(app->db, a, &all, &n_all);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)n_all + 1, struct person);
	for (int i = 0; i < n_all; i++)
		if (may_hold(&all[i]))
			(*out)[(*n)++] = all[i].person;
	return ERR_OK;
}

static enum err
write_assignee(struct act_run *run, void *ctx)
{
	const int64_t *person_id = ctx;

	return case_assign(run->tx, run->row.id, *person_id);
}

enum err
case_hand_over(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int64_t person_id, const char *remarks,
    const char *form_key, struct act_result *result)
{
	struct act_text texts[] = { { "officer", NULL, NULL },
	    { "remarks", NULL, remarks } };
	struct act what = { .case_id = case_id, .kind = EVENT_ASSIGN,
	    .on = DATE_NONE, .form_key = form_key, .texts = texts,
	    .n_texts = *remarks != '\0' ? 2 : 1, .write = write_assignee,
	    .ctx = &person_id };
	struct person *all;
	int n;
	enum err e = officers(app, a, who, &all, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		if (all[i].id == person_id)
			texts[0].body = all[i].name;
	if (texts[0].body == NULL)
		return ERR_INPUT;
	return act(app, a, who, &what, result);
}
