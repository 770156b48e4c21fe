#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "vault/receipt.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What passes is a code of 23 characters that reads again as itself. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	char code[RECEIPT_TEXT], again[RECEIPT_TEXT];

	if (receipt_read(a, arena_memdup(a, data, size), code) == ERR_OK) {
		assert(strlen(code) == 23);
		assert(strspn(code, "0123456789ABCDEFGHJKMNPQRSTVWXYZ-") == 23);
		if (receipt_read(a, code, again) != ERR_OK)
			__builtin_trap();
		assert(strcmp(code, again) == 0);
	}
	arena_free(&a);
	return 0;
}
