#include <argp.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "admin/backup.h"
#include "admin/program.h"
#include "admin/sums.h"
#include "admin/tree.h"
#include "app/audit.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/dump.h"

const char backup_sums[] = "SHA256SUMS", backup_end[] = "SHA256SUMS.sha256",
    backup_keys[] = "keys.sha256", backup_database[] = "database.sql",
    backup_accounts[] = "demo-accounts.tsv";

const struct backup_part backup_parts[BACKUP_PARTS] = {
	{ "files", SET_FILES_DIR, NULL, "tmp/" },
	{ "mail", SET_VAR, "mail", NULL },
};

const char *
backup_place(struct arena *a, const struct settings *s,
    const struct backup_part *part)
{
	const char *base = setting_text(s, part->setting);

	return part->below == NULL ? base : arena_printf(a, "%s/%s", base,
	    part->below);
}

struct backup {
	struct arena *arena;
	struct arena *each;		/* of one file */
	struct app *app;
	const char *into;		/* folder that is being filled */
	const struct backup_part *part;
	const char *from;
	FILE *sums;
	long n;
};

static enum err
copy_one(void *arg, const char *rest)
{
	struct backup *b = arg;
	struct arena *a = b->each;
	const char *path;
	unsigned char digest[DIGEST_BYTES];
	enum err e;

	arena_reset(a);
	if (b->part->skip != NULL && text_starts(rest, b->part->skip))
		return ERR_OK;
	path = arena_printf(a, "%s/%s", b->part->name, rest);
	e = tree_copy(a, arena_printf(a, "%s/%s", b->from, rest),
	    arena_printf(a, "%s/%s", b->into, path), digest);
	/* what no row knows may be swept while we look */
	if (e == ERR_NOT_FOUND)
		return ERR_OK;
	b->n++;
	return e != ERR_OK ? e : sums_note(b->sums, a, path, digest);
}

static enum err
copy_parts(struct backup *b)
{
	enum err e = ERR_OK;

	for (int i = 0; i < BACKUP_PARTS && e == ERR_OK; i++) {
		b->part = &backup_parts[i];
		b->from = backup_place(b->arena, b->app->settings, b->part);
		if (access(b->from, F_OK) == 0)
			e = tree_each(b->from, copy_one, b);
	}
	return e;
}

/*
 * The database first: a file is stored before a row names it, so that every
 * file that the dump knows is still there when files are copied.
 */
static enum err
copy_database(struct backup *b)
{
	const char *path = arena_printf(b->arena, "%s/%s", b->into,
	    backup_database);
	unsigned char digest[DIGEST_BYTES];
	enum err e = db_dump(b->app->db, b->arena, path);

	if (e == ERR_OK)
		e = tree_digest(path, digest);
	return e != ERR_OK ? e : sums_note(b->sums, b->arena, backup_database,
	    digest);
}

struct key_list {
	struct arena *arena;
	FILE *sums;
	const char *from;
};

static enum err
list_key(void *arg, const char *rest)
{
	const struct key_list *k = arg;
	unsigned char digest[DIGEST_BYTES];
	enum err e;

	/* a key that is just being made is still hidden */
	if (*rest == '.')
		return ERR_OK;
	e = tree_digest(arena_printf(k->arena, "%s/%s", k->from, rest),
	    digest);
	return e != ERR_OK ? e : sums_note(k->sums, k->arena, rest, digest);
}

/*
 * The digests of the keys tell which ones belong to this data, and nothing
 * else: they are random bytes, which nobody can guess. First of all, so that
 * of the list of files no part passes for that of an earlier version.
 */
static enum err
list_keys(struct backup *b)
{
	const char *path = arena_printf(b->arena, "%s/%s", b->into,
	    backup_keys);
	struct key_list k = { b->arena, fopen(path, "wxe"),
	    setting_text(b->app->settings, SET_KEYS_DIR) };
	unsigned char digest[DIGEST_BYTES];
	enum err e;

	if (k.sums == NULL)
		return ERR_STORAGE;
	e = sums_close(k.sums, tree_each(k.from, list_key, &k));
	if (e == ERR_OK)
		e = tree_digest(path, digest);
	return e != ERR_OK ? e : sums_note(b->sums, b->arena, backup_keys,
	    digest);
}

struct keys {
	struct arena *arena;
	const char *from, *to;
};

static enum err
copy_key(void *arg, const char *rest)
{
	const struct keys *k = arg;
	unsigned char digest[DIGEST_BYTES];

	return tree_copy(k->arena, arena_printf(k->arena, "%s/%s", k->from,
	    rest), arena_printf(k->arena, "%s/%s", k->to, rest), digest);
}

enum err
backup_copy_keys(struct arena *a, const char *from, const char *to)
{
	struct keys k = { a, from, to };

	return tree_each(from, copy_key, &k);
}

