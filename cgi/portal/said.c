#include <string.h>

#include "base/text.h"
#include "app/session.h"
#include "http/cookie.h"
#include "portal/inner.h"
#include "vault/digest.h"

static const char cookie[] = "__Host-said";

enum { SAID_MAX = 600 };	/* bytes */

/* Binds the sentence to this installation and to this session. */
static void
mark(const struct page *p, const char *text, unsigned char out[DIGEST_BYTES])
{
	const char *session = p->session != NULL ? p->session->id : "-";
	const char *bound = arena_printf(p->arena, "said\n%s\n%s", session,
	    text);

	digest_keyed(p->app->key, APP_KEY, bound, strlen(bound), out);
}

void
said_put(struct page *p, const struct words *words)
{
	const char *text = page_word(p, words);
	unsigned char m[DIGEST_BYTES];

	if (p->portal->policy.is_anonymous || strlen(text) > SAID_MAX)
		return;
	mark(p, text, m);
	cookie_set(p->resp, cookie, arena_printf(p->arena, "%s.%s",
	    text_hex(p->arena, text, strlen(text)),
	    text_hex(p->arena, m, sizeof(m))), SAME_SITE_LAX);
}

static const char *
read_marked(struct page *p, const char *value)
{
	unsigned char told[DIGEST_BYTES], real[DIGEST_BYTES];
	size_t n = strcspn(value, ".");
	char *text;

	if (n % 2 != 0 || n > 2 * SAID_MAX || value[n] != '.' ||
	    text_unhex(value + n + 1, told, sizeof(told)) != ERR_OK)
		return NULL;
	text = arena_alloc(p->arena, n / 2 + 1);
	if (text_unhex(arena_memdup(p->arena, value, n), text, n / 2) !=
	    ERR_OK || !text_is_utf8(text, n / 2))
		return NULL;
	mark(p, text, real);
	return digest_same(told, real) ? text : NULL;
}

const char *
said_take(struct page *p)
{
	const char *value;

	if (p->portal->policy.is_anonymous ||
	    (value = cookie_get(p->req, cookie)) == NULL)
		return NULL;
	cookie_delete(p->resp, cookie);
	return read_marked(p, value);
}
