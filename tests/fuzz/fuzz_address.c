#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "mail/address.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What passes can stand in an SMTP command, and reads again as itself. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const char *typed = arena_memdup(a, data, size);
	const char *out = NULL, *again = NULL;

	if (mail_address_parse(a, typed, &out) == ERR_OK) {
		assert(strlen(out) <= MAIL_ADDRESS_MAX);
		for (const char *p = out; *p != '\0'; p++)
			assert(*p > ' ' && *p < 0x7f && *p != '<' &&
			    *p != '>' && *p != '"');
		if (mail_address_parse(a, out, &again) != ERR_OK)
			__builtin_trap();
		assert(strcmp(out, again) == 0);
	}
	arena_free(&a);
	return 0;
}
