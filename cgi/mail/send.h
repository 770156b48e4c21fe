#ifndef MAIL_SEND_H
#define MAIL_SEND_H

#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * Hands finished mails to one SMTP server. One connection, kept open between
 * mails and opened again when the server has closed it or after any failure.
 * Not for two threads at once. The program must ignore SIGPIPE.
 */
struct mailer;

enum mail_tls {
	MAIL_TLS_NEVER,		/* as it is: on this machine alone */
	MAIL_TLS_STARTTLS,	/* no TLS, no mail */
	MAIL_TLS__MAX
};

struct mailer_config {
	const char *url;		/* smtp://host:port or smtps://… */
	const char *user, *password;	/* NULL or empty user: no AUTH */
	enum mail_tls tls;
	const char *ca_file;		/* NULL or empty: the system's */
	const char *ehlo;		/* our name; NULL: the machine's */
	long connect_timeout_ms;	/* with TLS and AUTH; 0: 30 s */
	long timeout_ms;		/* for one mail; 0: 120 s */
};

enum { MAIL_REPLY_MAX = 500 };

struct mail_result {
	/*
	 * ERR_OK: the server has taken it. ERR_TEMPORARY: try again later.
	 * ERR_PERMANENT: this mail will never pass. ERR_CRYPTO: TLS or login
	 * does not work, no mail will pass: stop the queue and call a person.
	 */
	enum err err;
	int code;			/* last SMTP code; 0: no answer */
	/*
	 * The last reply of the server, several lines joined by blanks, or
	 * where it gave none, what libcurl says. UTF-8, no control characters.
	 */
	char reply[MAIL_REPLY_MAX];
	/* 1: all was sent, no answer came: the server may have taken it. */
	int unknown;
	/* 1: nothing of it was sent, for the gate was shut (mailer_gate). */
	int withheld;
};

/*
 * Makes the mailer; connects only when the first mail is sent. It and its
 * copies of the texts live in the arena; close it before the arena ends.
 * ERR_FORMAT: the URL is not of SMTP, or the name is no host name. ERR_CRYPTO:
 * mails would leave this machine without TLS.
 */
enum err
mailer_open(struct arena *a, const struct mailer_config *config,
    struct mailer **out) MUST_CHECK;

/*
 * Asks is_open(ctx) for each mail, when the server waits for the mail's bytes
 * and none was sent yet; 0 withholds that mail. is_open may block. NULL: none.
 */
void
mailer_gate(struct mailer *m, int (*is_open)(void *ctx), void *ctx);

/*
 * Sends n finished bytes to one recipient, as they are but for what SMTP
 * itself needs (RFC 5321, 4.5.2). Blocks at most for the configured time.
 * Fills *result and returns result->err. An address that is none is refused
 * with ERR_PERMANENT before anything is sent.
 */
enum err
mailer_send(struct mailer *m, const char *from, const char *to,
    const void *bytes, size_t n, struct mail_result *result) MUST_CHECK;

/* Says QUIT, closes, and sets *mp to NULL. NULL is fine. */
void
mailer_close(struct mailer **mp);

#endif
