#include <string.h>

#include "base/buf.h"
#include "portal/inner.h"

enum { ADDRESS_MAX = 8 * 1024 };

#define UNRESERVED "ABCDEFGHIJKLMNOPQRSTUVWXYZ" \
	"abcdefghijklmnopqrstuvwxyz0123456789-._~/"

static const char *
encode(struct arena *a, const char *text, const char *plain)
{
	struct buf b;

	buf_init(&b, a, ADDRESS_MAX);
	for (; *text != '\0'; text++)
		if (strchr(plain, *text) != NULL)
			buf_putc(&b, *text);
		else
			buf_printf(&b, "%%%02X", (unsigned char)*text);
	return b.data;
}

const char *
address_encode(struct arena *a, const char *path)
{
	return encode(a, path, UNRESERVED ":@!$&'()*+,;=");
}

const char *
address_param(struct arena *a, const char *text)
{
	return encode(a, text, UNRESERVED);
}

const char *
address_own(struct arena *a, const char *path)
{
	enum lang lang;
	const char *code;

	if (path == NULL || !path_is_own(path) || strlen(path) > ADDRESS_MAX)
		return NULL;
	code = arena_memdup(a, path + 1, strcspn(path + 1, "/?"));
	return lang_parse(code, &lang) ? path : NULL;
}
