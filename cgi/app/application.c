#include <string.h>

#include "app/application.h"
#include "app/application_view.h"
#include "base/clock.h"
#include "files/store.h"
#include "store/application.h"
#include "store/case.h"
#include "store/document.h"
#include "vault/digest.h"

/* One change of one application, inside its transaction. */
struct change {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	int64_t id;
	int version;
	enum section section;
	const struct answers *typed;
	int64_t copy_of;
	int item, voided;
	struct document *document;
	struct application row;
	struct instant now;
};

int
application_is(const struct application *row, const char *state)
{
	return strcmp(row->state, state) == 0;
}

static int
is_open(const struct application *row)
{
	return application_is(row, "draft") || application_is(row, "correcting") ||
	    application_is(row, "no_duty");
}

enum err
application_list(struct app *app, struct arena *a, const struct actor *who,
    struct application **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_OWN);

	return e == ERR_OK ? applications_of(app->db, a,
	    who->organisation_id, out, n) : e;
}

static int
signature_stands(struct arena *a, const struct application *row,
    const struct answers *answers)
{
	const char *json = answers_json(a, answers);
	unsigned char now[DIGEST_BYTES];

	if (row->declared_by == 0)
		return 0;
	digest_of(json, strlen(json), now);
	return digest_same(now, row->declared_digest);
}

/* A draft with its judgement; the same for the page and for lodging. */
enum err
application_view_of(struct db *db, struct arena *a,
    const struct application *row, struct application_view *out)
{
	struct application_check *c = &out->check;
	enum err e;

	out->row = *row;
	if ((e = answers_parse(a, row->content, &out->answers)) != ERR_OK)
		return ERR_INTERNAL;
	e = documents_of_application(db, a, row->id, &out->documents,
	    &out->n_documents);
	if (e != ERR_OK)
		return e;
	application_judge(a, out->answers, out->documents, out->n_documents,
	    c);
	out->can_edit = is_open(row);
	c->signed_now = signature_stands(a, row, out->answers) ||
	    strcmp(answers_get(out->answers, "declaration.way"), "paper") == 0;
	c->ready = c->n == 0 && !c->secrets && c->signed_now &&
	    (application_is(row, "draft") || application_is(row, "correcting"));
	return ERR_OK;
}

enum err
application_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct application_view *out)
{
	struct application row;
	enum err e = app_require(who, RIGHT_CASES_OWN);

	memset(out, 0, sizeof(*out));
	if (e == ERR_OK)
		e = application_find(app->db, a, who->organisation_id, id,
		    &row);
	return e == ERR_OK ? application_view_of(app->db, a, &row, out) : e;
}

static enum err
run(struct app *app, struct arena *a, const struct actor *who,
    struct change *c, enum err (*fn)(struct tx *tx, void *ctx))
{
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	c->app = app;
	c->arena = a;
	c->who = who;
	c->now = clock_now();
	return e == ERR_OK ? app_transaction(app, fn, c) : e;
}

static enum err
do_start(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct application from = { .title = "", .content = "{}" };
	enum err e;

	if (c->copy_of != 0) {
		e = application_find(tx_db(tx), c->arena,
		    c->who->organisation_id, c->copy_of, &from);
		if (e != ERR_OK)
			return e;
	}
	return application_insert(tx, c->who->organisation_id, from.title,
	    from.content, c->who->person_id, c->now, &c->id);
}

enum err
application_start(struct app *app, struct arena *a, const struct actor *who,
    int64_t copy_of, int64_t *id)
{
	struct change c = { .copy_of = copy_of };
	enum err e = run(app, a, who, &c, do_start);

	*id = c.id;
	return e;
}

/* Locks it and makes sure that it may be written on. */
static enum err
lock_open(struct tx *tx, struct change *c)
{
	enum err e = application_lock(tx, c->arena, c->who->organisation_id,
	    c->id, &c->row);

	if (e != ERR_OK)
		return e;
	if (!is_open(&c->row))
		return ERR_REFUSED;
	return c->version != 0 && c->row.version != c->version ? ERR_STALE :
	    ERR_OK;
}

static enum err
lock_view(struct tx *tx, struct change *c, struct application_view *v)
{
	enum err e = lock_open(tx, c);

	return e == ERR_OK ?
	    application_view_of(tx_db(tx), c->arena, &c->row, v) : e;
}

/* Writes the answers back, if they are other than they were. */
static enum err
write_answers(struct tx *tx, struct change *c, const struct answers *answers)
{
	const char *json = answers_json(c->arena, answers);

	if (strlen(json) > ANSWERS_BYTES_MAX)
		return ERR_TOO_LARGE;
	c->voided = 0;
	if (strcmp(json, c->row.content) == 0)
		return ERR_OK;
	c->voided = c->row.declared_by != 0;
	return application_update(tx, c->id, c->row.version,
	    answers_get(answers, "purchase.title"), json, c->who->person_id,
	    c->now);
}

