#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/text.h"

/* Reads one code point; returns its length, or 0 where it is ill-formed. */
static size_t
decode(const unsigned char *s, size_t n, uint32_t *out)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t len;
	uint32_t c;

	if (s[0] < 0x80) {
		*out = s[0];
		return 1;
	}
	len = s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;
	if (s[0] < 0xc2 || s[0] > 0xf4 || len > n)
		return 0;
	c = s[0] & (0x7fu >> len);
	for (size_t i = 1; i < len; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (s[i] & 0x3f);
	}
	if (c < least[len] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	*out = c;
	return len;
}

int
text_is_utf8(const char *s, size_t n)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t c;

	while (n > 0) {
		size_t len = decode(p, n, &c);

		if (len == 0 || c == 0)
			return 0;
		p += len;
		n -= len;
	}
	return 1;
}

size_t
text_length(const char *s)
{
	size_t n = 0;

	for (; *s != '\0'; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

size_t
text_point(const char *s, uint32_t *out)
{
	size_t len = decode((const unsigned char *)s, strnlen(s, 4), out);

	if (len > 0)
		return len;
	*out = 0xfffd;
	return 1;
}

const char *
text_cut(struct arena *a, const char *s, size_t most)
{
	const char *end = s;

	/* the byte that begins one too many ends it */
	for (size_t n = 0; *end != '\0'; end++)
		if (((unsigned char)*end & 0xc0) != 0x80 && n++ == most)
			break;
	return *end == '\0' ? s : arena_memdup(a, s, (size_t)(end - s));
}

static int
is_unseen(uint32_t c)
{
	return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f ||
	    (c >= 0x80 && c <= 0x9f) || c == 0x061c || c == 0xfeff ||
	    (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069);
}

static int
is_blank(uint32_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == 0xa0 || c == 0x3000;
}

char *
text_clean(struct arena *a, const char *s)
{
	size_t n = strlen(s), start = 0, end = 0;
	char *out = arena_alloc(a, n + 1);
	size_t w = 0;

	for (size_t i = 0; i < n;) {
		uint32_t c = 0;
		size_t len = decode((const unsigned char *)s + i, n - i, &c);

		if (len == 0) {
			i++;
			continue;
		}
		if (c == '\r') {
			c = '\n';
			if (s[i + 1] == '\n')
				i++;
			out[w] = '\n';
		} else if (is_unseen(c)) {
			i += len;
			continue;
		} else
			memcpy(out + w, s + i, len);
		w += len;
		if (!is_blank(c))
			end = w;
		else if (end == 0)
			start = w;
		i += len;
	}
	out[end > start ? end : start] = '\0';
	return out + start;
}

char *
text_narrow(struct arena *a, const char *s)
{
	size_t n = strlen(s), w = 0;
	char *out = arena_alloc(a, n + 1);

	for (size_t i = 0; i < n;) {
		uint32_t c = 0;
		size_t len = decode((const unsigned char *)s + i, n - i, &c);

		if (len == 0)
			len = 1;
		if (c >= 0xff01 && c <= 0xff5e)
			out[w++] = (char)(c - 0xff01 + '!');
		else if (c == 0x3000)
			out[w++] = ' ';
		else {
			memcpy(out + w, s + i, len);
			w += len;
		}
		i += len;
	}
	return out;
}

char *
text_without(struct arena *a, const char *s, const char *set)
{
	char *out = arena_strdup(a, s), *w = out;

	for (; *s != '\0'; s++)
		if (strchr(set, *s) == NULL)
			*w++ = *s;
	*w = '\0';
	return out;
}

static char *
map(struct arena *a, const char *s, int (*fn)(int))
{
	char *out = arena_strdup(a, s);

	for (char *p = out; *p != '\0'; p++)
		if ((unsigned char)*p < 0x80)
			*p = (char)fn((unsigned char)*p);
	return out;
}

char *
text_upper(struct arena *a, const char *s)
{
	return map(a, s, toupper);
}

char *
text_lower(struct arena *a, const char *s)
{
	return map(a, s, tolower);
}

int
text_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

char *
text_hex(struct arena *a, const void *p, size_t n)
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *b = p;
	char *out = arena_alloc(a, 2 * n + 1);

	for (size_t i = 0; i < n; i++) {
		out[2 * i] = digits[b[i] >> 4];
		out[2 * i + 1] = digits[b[i] & 15];
	}
	return out;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

enum err
text_unhex(const char *hex, void *p, size_t n)
{
	unsigned char *out = p;

	if (strlen(hex) != 2 * n)
		return ERR_FORMAT;
	for (size_t i = 0; i < n; i++) {
		int hi = hex_digit(hex[2 * i]), lo = hex_digit(hex[2 * i + 1]);

		if (hi < 0 || lo < 0)
			return ERR_FORMAT;
		out[i] = (unsigned char)(hi << 4 | lo);
	}
	return ERR_OK;
}

#define FEN_MAX INT64_C(1000000000000000)

/* Cuts a word from either end, with the blanks around it. */
static char *
strip_word(char *s, const char *word)
{
	size_t n = strlen(word), len;

	s += strspn(s, " ");
	if (strncasecmp(s, word, n) == 0)
		s += n;
	len = strlen(s);
	while (len > 0 && s[len - 1] == ' ')
		s[--len] = '\0';
	if (len >= n && strncasecmp(s + len - n, word, n) == 0)
		s[len - n] = '\0';
	return s;
}

enum err
money_parse(struct arena *a, const char *s, int64_t *fen)
{
	static const char *const words[] = { "人民币", "RMB", "CNY", "￥", "¥",
	    "元" };
	/* the full-width comma is narrowed, the ideographic one is not */
	char *t = text_narrow(a, text_clean(a, s));
	int64_t yuan = 0, part = 0;
	int decimals = 0;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		t = strip_word(t, words[i]);
	t = text_without(a, t, ", ");
	if (*t == '-')
		return ERR_RANGE;
	if (*t < '0' || *t > '9')
		return ERR_FORMAT;
	for (; *t >= '0' && *t <= '9'; t++)
		if ((yuan = yuan * 10 + (*t - '0')) > FEN_MAX)
			return ERR_RANGE;
	if (*t == '.')
		for (t++; *t >= '0' && *t <= '9'; t++)
			if (decimals++ < 2)
				part = part * 10 + (*t - '0');
	if (*t != '\0')
		return ERR_FORMAT;
	if (decimals > 2)
		return ERR_RANGE;
	if (decimals == 1)
		part *= 10;
	if (yuan > FEN_MAX / 100)
		return ERR_RANGE;
	*fen = yuan * 100 + part;
	return ERR_OK;
}

char *
money_text(struct arena *a, int64_t fen)
{
	char digits[32];
	int n = snprintf(digits, sizeof(digits), "%" PRId64, fen / 100);
	struct buf b;

	buf_init(&b, a, 64);
	for (int i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			buf_putc(&b, ',');
		buf_putc(&b, digits[i]);
	}
	buf_printf(&b, ".%02d", (int)(fen % 100));
	return b.data;
}

enum err
int_parse(const char *s, int64_t min, int64_t max, int64_t *out)
{
	char *end;
	long long v;

	if (!((*s >= '0' && *s <= '9') || *s == '-'))
		return ERR_FORMAT;
	errno = 0;
	v = strtoll(s, &end, 10);
	if (*end != '\0' || end == s)
		return ERR_FORMAT;
	if (errno == ERANGE || v < min || v > max)
		return ERR_RANGE;
	*out = v;
	return ERR_OK;
}
