#ifndef BASE_STOP_H
#define BASE_STOP_H

#include <signal.h>

/*
 * For programs that run until they are told to stop, and finish what is under
 * way first. SIGTERM, SIGINT and SIGHUP (started again, it reads its settings
 * again) set the flag this returns; SIGPIPE is ignored.
 */
const volatile sig_atomic_t *
stop_signals(void);

/* Waits on the clock that never jumps; ends early once the flag is set. */
void
stop_wait(const volatile sig_atomic_t *stop, int seconds);

#endif
