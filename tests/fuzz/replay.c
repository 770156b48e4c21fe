#include <stdio.h>
#include <string.h>

#include "fuzz.h"

/*
 * Feeds files to a fuzz target without libFuzzer: replay FILE... It prints how
 * many there were, and fails where there was none or one cannot be read.
 */
static int
replay(const char *path)
{
	size_t n = 0, cap = 4096;
	uint8_t *data = malloc(cap), *exact;
	FILE *f = fopen(path, "rb");

	if (f == NULL || data == NULL) {
		perror(path);
		free(data);
		return 0;
	}
	while ((n += fread(data + n, 1, cap - n, f)) == cap)
		if ((data = realloc(data, cap *= 2)) == NULL)
			abort();
	fclose(f);
	/* without spare room, so that a sanitizer sees a read beyond it */
	exact = malloc(n > 0 ? n : 1);
	if (exact == NULL)
		abort();
	memcpy(exact, data, n);
	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
	free(data);
	return 1;
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (!replay(argv[i]))
			return 1;
	printf("%d inputs\n", argc - 1);
	return argc < 2;
}
