#include <string.h>

#include "app/calendars.h"
#include "app/notify_form.h"
#include "store/calendar_proposal.h"
#include "store/case.h"
#include "store/event.h"
#include "store/letter.h"

/* Which last days of open cases another calendar would move. */

enum { BATCH = 100 };

struct looking {
	struct app *app;
	struct arena *arena;		/* of the result */
	const struct calendar *after;
	struct date today;
	int most;
	struct calendar_preview *out;
};

/* A letter that named this last day of the count that runs still. */
static int
told(const struct letter *l, const struct moved *m)
{
	const struct notice_form *form = notice_form((enum notice)l->notice);

	return l->superseded_seq == 0 && l->seq >= m->before.from_seq &&
	    (form->clock == m->period || (l->notice == NOTICE_EXTENDED &&
	    m->period == PERIOD_SPECIAL));
}

static enum err
letters_that_told(const struct looking *k, struct arena *a, int64_t case_id,
    const struct moved *m, const char **out)
{
	struct letter *letters;
	int n;
	enum err e = letters_of_case(k->app->db, a, case_id, &letters, &n);

	*out = "";
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (told(&letters[i], m))
			*out = arena_printf(k->arena, "%s%s%s", *out,
			    **out != '\0' ? "\n" : "", letters[i].number);
	return e;
}

static enum err
look_at(const struct looking *k, struct arena *a, const struct case_row *row)
{
	struct moved moved[PERIOD__MAX];
	struct event_record *records;
	const struct rules *rules;
	struct event *events;
	int n, count;
	enum err e = app_rules(k->app, row->rules_edition, &rules);

	if (e != ERR_OK || (e = events_of_case(k->app->db, a, row->id,
	    &records, &n)) != ERR_OK)
		return e;
	events = NEW_ARRAY(a, (size_t)n + 1, struct event);
	for (int i = 0; i < n; i++)
		events[i] = records[i].event;
	count = dates_moved(rules, k->app->calendar, k->after, events, n, n,
	    k->today, moved);
	k->out->moved += count;
	for (int i = 0; e == ERR_OK && i < count &&
	    k->out->n < k->most; i++) {
		struct calendar_move *m = &k->out->moves[k->out->n++];

		m->case_number = arena_strdup(k->arena, row->number);
		m->moved = moved[i];
		e = letters_that_told(k, a, row->id, &moved[i], &m->letters);
	}
	return e;
}

static enum err
look_at_all(const struct looking *k, struct arena *batch)
{
	struct case_row *rows;
	int64_t after_id = 0;
	int n = 1;
	enum err e = ERR_OK;

	while (e == ERR_OK && n > 0) {
		arena_reset(batch);
		e = cases_open(k->app->db, batch, after_id, BATCH, &rows, &n);
		for (int i = 0; e == ERR_OK && i < n; i++) {
			after_id = rows[i].id;
			k->out->cases++;
			e = look_at(k, batch, &rows[i]);
		}
	}
	return e;
}

enum err
calendar_preview(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct date today, int most, struct calendar_preview *out)
{
	struct looking k = { app, a, NULL, today, most, out };
	struct calendar_proposal row;
	struct calendar *after;
	struct arena *batch;
	const char *content, *why;
	enum err e = calendar_one(app, a, who, id, &row);

	*out = (struct calendar_preview){ .moves = NULL };
	if (e != ERR_OK || (e = app_ready(app)) != ERR_OK ||
	    (e = calendar_proposal_content(app->db, a, id, &content)) !=
	    ERR_OK || (e = calendar_parse(a, row.edition, content, &after,
	    &why)) != ERR_OK)
		return e;
	k.after = after;
	out->moves = NEW_ARRAY(a, (size_t)most + 1,
	    struct calendar_move);
	batch = arena_new();
	e = look_at_all(&k, batch);
	arena_free(&batch);
	return e;
}
