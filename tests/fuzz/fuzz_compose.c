#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "mail/compose.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* CRLF only, ASCII only, lines within bounds, one blank line ends the head. */
static void
check_bytes(const struct buf *b)
{
	size_t start = 0;

	for (size_t i = 0; i < b->len; i++) {
		unsigned char c = (unsigned char)b->data[i];

		assert(c < 0x80 && c != 0);
		assert(c != '\r' || b->data[i + 1] == '\n');
		assert(c >= 0x20 || c == '\r' || c == '\n' || c == '\t');
		if (c != '\n')
			continue;
		assert(i > 0 && b->data[i - 1] == '\r');
		assert(i - 1 - start <= 120);	/* names of files */
		start = i + 1;
	}
	assert(start == b->len);
}

/* No header but ours, each once; the rest are folded lines. */
static void
check_head(const char *s)
{
	static const char *const names[] = { "Date:", "From:", "To:",
	    "Subject:", "Message-ID:", "Content-Language:", "MIME-Version:",
	    "Content-Type:" };
	size_t next = 0;

	for (; strncmp(s, "\r\n", 2) != 0; s = strstr(s, "\r\n") + 2) {
		if (*s == ' ' || *s == '\t')
			continue;
		assert(next < sizeof(names) / sizeof(names[0]));
		assert(strncmp(s, names[next], strlen(names[next])) == 0);
		next++;
	}
	assert(next == sizeof(names) / sizeof(names[0]));
}

/* Four texts, one behind another, each ended by a byte 0. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	char *p = arena_alloc(a, size + 4), *text[4];
	struct mail_attachment at = { .content_type = "application/pdf" };
	struct mail m = { .from = "office@reviewdesk.example",
	    .to = "li@operator.example", .message_id = "1@reviewdesk.example",
	    .attachments = &at, .n_attachments = 1 };
	struct buf b;

	if (size > 0)
		memcpy(p, data, size);
	for (int i = 0; i < 4; i++) {
		text[i] = p;
		p += strlen(p) + (p + strlen(p) < text[0] + size);
	}
	m.subject = text[0];
	m.from_name = m.to_name = text[1];
	at.name = text[2];
	m.text = m.html = text[3];
	at.bytes = data;
	at.n = size;
	if (mail_compose(a, &m, &b) == ERR_OK) {
		check_bytes(&b);
		check_head(b.data);
	}
	arena_free(&a);
	return 0;
}
