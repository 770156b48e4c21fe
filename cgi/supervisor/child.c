#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/log.h"
#include "supervisor/supervisor.h"

static void
limit(int resource, rlim_t bytes)
{
	const struct rlimit both = { bytes, bytes };

	if (setrlimit(resource, &both) != 0)
		log_line("fault", LOG_TEXT("where", "setrlimit"),
		    LOG_TEXT("said", strerror(errno)));
}

/* Descriptor 0: the socket, as spawn-fcgi does it, or nothing to read. */
static void
set_input(int listener)
{
	int fd = listener >= 0 ? listener : open("/dev/null", O_RDONLY);

	dup2(fd, STDIN_FILENO);
	if (listener < 0 && fd > STDERR_FILENO)
		close(fd);
}

static void
set_signals(int term_signal, pid_t parent)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	prctl(PR_SET_PDEATHSIG, term_signal);
	/* the parent may have died before that */
	if (getppid() != parent)
		_exit(1);
}

/*
 * In the child. Its own group, so that what it starts can be ended with it;
 * no core file, since it would hold people's data and keys.
 */
static void
become(const struct supervisor *s, pid_t parent)
{
	const struct options *o = s->options;

	setpgid(0, 0);
	set_signals(o->term_signal, parent);
	set_input(s->listener);
	limit(RLIMIT_CORE, 0);
	if (o->memory_mib > 0)
		limit(RLIMIT_DATA, (rlim_t)o->memory_mib * 1024 * 1024);
	execvp(o->argv[0], o->argv);
	log_line("fault", LOG_TEXT("where", o->argv[0]),
	    LOG_TEXT("said", strerror(errno)));
	_exit(127);
}

pid_t
start_child(const struct supervisor *s)
{
	pid_t parent = getpid(), pid = fork();

	if (pid == 0)
		become(s, parent);
	if (pid < 0) {
		log_line("fault", LOG_TEXT("where", "fork"),
		    LOG_TEXT("said", strerror(errno)));
		return -1;
	}
	/* here too: a signal to the group must not come too early */
	setpgid(pid, pid);
	return pid;
}
