#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "files/sniff.h"

int
head_has_at(struct head h, size_t at, const char *bytes, size_t n)
{
	return at <= h.n && h.n - at >= n && memcmp(h.p + at, bytes, n) == 0;
}

int
head_has(struct head h, size_t within, const char *text)
{
	size_t n = strlen(text);

	if (h.n < within)
		within = h.n;
	for (size_t i = 0; i + n <= within; i++)
		if (strncasecmp((const char *)h.p + i, text, n) == 0)
			return 1;
	return 0;
}

int
head_is_text(struct head h)
{
	if (head_has_at(h, 0, "\xff\xfe", 2) ||
	    head_has_at(h, 0, "\xfe\xff", 2))
		return 1;
	for (size_t i = 0; i < h.n; i++)
		if ((h.p[i] < 0x20 && strchr("\t\n\r\f", h.p[i]) == NULL) ||
		    h.p[i] == 0 || h.p[i] == 0x7f)
			return 0;
	return h.n > 0;
}

int
head_is_mail(struct head h)
{
	size_t i = 0;

	if (!head_is_text(h))
		return 0;
	if (head_has_at(h, 0, "From ", 5))
		return 1;
	while (i < h.n && (isalnum(h.p[i]) || h.p[i] == '-'))
		i++;
	return i > 0 && i < h.n && h.p[i] == ':';
}

int
head_is_signature(struct head h)
{
	/* 1.2.840.113549.1.7.2, signedData, behind a sequence of any length */
	static const char oid[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
	    "\x02";

	if (head_has_at(h, 0, "-----BEGIN PKCS7-----", 21) ||
	    head_has_at(h, 0, "-----BEGIN CMS-----", 19))
		return 1;
	if (!head_has_at(h, 0, "\x30", 1))
		return 0;
	for (size_t at = 2; at <= 6; at++)
		if (head_has_at(h, at, oid, sizeof(oid) - 1))
			return 1;
	return 0;
}
