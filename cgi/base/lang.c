#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/lang.h"

static const struct {
	const char *code, *tag;
} langs[LANG__MAX] = {
	[LANG_ZH] = { "zh", "zh-CN" },
	[LANG_EN] = { "en", "en" },
};

struct words
words_same(const char *text)
{
	struct words out;

	for (int i = 0; i < LANG__MAX; i++)
		out.in[i] = text;
	return out;
}

const char *
lang_code(enum lang lang)
{
	return langs[lang].code;
}

const char *
lang_tag(enum lang lang)
{
	return langs[lang].tag;
}

int
lang_parse(const char *code, enum lang *out)
{
	for (int i = 0; i < LANG__MAX; i++)
		if (strcmp(code, langs[i].code) == 0) {
			*out = i;
			return 1;
		}
	return 0;
}

/* The q value that follows a range, 1 if none is given. */
static double
quality(const char *range, size_t len)
{
	const char *q = memchr(range, ';', len);

	if (q == NULL)
		return 1;
	while (*q == ';' || *q == ' ')
		q++;
	return strncasecmp(q, "q=", 2) == 0 ? strtod(q + 2, NULL) : 1;
}

enum lang
lang_negotiate(const char *accept_language)
{
	double best[LANG__MAX] = { 0 };
	const char *p = accept_language ? accept_language : "";

	while (*p != '\0') {
		size_t len;

		p += strspn(p, " ,\t");
		len = strcspn(p, ",");
		for (int i = 0; i < LANG__MAX; i++) {
			double q;

			if (len < 2 || strncasecmp(p, langs[i].code, 2) != 0)
				continue;
			q = quality(p, len);
			if (q > best[i])
				best[i] = q;
		}
		p += len;
	}
	return best[LANG_EN] > best[LANG_ZH] ? LANG_EN : LANG_ZH;
}
