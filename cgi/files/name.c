#include <string.h>

#include "base/text.h"
#include "files/name.h"

enum { EXTENSION_MOST = 20 };		/* bytes, with its dot */

/* What comes after the last folder, of either kind of separator. */
static const char *
last_part(const char *s)
{
	for (const char *p = s; *p != '\0'; p++)
		if (*p == '/' || *p == '\\')
			s = p + 1;
	return s;
}

/* A dot or blank where s begins, or just before s: its bytes, or 0. */
static size_t
edge(const char *s, size_t before)
{
	static const char *const edges[] = { ".", " ", "\u00a0", "\u3000" };

	for (size_t i = 0; i < sizeof(edges) / sizeof(edges[0]); i++) {
		size_t n = strlen(edges[i]);

		if (before == 0 ? text_starts(s, edges[i]) :
		    before >= n && memcmp(s - n, edges[i], n) == 0)
			return n;
	}
	return 0;
}

/* Dots and blanks at the ends; a trailing one hides an extension. */
static char *
trim(char *s)
{
	size_t n;
	char *end;

	while ((n = edge(s, 0)) > 0)
		s += n;
	end = s + strlen(s);
	while (end > s && (n = edge(end, (size_t)(end - s))) > 0)
		end -= n;
	*end = '\0';
	return s;
}

/* Where the extension begins, with its dot; the end where there is none. */
static const char *
dot_of(const char *name)
{
	const char *dot = strrchr(name, '.');
	size_t n = strlen(name);

	if (dot == NULL || dot == name || name + n - dot > EXTENSION_MOST)
		return name + n;
	return dot;
}

/* The largest length up to most that does not end inside a character. */
static size_t
cut_at(const char *s, size_t most)
{
	while (most > 0 && ((unsigned char)s[most] & 0xc0) == 0x80)
		most--;
	return most;
}

char *
name_clean(struct arena *a, const char *raw)
{
	char *s = text_clean(a, last_part(raw));
	const char *dot;

	s = trim(text_without(a, s, "\n\t"));
	if (*s == '\0')
		return arena_strdup(a, "unnamed");
	if (strlen(s) <= NAME_MOST)
		return s;
	dot = dot_of(s);
	/* trimmed again: the cut may have left a blank at the end */
	return trim(arena_printf(a, "%.*s%s",
	    (int)cut_at(s, NAME_MOST - strlen(dot)), s, dot));
}

const char *
name_extension(struct arena *a, const char *name)
{
	const char *dot = dot_of(name);

	return *dot == '\0' ? "" : text_lower(a, dot + 1);
}
