#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "supervisor/supervisor.h"

enum err
open_log(const char *path)
{
	int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);

	if (fd < 0)
		return log_fault(ERR_STORAGE, path, strerror(errno));
	dup2(fd, STDOUT_FILENO);
	dup2(fd, STDERR_FILENO);
	close(fd);
	return ERR_OK;
}

enum err
write_pid_file(const char *path)
{
	char temporary[4096];
	FILE *f;
	int failed;

	if (snprintf(temporary, sizeof(temporary), "%s.new", path) >=
	    (int)sizeof(temporary))
		return log_fault(ERR_STORAGE, "pid file", "path too long");
	f = fopen(temporary, "we");
	if (f == NULL)
		return log_fault(ERR_STORAGE, path, strerror(errno));
	failed = fprintf(f, "%d\n", (int)getpid()) < 0;
	failed |= fclose(f) != 0;
	if (failed || rename(temporary, path) != 0)
		return log_fault(ERR_STORAGE, path, strerror(errno));
	return ERR_OK;
}