/* Takes over one typed answer, in its canonical form if it is right. */
static void
take(struct change *c, const struct question *q, int item,
    struct answers *answers)
{
	const char *key = question_key(c->arena, q, item), *canonical;
	const char *text = answers_get(c->typed, key);

	if (question_judge(c->arena, q, text, &canonical) == NULL)
		text = canonical;
	answers_set(answers, key, text);
}

static void
take_section(struct change *c, struct answers *answers)
{
	int n, items = section_items(c->section);
	const struct question *q = questions(&n);

	for (int i = 0; i < n; i++) {
		if (q[i].section != c->section)
			continue;
		if (strchr(q[i].key, '#') == NULL)
			take(c, &q[i], 0, answers);
		else
			for (int item = 1; item <= items; item++)
				take(c, &q[i], item, answers);
	}
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct answers *answers;
	enum err e;

	if ((e = lock_open(tx, c)) != ERR_OK)
		return e;
	if (answers_parse(c->arena, c->row.content, &answers) != ERR_OK)
		return ERR_INTERNAL;
	take_section(c, answers);
	return write_answers(tx, c, answers);
}

enum err
application_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, enum section section,
    const struct answers *typed, int *voided)
{
	struct change c = { .id = id, .version = version, .section = section,
	    .typed = typed };
	enum err e = run(app, a, who, &c, do_save);

	*voided = e == ERR_OK && c.voided;
	return e;
}

/* Each provider behind the one taken out moves up by one. */
static void
move_up(struct change *c, struct answers *answers)
{
	int n, items = answers_items(answers, SECTION_PROVIDERS);
	const struct question *q = questions(&n);

	for (int item = c->item; item <= items; item++)
		for (int i = 0; i < n; i++) {
			if (q[i].section != SECTION_PROVIDERS)
				continue;
			answers_set(answers,
			    question_key(c->arena, &q[i], item),
			    arena_strdup(c->arena, answers_get(answers,
			    question_key(c->arena, &q[i], item + 1))));
		}
}

static enum err
do_drop(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct answers *answers;
	enum err e;

	if ((e = lock_open(tx, c)) != ERR_OK)
		return e;
	if (answers_parse(c->arena, c->row.content, &answers) != ERR_OK)
		return ERR_INTERNAL;
	move_up(c, answers);
	return write_answers(tx, c, answers);
}

enum err
application_drop_provider(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, int version, int item)
{
	struct change c = { .id = id, .version = version, .item = item };

	if (item < 1 || item > PROVIDERS_MAX)
		return ERR_RANGE;
	return run(app, a, who, &c, do_drop);
}

static enum err
do_sign(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct application_view v;
	unsigned char digest[DIGEST_BYTES];
	const char *json;
	enum err e;

	if ((e = lock_view(tx, c, &v)) != ERR_OK)
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

	return e == ERR_OK ? app_transaction(app, do_sign, &c) : e;
}

static enum err
do_no_duty(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct application_view v;
	enum err e;

	if ((e = lock_view(tx, c, &v)) != ERR_OK)
		return e;
	if (application_is(&c->row, "correcting"))
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

	return run(app, a, who, &c, do_no_duty);
}

static enum err
do_discard(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	enum err e = lock_open(tx, c);

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

	return run(app, a, who, &c, do_discard);
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

	return run(app, a, who, &c, do_correct);
}

static enum err
do_attach(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	enum err e = lock_open(tx, c);

	return e == ERR_OK ? document_insert(tx, c->document) : e;
}

enum err
application_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *kind, const char *name, const char *media_type,
    const struct stored_file *file)
{
	struct document d = { .organisation_id = who->organisation_id,
	    .application_id = id, .kind = kind, .name = name,
	    .media_type = media_type, .size = (int64_t)file->size,
	    .cipher_name = file->name, .file_key = file->wrapped,
	    .file_key_n = (int64_t)file->wrapped_n,
	    .uploaded_by = who->person_id, .entered = clock_now() };
	struct change c = { .id = id, .document = &d };

	if (document_kind_find(kind) == NULL)
		return ERR_INPUT;
	memcpy(d.plain_sha, file->sha256, sizeof(d.plain_sha));
	return run(app, a, who, &c, do_attach);
}

static enum err
do_detach(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct document d;
	enum err e;

	if ((e = lock_open(tx, c)) != ERR_OK)
		return e;
	e = document_find(tx_db(tx), c->arena, c->document->id,
	    &d);
	if (e != ERR_OK)
		return e;
	if (d.application_id != c->id)
		return ERR_NOT_FOUND;
	return document_remove(tx, d.id, c->now);
}

enum err
application_detach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int64_t document_id)
{
	struct document d = { .id = document_id };
	struct change c = { .id = id, .document = &d };

	return run(app, a, who, &c, do_detach);
}
