#ifndef FILES_SNIFF_H
#define FILES_SNIFF_H

#include <stddef.h>

/*
 * What the first bytes of a file are, by our own eyes beside libmagic's: for
 * the files of this folder only.
 */
struct head {
	const unsigned char *p;
	size_t n;
};

/* 1 if the text stands at that place. */
int
head_has_at(struct head h, size_t at, const char *bytes, size_t n);

/* 1 if the text stands within the first `within` bytes, in any case. */
int
head_has(struct head h, size_t within, const char *text);

/*
 * 1 if the head is text: UTF-8, an 8-bit or double-byte encoding such as
 * GB 18030, or UTF-16 with its mark; no control characters but line ends,
 * tabs and form feeds.
 */
int
head_is_text(struct head h);

/* 1 for a mail as text: begins with a header line. */
int
head_is_mail(struct head h);

/* 1 for a PKCS #7 or CMS signature, DER or PEM. */
int
head_is_signature(struct head h);

/*
 * Reads the member names of a zip as far as the head goes.
 * 1 if it is a zip, begins with one, is not encrypted, and has a member whose
 * name begins with want.
 */
int
zip_has(struct head h, const char *want);

/*
 * The first member that nothing we take may carry (macros, programs), or "".
 * Returns name.
 */
enum { ZIP_NAME = 100 };

char *
zip_forbidden(struct head h, char name[ZIP_NAME]);

#endif
