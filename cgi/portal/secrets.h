#ifndef PORTAL_SECRETS_H
#define PORTAL_SECRETS_H

#include "portal/page.h"

/*
 * Article 20: state secrets never enter this system. The question stands at
 * every door: where people write, and beside every file. Nothing is taken in
 * before it is answered, nor after a yes; silence is no answer.
 */
#define SECRETS_OF_TEXT "secrets"	/* names of its field in a form */
#define SECRETS_OF_FILE "file_secrets"

enum secrets { SECRETS_UNSAID, SECRETS_NO, SECRETS_YES };

/* Its answers, where it is asked in words of its own. */
extern const struct choice secrets_choices[];
enum { SECRETS_CHOICES = 2 };

/* What the form says in that field. */
enum secrets
secrets_said(const struct page *p, const char *name);

/* The question at {{>include}}; value as page_field. */
void
secrets_field(struct page *p, const char *include, const char *name,
    const char *value);

/*
 * 1 unless the answer is no: what to do instead stands at the field then, and
 * the caller stores nothing and shows no content again.
 */
int
secrets_stop(struct page *p, const char *name);

#endif
