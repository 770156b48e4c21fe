#include <stdio.h>
#include <string.h>

#include "fuzz.h"

/*
 * Feeds files to a fuzz target without libFuzzer: replay FILE... Says in TAP
 * how many there were; fails where there was none or one cannot be read.
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
	int failed = argc < 2;

	/* announced first: a crash then counts as a failed test */
	puts("1..1");
	fflush(stdout);
	for (int i = 1; i < argc; i++)
		failed |= !replay(argv[i]);
	printf("%s 1 - replay of %d inputs\n", failed ? "not ok" : "ok",
	    argc - 1);
	return failed;
}
