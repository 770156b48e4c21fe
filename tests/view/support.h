#ifndef TESTS_VIEW_SUPPORT_H
#define TESTS_VIEW_SUPPORT_H

#include "support/cmocka.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "view/template.h"

#define PRAGMA "{{%AUTOESCAPE context=\"HTML\"}}\n"

/* A folder of templates of the test's own, DIR/zh and DIR/en. */
struct folder {
	char dir[64];
	char *files[32];
	int n;
};

static inline void
folder_make(struct folder *f)
{
	const char *tmp = getenv("TMPDIR");
	char path[128];

	memset(f, 0, sizeof(*f));
	snprintf(f->dir, sizeof(f->dir), "%s/rd-view-XXXXXX",
	    tmp && strlen(tmp) < 40 ? tmp : "/tmp");
	assert_non_null(mkdtemp(f->dir));
	for (int i = 0; i < LANG__MAX; i++) {
		snprintf(path, sizeof(path), "%s/%s", f->dir,
		    lang_code((enum lang)i));
		assert_int_equal(mkdir(path, 0700), 0);
	}
}

static inline void
folder_put_in(struct folder *f, enum lang lang, const char *name,
    const char *text)
{
	char *path;
	FILE *out;

	assert_true(asprintf(&path, "%s/%s/%s", f->dir, lang_code(lang),
	    name) > 0);
	f->files[f->n++] = path;
	out = fopen(path, "w");
	assert_non_null(out);
	fputs(text, out);
	assert_int_equal(fclose(out), 0);
}

/* The same file in each language. */
static inline void
folder_put(struct folder *f, const char *name, const char *text)
{
	for (int i = 0; i < LANG__MAX; i++)
		folder_put_in(f, (enum lang)i, name, text);
}

static inline void
folder_remove(struct folder *f)
{
	char path[128];

	for (int i = 0; i < f->n; i++) {
		unlink(f->files[i]);
		free(f->files[i]);
	}
	for (int i = 0; i < LANG__MAX; i++) {
		snprintf(path, sizeof(path), "%s/%s", f->dir,
		    lang_code((enum lang)i));
		assert_int_equal(rmdir(path), 0);
	}
	assert_int_equal(rmdir(f->dir), 0);
}

/* The templates of the build that this test belongs to. */
static inline struct view *
built_view(struct arena *a)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 16);
	struct view *v = NULL;
	char *end;

	assert_true(n > 0);
	path[n] = '\0';
	end = strstr(path, "/tests/view/");
	assert_non_null(end);
	strcpy(end, "/templates");
	assert_int_equal(view_open(a, path, &v), ERR_OK);
	return v;
}

static inline const char *
rendered(struct arena *a, const struct view *v, enum lang lang,
    const char *file, const struct dict *d)
{
	struct buf out;

	buf_init(&out, a, 1 << 20);
	assert_int_equal(view_render(v, lang, file, d, &out), ERR_OK);
	return out.data;
}

static inline struct date
day(const char *iso)
{
	struct date d;

	assert_int_equal(date_parse(iso, &d), ERR_OK);
	return d;
}

#define assert_has(text, part) assert_non_null(strstr((text), (part)))
#define assert_lacks(text, part) assert_null(strstr((text), (part)))

#endif
