#include <string.h>

#include "app/actor.h"
#include "store/organisation.h"
#include "store/person.h"

static enum member
member_of(const struct organisation *o)
{
	enum member m;

	return o->kind == ORGANISATION_MEMBER && member_parse(o->code, &m) ?
	    m : MEMBER__MAX;
}

void
actor_make(struct arena *a, const struct person *p,
    const struct organisation *o, const char *roles, enum lang lang,
    struct actor *out)
{
	*out = (struct actor){ .person_id = p->id,
	    .organisation_id = o->id, .login = arena_strdup(a, p->login),
	    .name = arena_strdup(a, p->name),
	    .organisation = arena_strdup(a, o->name.in[lang]),
	    .organisation_kind = o->kind, .member = member_of(o),
	    .roles = roles_read(roles), .undertaken = p->undertaken,
	    .lang = lang };
	out->rights = rights_of(out->roles);
}

struct actor
actor_nobody(enum lang lang)
{
	return (struct actor){ .login = "", .name = "", .organisation = "",
	    .organisation_kind = ORGANISATION_KIND__MAX,
	    .member = MEMBER__MAX, .lang = lang };
}

enum err
app_actor_by_login(struct app *app, struct arena *a, const char *login,
    enum lang lang, struct actor *out)
{
	struct person_row row;
	struct organisation o;
	enum err e;

	if ((e = person_by_login(app->db, a, login, &row)) != ERR_OK)
		return e;
	if (strcmp(row.person.state, "disabled") == 0)
		return ERR_NOT_FOUND;
	e = organisation_by_id(app->db, a, row.person.organisation_id, &o);
	if (e == ERR_OK)
		actor_make(a, &row.person, &o, row.roles, lang, out);
	return e;
}
