#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "supervisor/supervisor.h"

enum { BACKLOG = 511 };

/* Enters the folder of path; returns where we were, or -1. *base: the rest. */
static int
enter_folder(const char *path, const char **base)
{
	const char *slash = strrchr(path, '/');
	char folder[4096];
	int here = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);

	*base = slash != NULL ? slash + 1 : path;
	if (slash == NULL || here < 0)
		return here;
	if ((size_t)(slash - path) + 2 > sizeof(folder)) {
		close(here);
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(folder, path, (size_t)(slash - path) + 1);
	folder[slash - path + 1] = '\0';
	if (chdir(folder) == 0)
		return here;
	close(here);
	return -1;
}

static void
leave_folder(int here)
{
	int failed = errno;

	if (fchdir(here) != 0)
		log_line("fault", LOG_TEXT("where", "bind"),
		    LOG_TEXT("said", strerror(errno)));
	close(here);
	errno = failed;
}

/* 1 if a server takes connections there. */
static int
is_listened_to(const struct sockaddr_un *to)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	int rc = connect(fd, (const struct sockaddr *)to, sizeof(*to));
	int listens = rc == 0 || errno == EAGAIN;

	close(fd);
	return listens;
}

/* Like the program's umask, but never wider than mode, from the first moment. */
static int
bind_here(const char *base, mode_t mode, int *fd)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	struct stat st;
	mode_t mask;
	int rc;

	if (strlen(base) >= sizeof(to.sun_path)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(to.sun_path, base, strlen(base));
	if (is_listened_to(&to)) {
		errno = EADDRINUSE;
		return -1;
	}
	if (lstat(base, &st) == 0 && S_ISSOCK(st.st_mode))
		unlink(base);
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	mask = umask(0177);
	rc = bind(*fd, (struct sockaddr *)&to, sizeof(to));
	umask(mask);
	if (rc == 0 && chmod(base, mode) == 0 && listen(*fd, BACKLOG) == 0)
		return 0;
	rc = errno;
	close(*fd);
	errno = rc;
	return -1;
}

enum err
bind_socket(const char *path, mode_t mode, int *fd)
{
	const char *base;
	int here = enter_folder(path, &base), rc;

	if (here < 0)
		return log_fault(ERR_STORAGE, path, strerror(errno));
	rc = bind_here(base, mode, fd);
	leave_folder(here);
	if (rc == 0)
		return ERR_OK;
	return log_fault(errno == EADDRINUSE ? ERR_DUPLICATE : ERR_STORAGE,
	    path, strerror(errno));
}

void
unbind_socket(const char *path)
{
	unlink(path);
}
