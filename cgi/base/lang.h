#ifndef BASE_LANG_H
#define BASE_LANG_H

/* The languages of the pages. The code is the first segment of each path. */
enum lang {
	LANG_ZH,
	LANG_EN,
	LANG__MAX
};

/* One text in each language; tables of the law and of errors hold these. */
struct words {
	const char *in[LANG__MAX];
};

#define WORDS(zh, en) { { [LANG_ZH] = (zh), [LANG_EN] = (en) } }

/* A text that is the same in each language: a name, a number. */
struct words
words_same(const char *text);

/* "zh", "en": for paths and file names. */
const char *
lang_code(enum lang lang);

/* "zh-CN", "en": for the lang attribute. */
const char *
lang_tag(enum lang lang);

/* Reads a code; returns 1 and sets *out, or 0 and leaves it. */
int
lang_parse(const char *code, enum lang *out);

/* The better of the two for an Accept-Language value (NULL: Chinese). */
enum lang
lang_negotiate(const char *accept_language);

#endif
