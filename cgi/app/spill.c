#include <string.h>

#include "app/act.h"
#include "app/audit.h"
#include "app/once.h"
#include "app/spill_inner.h"
#include "files/store.h"
#include "store/case.h"
#include "store/event.h"
#include "store/series.h"
#include "store/spill.h"
#include "store/spill_row.h"

enum { TEXT_MOST = 16 * 1024 * 1024 };	/* bytes: more than any column */

const char spill_stub[] = "依第二十条封存 · withheld under Article 20";

struct reporting {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	struct instant now;
	struct spill_place place;
	struct spill_row row;
	struct stored_file text;	/* where a text was put */
	unsigned char digest[DIGEST_BYTES];	/* of a text */
	struct spill spill;
	const char *mask;
};

enum err
spill_keep_digest(struct tx *tx, struct arena *a, const struct spill_place *p,
    int64_t spill_id)
{
	unsigned char digest[DIGEST_BYTES];
	struct event_text *texts;
	int n;
	enum err e;

	if (p->kind != SPILL_TEXT)
		return ERR_OK;
	e = event_texts_of_case(tx_db(tx), a, p->key[0], &texts, &n);
	if (e != ERR_OK)
		return e;
	event_stored_digest(a, texts, n, (int)p->key[1], digest);
	return spill_digest_insert(tx, p->key[0], (int)p->key[1], digest,
	    spill_id);
}

/* What is kept of one place; a file brings its own key. */
static enum err
hold_of(struct tx *tx, struct reporting *r, const struct spill_place *p,
    struct spill_hold *h)
{
	struct spill_row row;
	enum err e;

	*h = (struct spill_hold){ .place = spill_place_text(r->arena, p),
	    .mask = p->kind == SPILL_REPORT ? "" : r->mask, .name = "",
	    .cipher_name = r->text.name, .key = r->text.wrapped,
	    .key_n = (int64_t)r->text.wrapped_n };
	memcpy(h->digest, r->digest, sizeof(h->digest));
	if (!spill_is_file(p->kind))
		return ERR_OK;
	e = spill_row_read(tx_db(tx), r->arena, p, &row);
	h->name = row.name.p;
	h->name_n = (int64_t)row.name.n;
	h->cipher_name = row.cipher_name;
	h->key = row.content.p;
	h->key_n = (int64_t)row.content.n;
	return e;
}

static enum err
withhold(struct tx *tx, struct reporting *r, const struct spill_place *p)
{
	const struct bytes none = { "", 0 };
	struct spill_hold h;
	struct bytes mask;
	enum err e = hold_of(tx, r, p, &h);

	if (e != ERR_OK)
		return e;
	/* the name of a report's file is sealed: nothing can stand there */
	mask = p->kind == SPILL_REPORT_FILE ? none :
	    (struct bytes){ h.mask, strlen(h.mask) };
	e = spill_hold_insert(tx, r->spill.id, &h);
	if (e == ERR_OK)
		e = spill_is_file(p->kind) ?
		    spill_row_write(tx, p, none, mask) :
		    spill_row_write(tx, p, mask, none);
	return e != ERR_OK ? e : spill_keep_digest(tx, r->arena, p,
	    r->spill.id);
}

static int
is_same_place(const struct spill_place *a, const struct spill_place *b)
{
	return a->kind == b->kind &&
	    memcmp(a->key, b->key, sizeof(a->key)) == 0;
}

