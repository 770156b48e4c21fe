#include <string.h>

#include "base/text.h"
#include "mail/address.h"

enum { LOCAL_MAX = 64, DOMAIN_MAX = 253, LABEL_MAX = 63 };

#define ALNUM "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

static const char local_bytes[] = ALNUM "!#$%&'*+-/=?^_`{|}~.";
static const char label_bytes[] = ALNUM "-";

/* Dot-atom (RFC 5322, 3.2.3): no dot at an end, no two in a row. */
static int
is_local(const char *s, size_t n)
{
	if (n == 0 || n > LOCAL_MAX || s[0] == '.' || s[n - 1] == '.')
		return 0;
	return strspn(s, local_bytes) >= n && memmem(s, n, "..", 2) == NULL;
}

static int
is_label(const char *s, size_t n)
{
	return n > 0 && n <= LABEL_MAX && s[0] != '-' && s[n - 1] != '-';
}

static int
is_domain(const char *s)
{
	int labels = 0;

	if (strlen(s) > DOMAIN_MAX)
		return 0;
	for (;; s++) {
		size_t n = strspn(s, label_bytes);

		if (!is_label(s, n))
			return 0;
		labels++;
		s += n;
		if (*s == '\0')
			return labels > 1;
		if (*s != '.')
			return 0;
	}
}

int
mail_address_is_valid(const char *address)
{
	const char *at = strchr(address, '@');

	return at != NULL && strlen(address) <= MAIL_ADDRESS_MAX &&
	    is_local(address, (size_t)(at - address)) && is_domain(at + 1);
}

static int
has_control(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 || *s == 0x7f)
			return 1;
	return 0;
}

/* Chinese keyboards give the ideographic full stop where a dot is meant. */
static void
plain_dots(char *s)
{
	static const char stop[] = "。";
	size_t n = sizeof(stop) - 1;

	while ((s = strstr(s, stop)) != NULL) {
		*s++ = '.';
		memmove(s, s + n - 1, strlen(s + n - 1) + 1);
	}
}

enum err
mail_address_parse(struct arena *a, const char *typed, const char **out)
{
	char *s, *at;

	if (strlen(typed) > 4 * MAIL_ADDRESS_MAX || has_control(typed))
		return ERR_FORMAT;
	s = text_narrow(a, text_clean(a, typed));
	plain_dots(s);
	if (!mail_address_is_valid(s))
		return ERR_FORMAT;
	at = strchr(s, '@');
	memcpy(at, text_lower(a, at), strlen(at));
	*out = s;
	return ERR_OK;
}
