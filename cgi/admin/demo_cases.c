#include <stdio.h>
#include <string.h>

#include "admin/demo.h"
#include "admin/demo_data.h"
#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/secret_part.h"
#include "base/clock.h"

/* The working day so many before today; today itself for 0. */
static struct date
day_before(const struct calendar *c, struct date today, int n)
{
	struct date d = today;

	while (n > 0) {
		d = date_add(d, -1);
		n -= calendar_is_working(c, d);
	}
	return d;
}

/* Lets the clock stand at ten in the morning of that day, or at now. */
static void
move_clock(struct demo *demo, struct date day)
{
	int64_t past;

	clock_shift(0);
	if (date_cmp(day, demo->today) >= 0)
		return;
	past = date_start(day).us + INT64_C(10) * 3600 * 1000000;
	clock_shift(past - clock_now().us);
}

static enum err
play_case(struct demo *demo, const struct demo_case *what)
{
	struct demo_play play = { .demo = demo, .what = what };

	for (int i = 0; what->steps[i].kind != DEMO_END; i++) {
		enum err e;

		move_clock(demo, day_before(demo->office->calendar,
		    demo->today, what->steps[i].ago));
		if ((e = demo_perform(&play, &what->steps[i])) == ERR_OK)
			continue;
		fprintf(stderr, "reviewdesk: demo case %s, step %d: %s%s%s\n",
		    what->title, i + 1, err_name(e),
		    play.result.refusal.words.in[LANG_EN] ? ": " : "",
		    play.result.refusal.words.in[LANG_EN] ?
		    play.result.refusal.words.in[LANG_EN] : "");
		return e;
	}
	printf("  %s %s\n", play.number ? play.number : "-", what->title);
	return ERR_OK;
}

/* One line of the registry of paper parts (Article 20), of no case. */
static enum err
enter_paper_part(struct demo *demo)
{
	struct secret_part_input in = { .case_number = "", .from = "mss",
	    .pages = 12, .received_on = demo->today };
	const char *number;
	struct actor officer;
	unsigned wrong;
	enum err e = app_actor_by_login(demo->office, demo->arena,
	    "officer-1", LANG_ZH, &officer);

	in.holder_id = officer.person_id;
	return e != ERR_OK ? e : secret_part_enter(demo->office, demo->arena,
	    &officer, &in, clock_now(), &number, &wrong);
}

enum err
demo_cases(const struct verb_call *call, struct app *app)
{
	struct demo demo;
	enum err e = demo_open(call->arena, app->settings, &demo);

	if (e != ERR_OK)
		return e == ERR_DUPLICATE ? ERR_OK : e;
	printf("making the demo's cases\n");
	demo.today = clock_today();
	for (int i = 0; e == ERR_OK && demo_table[i].title != NULL; i++)
		e = play_case(&demo, &demo_table[i]);
	clock_shift(0);
	if (e == ERR_OK)
		e = demo_propose(&demo);
	if (e == ERR_OK)
		e = enter_paper_part(&demo);
	return e == ERR_OK ? demo_settle_mails(&demo) : e;
}
