#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "http/cookie.h"

static const char *const same_site_names[SAME_SITE__MAX] = {
	[SAME_SITE_LAX] = "Lax",
	[SAME_SITE_STRICT] = "Strict",
};

_Static_assert(sizeof(same_site_names) / sizeof(same_site_names[0]) ==
    SAME_SITE__MAX, "each has its name");

const char *
cookie_get(const struct request *r, const char *name)
{
	const char *p = r->headers[HEADER_COOKIE];
	size_t len = strlen(name);

	while (p != NULL && *p != '\0') {
		size_t n;

		p += strspn(p, " \t;");
		n = strcspn(p, ";");
		if (n > len && strncmp(p, name, len) == 0 && p[len] == '=') {
			p += len + 1;
			n -= len + 1;
			while (n > 0 && (p[n - 1] == ' ' || p[n - 1] == '\t'))
				n--;
			return arena_memdup(r->arena, p, n);
		}
		p += n;
	}
	return NULL;
}

static void
check(const char *name, const char *value)
{
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789-_.=";

	if (text_starts(name, "__Host-") &&
	    name[strspn(name, allowed)] == '\0' && strchr(name, '=') == NULL &&
	    value[strspn(value, allowed)] == '\0')
		return;
	log_line("fault", LOG_TEXT("where", "cookie_set"),
	    LOG_TEXT("said", "a name or value that no cookie may have"));
	abort();
}

void
cookie_set(struct response *r, const char *name, const char *value,
    enum same_site same_site)
{
	check(name, value);
	response_header_add(r, "Set-Cookie", arena_printf(r->arena,
	    "%s=%s; Path=/; Secure; HttpOnly; SameSite=%s", name, value,
	    same_site_names[same_site]));
}

void
cookie_delete(struct response *r, const char *name)
{
	check(name, "");
	response_header_add(r, "Set-Cookie", arena_printf(r->arena,
	    "%s=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", name));
}
