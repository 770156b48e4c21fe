#include <sodium.h>

#include "app/keys.h"
#include "app/report_inner.h"
#include "base/text.h"
#include "store/document.h"
#include "store/report.h"
#include "vault/keyring.h"

struct brought_keys {
	struct file_lock *files;
	struct seal_pair reports;
};

static const char of_files[] = "files.key", of_reports[] = "reports.key";

static void
forget(void *arg)
{
	struct brought_keys *k = arg;

	sodium_memzero(&k->reports, sizeof(k->reports));
}

enum err
keys_bring(struct arena *a, const char *dir, struct brought_keys **out,
    const char **which)
{
	struct brought_keys *k = NEW(a, struct brought_keys);
	enum err e;

	arena_cleanup(a, forget, k);
	*which = of_files;
	if ((e = lock_master_load(a, dir, &k->files)) != ERR_OK)
		return e;
	*which = of_reports;
	if ((e = seal_pair_load(dir, report_pair, &k->reports)) != ERR_OK)
		return e;
	*out = k;
	return ERR_OK;
}

/*
 * A wrapped key opens under its own master key alone: no file is needed, and
 * a master key that opens one opens all.
 */
static enum err
fit_files(struct app *app, struct arena *a, const struct brought_keys *k)
{
	unsigned char id[FILE_ID], key[FILE_KEY];
	struct document_file d;
	enum err e = document_any_file(app->db, a, &d);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	if ((e = text_unhex(d.cipher_name, id, FILE_ID)) == ERR_OK)
		e = lock_unwrap(k->files, id, d.file_key,
		    (size_t)d.file_key_n, key);
	sodium_memzero(key, sizeof(key));
	return e;
}

static enum err
fit_reports(struct app *app, struct arena *a, const struct brought_keys *k)
{
	struct bytes sealed;
	void *text;
	size_t n;
	enum err e = report_any_sealed(app->db, a, &sealed);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	if ((e = seal_open(a, &k->reports, sealed.p, sealed.n, &text,
	    &n)) == ERR_OK)
		sodium_memzero(text, n);
	return e;
}

enum err
keys_fit(struct app *app, const struct brought_keys *keys, const char **which)
{
	struct arena *a = arena_new();
	enum err e;

	*which = of_files;
	e = fit_files(app, a, keys);
	if (e == ERR_OK) {
		*which = of_reports;
		e = fit_reports(app, a, keys);
	}
	arena_free(&a);
	return e;
}
