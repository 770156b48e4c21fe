#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "files/scan.h"

static const char command[] = "zINSTREAM", prefix[] = "stream: ",
    found[] = " FOUND";

/* A chunk goes out behind its length, four bytes, the highest first. */
struct chunk {
	uint32_t length;
	char bytes[64 * 1024];
};

static enum err
broken(struct scan *out, const char *what, int number)
{
	snprintf(out->said, sizeof(out->said), "%s: %s", what,
	    strerror(number == EAGAIN ? ETIMEDOUT : number));
	return ERR_TEMPORARY;
}

static enum err
reach(const char *path, int wait_s, int *fd, struct scan *out)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	struct timeval wait = { .tv_sec = wait_s };

	if (strlen(path) >= sizeof(at.sun_path))
		return broken(out, "connecting", ENAMETOOLONG);
	memcpy(at.sun_path, path, strlen(path));
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (*fd >= 0 && setsockopt(*fd, SOL_SOCKET, SO_SNDTIMEO, &wait,
	    sizeof(wait)) == 0 && setsockopt(*fd, SOL_SOCKET, SO_RCVTIMEO,
	    &wait, sizeof(wait)) == 0 && connect(*fd, (struct sockaddr *)&at,
	    sizeof(at)) == 0)
		return ERR_OK;
	(void)broken(out, "connecting", errno);
	if (*fd >= 0)
		close(*fd);
	return ERR_TEMPORARY;
}

static enum err
send_all(int fd, const void *p, size_t n, struct scan *out)
{
	for (const char *at = p; n > 0; ) {
		ssize_t sent = send(fd, at, n, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0)
			return broken(out, "sending", errno);
		at += sent;
		n -= (size_t)sent;
	}
	return ERR_OK;
}

/* The command, every chunk, and one of length 0. */
static enum err
send_stream(int fd, struct source *in, struct scan *out)
{
	struct chunk c;
	enum err e = send_all(fd, command, sizeof(command), out);
	size_t n = 0;

	while (e == ERR_OK) {
		e = in->read(in, c.bytes, sizeof(c.bytes), &n);
		if (e != ERR_OK && e != ERR_END)
			return e;
		c.length = htonl((uint32_t)n);
		if (n == 0 && e == ERR_OK)
			continue;
		if (e == ERR_END)
			return send_all(fd, &c, sizeof(c.length), out);
		e = send_all(fd, &c, sizeof(c.length) + n, out);
	}
	return e;
}

/* ERR_OK: a whole answer, which ends with a zero, stands at text. */
static enum err
receive(int fd, char *text, size_t cap, struct scan *out)
{
	size_t n = 0;

	while (n < cap) {
		ssize_t got = recv(fd, text + n, cap - n, 0);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return broken(out, "waiting for the answer",
			    got < 0 ? errno : ECONNRESET);
		n += (size_t)got;
		if (text[n - 1] == '\0')
			return ERR_OK;
	}
	return broken(out, "reading the answer", EMSGSIZE);
}

/* The answer is somebody else's bytes: shown as what can be printed of it. */
static void
quote(struct scan *out, const char *text, size_t n)
{
	if (n >= sizeof(out->said))
		n = sizeof(out->said) - 1;
	for (size_t i = 0; i < n; i++)
		out->said[i] = text[i] >= ' ' && text[i] <= '~' ? text[i] :
		    '?';
	out->said[n] = '\0';
}

static enum err
understand(const char *text, struct scan *out)
{
	size_t n = strlen(text), skip = sizeof(prefix) - 1;
	size_t end = sizeof(found) - 1;

	if (strcmp(text, "stream: OK") == 0)
		return ERR_OK;
	out->is_found = n > skip + end && strncmp(text, prefix, skip) == 0 &&
	    strcmp(text + n - end, found) == 0;
	if (out->is_found) {
		quote(out, text + skip, n - skip - end);
		return ERR_OK;
	}
	quote(out, text, n);
	return ERR_TEMPORARY;
}

/* Where it would take no more, it may have said why. */
static enum err
converse(int fd, struct source *in, struct scan *out)
{
	char text[2 * SCAN_SAID];
	enum err sent = send_stream(fd, in, out);

	if (sent != ERR_OK && sent != ERR_TEMPORARY)
		return sent;
	if (receive(fd, text, sizeof(text), out) != ERR_OK)
		return ERR_TEMPORARY;
	out->end = SCAN_ANSWERED;
	return understand(text, out) == ERR_OK && sent == ERR_OK ? ERR_OK :
	    ERR_TEMPORARY;
}

enum err
files_scan(const char *path, int wait_s, struct source *in, struct scan *out)
{
	enum err e;
	int fd;

	memset(out, 0, sizeof(*out));
	if ((e = reach(path, wait_s, &fd, out)) != ERR_OK)
		return e;
	out->end = SCAN_MUTE;
	e = converse(fd, in, out);
	close(fd);
	return e;
}
