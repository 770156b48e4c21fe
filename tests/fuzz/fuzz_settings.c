#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/settings.h"
#include "fuzz.h"

/* Settings are read from a file: one that stands in memory alone. */
static int
file_of(const uint8_t *data, size_t size, char path[32])
{
	int fd = memfd_create("settings", MFD_CLOEXEC);

	MUST(fd >= 0);
	MUST(write(fd, data, size) == (ssize_t)size);
	snprintf(path, 32, "/proc/self/fd/%d", fd);
	return fd;
}

/* A file is refused with a reason, or every setting stands. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct settings *s = NULL;
	const char *why = NULL;
	char path[32];
	int fd = file_of(data, size, path);

	if (settings_load(a, path, &s, &why) != ERR_OK)
		MUST(why != NULL && *why != '\0');
	else {
		MUST(*setting_text(s, SET_VAR) != '\0');
		MUST(setting_int(s, SET_PORT) > 0);
		MUST(setting_int(s, SET_THREADS) > 0);
	}
	close(fd);
	arena_free(&a);
	return 0;
}
