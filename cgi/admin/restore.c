#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "admin/backup.h"
#include "admin/program.h"
#include "admin/tree.h"
#include "base/text.h"
#include "store/dump.h"

enum { LINE = 4096, HEX = 64 };

struct restore {
	struct arena *arena;
	struct arena *each;		/* of one file */
	struct app *app;
	const struct backup_places *places;
	long n;
};

/* "HEX  path": the path; NULL where the line is anything else. */
static char *
read_line(char *line, unsigned char digest[DIGEST_BYTES])
{
	size_t n = strcspn(line, "\n");

	line[n] = '\0';
	if (n < HEX + 3 || strncmp(line + HEX, "  ", 2) != 0)
		return NULL;
	line[HEX] = '\0';
	line += HEX + 2;
	/* nothing may be written outside the folders that we know */
	if (text_unhex(line - HEX - 2, digest, DIGEST_BYTES) != ERR_OK ||
	    line[0] == '/' || strstr(line, "..") != NULL)
		return NULL;
	return line;
}

/* Calls fn with each line of the list. */
static enum err
each_line(struct restore *r, enum err (*fn)(struct restore *r,
    const char *path, const unsigned char digest[DIGEST_BYTES]))
{
	char line[LINE];
	unsigned char digest[DIGEST_BYTES];
	FILE *f = fopen(arena_printf(r->arena, "%s/%s", r->places->dir,
	    backup_sums), "re");
	enum err e = ERR_OK;

	if (f == NULL)
		return program_say(ERR_NOT_FOUND, arena_printf(r->arena,
		    "%s is no backup: it has no %s", r->places->dir,
		    backup_sums));
	while (e == ERR_OK && fgets(line, sizeof(line), f) != NULL) {
		const char *path = read_line(line, digest);

		arena_reset(r->each);

		e = path == NULL ? program_say(ERR_FORMAT, arena_printf(
		    r->arena, "%s is damaged", backup_sums)) :
		    fn(r, path, digest);
	}
	fclose(f);
	return e;
}

static const char *
path_in(const struct restore *r, const char *path)
{
	return arena_printf(r->each, "%s/%s", r->places->dir, path);
}

static enum err
check_one(struct restore *r, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	unsigned char real[DIGEST_BYTES];
	enum err e = tree_digest(path_in(r, path), real);

	if (e == ERR_OK && digest_same(real, digest))
		return ERR_OK;
	return program_say(e != ERR_OK ? e : ERR_CRYPTO, arena_printf(
	    r->arena, "%s %s; nothing was restored", path, e != ERR_OK ?
	    "cannot be read" : "was changed"));
}

static enum err
copy_one(struct restore *r, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	unsigned char real[DIGEST_BYTES];

	(void)digest;
	for (int i = 0; i < BACKUP_PARTS; i++) {
		const struct backup_part *part = &backup_parts[i];
		size_t n = strlen(part->name);

		if (!text_starts(path, part->name) || path[n] != '/')
			continue;
		r->n++;
		return tree_copy(r->each, path_in(r, path), arena_printf(
		    r->each, "%s%s", backup_place(r->each,
		    r->app->settings, part), path + n), real);
	}
	return ERR_OK;
}

/* They go to where the demo keeps them, and not among the keys. */
static enum err
move_accounts(struct restore *r)
{
	const struct settings *s = r->app->settings;
	const char *from = arena_printf(r->arena, "%s/%s", setting_text(s,
	    SET_KEYS_DIR), backup_accounts), *to = arena_printf(r->arena,
	    "%s/%s", setting_text(s, SET_VAR), backup_accounts);

	return access(from, F_OK) != 0 || rename(from, to) == 0 ? ERR_OK :
	    ERR_STORAGE;
}

static enum err
carry_out(struct restore *r)
{
	const struct settings *s = r->app->settings;
	enum err e;

	if ((e = backup_copy_keys(r->arena, r->places->keys, setting_text(s,
	    SET_KEYS_DIR))) != ERR_OK || (e = move_accounts(r)) != ERR_OK ||
	    (e = each_line(r, copy_one)) != ERR_OK ||
	    (e = db_clear(r->app->db, r->arena)) != ERR_OK)
		return e;
	return db_load(r->app->db, r->arena, path_in(r, backup_database));
}

static enum err
check(struct restore *r)
{
	enum err e = db_is_unused(r->app->db, r->arena);

	if (e == ERR_CONFLICT)
		return program_say(e, "this installation holds people or "
		    "cases; restore into a new one");
	if (e != ERR_OK)
		return program_say(e, NULL);
	if (access(r->places->keys, R_OK) != 0)
		return program_say(ERR_NOT_FOUND, arena_printf(r->arena,
		    "%s: there are no keys; without them no file can be read",
		    r->places->keys));
	return each_line(r, check_one);
}

static enum err
restore(struct restore *r)
{
	enum err e = check(r);

	if (e != ERR_OK)
		return e;
	if ((e = carry_out(r)) != ERR_OK)
		return program_say(e, "the restore is incomplete; begin again "
		    "with a new installation");
	sync();
	printf("restored: database and %ld files\n", r->n);
	return ERR_OK;
}

int
verb_restore(const struct verb_call *call, int argc, char **argv)
{
	struct backup_places p;
	struct restore r = { .arena = call->arena, .places = &p };
	enum err e;

	umask(077);
	backup_arguments(call, argc, argv,
	    "Restores what backup wrote into a new installation, in which "
	    "nobody has worked yet: checks every digest first. Start the "
	    "programs afresh afterwards, and run migrate.", &p);
	if (program_open(call, ACCOUNT_MIGRATE, &r.app) != ERR_OK)
		return 1;
	r.each = arena_new();
	e = restore(&r);
	arena_free(&r.each);
	return e != ERR_OK;
}
