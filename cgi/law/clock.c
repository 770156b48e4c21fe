#include "law/clock.h"

/* The day before the first that counts (Civil Code Art. 201; A7, A42). */
static struct date
opening(const struct rules *r, const struct calendar *c, struct date on)
{
	if (rule_is(r, RULE_COUNT_ROLL_START, "true"))
		while (calendar_knows(c, on) && !calendar_is_working(c, on))
			on = date_add(on, 1);
	if (rule_is(r, RULE_COUNT_RULE, "start_day_counts"))
		on = date_add(on, -1);
	return on;
}

void
clock_start(struct clock_view *k, const struct rules *r,
    const struct calendar *c, const struct event *e, int base)
{
	*k = (struct clock_view){ .state = PERIOD_RUNNING, .base = base,
	    .from = opening(r, c, e->on), .from_seq = e->seq,
	    .due = DATE_NONE, .before = DATE_NONE, .until = DATE_NONE };
}

void
clock_restart(struct clock_view *k, const struct rules *r,
    const struct calendar *c, const struct event *e, int base)
{
	int restarts = k->restarts + 1, extension = k->extension;

	clock_start(k, r, c, e, base);
	k->restarts = restarts;
	if (rule_is(r, RULE_SUPPLEMENT_KEEP_EXTENSION, "true"))
		k->extension = extension;
}

void
clock_stop(struct clock_view *k, struct date on)
{
	if (k->state != PERIOD_RUNNING)
		return;
	k->state = PERIOD_STOPPED;
	k->until = on;
}

static void
add_pause(struct clock_view *k, struct date to)
{
	if (date_cmp(to, k->until) > 0 && k->n_pauses < PAUSE__MAX)
		k->pauses[k->n_pauses++] = (struct clock_pause){ k->until,
		    to };
}

void
clock_resume(struct clock_view *k, struct date on)
{
	if (k->state != PERIOD_STOPPED)
		return;
	add_pause(k, on);
	k->state = PERIOD_RUNNING;
	k->until = DATE_NONE;
}

void
clock_end(struct clock_view *k, struct date on)
{
	if (k->state == PERIOD_STOPPED)
		add_pause(k, on);
	if (k->state == PERIOD_STOPPED || k->state == PERIOD_RUNNING) {
		k->state = PERIOD_ENDED;
		k->until = on;
	}
}

int
clock_is_paused(const struct clock_view *k, struct date d)
{
	for (int i = 0; i < k->n_pauses; i++)
		if (date_cmp(d, k->pauses[i].from) > 0 &&
		    date_cmp(d, k->pauses[i].to) <= 0)
			return 1;
	return 0;
}

static struct date
later(struct date a, struct date b)
{
	return date_cmp(a, b) > 0 ? a : b;
}

static struct date
earlier(struct date a, struct date b)
{
	return date_cmp(a, b) < 0 ? a : b;
}

/* Working days in (from, to] that fall into a pause. */
static int
paused(const struct clock_view *k, const struct calendar *c,
    struct date from, struct date to)
{
	int n = 0;

	for (int i = 0; i < k->n_pauses; i++)
		n += calendar_between(c, later(from, k->pauses[i].from),
		    earlier(to, k->pauses[i].to));
	return n;
}

/* Working days in (from, to] that no pause takes out. */
static int
counted(const struct clock_view *k, const struct calendar *c,
    struct date from, struct date to)
{
	if (!calendar_knows(c, from) || !calendar_knows(c, to))
		return 0;
	return calendar_between(c, from, to) - paused(k, c, from, to);
}

/* As often as the days added for pauses bring in further days of a pause. */
enum err
clock_due(const struct clock_view *k, const struct calendar *c,
    struct date *due, int *provisional)
{
	int n = k->base + k->extension, left_out = 0, more = 0;
	enum err e;

	do {
		left_out = more;
		e = calendar_due(c, k->from, n + left_out, due, provisional);
		if (e != ERR_OK)
			return e;
		more = paused(k, c, k->from, *due);
	} while (more > left_out);
	return ERR_OK;
}

void
clock_finish(struct clock_view *k, const struct calendar *c,
    struct date today)
{
	struct date as_of = k->state == PERIOD_RUNNING ? today : k->until;

	k->due = DATE_NONE;
	k->provisional = 0;
	if (k->state == PERIOD_IDLE)
		return;
	k->paused = k->n_pauses == 0 ? 0 :
	    paused(k, c, k->from, k->pauses[k->n_pauses - 1].to);
	k->used = counted(k, c, k->from, as_of);
	if (k->state == PERIOD_STOPPED ||
	    clock_due(k, c, &k->due, &k->provisional) != ERR_OK)
		return;
	k->left = date_cmp(as_of, k->due) <= 0 ?
	    counted(k, c, as_of, k->due) : -counted(k, c, k->due, as_of);
}

enum err
clock_of(const struct rules *r, const struct calendar *c,
    const struct event *e, int base, struct clock_view *out)
{
	if (base < 0 || !calendar_knows(c, e->on))
		return ERR_RANGE;
	clock_start(out, r, c, e, base);
	clock_finish(out, c, e->on);
	return date_is_set(out->due) ? ERR_OK : ERR_RANGE;
}

const struct count_day *
clock_days(struct arena *a, const struct calendar *c,
    const struct clock_view *k, int *n)
{
	struct count_day *days;
	int counter = 0, length;

	*n = 0;
	if (k->state == PERIOD_IDLE || !date_is_set(k->due) ||
	    (length = k->due.day - k->from.day) <= 0)
		return NULL;
	days = NEW_ARRAY(a, (size_t)length, struct count_day);
	for (; *n < length; (*n)++) {
		struct count_day *d = &days[*n];
		const struct calendar_day *row;

		d->date = date_add(k->from, *n + 1);
		d->kind = calendar_kind(c, d->date);
		d->paused = clock_is_paused(k, d->date);
		d->provisional = calendar_is_provisional(c, d->date);
		if (calendar_is_working(c, d->date) && !d->paused)
			d->counted = ++counter;
		if ((row = calendar_row(c, d->date)) != NULL) {
			d->name_zh = row->name_zh;
			d->name_en = row->name_en;
			d->notice = row->notice;
		}
	}
	return days;
}
