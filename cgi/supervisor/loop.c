#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>

#include "base/clock.h"
#include "base/log.h"
#include "supervisor/supervisor.h"

#define SECOND INT64_C(1000000)

static const int64_t delay_first_us = SECOND / 10;
static const int64_t delay_most_us = 5 * SECOND;
static const int64_t good_life_us = 30 * SECOND;

static int
places(const struct supervisor *s)
{
	return s->options->workers;
}

static void
fill_slot(struct supervisor *s, struct slot *slot, int64_t now)
{
	pid_t pid = start_child(s);

	slot->started_us = now;
	if (pid > 0)
		slot->pid = pid;
	else
		slot->retry_us = now + delay_most_us;
}

static void
fill_slots(struct supervisor *s, int64_t now)
{
	for (int i = 0; i < places(s); i++)
		if (s->slots[i].pid == 0 && s->slots[i].retry_us <= now)
			fill_slot(s, &s->slots[i], now);
}

/*
 * When the place may be taken again: at once after a good life or a planned
 * end, later and later where workers die young, but never not at all.
 */
static void
plan_retry(struct slot *slot, int status, int64_t now)
{
	int64_t life = now - slot->started_us;
	int planned = WIFEXITED(status) && WEXITSTATUS(status) == 0 &&
	    life >= SECOND;

	if (planned || life >= good_life_us || slot->delay_us == 0)
		slot->delay_us = delay_first_us;
	else
		slot->delay_us *= 2;
	if (slot->delay_us > delay_most_us)
		slot->delay_us = delay_most_us;
	slot->retry_us = planned ? now : now + slot->delay_us;
	slot->pid = 0;
}

static void
log_death(pid_t pid, int status, int64_t delay_us)
{
	int killed = WIFSIGNALED(status);

	log_line("child-ended", LOG_INT("pid", pid),
	    LOG_TEXT("by", killed ? "signal" : "exit"),
	    LOG_INT("number", killed ? WTERMSIG(status) :
	    WEXITSTATUS(status)),
	    LOG_INT("again_ms", delay_us / 1000));
}

static void
note_death(struct supervisor *s, pid_t pid, int status, int64_t now)
{
	for (int i = 0; i < places(s); i++)
		if (s->slots[i].pid == pid) {
			plan_retry(&s->slots[i], status, now);
			if (s->stop_us == 0)
				log_death(pid, status,
				    s->slots[i].retry_us - now);
			return;
		}
	for (int i = 0; i < s->n_old; i++)
		if (s->old[i] == pid) {
			s->old[i] = s->old[--s->n_old];
			return;
		}
}

/*
 * Reaps whoever is dead. What a dead child had started goes with it, before
 * its id is free again: a web server's workers would keep the port.
 */
static void
reap(struct supervisor *s, int64_t now)
{
	for (;;) {
		siginfo_t info = { .si_pid = 0 };
		int status;

		if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
		    info.si_pid == 0)
			return;
		kill(-info.si_pid, SIGKILL);
		if (waitpid(info.si_pid, &status, 0) == info.si_pid)
			note_death(s, info.si_pid, status, now);
	}
}

static void
signal_all(const struct supervisor *s, int signo)
{
	for (int i = 0; i < places(s); i++)
		if (s->slots[i].pid > 0)
			kill(s->slots[i].pid, signo);
	for (int i = 0; i < s->n_old; i++)
		kill(s->old[i], signo);
}

/* A program without a socket might not bear a second one beside it. */
static void
restart_in_place(struct supervisor *s)
{
	signal_all(s, s->options->term_signal);
}

static void
reload(struct supervisor *s, int64_t now)
{
	const struct options *o = s->options;

	log_line("reload", LOG_TEXT("of", o->argv[0]));
	if (o->log != NULL && open_log(o->log) != ERR_OK)
		log_line("fault", LOG_TEXT("where", "reload"),
		    LOG_TEXT("said", "the old log stays open"));
	if (s->listener < 0) {
		restart_in_place(s);
		return;
	}
	for (int i = 0; i < places(s); i++) {
		pid_t before = s->slots[i].pid;

		if (before > 0 && s->n_old == OLD_MAX)
			continue;
		s->slots[i] = (struct slot){ .pid = 0 };
		fill_slot(s, &s->slots[i], now);
		if (before <= 0)
			continue;
		s->old[s->n_old++] = before;
		kill(before, o->term_signal);
	}
}

static int
anyone_left(const struct supervisor *s)
{
	for (int i = 0; i < places(s); i++)
		if (s->slots[i].pid > 0)
			return 1;
	return s->n_old > 0;
}

/* Asks every second, since a signal can come in the wrong moment. */
static void
press(struct supervisor *s, int64_t now, int64_t *asked_us)
{
	int is_late = now - s->stop_us >= s->options->grace_s * SECOND;

	if (now - *asked_us < SECOND)
		return;
	*asked_us = now;
	signal_all(s, is_late ? SIGKILL : s->options->term_signal);
}

/* Replaced workers that do not go are asked again as well. */
static void
press_old(struct supervisor *s, int64_t now, int64_t *asked_us)
{
	if (s->n_old == 0 || now - *asked_us < SECOND)
		return;
	*asked_us = now;
	for (int i = 0; i < s->n_old; i++)
		kill(s->old[i], s->options->term_signal);
}

/* How long nothing is due: at most a second, at least a millisecond. */
static struct timespec
pause_length(const struct supervisor *s, int64_t now)
{
	int64_t us = SECOND;

	for (int i = 0; s->stop_us == 0 && i < places(s); i++)
		if (s->slots[i].pid == 0 && s->slots[i].retry_us - now < us)
			us = s->slots[i].retry_us - now;
	if (us < 1000)
		us = 1000;
	return (struct timespec){ us / SECOND, us % SECOND * 1000 };
}

/* What our children had started and left was killed; see it gone. */
static void
reap_orphans(void)
{
	const struct timespec tick = { 0, 10 * 1000 * 1000 };

	for (int i = 0; i < 200; i++) {
		pid_t pid = waitpid(-1, NULL, WNOHANG);

		if (pid < 0)
			return;
		if (pid == 0)
			nanosleep(&tick, NULL);
	}
}

void
await_signals(struct supervisor *s)
{
	sigemptyset(&s->awaited);
	sigaddset(&s->awaited, SIGTERM);
	sigaddset(&s->awaited, SIGINT);
	sigaddset(&s->awaited, SIGHUP);
	sigaddset(&s->awaited, SIGCHLD);
	sigprocmask(SIG_BLOCK, &s->awaited, NULL);
	/* what children of our children leave behind comes to us */
	prctl(PR_SET_CHILD_SUBREAPER, 1);
}

void
supervise(struct supervisor *s)
{
	int64_t now = clock_monotonic_us(), asked_us = 0;

	while (s->stop_us == 0 || anyone_left(s)) {
		struct timespec pause;
		int signo;

		if (s->stop_us == 0) {
			fill_slots(s, now);
			press_old(s, now, &asked_us);
		} else
			press(s, now, &asked_us);
		pause = pause_length(s, now);
		signo = sigtimedwait(&s->awaited, NULL, &pause);
		now = clock_monotonic_us();
		reap(s, now);
		if (signo == SIGHUP && s->stop_us == 0)
			reload(s, now);
		if ((signo == SIGTERM || signo == SIGINT) && s->stop_us == 0) {
			s->stop_us = now;
			asked_us = 0;
		}
	}
	reap_orphans();
}
