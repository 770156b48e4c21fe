#include <argp.h>
#include <stdio.h>

#include "app/stores.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/stop.h"
#include "keeper/keeper.h"

enum { FILES_MAX = 8 };

struct request {
	struct date as_of;
	int is_trial, once;
	const char *calendar[FILES_MAX];	/* files to try out */
	int n_calendar;
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct request *r = state->input;

	switch (key) {
	case 'a':
		if (date_parse(arg, &r->as_of) != ERR_OK)
			argp_error(state, "%s is no day such as 2026-10-10",
			    arg);
		return 0;
	case 'c':
		if (r->n_calendar == FILES_MAX)
			argp_error(state, "too many files");
		r->calendar[r->n_calendar++] = arg;
		return 0;
	case 'n':
		r->is_trial = 1;
		return 0;
	case 'o':
		r->once = 1;
		return 0;
	case ARGP_KEY_ARG:
		argp_usage(state);
		return 0;
	case ARGP_KEY_END:
		if ((date_is_set(r->as_of) || r->n_calendar > 0) &&
		    !r->is_trial)
			argp_error(state, "--as-of and --calendar go with "
			    "--dry-run only");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp_option options[] = {
	{ "as-of", 'a', "DATE", 0, "As it would be in the last second of "
	    "that day; with --dry-run only", 0 },
	{ "calendar", 'c', "FILE", 0, "As if this calendar were released (once "
	    "a file, as for reviewdesk calendar import): which last days would "
	    "move; with --dry-run only", 0 },
	{ "dry-run", 'n', NULL, 0, "Print what one pass would do, and change "
	    "nothing", 0 },
	{ "once", 'o', NULL, 0, "One pass now, reminders whatever the hour, "
	    "then end", 0 },
	{ 0 },
};

static const struct argp argp = { options, parse, NULL, "Does what time asks "
    "for: reminders, projections of open cases, last days that a calendar "
    "moved, and what has run out. Runs until SIGTERM unless told otherwise. "
    "Settings come from the file that REVIEWDESK_CONF names.",
    NULL, NULL, NULL };

static void
tell_log(const char *did, const char *about, int64_t n)
{
	log_line("keep", LOG_TEXT("did", did), LOG_TEXT("about", about),
	    LOG_INT("n", n));
}

static void
tell_trial(const char *did, const char *about, int64_t n)
{
	printf("%s\t%s\t%lld\n", did, about, (long long)n);
}

/* The day's last second: everything of that day has come. */
static struct instant
end_of(struct date day)
{
	return (struct instant){ date_start(date_add(day, 1)).us - 1 };
}

/* In the place of the newest calendar, for this process alone. */
static enum err
try_calendar(struct app *app, const struct request *r)
{
	struct calendar *calendar;
	const char *why = "";
	enum err e;

	if (r->n_calendar == 0)
		return ERR_OK;
	e = calendar_read(app->arena, r->calendar, r->n_calendar, &calendar,
	    &why);
	if (e != ERR_OK)
		return log_fault(e, "calendar", why);
	if ((e = app_ready(app)) == ERR_OK)
		app->calendar = calendar;
	return e;
}

static int
pass_once(struct keeper *k, const struct request *r)
{
	if (try_calendar(k->keep.app, r) != ERR_OK)
		return 1;
	keep_at(&k->keep, date_is_set(r->as_of) ? end_of(r->as_of) :
	    clock_now());
	k->hour = 0;
	keeper_begin(k);
	return keeper_pass(k) == ERR_OK ? 0 : 1;
}

static int
run(struct arena *a, const struct request *r)
{
	struct keeper k = { .keep = { .stop = stop_signals(),
	    .is_trial = r->is_trial,
	    .tell = r->is_trial ? tell_trial : tell_log } };
	struct settings *s;
	struct file_store *files;
	const char *why = "";
	enum err e = settings_load(a, NULL, &s, &why);

	if (e != ERR_OK) {
		(void)log_fault(e, "settings", why);
		return 1;
	}
	k.scans = *setting_text(s, SET_VIRUS_SCANNER) != '\0';
	/* without a scanner no key is even read */
	if (app_open(a, s, ACCOUNT_KEEPER, &k.keep.app) != ERR_OK ||
	    (k.scans ? app_case_files : app_swept_files)(a, s, &files) !=
	    ERR_OK)
		return 1;
	k.files = files;
	k.hour = setting_int(s, SET_KEEPER_DIGEST_HOUR);
	if (r->is_trial || r->once)
		return pass_once(&k, r);
	log_line("start", LOG_INT("interval_s", setting_int(s,
	    SET_KEEPER_INTERVAL_S)));
	keeper_run(&k);
	log_line("end", LOG_TEXT("why", "told to stop"));
	return 0;
}

int
main(int argc, char **argv)
{
	struct request r = { .as_of = DATE_NONE };
	struct arena *a;
	int status;

	argp_parse(&argp, argc, argv, 0, NULL, &r);
	log_program("keeper");
	a = arena_new();
	status = run(a, &r);
	arena_free(&a);
	return status;
}
