#include <sodium.h>
#include <string.h>

#include "vault/digest.h"
#include "vault/prints.h"

_Static_assert((int)PRINTS_KEY == crypto_shorthash_KEYBYTES, "of SipHash");

enum { PROBES = 6, LEAST = 64, BYTES_A_PIECE = 4 };

void
prints_key(const void *secret, size_t n, unsigned char key[PRINTS_KEY])
{
	static const char purpose[] = "prints of a text 1";
	unsigned char digest[DIGEST_BYTES];

	digest_keyed(secret, n, purpose, sizeof(purpose), digest);
	memcpy(key, digest, PRINTS_KEY);
	sodium_memzero(digest, sizeof(digest));
}

uint64_t
prints_hash(const unsigned char key[PRINTS_KEY], const void *p, size_t n)
{
	uint64_t hash;

	_Static_assert(sizeof(hash) == crypto_shorthash_BYTES, "64 bits");
	crypto_shorthash((unsigned char *)&hash, p, n, key);
	return hash;
}

size_t
prints_size(size_t pieces)
{
	size_t size = LEAST;

	while (size < PRINTS_MOST && size / BYTES_A_PIECE < pieces)
		size *= 2;
	return size;
}

/* The bit of the i-th probe: two halves of the hash make all of them. */
static size_t
bit_of(size_t size, uint64_t hash, unsigned i)
{
	uint64_t step = (hash >> 32) | 1;

	return (size_t)((hash + i * step) & (size * 8 - 1));
}

void
prints_put(unsigned char *bits, size_t size, uint64_t hash)
{
	for (unsigned i = 0; i < PROBES; i++) {
		size_t bit = bit_of(size, hash, i);

		bits[bit / 8] |= (unsigned char)(1u << bit % 8);
	}
}

int
prints_has(const unsigned char *bits, size_t size, uint64_t hash)
{
	if (size == 0 || (size & (size - 1)) != 0)
		return 1;
	for (unsigned i = 0; i < PROBES; i++) {
		size_t bit = bit_of(size, hash, i);

		if (!(bits[bit / 8] >> bit % 8 & 1))
			return 0;
	}
	return 1;
}
