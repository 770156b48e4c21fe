#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "mail/send.h"
#include "notifier/notifier.h"

enum {
	PASSWORD_MAX = 1000,
	HOST_MAX = 50	/* so that the owner has at most 64 bytes */
};

const char *
notifier_owner(struct arena *a, int index)
{
	char host[HOST_MAX + 1] = "";

	/* a longer name may be cut without a NUL; the array has one more */
	if (gethostname(host, HOST_MAX) != 0 && host[0] == '\0')
		snprintf(host, sizeof(host), "localhost");
	return arena_printf(a, "%s:%d", host, index);
}

/* The first line of the file. */
static enum err
read_password(struct arena *a, const char *path, const char **out)
{
	char *text = arena_alloc(a, PASSWORD_MAX + 1);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n;

	if (fd < 0)
		return log_fault(ERR_STORAGE, "mail.password.file", path);
	n = read(fd, text, PASSWORD_MAX);
	close(fd);
	if (n < 0)
		return log_fault(ERR_STORAGE, "mail.password.file", path);
	text[strcspn(text, "\r\n")] = '\0';
	*out = text;
	return ERR_OK;
}

enum err
notifier_mailer(struct arena *a, const struct settings *s,
    struct mailer **out)
{
	const char *path = setting_text(s, SET_MAIL_PASSWORD_FILE);
	const char *tls = setting_text(s, SET_MAIL_TLS);
	struct mailer_config c = {
		.url = setting_text(s, SET_MAIL_URL),
		.user = setting_text(s, SET_MAIL_USER),
		.ca_file = setting_text(s, SET_MAIL_CA_FILE),
		.tls = strcmp(tls, "starttls") == 0 ? MAIL_TLS_STARTTLS :
		    MAIL_TLS_NEVER,
		.timeout_ms = NOTIFIER_SEND_MS,
	};
	enum err e;

	if (*c.user != '\0' && *path != '\0') {
		e = read_password(a, path, &c.password);
		if (e != ERR_OK)
			return e;
	}
	e = mailer_open(a, &c, out);
	return e == ERR_OK ? e : log_fault(e, "mail.url, mail.tls", c.url);
}
