#ifndef OFFICE_MAIL_H
#define OFFICE_MAIL_H

#include "portal/page.h"
#include "record/outbox.h"

/* A table of mails (office/mail-rows.tpl). */
void
put_mails(struct page *p, const struct outbox_mail *mails, int n);

#endif
