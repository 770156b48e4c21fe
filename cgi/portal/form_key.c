#include <string.h>

#include "base/text.h"
#include "portal/inner.h"
#include "vault/csrf.h"
#include "vault/digest.h"

/* With its end, so that no two lists of texts look alike. */
static void
add(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text) + 1);
}

/* The same fields to the same place under the same key: the same form. */
static const char *
bind(const struct page *p, const char *key)
{
	unsigned char digest[DIGEST_BYTES];
	struct buf b;

	buf_init(&b, p->arena, 2 * FORM_BYTES_MAX);
	add(&b, key);
	add(&b, p->req->rest);
	for (int i = 0; i < p->form->n; i++) {
		const struct form_field *f = &p->form->fields[i];

		/* masked anew on each page */
		if (strcmp(f->name, "csrf") == 0)
			continue;
		add(&b, f->name);
		add(&b, f->value);
	}
	digest_of(b.data, b.len, digest);
	return text_hex(p->arena, digest, FORM_KEY_BYTES);
}

void
form_key_take(struct page *p)
{
	const char *key = form_get(p->form, "form_key");
	struct actor *who;

	if (form_key_check(key) != ERR_OK)
		return;
	p->form_key = bind(p, key);
	who = NEW(p->arena, struct actor);
	*who = *p->who;
	who->form_key = p->form_key;
	p->who = who;
}
