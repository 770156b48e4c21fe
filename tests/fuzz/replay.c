/*
 * Stands in for the fuzzer: gives a target every file named on the command
 * line, whole and cut in half, and reports in TAP.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* From a block of exactly that size, so that one byte too far is seen. */
static void
replay_bytes(const uint8_t *bytes, size_t n)
{
	uint8_t *exact = malloc(n > 0 ? n : 1);

	if (exact == NULL)
		abort();
	memcpy(exact, bytes, n);
	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
}

static int
replay_file(const char *path)
{
	FILE *f = fopen(path, "rb");
	static uint8_t bytes[4 << 20];
	size_t n;

	if (f == NULL)
		return -1;
	n = fread(bytes, 1, sizeof(bytes), f);
	fclose(f);
	replay_bytes(bytes, n);
	if (n > 1)
		replay_bytes(bytes, n / 2);
	return 0;
}

int
main(int argc, char **argv)
{
	int failed = 0;

	printf("1..1\n");
	fflush(stdout);
	for (int i = 1; i < argc; i++) {
		if (replay_file(argv[i]) == 0)
			continue;
		printf("# cannot be read: %s\n", argv[i]);
		failed = 1;
	}
	if (argc < 2)
		printf("# there is no corpus\n");
	failed |= argc < 2;
	printf("%sok 1 - replay of %d inputs\n", failed ? "not " : "",
	    argc - 1);
	return failed;
}
