#include <stddef.h>
#include <time.h>

#include "base/stop.h"

static volatile sig_atomic_t told;

static void
on_signal(int number)
{
	(void)number;
	told = 1;
}

const volatile sig_atomic_t *
stop_signals(void)
{
	struct sigaction end = { .sa_handler = on_signal };
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	sigaction(SIGTERM, &end, NULL);
	sigaction(SIGINT, &end, NULL);
	sigaction(SIGHUP, &end, NULL);
	sigaction(SIGPIPE, &ignore, NULL);
	return &told;
}

/* Second by second: a signal just before the wait costs no more than one. */
void
stop_wait(const volatile sig_atomic_t *stop, int seconds)
{
	const struct timespec second = { .tv_sec = 1 };

	for (int i = 0; i < seconds && !*stop; i++)
		clock_nanosleep(CLOCK_MONOTONIC, 0, &second, NULL);
}
