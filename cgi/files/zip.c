#include <string.h>
#include <strings.h>

#include "files/sniff.h"

/* The fixed part of a member's header; all numbers little endian. */
enum {
	ZIP_FIXED = 30,
	ZIP_FLAGS = 6,
	ZIP_SIZE = 18,
	ZIP_NAME_N = 26,
	ZIP_EXTRA_N = 28,
	FLAG_ENCRYPTED = 1,
	FLAG_SIZE_LATER = 8
};

static const char signature[] = "PK\x03\x04";

struct member {
	size_t at;			/* of its header */
	const char *name;		/* not terminated */
	size_t name_n;
	unsigned flags;
};

static size_t
number(struct head h, size_t at, int bytes)
{
	size_t v = 0;

	while (bytes-- > 0)
		v = v << 8 | h.p[at + (size_t)bytes];
	return v;
}

/* Reads the header at m->at; 0 where there is none, or not all of it. */
static int
member_read(struct head h, struct member *m)
{
	if (!head_has_at(h, m->at, signature, 4) || h.n - m->at < ZIP_FIXED)
		return 0;
	m->flags = (unsigned)number(h, m->at + ZIP_FLAGS, 2);
	m->name_n = number(h, m->at + ZIP_NAME_N, 2);
	m->name = (const char *)h.p + m->at + ZIP_FIXED;
	return m->name_n <= h.n - m->at - ZIP_FIXED;
}

static int
zip_first(struct head h, struct member *m)
{
	m->at = 0;
	return member_read(h, m);
}

/* Where the size is not told, looks for the next header. */
static int
zip_next(struct head h, struct member *m)
{
	size_t at = m->at + ZIP_FIXED + m->name_n +
	    number(h, m->at + ZIP_EXTRA_N, 2);
	size_t size = number(h, m->at + ZIP_SIZE, 4);

	if (size == 0 && (m->flags & FLAG_SIZE_LATER) != 0)
		while (at < h.n && !head_has_at(h, at, signature, 4))
			at++;
	m->at = at + size;
	return member_read(h, m);
}

static int
begins_with(const struct member *m, const char *s)
{
	size_t n = strlen(s);

	return m->name_n >= n && memcmp(m->name, s, n) == 0;
}

static int
ends_with(const struct member *m, const char *s)
{
	size_t n = strlen(s);

	return m->name_n >= n &&
	    strncasecmp(m->name + m->name_n - n, s, n) == 0;
}

int
zip_has(struct head h, const char *want)
{
	struct member m;
	int found = 0;

	if (!zip_first(h, &m))
		return 0;
	do {
		if ((m.flags & FLAG_ENCRYPTED) != 0)
			return 0;
		found |= begins_with(&m, want);
	} while (zip_next(h, &m));
	return found;
}

static int
is_forbidden(const struct member *m)
{
	static const char *const ends[] = { "vbaProject.bin", ".exe", ".dll",
	    ".scr", ".com", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js",
	    ".jse", ".hta", ".jar", ".class", ".dex", ".msi", ".lnk",
	    "META-INF/MANIFEST.MF" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (ends_with(m, ends[i]))
			return 1;
	return begins_with(m, "xl/macrosheets/") || begins_with(m, "Basic/");
}

char *
zip_forbidden(struct head h, char name[ZIP_NAME])
{
	struct member m;
	int more = zip_first(h, &m);

	name[0] = '\0';
	while (more) {
		if (is_forbidden(&m)) {
			size_t n = m.name_n < ZIP_NAME ? m.name_n :
			    ZIP_NAME - 1;

			memcpy(name, m.name + m.name_n - n, n);
			name[n] = '\0';
			break;
		}
		more = zip_next(h, &m);
	}
	return name;
}
