#include <string.h>

#include "app/migrate.h"
#include "store/edition.h"
#include "store/migration.h"
#include "vault/digest.h"

static const struct migration *
find(const struct migration *done, int n, const char *name)
{
	for (int i = 0; i < n; i++)
		if (strcmp(done[i].name, name) == 0)
			return &done[i];
	return NULL;
}

static enum err
check_unchanged(struct arena *a, const struct migration *done, int n_done,
    const struct migration_file *files, int n, const char **why)
{
	for (int i = 1; i < n; i++) {
		const struct migration *m = find(done, n_done, files[i].name);
		unsigned char digest[DIGEST_BYTES];

		digest_of(files[i].text, strlen(files[i].text), digest);
		if (m == NULL || digest_same(digest, m->sha256))
			continue;
		*why = arena_printf(a, "%s was applied in another wording; "
		    "write what is new into a file of its own",
		    files[i].name);
		return ERR_CONFLICT;
	}
	return ERR_OK;
}

static enum err
note(struct tx *tx, void *ctx)
{
	return migration_note(tx, ctx);
}

static enum err
apply(struct app *app, struct arena *a, const struct migration_file *file,
    struct instant now, const char **why)
{
	struct migration m = { .name = file->name, .applied = now };
	const char *said = "";
	enum err e = db_script(app->db, file->text, &said);

	if (e != ERR_OK) {
		*why = arena_printf(a, "%s: %s", file->name, said);
		return e;
	}
	digest_of(file->text, strlen(file->text), m.sha256);
	*why = "what was applied cannot be noted";
	return app_transaction(app, note, &m);
}

enum err
app_migrate(struct app *app, struct arena *a,
    const struct migration_file *files, int n, struct instant now,
    void (*tell)(const char *name), const char **why)
{
	struct migration *done;
	int n_done;
	enum err e;

	if (n == 0 || (e = db_script(app->db, files[0].text, why)) != ERR_OK)
		return n == 0 ? ERR_NOT_FOUND : e;
	*why = "the list of migrations cannot be read";
	e = migrations_applied(app->db, a, &done, &n_done);
	if (e != ERR_OK || (e = check_unchanged(a, done, n_done, files, n,
	    why)) != ERR_OK)
		return e;
	for (int i = 1; i < n; i++) {
		if (find(done, n_done, files[i].name) != NULL)
			continue;
		tell(files[i].name);
		if ((e = apply(app, a, &files[i], now, why)) != ERR_OK)
			return e;
	}
	return ERR_OK;
}

struct keep {
	const struct rules *rules;
	struct instant now;
};

static enum err
write_rules(struct tx *tx, void *ctx)
{
	const struct keep *k = ctx;

	return rules_edition_insert(tx, rules_edition(k->rules),
	    rules_source(k->rules), k->now);
}

enum err
app_rules_keep(struct app *app, const struct rules *r, struct instant now)
{
	struct keep k = { r, now };
	enum err e = app_transaction(app, write_rules, &k);

	return e == ERR_DUPLICATE ? ERR_OK : e;
}
