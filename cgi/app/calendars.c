#include <stdio.h>
#include <string.h>

#include "app/audit.h"
#include "app/calendars.h"
#include "app/once.h"
#include "base/buf.h"
#include "base/text.h"
#include "store/calendar_proposal.h"
#include "store/edition.h"

enum { TEXT_MAX = 2 * 1024 * 1024, NOTICE_MAX = 200, SOURCE_MAX = 500 };

/* A calendar that forgets a year would make dates of old cases unknown. */
static enum err
check_grows(struct arena *a, const struct edition *old,
    const struct calendar *new, const char **why)
{
	struct calendar *before;
	enum err e = calendar_parse(a, old->edition, old->content, &before,
	    why);

	if (e != ERR_OK)
		return e;
	if (calendar_first_year(new) <= calendar_first_year(before) &&
	    calendar_published_to(new) >= calendar_published_to(before))
		return ERR_OK;
	*why = arena_printf(a, "it must hold the years %d to %d at least, as "
	    "the newest edition does", calendar_first_year(before),
	    calendar_published_to(before));
	return ERR_RANGE;
}

enum err
calendars_list(struct app *app, struct arena *a, const struct actor *who,
    struct calendar_proposal **out, int *n)
{
	enum err e = app_require(who, RIGHT_SETTINGS);

	return e != ERR_OK ? e : calendar_proposals_all(app->db, a, out, n);
}

enum err
calendar_one(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct calendar_proposal *out)
{
	enum err e = app_require(who, RIGHT_SETTINGS);

	return e != ERR_OK ? e : calendar_proposal_by_id(app->db, a, id, out);
}

/* Both in one transaction: the edition, or its proposal. */
struct import {
	struct app *app;
	const struct actor *who;	/* NULL: bin/reviewdesk */
	struct calendar_proposal row;
	const char *text;
};

static enum err
write_edition(struct tx *tx, void *ctx)
{
	const struct import *i = ctx;

	return calendar_edition_insert(tx, i->row.edition, i->text,
	    i->row.imported_by, i->row.imported);
}

static enum err
write_proposal(struct tx *tx, void *ctx)
{
	struct import *i = ctx;
	enum err e = calendar_proposal_insert(tx, &i->row, i->text);

	if (e != ERR_OK || i->who == NULL)
		return e;
	return app_audit(i->app, tx, i->who->person_id,
	    AUDIT_CALENDAR_IMPORTED, i->row.edition, i->row.imported);
}

/* The notice of its last year, which names the National Day. */
static const char *
last_notice(const struct calendar *c)
{
	const struct calendar_day *row = NULL;
	struct date day;

	if (date_make(calendar_published_to(c), 10, 1, &day) == ERR_OK)
		row = calendar_row(c, day);
	return row != NULL && row->notice != NULL ? row->notice : "-";
}

enum err
calendar_import(struct app *app, struct arena *a, const char *text,
    const char *source, struct instant now, const char **edition,
    int *released, const char **why)
{
	struct import i = { .app = app, .text = text, .row = {
	    .source = source, .imported = now } };
	struct edition newest;
	struct calendar *c;
	enum err e = calendar_parse(a, NULL, text, &c, why);

	if (e != ERR_OK)
		return e;
	*edition = i.row.edition = calendar_edition(c);
	i.row.notice = last_notice(c);
	*why = "the database does not answer";
	e = calendar_edition_newest(app->db, a, &newest);
	if ((*released = e == ERR_NOT_FOUND))
		return app_transaction(app, write_edition, &i);
	if (e != ERR_OK || (e = check_grows(a, &newest, c, why)) != ERR_OK)
		return e;
	i.row.based_on = newest.edition;
	*why = "this edition is there already";
	return strcmp(newest.edition, *edition) == 0 ? ERR_DUPLICATE :
	    app_transaction(app, write_proposal, &i);
}

/* --- a notice typed into the portal ---------------------------------- */

/* Whether the line is a row of a day: it begins with its date. */
static int
is_day(const char *line)
{
	return line[0] >= '0' && line[0] <= '9';
}

static int
names_day(const char *rows, const char *line)
{
	char date[DATE_TEXT + 1];

	snprintf(date, sizeof(date), "%.*s,", DATE_TEXT - 1, line);
	for (const char *at = strstr(rows, date); at != NULL;
	    at = strstr(at + 1, date))
		if (at == rows || at[-1] == '\n')
			return 1;
	return 0;
}

/* The rows first, so that a fault is told with the line as it was typed. */
static enum err
put_together(struct arena *a, const char *rows, const char *before,
    const char **out)
{
	char *rest = arena_strdup(a, before), *line;
	struct buf b;
	enum err e;

	buf_init(&b, a, TEXT_MAX);
	buf_printf(&b, "%s\n", rows);
	while ((line = strsep(&rest, "\n")) != NULL)
		if (is_day(line) && !names_day(rows, line))
			buf_printf(&b, "%s\n", line);
	if ((e = buf_end(&b)) == ERR_OK)
		*out = arena_printf(a, "%.*s", (int)b.len,
		    (const char *)b.data);
	return e;
}

