#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "admin/program.h"
#include "admin/sums.h"
#include "admin/tree.h"
#include "admin/whole.h"

struct whole {
	struct arena *arena;
	struct arena *each;		/* of one file */
	const struct backup_places *places;
	const char **paths;		/* what is listed, then in order */
	size_t n;
	int has_database, has_keys;
	int n_lists;			/* lines on the list itself */
};

static const char *
path_in(struct whole *w, const char *path)
{
	arena_reset(w->each);
	return arena_printf(w->each, "%s/%s", w->places->dir, path);
}

/* "PATH WHAT; nothing was restored" */
static enum err
say(struct whole *w, enum err e, const char *path, const char *what)
{
	return program_say(e, arena_printf(w->arena,
	    "%s %s; nothing was restored", path, what));
}

static enum err
check_one(void *arg, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	struct whole *w = arg;
	unsigned char real[DIGEST_BYTES];
	enum err e = tree_digest(path_in(w, path), real);

	if (e == ERR_OK && digest_same(real, digest))
		return ERR_OK;
	if (e == ERR_NOT_FOUND)
		return say(w, e, path, "is missing");
	return e != ERR_OK ? say(w, e, path, "cannot be read") :
	    say(w, ERR_CRYPTO, path, "was changed");
}

static enum err
check_list(void *arg, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	struct whole *w = arg;

	if (strcmp(path, backup_sums) != 0)
		return ERR_FORMAT;
	w->n_lists++;
	return check_one(w, path, digest);
}

static enum err
count(void *arg, const char *path, const unsigned char digest[DIGEST_BYTES])
{
	struct whole *w = arg;

	(void)digest;
	w->n++;
	w->has_database |= strcmp(path, backup_database) == 0;
	w->has_keys |= strcmp(path, backup_keys) == 0;
	return ERR_OK;
}

static enum err
keep(void *arg, const char *path, const unsigned char digest[DIGEST_BYTES])
{
	struct whole *w = arg;

	(void)digest;
	w->paths[w->n++] = arena_strdup(w->arena, path);
	return ERR_OK;
}

static int
compare(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

static enum err
is_listed(void *arg, const char *rest)
{
	struct whole *w = arg;

	if (strcmp(rest, backup_sums) == 0 || strcmp(rest, backup_end) == 0 ||
	    bsearch(&rest, w->paths, w->n, sizeof(rest), compare) != NULL)
		return ERR_OK;
	return say(w, ERR_FORMAT, arena_strdup(w->arena, rest), "is not "
	    "listed in SHA256SUMS: that was cut short, or the file is no part "
	    "of this backup");
}

static enum err
read_list(struct whole *w)
{
	const char *list = arena_printf(w->arena, "%s/%s", w->places->dir,
	    backup_sums);
	enum err e = sums_each(list, count, w);

	if (e == ERR_NOT_FOUND)
		return program_say(e, arena_printf(w->arena,
		    "%s is no backup: it has no %s", w->places->dir,
		    backup_sums));
	if (e == ERR_OK) {
		w->paths = NEW_ARRAY(w->arena, w->n + 1, const char *);
		w->n = 0;
		e = sums_each(list, keep, w);
	}
	if (e != ERR_OK)
		return say(w, e, backup_sums, "is damaged");
	qsort(w->paths, w->n, sizeof(w->paths[0]), compare);
	return w->has_database ? ERR_OK : say(w, ERR_FORMAT, backup_sums,
	    "was cut short: it does not list the database");
}

/* The list of the keys comes first: a list that has it knows of its end. */
static enum err
check_end(struct whole *w)
{
	enum err e = sums_each(arena_printf(w->arena, "%s/%s",
	    w->places->dir, backup_end), check_list, w);

	if (e == ERR_NOT_FOUND && w->n_lists == 0) {
		if (w->has_keys)
			return say(w, e, backup_end, "is missing");
		program_say(e, "warning: this backup is of an earlier version, "
		    "which did not write down where its list ends; what lacks "
		    "both there and in the folder is not noticed");
		return ERR_OK;
	}
	if (e == ERR_FORMAT || (e == ERR_OK && w->n_lists != 1))
		return say(w, ERR_FORMAT, backup_end, "is damaged");
	return e;
}

enum err
whole_check(struct arena *a, const struct backup_places *p)
{
	struct whole w = { .arena = a, .each = arena_new(), .places = p };
	enum err e = read_list(&w);

	if (e == ERR_OK)
		e = check_end(&w);
	if (e == ERR_OK)
		e = tree_each(p->dir, is_listed, &w);
	if (e == ERR_OK)
		e = sums_each(arena_printf(a, "%s/%s", p->dir, backup_sums),
		    check_one, &w);
	arena_free(&w.each);
	return e;
}

enum err
whole_say_key(struct arena *a, const struct backup_places *p,
    const char *which, enum err e)
{
	const char *what = e == ERR_NOT_FOUND ? "is missing: without it what "
	    "people handed in cannot be read" : e == ERR_CRYPTO ? "does not "
	    "open what this backup holds: it is another installation's, or "
	    "was changed" : "cannot be read";

	return program_say(e, arena_printf(a, "%s/%s %s; nothing was restored. "
	    "Name the folder of keys that was written with this backup: "
	    "--keys DIR", p->keys, which, what));
}

static enum err
check_key(void *arg, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	struct whole *w = arg;
	unsigned char real[DIGEST_BYTES];
	enum err e = tree_digest(arena_printf(w->arena, "%s/%s",
	    w->places->keys, path), real);

	if (e == ERR_OK && !digest_same(real, digest))
		e = ERR_CRYPTO;
	return e == ERR_OK ? e : whole_say_key(w->arena, w->places, path, e);
}

enum err
whole_check_keys(struct arena *a, const struct backup_places *p)
{
	struct whole w = { .arena = a, .places = p };
	const char *list = arena_printf(a, "%s/%s", p->dir, backup_keys);

	/* an earlier version wrote none */
	return access(list, F_OK) != 0 ? ERR_OK :
	    sums_each(list, check_key, &w);
}
