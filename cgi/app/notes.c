#include "app/notes.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/note.h"

struct writing {
	int64_t case_id, person_id;
	struct note note;
	struct date on;
};

enum err
notes_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct note **out, int *n, struct date *follow_up)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e == ERR_OK)
		e = notes_of_case(app->db, a, case_id, NOTES_SHOWN, out, n);
	return e == ERR_OK ? follow_up_find(app->db, a, case_id,
	    who->person_id, follow_up) : e;
}

static enum err
write_note(struct tx *tx, void *ctx)
{
	const struct writing *w = ctx;

	return note_insert(tx, w->case_id, &w->note);
}

enum err
note_add(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *body)
{
	struct writing w = { .case_id = case_id, .note = {
	    .author_id = who->person_id, .body = body,
	    .entered = clock_now() } };
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e != ERR_OK)
		return e;
	if (*body == '\0')
		return ERR_INPUT;
	if (text_length(body) > NOTE_MAX)
		return ERR_TOO_LARGE;
	return app_once(app, a, who, write_note, &w, NULL);
}

static enum err
write_follow_up(struct tx *tx, void *ctx)
{
	const struct writing *w = ctx;

	return follow_up_set(tx, w->case_id, w->person_id, w->on);
}

enum err
follow_up_on(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct date on)
{
	struct writing w = { .case_id = case_id,
	    .person_id = who->person_id, .on = on };
	enum err e = app_require(who, RIGHT_CASE_WORK);

	(void)a;
	if (e != ERR_OK)
		return e;
	if (date_is_set(on) && date_cmp(on, clock_today()) < 0)
		return ERR_RANGE;
	return app_transaction(app, write_follow_up, &w);
}
