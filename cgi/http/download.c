#include <string.h>

#include "base/text.h"
#include "http/response.h"

static const char download_csp[] =
    "sandbox; default-src 'none'; frame-ancestors 'none'";

/* The name for programs that know only ASCII: one _ for what is not. */
static void
put_ascii(struct buf *b, const char *name)
{
	for (; *name != '\0'; name++) {
		unsigned char c = (unsigned char)*name;

		if ((c & 0xc0) == 0x80)
			continue;
		buf_putc(b, c < 0x20 || c >= 0x7f || strchr("\"\\%/;", c) ?
		    '_' : (char)c);
	}
}

/* RFC 8187: attr-char as they are, everything else as %XX. */
static void
put_encoded(struct buf *b, const char *name)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

	for (; *name != '\0'; name++)
		if (strchr(plain, *name) != NULL)
			buf_putc(b, *name);
		else
			buf_printf(b, "%%%02X", (unsigned char)*name);
}

const char *
content_disposition(struct arena *a, const char *name)
{
	struct buf b;

	name = text_clean(a, name);
	buf_init(&b, a, 64 + 4 * strlen(name));
	buf_puts(&b, "attachment; filename=\"");
	put_ascii(&b, name);
	buf_puts(&b, "\"; filename*=UTF-8''");
	put_encoded(&b, name);
	return b.data;
}

void
response_download(struct response *r, const char *name, const char *type,
    struct source *source, int64_t length)
{
	response_header(r, "Content-Type", type);
	response_header(r, "Content-Disposition",
	    content_disposition(r->arena, name));
	response_header(r, "Content-Security-Policy", download_csp);
	r->stream = source;
	r->stream_length = length;
}
