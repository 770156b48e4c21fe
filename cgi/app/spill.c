#include <string.h>

#include "app/act.h"
#include "app/audit.h"
#include "app/once.h"
#include "app/spill_inner.h"
#include "base/text.h"
#include "store/case.h"
#include "store/event.h"
#include "store/series.h"
#include "store/spill.h"

const char spill_stub[] = "依第二十条封存 · withheld under Article 20";

struct reporting {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	struct instant now;
	struct spill_place place;
	struct spill_row row;		/* as it stood before */
	struct spill spill;
	struct withholding w;
};

int
spill_is_mask(const char *text)
{
	static const char head[] = "〔SI-", tail[] = "〕";

	if (text_starts(text, head)) {
		text += sizeof(head) - 1;
		text += strspn(text, "0123456789-");
		if (text_starts(text, tail))
			text += sizeof(tail) - 1;
	}
	return strcmp(text, spill_stub) == 0;
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
	r->w.mask = arena_printf(r->arena, "〔%s〕%s", r->spill.number,
	    spill_stub);
	e = spill_insert(tx, &r->spill);
	r->w.spill_id = r->spill.id;
	r->w.n = 0;
	return e;
}

static enum err
do_report(struct tx *tx, void *ctx)
{
	struct reporting *r = ctx;
	enum err e = begin(tx, r);

	if (e == ERR_OK)
		e = spill_withhold(tx, &r->w, &r->place);
	if (e == ERR_OK && r->w.n == 0)
		e = ERR_CONFLICT;	/* somebody was faster */
	if (e == ERR_OK)
		e = spill_withhold_same(tx, &r->w, &r->place, &r->row);
	if (e == ERR_OK)
		e = app_audit(r->app, tx, r->who->person_id,
		    AUDIT_SPILL_REPORTED, r->spill.number, r->now);
	return e;
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
	if (spill_form_of(r->place.kind)->is_json && *r->place.path == '\0')
		return ERR_FORMAT;
	if ((e = spill_check_prose(db, r->arena, &r->place)) != ERR_OK ||
	    (e = spill_text_read(db, r->arena, &r->place, &r->row)) != ERR_OK)
		return e;
	return r->row.content.n > 0 ? ERR_OK : ERR_NOT_FOUND;
}

enum err
spill_report(struct app *app, struct arena *a, const struct actor *who,
    const char *place, struct instant now, const char **number)
{
	struct reporting r = { .app = app, .arena = a, .who = who, .now = now,
	    .spill = { .reported_by = who->person_id, .reported = now },
	    .w = { .app = app, .arena = a } };
	enum err e = app_require(who, RIGHT_SPILL_REPORT);

	*number = NULL;
	if (e != ERR_OK)
		return e;
	/* a form that comes again finds withheld what it withheld itself */
	e = app_once_seen(app->db, a, who->person_id, who->form_key, number);
	if (e != ERR_NOT_FOUND || (e = find(&r, place, number)) != ERR_OK)
		return e;
	r.spill.case_id = r.row.case_id;
	e = app_once(app, a, who, do_report, &r, &r.spill.number);
	if (e != ERR_OK && e != ERR_IN_DOUBT)
		spill_unput(&r.w);
	*number = r.spill.number;
	if (e == ERR_CONFLICT && spill_of_place(app->db, a, place, number) !=
	    ERR_OK)
		*number = NULL;
	return e;
}

enum err
spill_choices(struct app *app, struct arena *a, const struct actor *who,
    const char *place, const char *const **out, int *n)
{
	struct spill_leaf *leaves;
	struct spill_place p;
	struct spill_row row;
	const char **places;
	int all;
	enum err e = app_require(who, RIGHT_SPILL_REPORT);

	*n = 0;
	if (e == ERR_OK)
		e = spill_place_parse(place, &p);
	if (e != ERR_OK || !spill_form_of(p.kind)->is_json ||
	    *p.path != '\0')
		return e;
	if ((e = spill_row_read(app->db, a, &p, &row)) != ERR_OK ||
	    (e = spill_leaves(a, p.kind, row.content.p, &leaves, &all)) !=
	    ERR_OK)
		return e;
	places = NEW_ARRAY(a, (size_t)all + 1, const char *);
	for (int i = 0; i < all; i++)
		if (!spill_is_mask(leaves[i].text)) {
			p.path = leaves[i].path;
			places[(*n)++] = spill_place_text(a, &p);
		}
	*out = places;
	return ERR_OK;
}

enum err
spill_is_there(struct app *app, struct arena *a, const struct actor *who,
    const char *place, int *is_there)
{
	const char *number;
	enum err e = app_require(who, RIGHT_SPILL_REPORT);

	if (e == ERR_OK)
		e = spill_of_place(app->db, a, place, &number);
	*is_there = e == ERR_NOT_FOUND;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
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
