#include <string.h>

#include "app/assign.h"
#include "app/case.h"
#include "app/parties.h"
#include "store/case.h"
#include "store/person.h"

enum err
officers(struct app *app, struct arena *a, const struct actor *who,
    struct person **out, int *n)
{
	struct role_holder *all;
	int n_all;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	*n = 0;
	if (e == ERR_OK)
		e = office_roles(app->db, a, &all, &n_all);
	if (e != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)n_all + 1, struct person);
	for (int i = 0; i < n_all; i++) {
		const struct role_holder *h = &all[i];

		if ((ROLE_BIT(h->role) & ROLES_TEAM) != 0 &&
		    (*n == 0 || (*out)[*n - 1].id != h->person_id))
			(*out)[(*n)++] = (struct person){
			    .id = h->person_id, .name = h->name };
	}
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
    const char *form_key, struct words *why, struct act_result *result)
{
	struct act_text texts[] = { { "officer", NULL, NULL },
	    { "remarks", NULL, remarks } };
	struct act what = { .case_id = case_id, .kind = EVENT_ASSIGN,
	    .on = DATE_NONE, .form_key = form_key, .texts = texts,
	    .n_texts = *remarks != '\0' ? 2 : 1, .write = write_assignee,
	    .ctx = &person_id };
	struct conflict c;
	struct case_view v;
	struct person *all;
	int n;
	enum err e = officers(app, a, who, &all, &n);

	*why = (struct words)WORDS(NULL, NULL);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		if (all[i].id == person_id)
			texts[0].body = all[i].name;
	if (texts[0].body == NULL)
		return ERR_INPUT;
	if ((e = case_open_id(app, a, who, case_id, &v)) != ERR_OK)
		return e;
	if (case_wants_officer(&v) && !(who->roles & ROLES_HEAD))
		return ERR_FORBIDDEN;
	e = conflict_of_person(app, a, case_id, person_id, &c);
	if (e == ERR_OK && c.tie != NULL)
		e = ERR_INPUT;
	*why = c.party;
	if (e != ERR_OK)
		return e;
	return act(app, a, who, &what, result);
}
