#include "app/commission.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/commission.h"

enum { TITLE_CHARS = 200 };

enum err
sitting_list(struct app *app, struct arena *a, const struct actor *who,
    struct sitting **out, int *n)
{
	enum err e = app_require(who, RIGHT_COMMISSION);

	return e == ERR_OK ? sittings_all(app->db, a, SITTINGS_PAGE, out,
	    n) : e;
}

struct arranging {
	struct arena *arena;
	const struct actor *who;
	struct sitting *sitting;
	int64_t id, case_id;
	struct instant now;
};

static enum err
do_make(struct tx *tx, void *ctx)
{
	struct arranging *g = ctx;

	return sitting_insert(tx, g->sitting, g->who->person_id, g->now);
}

enum err
sitting_make(struct app *app, struct arena *a, const struct actor *who,
    struct sitting *s)
{
	struct arranging g = { .arena = a, .who = who, .sitting = s,
	    .now = clock_now() };
	enum err e = app_require(who, RIGHT_COMMISSION);

	if (e != ERR_OK)
		return e;
	return *s->title == '\0' || text_length(s->title) > TITLE_CHARS ||
	    !date_is_set(s->on) ? ERR_INPUT :
	    app_once(app, a, who, do_make, &g, NULL);
}

enum err
sitting_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct sitting *out, struct commission_item **items, int *n)
{
	enum err e = app_require(who, RIGHT_COMMISSION);

	if (e == ERR_OK)
		e = sitting_by_id(app->db, a, id, out);
	return e == ERR_OK ? sitting_items(app->db, a, id, items, n) : e;
}

static enum err
do_add(struct tx *tx, void *ctx)
{
	struct arranging *g = ctx;
	struct case_row row;
	enum err e = case_lock(tx, g->arena, g->case_id, &row);

	if (e != ERR_OK)
		return e;
	return !commission_waits(row.stage) ? ERR_REFUSED :
	    sitting_item_insert(tx, g->id, g->case_id, g->who->person_id,
	    g->now);
}

static enum err
do_remove(struct tx *tx, void *ctx)
{
	struct arranging *g = ctx;

	return sitting_item_delete(tx, g->id, g->case_id);
}

static enum err
find(struct app *app, struct arena *a, const struct actor *who, int64_t id,
    const char *number, struct arranging *g, int *n)
{
	struct commission_item *items;
	struct case_row row = { .id = 0 };
	struct sitting s;
	enum err e = sitting_open(app, a, who, id, &s, &items, n);

	if (e == ERR_OK)
		e = case_by_number(app->db, a, number, &row);
	*g = (struct arranging){ .arena = a, .who = who, .id = id,
	    .case_id = row.id, .now = clock_now() };
	return e;
}

enum err
sitting_add(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *number)
{
	struct arranging g;
	int n;
	enum err e = find(app, a, who, id, number, &g, &n);

	if (e != ERR_OK)
		return e;
	return n >= AGENDA_MAX ? ERR_TOO_MANY : app_once(app, a, who, do_add, &g,
	    NULL);
}

enum err
sitting_remove(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *number)
{
	struct arranging g;
	int n;
	enum err e = find(app, a, who, id, number, &g, &n);

	return e == ERR_OK ? app_once(app, a, who, do_remove, &g, NULL) : e;
}
