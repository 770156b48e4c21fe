#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "admin/backup.h"
#include "admin/program.h"
#include "admin/sums.h"
#include "admin/tree.h"
#include "admin/whole.h"
#include "app/keys.h"
#include "base/text.h"
#include "store/dump.h"

struct restore {
	struct arena *arena;
	struct arena *each;		/* of one file */
	struct app *app;
	const struct backup_places *places;
	struct brought_keys *keys;
	long n;
};

static const char *
path_in(const struct restore *r, const char *path)
{
	return arena_printf(r->each, "%s/%s", r->places->dir, path);
}

static enum err
copy_one(void *arg, const char *path,
    const unsigned char digest[DIGEST_BYTES])
{
	struct restore *r = arg;
	unsigned char real[DIGEST_BYTES];
	enum err e;

	arena_reset(r->each);
	for (int i = 0; i < BACKUP_PARTS; i++) {
		const struct backup_part *part = &backup_parts[i];
		size_t n = strlen(part->name);

		if (!text_starts(path, part->name) || path[n] != '/')
			continue;
		r->n++;
		e = tree_copy(r->each, path_in(r, path), arena_printf(
		    r->each, "%s%s", backup_place(r->each,
		    r->app->settings, part), path + n), real);
		return e != ERR_OK || digest_same(real, digest) ? e :
		    ERR_CRYPTO;
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
copy_all(struct restore *r)
{
	const struct settings *s = r->app->settings;
	enum err e;

	if ((e = backup_copy_keys(r->arena, r->places->keys, setting_text(s,
	    SET_KEYS_DIR))) != ERR_OK || (e = move_accounts(r)) != ERR_OK)
		return e;
	return sums_each(arena_printf(r->arena, "%s/%s", r->places->dir,
	    backup_sums), copy_one, r);
}

/*
 * What the keys open stands in the database: it is there before them, and
 * goes again where they open nothing.
 */
static enum err
carry_out(struct restore *r)
{
	struct db *db = r->app->db;
	const char *which;
	enum err e = db_clear(db, r->arena);

	if (e == ERR_OK)
		e = db_load(db, r->arena, path_in(r, backup_database));
	if (e == ERR_OK && (e = keys_fit(r->app, r->keys, &which)) ==
	    ERR_CRYPTO && db_clear(db, r->arena) == ERR_OK)
		return whole_say_key(r->arena, r->places, which, e);
	if (e == ERR_OK)
		e = copy_all(r);
	return e == ERR_OK ? e : program_say(e, "the restore is incomplete; "
	    "begin again with a new installation");
}

/* Whether there are keys, and whether they have the form of keys. */
static enum err
bring_keys(struct restore *r)
{
	const char *which;
	enum err e;

	if (access(r->places->keys, R_OK) != 0)
		return program_say(ERR_NOT_FOUND, arena_printf(r->arena,
		    "%s: there are no keys; without them no file can be read",
		    r->places->keys));
	e = keys_bring(r->arena, r->places->keys, &r->keys, &which);
	if (e == ERR_CRYPTO)
		return program_say(e, arena_printf(r->arena,
		    "%s/%s is no key: a key is 32 bytes that only its owner "
		    "may read (chmod 600), and fits its other half; nothing "
		    "was restored", r->places->keys, which));
	return e == ERR_OK ? e : whole_say_key(r->arena, r->places, which, e);
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
	if ((e = bring_keys(r)) == ERR_OK)
		e = whole_check(r->arena, r->places);
	return e != ERR_OK ? e : whole_check_keys(r->arena, r->places);
}

static enum err
restore(struct restore *r)
{
	enum err e = check(r);

	if (e == ERR_OK)
		e = carry_out(r);
	if (e != ERR_OK)
		return e;
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
	    "nobody has worked yet: checks every digest first, and whether "
	    "the keys are those of the data. Start the programs afresh "
	    "afterwards, and run migrate.", &p);
	if (program_open(call, ACCOUNT_MIGRATE, &r.app) != ERR_OK)
		return 1;
	r.each = arena_new();
	e = restore(&r);
	arena_free(&r.each);
	return e != ERR_OK;
}