/* A row of another notice was pasted by mistake. */
static int
all_of_notice(struct arena *a, const char *rows, const char *notice)
{
	char *rest = arena_strdup(a, rows), *line, *last;
	int n = 0;

	while ((line = strsep(&rest, "\n")) != NULL) {
		if (!is_day(line))
			continue;
		last = strrchr(line, ',');
		n++;
		if (last == NULL || strcmp(text_clean(a, last + 1), notice) != 0)
			return 0;
	}
	return n > 0;
}

static enum err
wrong(struct calendar_fault *fault, const char *field,
    const struct words *words, const char *why)
{
	*fault = (struct calendar_fault){ field, words, why };
	return ERR_INPUT;
}

static enum err
check_new(struct arena *a, const struct new_calendar *new,
    struct calendar_fault *fault)
{
	static const struct words no_notice = WORDS(
	    "请填写通知文号，最多200字。",
	    "Enter the number of the notice, at most 200 characters."),
	    no_source = WORDS("请填写出处，最多500字。",
	    "Say where it can be read, in at most 500 characters."),
	    other = WORDS("每一行的最后一栏须为上面填写的通知文号。",
	    "The last column of each row must be the number of the notice "
	    "above.");

	if (*new->notice == '\0' || text_length(new->notice) > NOTICE_MAX)
		return wrong(fault, "notice", &no_notice, NULL);
	if (*new->source == '\0' || text_length(new->source) > SOURCE_MAX)
		return wrong(fault, "source", &no_source, NULL);
	return all_of_notice(a, new->rows, new->notice) ? ERR_OK :
	    wrong(fault, "rows", &other, NULL);
}

enum err
calendar_propose(struct app *app, struct arena *a, const struct actor *who,
    const struct new_calendar *new, struct instant now,
    struct calendar_fault *fault)
{
	static const struct words unread = WORDS("无法读取。",
	    "The rows cannot be read."), old = WORDS(
	    "与现行日历相同，没有新内容。",
	    "This is the calendar in use: nothing is new.");
	struct import i = { .app = app, .who = who, .row = {
	    .notice = new->notice, .source = new->source,
	    .imported_by = who->person_id, .imported = now } };
	struct edition newest;
	struct calendar *c;
	const char *why = NULL;
	enum err e = app_require(who, RIGHT_SETTINGS);

	if (e != ERR_OK || (e = check_new(a, new, fault)) != ERR_OK ||
	    (e = calendar_edition_newest(app->db, a, &newest)) != ERR_OK)
		return e;
	e = put_together(a, new->rows, newest.content, &i.text);
	if (e == ERR_OK)
		e = calendar_parse(a, NULL, i.text, &c, &why);
	if (e == ERR_OK)
		e = check_grows(a, &newest, c, &why);
	if (e != ERR_OK)
		return wrong(fault, "rows", &unread, why);
	i.row.edition = calendar_edition(c);
	i.row.based_on = newest.edition;
	if (strcmp(newest.edition, i.row.edition) == 0)
		return wrong(fault, "rows", &old, NULL);
	return app_once(app, a, who, write_proposal, &i, NULL);
}

/* --- release --------------------------------------------------------- */

struct decide {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	const struct calendar_proposal *row;
	int released;
	struct instant now;
};

static enum err
put_into_use(struct tx *tx, const struct decide *d)
{
	struct edition newest;
	const char *content;
	enum err e = calendar_edition_newest(tx_db(tx), d->arena, &newest);

	if (e == ERR_OK && strcmp(newest.edition, d->row->based_on) != 0)
		return ERR_STALE;
	if (e != ERR_OK || (e = calendar_proposal_content(tx_db(tx),
	    d->arena, d->row->id, &content)) != ERR_OK)
		return e;
	return calendar_edition_insert(tx, d->row->edition, content,
	    d->row->imported_by, d->now);
}

static enum err
write_decision(struct tx *tx, void *ctx)
{
	const struct decide *d = ctx;
	enum err e = calendar_decide(tx, d->row->id, d->released,
	    d->who->person_id, d->now);

	if (e == ERR_OK && d->released)
		e = put_into_use(tx, d);
	if (e == ERR_DUPLICATE)
		return ERR_CONFLICT;
	return e != ERR_OK ? e : app_audit(d->app, tx, d->who->person_id,
	    d->released ? AUDIT_CALENDAR_RELEASED : AUDIT_CALENDAR_DROPPED,
	    d->row->edition, d->now);
}

static enum err
decide(struct app *app, struct arena *a, const struct actor *who, int64_t id,
    int released, struct instant now)
{
	struct calendar_proposal row;
	struct decide d = { app, a, who, &row, released, now };
	enum err e = calendar_one(app, a, who, id, &row);

	if (e != ERR_OK)
		return e;
	if (released && row.imported_by == who->person_id)
		return ERR_FORBIDDEN;
	return app_once(app, a, who, write_decision, &d, NULL);
}

enum err
calendar_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now)
{
	return decide(app, a, who, id, 1, now);
}

enum err
calendar_drop(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now)
{
	return decide(app, a, who, id, 0, now);
}
