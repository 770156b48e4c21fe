#ifndef MAIL_COMPOSE_H
#define MAIL_COMPOSE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/err.h"
#include "base/lang.h"

/*
 * The largest mail in bytes, as composed: fits a MEDIUMBLOB (16 MiB), and
 * many servers take little more.
 */
enum { MAIL_MAX = 15 * 1024 * 1024, MAIL_ID_MAX = 120 };

struct mail_attachment {
	const char *name;		/* file name, cut at 200 bytes */
	const char *content_type;	/* "application/pdf" */
	const void *bytes;
	size_t n;
};

struct mail {
	const char *from, *from_name;	/* names may be NULL */
	const char *to, *to_name;
	const char *subject;
	const char *text;		/* plain text; required */
	const char *html;		/* the same as HTML, or NULL */
	const struct mail_attachment *attachments;
	size_t n_attachments;
	/*
	 * Without brackets, "4f0c…@host", at most MAIL_ID_MAX bytes; unique, and the same for every
	 * attempt, so that a mail sent twice is known for one.
	 */
	const char *message_id;
	const char *const *references;	/* ids of earlier mails, oldest first */
	size_t n_references;
	struct instant date;
	enum lang lang;
	int auto_submitted;		/* 1: no answer by a machine, please */
};

/*
 * Makes the finished bytes of a mail (RFC 5322, MIME): CRLF, lines of at most
 * 76 columns (more for a long address or file name), text and HTML as
 * alternatives, behind them the attachments. The same mail gives the same
 * bytes, always. They are kept, and sent as they are. Initialises *out in the
 * arena.
 * Line breaks and other control characters in names and in the subject become
 * blanks, so that no act fails for them.
 * ERR_FORMAT: an address, an id or a content type that is none, or text that
 * is not UTF-8. ERR_TOO_LARGE: more than MAIL_MAX.
 */
enum err
mail_compose(struct arena *a, const struct mail *m, struct buf *out)
    MUST_CHECK;

#endif
