#include <stdio.h>
#include <string.h>

#include <openssl/sha.h>

#include "base/buf.h"
#include "base/text.h"
#include "law/calendar.h"

enum { FILE_MAX = 1024 * 1024, DAYS_MAX = 16384, EDITION_BYTES = 6 };

static const char header[] = "date,kind,name_en,name_zh,source_notice";

struct calendar_days {
	struct calendar_day *days;
	size_t n, room;
	int published_to;
};

static void
append(struct arena *a, struct calendar_days *out, struct calendar_day day)
{
	if (out->n == out->room) {
		size_t room = out->room ? 2 * out->room : 512;
		struct calendar_day *more = NEW_ARRAY(a, room,
		    struct calendar_day);

		if (out->n > 0)
			memcpy(more, out->days, out->n * sizeof(day));
		out->days = more;
		out->room = room;
	}
	out->days[out->n++] = day;
}

/* Cuts the next field off the line; quotes hold commas, "" is a quote. */
static char *
field(char **line)
{
	char *s = *line, *r, *w;

	if (s == NULL)
		return NULL;
	if (*s != '"')
		return strsep(line, ",");
	for (r = s + 1, w = s; *r != '\0'; r++) {
		if (*r == '"' && *++r != '"')
			break;
		*w++ = *r;
	}
	*line = *r == ',' ? r + 1 : NULL;
	*w = '\0';
	return s;
}

static int
is_national_day(struct date d)
{
	int y, m, day;

	date_split(d, &y, &m, &day);
	return m == 10 && day == 1;
}

/* NULL, or what is wrong with the line. */
static const char *
read_line(struct arena *a, char *line, struct calendar_days *out)
{
	struct calendar_day day = { .kind = DAY_OFF };
	char *date = field(&line), *kind = field(&line);

	day.name_en = field(&line);
	day.name_zh = field(&line);
	day.notice = field(&line);
	if (day.notice == NULL || line != NULL)
		return "has not the five fields of the header";
	if (date_parse(date, &day.date) != ERR_OK)
		return "begins with no date";
	if (strcmp(kind, "workday") == 0)
		day.kind = DAY_WORKED;
	else if (strcmp(kind, "holiday") != 0)
		return "is neither holiday nor workday";
	if (*day.notice == '\0')
		return "names no notice";
	if (out->n == DAYS_MAX)
		return "is one too many";
	append(a, out, day);
	if (is_national_day(day.date) && !text_starts(day.notice,
	    "PROVISIONAL") && date_year(day.date) > out->published_to)
		out->published_to = date_year(day.date);
	return NULL;
}

/* The header may come again: files put together are one calendar. */
static enum err
read_days(struct arena *a, const char *text, struct calendar_days *out,
    const char **why)
{
	char *copy = arena_strdup(a, text), *line;
	int number = 0;

	while ((line = strsep(&copy, "\n")) != NULL) {
		const char *wrong = NULL;

		line[strcspn(line, "\r")] = '\0';
		if (++number == 1)
			wrong = strcmp(line, header) == 0 ? NULL :
			    "is not the header";
		else if (*line != '\0' && strcmp(line, header) != 0)
			wrong = read_line(a, line, out);
		if (wrong != NULL) {
			*why = arena_printf(a, "line %d %s", number, wrong);
			return ERR_FORMAT;
		}
	}
	return ERR_OK;
}

static const char *
edition_of(struct arena *a, const char *text)
{
	unsigned char digest[SHA256_DIGEST_LENGTH];

	SHA256((const unsigned char *)text, strlen(text), digest);
	return arena_printf(a, "cal-%s", text_hex(a, digest, EDITION_BYTES));
}

enum err
calendar_parse(struct arena *a, const char *edition, const char *text,
    struct calendar **out, const char **why)
{
	struct calendar_days days = { 0 };
	enum err e;

	*why = "the calendar is no text";
	if (strlen(text) > FILE_MAX || !text_is_utf8(text, strlen(text)))
		return ERR_FORMAT;
	if ((e = read_days(a, text, &days, why)) != ERR_OK)
		return e;
	*why = "the calendar names no notice";
	if (days.published_to == 0)
		return ERR_FORMAT;
	*out = calendar_new(a, edition ? edition : edition_of(a, text),
	    days.days, days.n, days.published_to);
	*why = NULL;
	return ERR_OK;
}

/* Adds the text of one file, with a line end where it has none. */
static enum err
read_file(struct arena *a, const char *path, struct buf *all,
    const char **why)
{
	char *text = arena_alloc(a, FILE_MAX + 2);
	FILE *f = fopen(path, "re");
	size_t n;

	if (f == NULL) {
		*why = arena_printf(a, "%s: cannot be read", path);
		return ERR_NOT_FOUND;
	}
	n = fread(text, 1, FILE_MAX + 1, f);
	fclose(f);
	if (strlen(text) != n) {
		*why = arena_printf(a, "%s: is no text", path);
		return ERR_FORMAT;
	}
	buf_add(all, text, n);
	if (n > 0 && text[n - 1] != '\n')
		buf_putc(all, '\n');
	return ERR_OK;
}

enum err
calendar_read(struct arena *a, const char *const *paths, int n,
    struct calendar **out, const char **why)
{
	struct buf all;
	enum err e;

	buf_init(&all, a, FILE_MAX);
	for (int i = 0; i < n; i++)
		if ((e = read_file(a, paths[i], &all, why)) != ERR_OK)
			return e;
	*why = "the calendar is too large";
	if ((e = buf_end(&all)) != ERR_OK)
		return e;
	return calendar_parse(a, NULL, all.data, out, why);
}
