#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "admin/program.h"
#include "base/buf.h"
#include "base/text.h"

enum { FILE_MAX = 4 * 1024 * 1024 };

static int
ends_so(const char *name, const char *ending)
{
	size_t n = strlen(name), e = strlen(ending);

	return name[0] != '.' && n > e && strcmp(name + n - e, ending) == 0;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

int
folder_files(struct arena *a, const char *folder, const char *ending,
    const char *paths[FOLDER_FILES_MAX])
{
	DIR *d = opendir(folder);
	struct dirent *entry;
	int n = 0;

	if (d == NULL)
		return 0;
	while (n < FOLDER_FILES_MAX && (entry = readdir(d)) != NULL)
		if (ends_so(entry->d_name, ending))
			paths[n++] = arena_printf(a, "%s/%s", folder,
			    entry->d_name);
	closedir(d);
	qsort(paths, (size_t)n, sizeof(paths[0]), by_name);
	return n;
}

enum err
file_text(struct arena *a, const char *path, const char **out)
{
	char *text = arena_alloc(a, FILE_MAX + 2);
	FILE *f = fopen(path, "re");
	size_t n;

	if (f == NULL)
		return ERR_NOT_FOUND;
	n = fread(text, 1, FILE_MAX + 1, f);
	fclose(f);
	*out = text;
	return n <= FILE_MAX && text_is_utf8(text, n) ? ERR_OK : ERR_FORMAT;
}

enum err
files_text(struct arena *a, const char *const *paths, int n, const char **out)
{
	struct buf all;
	const char *text;
	enum err e;

	buf_init(&all, a, FILE_MAX);
	for (int i = 0; i < n; i++) {
		size_t len;

		if ((e = file_text(a, paths[i], &text)) != ERR_OK)
			return program_say(e, arena_printf(a, "%s: %s",
			    paths[i], e == ERR_NOT_FOUND ?
			    "cannot be read" : "is no text"));
		buf_puts(&all, text);
		len = strlen(text);
		if (len > 0 && text[len - 1] != '\n')
			buf_putc(&all, '\n');
	}
	*out = all.data;
	return buf_end(&all);
}
