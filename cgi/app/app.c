#include <string.h>
#include <time.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/log.h"
#include "store/edition.h"

enum { ATTEMPTS = 5 };

struct rules_known {
	struct rules_known *next;
	const struct rules *rules;
};

static enum err
read_active(struct app *app)
{
	struct rules *r;
	const char *why = "";
	enum err e;

	e = rules_read(app->arena, arena_printf(app->arena, "%s/%s.conf",
	    setting_text(app->settings, SET_RULES_DIR),
	    setting_text(app->settings, SET_RULES_ACTIVE)), &r, &why);
	if (e != ERR_OK)
		return log_fault(e, "app.rules", why);
	app->active = r;
	return ERR_OK;
}

enum err
app_open(struct arena *a, const struct settings *s, enum account who,
    struct app **out)
{
	struct app *app = NEW(a, struct app);
	enum err e;

	app->arena = a;
	app->settings = s;
	if ((e = read_active(app)) != ERR_OK)
		return e;
	e = db_open(a, s, who, &app->db);
	*out = app;
	/* a database that is away now is met again with each request */
	return e == ERR_DATABASE ? ERR_OK : e;
}

static enum err
read_calendar(struct app *app)
{
	struct edition newest;
	struct calendar *calendar;
	const char *why = "";
	enum err e = calendar_edition_newest(app->db, app->arena, &newest);

	if (e == ERR_NOT_FOUND)
		return log_fault(ERR_INTERNAL, "app.calendar",
		    "no calendar was imported");
	if (e != ERR_OK)
		return e;
	e = calendar_parse(app->arena, newest.edition, newest.content,
	    &calendar, &why);
	if (e != ERR_OK)
		return log_fault(ERR_INTERNAL, "app.calendar", why);
	app->calendar = calendar;
	app->calendar_id = newest.id;
	return ERR_OK;
}

static const struct rules *
find_known(const struct app *app, const char *edition)
{
	if (strcmp(rules_edition(app->active), edition) == 0)
		return app->active;
	for (struct rules_known *k = app->known; k != NULL; k = k->next)
		if (strcmp(rules_edition(k->rules), edition) == 0)
			return k->rules;
	return NULL;
}

enum err
app_rules(struct app *app, const char *edition, const struct rules **out)
{
	struct rules_known *k;
	struct rules *r;
	const char *content, *why = "", *name;
	enum err e;

	if ((*out = find_known(app, edition)) != NULL)
		return ERR_OK;
	e = rules_edition_find(app->db, app->arena, edition, &content);
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? log_fault(ERR_INTERNAL,
		    "app.rules", edition) : e;
	name = arena_memdup(app->arena, edition, strcspn(edition, "@"));
	e = rules_parse(app->arena, name, content, &r, &why);
	if (e != ERR_OK)
		return log_fault(ERR_INTERNAL, "app.rules", why);
	k = NEW(app->arena, struct rules_known);
	k->rules = *out = r;
	k->next = app->known;
	app->known = k;
	return ERR_OK;
}

/* Parses only what is new: the newest calendar, the rule set activated last. */
static enum err
take_editions(struct app *app, const struct current_editions *now)
{
	const struct rules *rules = app->active;
	enum err e = ERR_OK;

	if (now->calendar_id == 0 || now->calendar_id != app->calendar_id)
		e = read_calendar(app);
	if (e == ERR_OK && now->rules != NULL)
		e = app_rules(app, now->rules, &rules);
	if (e == ERR_OK)
		app->active = rules;
	return e;
}

void
app_know(struct app *app, const struct current_editions *now)
{
	app->is_ready = take_editions(app, now) == ERR_OK;
}

enum err
app_ready(struct app *app)
{
	struct arena *tmp;
	struct current_editions now;
	enum err e;

	if (app->is_ready)
		return ERR_OK;
	tmp = arena_new();
	e = editions_current(app->db, tmp, &now);
	if (e == ERR_OK)
		e = take_editions(app, &now);
	arena_free(&tmp);
	return e;
}

/* Lets whoever won the race finish; grows with each attempt. */
static void
wait_a_little(int attempt)
{
	struct timespec t = { 0, (long)(attempt + 1) * 3000000 };

	nanosleep(&t, NULL);
}

enum err
app_transaction(struct app *app, enum err (*fn)(struct tx *tx, void *ctx),
    void *ctx)
{
	struct tx *tx;
	enum err e = ERR_RETRY;

	for (int i = 0; i < ATTEMPTS && e == ERR_RETRY; i++) {
		if (i > 0)
			wait_a_little(i);
		if ((e = tx_begin(app->db, &tx)) != ERR_OK)
			return e;
		if ((e = fn(tx, ctx)) != ERR_OK)
			tx_rollback(tx);
		else
			e = tx_commit(tx);
	}
	app->has_written |= e == ERR_OK || e == ERR_IN_DOUBT;
	return e;
}

enum err
app_require(const struct actor *who, enum right right)
{
	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	return who->rights & RIGHT_BIT(right) ? ERR_OK : ERR_FORBIDDEN;
}
