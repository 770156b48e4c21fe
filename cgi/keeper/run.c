#include "base/clock.h"
#include "base/log.h"
#include "base/stop.h"
#include "keeper/keeper.h"

#define SECOND INT64_C(1000000)

enum { DATABASE_S = 5, SCAN_S = 2 };

void
keeper_begin(struct keeper *k)
{
	k->swept_us = k->calendar_id = 0;
	k->projected = k->reminded = DATE_NONE;
}

static void
miss_calendar(const struct keep *k)
{
	int year = calendar_missing(k->app->calendar, k->today);

	if (year != 0)
		log_line("alarm", LOG_TEXT("where", "calendar"),
		    LOG_INT("missing_year", year));
}

static enum err
project(struct keeper *k)
{
	enum err e = app_ready(k->keep.app);

	if (e != ERR_OK || (k->calendar_id == k->keep.app->calendar_id &&
	    date_cmp(k->projected, k->keep.today) == 0))
		return e;
	if ((e = keep_project(&k->keep)) != ERR_OK || *k->keep.stop)
		return e;
	miss_calendar(&k->keep);
	k->calendar_id = k->keep.app->calendar_id;
	k->projected = k->keep.today;
	return ERR_OK;
}

/* People are not woken: reminders go out from an hour of the morning on. */
static int
is_morning(const struct keeper *k)
{
	return k->keep.now.us - date_start(k->keep.today).us >=
	    k->hour * 3600 * SECOND;
}

static enum err
remind(struct keeper *k)
{
	enum err e;

	if (date_cmp(k->reminded, k->keep.today) == 0 ||
	    !is_morning(k) || *k->keep.stop)
		return ERR_OK;
	if ((e = keep_remind(&k->keep)) == ERR_OK && !*k->keep.stop)
		k->reminded = k->keep.today;
	return e;
}

/* Rows first: what they let go of is then an orphan. */
static enum err
sweep(struct keeper *k)
{
	int64_t every_us = 60 * SECOND * setting_int(k->keep.app->settings,
	    SET_KEEPER_SWEEP_MIN);
	int64_t now_us = clock_monotonic_us();
	enum err e;

	if ((k->swept_us != 0 && now_us - k->swept_us < every_us) ||
	    *k->keep.stop)
		return ERR_OK;
	if ((e = keep_sweep_rows(&k->keep)) == ERR_OK && !*k->keep.stop)
		e = keep_sweep_files(&k->keep, k->files);
	if (e == ERR_OK)
		k->swept_us = now_us;
	return e;
}

/* A scanner that is away costs nothing but its own work. */
static enum err
scan(struct keeper *k)
{
	enum err e = !k->scans || k->keep.is_trial || *k->keep.stop ?
	    ERR_OK : keep_scan(&k->keep, k->files);

	k->scanner_rests = e != ERR_OK;
	return e == ERR_TEMPORARY ? ERR_OK : e;
}

/*
 * Whoever handed in a file waits for it: that is not left to the next pass,
 * which comes early where the scanner has failed meanwhile.
 */
static void
rest(struct keeper *k, int seconds)
{
	int64_t until_us = clock_monotonic_us() + seconds * SECOND;
	int step = k->scans && !k->scanner_rests && seconds > SCAN_S ?
	    SCAN_S : seconds;

	stop_wait(k->keep.stop, step);
	while (clock_monotonic_us() < until_us && !k->scanner_rests &&
	    !*k->keep.stop) {
		(void)!scan(k);
		stop_wait(k->keep.stop, step);
	}
}

/* One that fails keeps the others from nothing. */
enum err
keeper_pass(struct keeper *k)
{
	enum err projected = project(k);
	enum err reminded = projected == ERR_OK ? remind(k) : ERR_OK;
	enum err swept = sweep(k);
	enum err sealed = *k->keep.stop ? ERR_OK :
	    keep_seal_audit(&k->keep);
	enum err scanned = scan(k);

	if (projected != ERR_OK)
		return projected;
	if (reminded != ERR_OK)
		return reminded;
	if (swept != ERR_OK)
		return swept;
	return sealed != ERR_OK ? sealed : scanned;
}

void
keeper_run(struct keeper *k)
{
	int every_s = setting_int(k->keep.app->settings,
	    SET_KEEPER_INTERVAL_S);

	keeper_begin(k);
	while (!*k->keep.stop) {
		enum err e;

		keep_at(&k->keep, clock_now());
		e = keeper_pass(k);
		rest(k, e == ERR_OK ? every_s : DATABASE_S);
	}
}