/* The same elsewhere. */
static enum err
withhold_kind(struct tx *tx, struct reporting *r, enum spill_kind kind)
{
	struct spill_place *same;
	int n;
	enum err e = spill_rows_same(tx_db(tx), r->arena, kind,
	    r->row.case_id, r->digest, &same, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (!is_same_place(&same[i], &r->place))
			e = withhold(tx, r, &same[i]);
	return e;
}

static enum err
withhold_all(struct tx *tx, struct reporting *r)
{
	int is_file = spill_is_file(r->place.kind);
	enum err e = withhold(tx, r, &r->place);

	for (int k = 0; e == ERR_OK && k < SPILL_KIND__MAX; k++)
		if (spill_is_file((enum spill_kind)k) == is_file)
			e = withhold_kind(tx, r, (enum spill_kind)k);
	return e;
}

static enum err
begin(struct tx *tx, struct reporting *r)
{
	int year = date_year(date_of(r->now)), n;
	struct case_row locked;
	enum err e = series_next(tx, r->arena, "spill", year, &n);

	if (e == ERR_OK && r->row.case_id != 0)
		e = case_lock(tx, r->arena, r->row.case_id, &locked);
	if (e != ERR_OK)
		return e;
	r->spill.number = arena_printf(r->arena, "SI-%d-%04d", year, n);
	r->mask = arena_printf(r->arena, "〔%s〕%s", r->spill.number,
	    spill_stub);
	return spill_insert(tx, &r->spill);
}

static enum err
do_report(struct tx *tx, void *ctx)
{
	struct reporting *r = ctx;
	enum err e = begin(tx, r);

	if (e == ERR_OK)
		e = withhold_all(tx, r);
	if (e == ERR_OK)
		e = app_audit(r->app, tx, r->who->person_id,
		    AUDIT_SPILL_REPORTED, r->spill.number, r->now);
	return e == ERR_DUPLICATE ? ERR_CONFLICT : e;
}

/* A text goes into the file store first: a row must not come before it. */
static enum err
store_text(struct reporting *r)
{
	struct memory_source m;
	enum err e;

	if (spill_is_file(r->place.kind)) {
		memcpy(r->digest, r->row.sha256, sizeof(r->digest));
		return ERR_OK;
	}
	digest_of(r->row.content.p, r->row.content.n, r->digest);
	e = files_put(r->arena, r->app->files, memory_source(&m,
	    r->row.content.p, r->row.content.n), TEXT_MOST, &r->text);
	return e == ERR_EMPTY ? ERR_NOT_FOUND : e;
}

int
spill_is_prose(const char *part)
{
	static const char *const others[] = { "digest", "suggestion",
	    "report", "analysis", TEXT_GIVEN, TEXT_SECRET_PAPER,
	    TEXT_PAPER_DATE, "officer",
	    "letter", "ground", "answered", "due" };

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strcmp(others[i], part) == 0)
			return 0;
	return 1;
}

static enum err
check_prose(const struct reporting *r)
{
	const int64_t *key = r->place.key;
	struct event_text *texts;
	int n;
	enum err e;

	if (r->place.kind != SPILL_TEXT)
		return ERR_OK;
	e = event_texts_of_case(r->app->db, r->arena, key[0], &texts, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (texts[i].seq == key[1] && texts[i].n == key[2])
			return spill_is_prose(texts[i].part) ? ERR_OK :
			    ERR_NOT_FOUND;
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

static enum err
find(struct reporting *r, const char *place, const char **number)
{
	struct db *db = r->app->db;
	enum err e = spill_place_parse(place, &r->place);

	if (e != ERR_OK)
		return e;
	e = spill_of_place(db, r->arena, place, number);
	if (e != ERR_NOT_FOUND)
		return e == ERR_OK ? ERR_CONFLICT : e;
	if ((e = check_prose(r)) != ERR_OK)
		return e;
	return spill_row_read(db, r->arena, &r->place, &r->row);
}

enum err
spill_report(struct app *app, struct arena *a, const struct actor *who,
    const char *place, struct instant now, const char **number)
{
	struct reporting r = { .app = app, .arena = a, .who = who, .now = now,
	    .spill = { .reported_by = who->person_id, .reported = now } };
	enum err e = app_require(who, RIGHT_SPILL_REPORT);

	*number = NULL;
	if (e != ERR_OK)
		return e;
	/* a form that comes again finds withheld what it withheld itself */
	e = app_once_seen(app->db, a, who->person_id, who->form_key, number);
	if (e != ERR_NOT_FOUND || (e = find(&r, place, number)) != ERR_OK ||
	    (e = store_text(&r)) != ERR_OK)
		return e;
	r.spill.case_id = r.row.case_id;
	e = app_once(app, a, who, do_report, &r, &r.spill.number);
	if (e != ERR_OK && e != ERR_IN_DOUBT && r.text.size > 0)
		(void)!files_remove(app->files, r.text.name);
	*number = r.spill.number;
	return e;
}

enum err
spill_list(struct app *app, struct arena *a, const struct actor *who,
    struct spill **out, int *n)
{
	enum err e = app_require(who, RIGHT_INCIDENTS);

	return e == ERR_OK ? spills_all(app->db, a, out, n) : e;
}

enum err
spill_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct spill *out)
{
	enum err e = app_require(who, RIGHT_INCIDENTS);

	return e == ERR_OK ? spill_by_id(app->db, a, id, out) : e;
}
