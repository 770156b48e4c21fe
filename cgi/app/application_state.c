#include <string.h>

#include "app/application_change.h"
#include "app/once.h"
#include "base/clock.h"
#include "store/case.h"
#include "vault/digest.h"

static enum err
do_sign(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct application_view v;
	unsigned char digest[DIGEST_BYTES];
	const char *json;
	enum err e;

	if ((e = change_lock_view(tx, c, &v)) != ERR_OK)
		return e;
	/* a second person: never whoever wrote what is signed */
	if (c->row.updated_by == c->who->person_id)
		return ERR_FORBIDDEN;
	if (v.check.n > 0 || v.check.secrets)
		return ERR_INPUT;
	json = answers_json(c->arena, v.answers);
	digest_of(json, strlen(json), digest);
	return application_declare(tx, c->id, c->row.version,
	    c->who->person_id, digest, c->now);
}

enum err
application_sign(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version)
{
	struct change c = { .app = app, .arena = a, .who = who, .id = id,
	    .version = version, .now = clock_now() };
	enum err e = app_require(who, RIGHT_DECLARATION_SIGN);

	return e == ERR_OK ? app_once(app, a, who, do_sign, &c, NULL) : e;
}

static enum err
do_no_duty(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct application_view v;
	enum err e;

	if ((e = change_lock_view(tx, c, &v)) != ERR_OK)
		return e;
	if (!application_is(&c->row, "draft"))
		return ERR_REFUSED;
	if (v.check.duty != DUTY_NONE || v.check.secrets ||
	    v.check.sections[SECTION_RISK] != SECTION_COMPLETE)
		return ERR_INPUT;
	return application_set_state(tx, c->id, "no_duty", 0, c->now);
}

enum err
application_no_duty(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct change c = { .id = id };

	return change_run(app, a, who, &c, do_no_duty);
}

static enum err
do_discard(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	enum err e = change_lock(tx, c);

	if (e != ERR_OK)
		return e;
	/* what was lodged once stays in the record */
	if (application_is(&c->row, "correcting"))
		return ERR_REFUSED;
	return application_set_state(tx, c->id, "discarded", 0, c->now);
}

enum err
application_discard(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct change c = { .id = id };

	return change_run(app, a, who, &c, do_discard);
}

static enum err
do_correct(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct case_row row;
	enum err e = application_lock(tx, c->arena, c->who->organisation_id,
	    c->id, &c->row);

	if (e != ERR_OK || application_is(&c->row, "correcting"))
		return e;
	if (!application_is(&c->row, "lodged"))
		return ERR_REFUSED;
	e = case_by_id(tx_db(tx), c->arena, c->row.case_id, &row);
	if (e != ERR_OK)
		return e;
	if (row.stage != STAGE_RETURNED)
		return ERR_REFUSED;
	return application_set_state(tx, c->id, "correcting", 0, c->now);
}

enum err
application_correct(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct change c = { .id = id };

	return change_run(app, a, who, &c, do_correct);
}

static enum err
do_reopen(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	enum err e = application_lock(tx, c->arena, c->who->organisation_id,
	    c->id, &c->row);

	if (e != ERR_OK)
		return e;
	return application_is(&c->row, "no_duty") ?
	    application_set_state(tx, c->id, "draft", 0, c->now) :
	    ERR_REFUSED;
}

enum err
application_reopen(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct change c = { .id = id };

	return change_run(app, a, who, &c, do_reopen);
}
