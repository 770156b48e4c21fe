#ifndef MAIL_HEADER_H
#define MAIL_HEADER_H

#include "base/buf.h"
#include "base/date.h"

/*
 * Header lines of a mail (RFC 5322), folded at 76 columns, with CRLF. Text
 * that is not plain ASCII becomes B-encoded words of at most 45 bytes each,
 * cut between characters (RFC 2047): what people and their programs typed can
 * never begin a line of its own. Texts must be well-formed UTF-8; control
 * characters in them become blanks.
 */

/* "Subject: …": unstructured text. */
void
mail_header_text(struct buf *b, const char *name, const char *text);

/* "To: Name <address>"; person may be NULL or empty. */
void
mail_header_mailbox(struct buf *b, const char *name, const char *person,
    const char *address);

/* "Date: …" in the time of Asia/Shanghai, +0800. */
void
mail_header_date(struct buf *b, const char *name, struct instant t);

/* "References: <id> <id>", one id a line. */
void
mail_header_ids(struct buf *b, const char *name, const char *const *ids,
    size_t n);

#endif