/* Passwords of the demo lie with the keys: they are as secret. */
static enum err
copy_keys(struct backup *b, const char *keys)
{
	const char *var = setting_text(b->app->settings, SET_VAR);
	unsigned char digest[DIGEST_BYTES];
	enum err e = backup_copy_keys(b->arena, setting_text(b->app->settings,
	    SET_KEYS_DIR), keys);

	if (e == ERR_OK)
		e = tree_copy(b->arena, arena_printf(b->arena, "%s/%s", var,
		    backup_accounts), arena_printf(b->arena, "%s/%s", keys,
		    backup_accounts), digest);
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

/* Where the list ends: its own digest. */
static enum err
end_sums(struct backup *b, const char *sums)
{
	FILE *f = fopen(arena_printf(b->arena, "%s/%s", b->into, backup_end),
	    "wxe");
	unsigned char digest[DIGEST_BYTES];
	enum err e;

	if (f == NULL)
		return ERR_STORAGE;
	e = tree_digest(sums, digest);
	if (e == ERR_OK)
		e = sums_note(f, b->arena, backup_sums, digest);
	return sums_close(f, e);
}

static enum err
fill(struct backup *b, const char *keys)
{
	const char *sums = arena_printf(b->arena, "%s/%s", b->into,
	    backup_sums);
	enum err e;

	b->sums = fopen(sums, "wxe");
	if (b->sums == NULL)
		return ERR_STORAGE;
	e = list_keys(b);
	if (e == ERR_OK)
		e = copy_database(b);
	if (e == ERR_OK)
		e = copy_parts(b);
	e = sums_close(b->sums, e);
	if (e == ERR_OK)
		e = end_sums(b, sums);
	return e != ERR_OK ? e : copy_keys(b, keys);
}

/* Only what is complete gets the name that was asked for. */
static enum err
make(struct backup *b, const struct backup_places *p)
{
	enum err e;

	if (access(p->dir, F_OK) == 0 || access(p->keys, F_OK) == 0)
		return program_say(ERR_CONFLICT, arena_printf(b->arena,
		    "%s or %s is there already", p->dir, p->keys));
	b->into = arena_printf(b->arena, "%s.unfinished", p->dir);
	if (mkdir(b->into, 0700) != 0)
		return program_say(ERR_STORAGE, arena_printf(b->arena,
		    "%s: %s", b->into, strerror(errno)));
	/* before the dump, so that the copy tells of itself */
	e = app_audit_alone(b->app, 0, AUDIT_EXPORT, "backup", clock_now());
	if (e == ERR_OK)
		e = fill(b, p->keys);
	if (e != ERR_OK)
		return program_say(e, NULL);
	sync();
	if (rename(b->into, p->dir) != 0)
		return program_say(ERR_STORAGE, strerror(errno));
	printf("%s: database and %ld files\n%s: the keys. Keep them apart: "
	    "with both, everything can be read; without the keys, no file "
	    "and no report.\n", p->dir, b->n, p->keys);
	return ERR_OK;
}

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct backup_places *p = state->input;

	if (key == 'k')
		p->keys = arg;
	else if (key == ARGP_KEY_ARG && p->dir == NULL)
		p->dir = arg;
	else if (key == ARGP_KEY_ARG || key == ARGP_KEY_NO_ARGS)
		argp_usage(state);
	else
		return ARGP_ERR_UNKNOWN;
	return 0;
}

void
backup_arguments(const struct verb_call *call, int argc, char **argv,
    const char *about, struct backup_places *out)
{
	static const struct argp_option options[] = {
		{ "keys", 'k', "DIR", 0,
		    "folder of the keys (default: DIR-keys)", 0 },
		{ 0 }
	};
	const struct argp argp = { options, parse, "DIR", about, NULL, NULL,
	    NULL };

	memset(out, 0, sizeof(*out));
	argp_parse(&argp, argc, argv, 0, NULL, out);
	if (out->keys == NULL)
		out->keys = arena_printf(call->arena, "%s-keys", out->dir);
}

int
verb_backup(const struct verb_call *call, int argc, char **argv)
{
	struct backup_places p;
	struct app *app;
	struct backup b = { .arena = call->arena };
	enum err e;

	umask(077);

	backup_arguments(call, argc, argv,
	    "Copies a running installation into DIR, which must not exist: the "
	    "database as it stood at one moment, the encrypted files, the "
	    "mails of a demo, and their digests for sha256sum -c. The keys "
	    "go into a folder of their own.", &p);
	if (program_open(call, ACCOUNT_MIGRATE, &app) != ERR_OK)
		return 1;
	b.app = app;
	b.each = arena_new();
	e = make(&b, &p);
	arena_free(&b.each);
	return e != ERR_OK;
}
