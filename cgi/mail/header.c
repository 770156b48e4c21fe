#include <gmime/gmime.h>
#include <string.h>

#include "mail/header.h"

enum {
	WORD = 45,		/* bytes in a word: 60 in base64 */
	WORD_LEAST = 12,	/* fewer are not worth a word */
	WORD_FRAME = 12,	/* =?UTF-8?B? and ?= */
	COLUMNS = 76
};

/* A line under way: where it stands, so that it can be folded. */
struct line {
	struct buf *buf;
	size_t column;
};

static struct line
begin(struct buf *b, const char *name)
{
	buf_puts(b, name);
	buf_putc(b, ':');
	return (struct line){ b, strlen(name) + 1 };
}

/* Adds a piece behind a blank, on a new line where it would not fit. */
static void
piece(struct line *l, const char *s, size_t n)
{
	if (l->column + 1 + n > COLUMNS) {
		buf_puts(l->buf, "\r\n");
		l->column = 0;
	}
	buf_putc(l->buf, ' ');
	buf_add(l->buf, s, n);
	l->column += 1 + n;
}

static void
end(struct line *l)
{
	buf_puts(l->buf, "\r\n");
}

/* Blanks in place of control characters; a copy in the buf's arena. */
static char *
without_control(struct buf *b, const char *s)
{
	char *copy = arena_strdup(b->arena, s);

	for (char *p = copy; *p != '\0'; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f)
			*p = ' ';
	return copy;
}

/*
 * Plain text may stand as it is. Words that look encoded must be encoded, or
 * a reader's program would decode what the writer meant literally.
 */
static int
is_plain(const char *s)
{
	size_t n = strlen(s);

	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x80)
			return 0;
	return strstr(s, "=?") == NULL && strstr(s, "  ") == NULL &&
	    (n == 0 || (s[0] != ' ' && s[n - 1] != ' '));
}

/* How many bytes of s fit into a word on this line, cut between characters. */
static size_t
word_length(const struct line *l, const char *s, size_t left)
{
	size_t used = l->column + 1 + WORD_FRAME;
	size_t n = used < COLUMNS ? (COLUMNS - used) / 4 * 3 : 0;

	if (n < WORD_LEAST || n > WORD)
		n = WORD;		/* where it does not fit, a new line */
	if (left <= n)
		return left;
	while (n > 0 && ((unsigned char)s[n] & 0xc0) == 0x80)
		n--;
	return n;
}

static void
encoded(struct line *l, const char *s)
{
	size_t left = strlen(s);

	while (left > 0) {
		size_t n = word_length(l, s, left);
		char word[WORD_FRAME + WORD / 3 * 4 + 1];
		gchar *b64 = g_base64_encode((const guchar *)s, n);
		int len = g_snprintf(word, sizeof(word), "=?UTF-8?B?%s?=",
		    b64);

		g_free(b64);
		piece(l, word, (size_t)len);
		s += n;
		left -= n;
	}
}

static size_t
longest_word(const char *s)
{
	size_t longest = 0;

	while (*s != '\0') {
		size_t n = strcspn(s, " ");

		longest = n > longest ? n : longest;
		s += n + strspn(s + n, " ");
	}
	return longest;
}

/* Word by word, so that a long line folds at its blanks. */
static void
plain(struct line *l, const char *s)
{
	while (*s != '\0') {
		size_t n = strcspn(s, " ");

		piece(l, s, n);
		s += n + strspn(s + n, " ");
	}
}

static void
put_text(struct line *l, const char *s)
{
	if (is_plain(s) && longest_word(s) < COLUMNS)
		plain(l, s);
	else
		encoded(l, s);
}

void
mail_header_text(struct buf *b, const char *name, const char *text)
{
	struct line l = begin(b, name);

	put_text(&l, without_control(b, text));
	end(&l);
}

/* A name of letters, digits and blanks needs no quotes (RFC 5322, phrase). */
static int
is_phrase(const char *s)
{
	for (; *s != '\0'; s++)
		if (!g_ascii_isalnum(*s) && strchr(" !#$%&'*+-/=?^_`{|}~",
		    *s) == NULL)
			return 0;
	return 1;
}

void
mail_header_mailbox(struct buf *b, const char *name, const char *person,
    const char *address)
{
	struct line l = begin(b, name);
	const char *bracketed = arena_printf(b->arena, "<%s>", address);

	if (person != NULL && *person != '\0') {
		person = without_control(b, person);
		/* quoting would need folding rules of its own: encode */
		if (is_phrase(person))
			put_text(&l, person);
		else
			encoded(&l, person);
	}
	piece(&l, bracketed, strlen(bracketed));
	end(&l);
}

void
mail_header_date(struct buf *b, const char *name, struct instant t)
{
	static const char days[][4] = { "Mon", "Tue", "Wed", "Thu", "Fri",
	    "Sat", "Sun" };
	static const char months[][4] = { "Jan", "Feb", "Mar", "Apr", "May",
	    "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	struct date d = date_of(t);
	int s = (int)((t.us - date_start(d).us) / 1000000);
	int year, month, day;

	date_split(d, &year, &month, &day);
	buf_printf(b, "%s: %s, %02d %s %04d %02d:%02d:%02d +0800\r\n", name,
	    days[date_weekday(d) - 1], day, months[month - 1], year, s / 3600,
	    s / 60 % 60, s % 60);
}

void
mail_header_ids(struct buf *b, const char *name, const char *const *ids,
    size_t n)
{
	buf_printf(b, "%s:", name);
	for (size_t i = 0; i < n; i++)
		buf_printf(b, "%s <%s>", i > 0 ? "\r\n" : "", ids[i]);
	buf_puts(b, "\r\n");
}
