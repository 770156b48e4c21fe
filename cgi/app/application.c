#include <string.h>

#include "app/application.h"
#include "app/application_change.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/application.h"
#include "store/document.h"
#include "vault/digest.h"

int
application_is(const struct application *row, const char *state)
{
	return strcmp(row->state, state) == 0;
}

static int
is_open(const struct application *row)
{
	return application_is(row, "draft") || application_is(row, "correcting");
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
	c->ready = c->n == 0 && !c->secrets && c->signed_now && is_open(row);
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

enum err
change_run(struct app *app, struct arena *a, const struct actor *who,
    struct change *c, enum err (*fn)(struct tx *tx, void *ctx))
{
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	c->app = app;
	c->arena = a;
	c->who = who;
	c->now = clock_now();
	c->result = "";
	return e == ERR_OK ? app_once(app, a, who, fn, c, &c->result) : e;
}

static enum err
do_start(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct application from = { .title = "", .content = "{}" };
	struct answers *answers;
	enum err e;

	if (c->copy_of != 0) {
		e = application_find(tx_db(tx), c->arena,
		    c->who->organisation_id, c->copy_of, &from);
		if (e != ERR_OK)
			return e;
	}
	if (answers_parse(c->arena, from.content, &answers) != ERR_OK)
		return ERR_INTERNAL;
	answers_set(answers, "secrets.involved", "no");
	e = application_insert(tx, c->who->organisation_id, from.title,
	    answers_json(c->arena, answers), c->who->person_id, c->now,
	    &c->id);
	c->result = arena_printf(c->arena, "%lld", (long long)c->id);
	return e;
}

enum err
application_start(struct app *app, struct arena *a, const struct actor *who,
    int64_t copy_of, int64_t *id)
{
	struct change c = { .copy_of = copy_of };
	enum err e = change_run(app, a, who, &c, do_start);

	return e != ERR_OK ? e : int_parse(c.result, 1, INT64_MAX, id);
}

enum err
change_lock(struct tx *tx, struct change *c)
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

enum err
change_lock_view(struct tx *tx, struct change *c, struct application_view *v)
{
	enum err e = change_lock(tx, c);

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
	c->result = "";
	if (strcmp(json, c->row.content) == 0)
		return ERR_OK;
	c->result = c->row.declared_by != 0 ? "voided" : "";
	return application_update(tx, c->id, c->row.version,
	    text_cut(c->arena, answers_get(answers, "purchase.title"),
	    APPLICATION_TITLE_MAX), json, c->who->person_id, c->now);
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
rewrite(struct tx *tx, struct change *c,
    void (*edit)(struct change *c, struct answers *answers))
{
	struct answers *answers;
	enum err e = change_lock(tx, c);

	if (e != ERR_OK)
		return e;
	if (answers_parse(c->arena, c->row.content, &answers) != ERR_OK)
		return ERR_INTERNAL;
	edit(c, answers);
	return write_answers(tx, c, answers);
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	return rewrite(tx, ctx, take_section);
}

enum err
application_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, enum section section,
    const struct answers *typed, int *voided)
{
	struct change c = { .id = id, .version = version, .section = section,
	    .typed = typed };
	enum err e = change_run(app, a, who, &c, do_save);

	*voided = e == ERR_OK && *c.result != '\0';
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
	return rewrite(tx, ctx, move_up);
}

enum err
application_drop_provider(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, int version, int item)
{
	struct change c = { .id = id, .version = version, .item = item };

	if (item < 1 || item > PROVIDERS_MAX)
		return ERR_RANGE;
	return change_run(app, a, who, &c, do_drop);
}
