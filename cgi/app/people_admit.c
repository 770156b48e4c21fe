#include "app/account.h"
#include "app/once.h"
#include "app/people_inner.h"
#include "store/organisation.h"

struct admission {
	struct person_creation person;
	struct organisation *organisation;
	int known;			/* the organisation is there */
	const struct actor *who;
	int64_t request_id;
};

/* First the request: of two at once, the second waits, and comes too late. */
static enum err
write_admission(struct tx *tx, void *ctx)
{
	struct admission *m = ctx;
	struct person_creation *c = &m->person;
	enum err e = access_close(tx, c->app, m->who, m->request_id, c->now);

	if (e == ERR_OK && !m->known)
		e = organisation_write(tx, c->app, m->organisation, c->by,
		    c->now, c->fault);
	if (e != ERR_OK)
		return e;
	c->row.person.organisation_id = m->organisation->id;
	return person_write(tx, c);
}

static enum err
find_organisation(struct admission *m)
{
	struct person_creation *c = &m->person;
	struct organisation known;
	enum err e = organisation_by_uscc(c->app->db, c->a,
	    m->organisation->uscc, &known);

	if (e == ERR_NOT_FOUND)
		return organisation_check(m->organisation, c->fault);
	if (e == ERR_OK) {
		*m->organisation = known;
		m->known = 1;
	}
	return e;
}

enum err
people_admit(struct app *app, struct arena *a, const struct actor *who,
    int64_t request_id, struct organisation *o, const struct new_person *p,
    struct instant now, struct people_fault *fault)
{
	struct admission m = { .organisation = o, .who = who,
	    .request_id = request_id, .person = { .app = app, .a = a, .p = p,
	    .by = who->person_id, .now = now, .fault = fault } };
	struct access_request r;
	enum err e = access_look(app, a, who, request_id, &r);

	if (e != ERR_OK || (e = find_organisation(&m)) != ERR_OK ||
	    (e = person_check(&m.person, o)) != ERR_OK)
		return e;
	return app_once(app, a, who, write_admission, &m, NULL);
}
