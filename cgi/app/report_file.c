#include <sodium.h>
#include <string.h>

#include "app/audit.h"
#include "app/report_inner.h"
#include "app/spill.h"
#include "app/stores.h"
#include "app/virus.h"
#include "files/upload.h"
#include "store/report.h"
#include "store/report_file.h"
#include "vault/digest.h"
#include "vault/random.h"

enum { TOKEN = 43 };		/* characters of random_token */

int
report_files_max(const struct app *app)
{
	return setting_int(app->settings, SET_REPORT_FILES_MAX);
}

int
report_file_max_mb(const struct app *app)
{
	return setting_int(app->settings, SET_REPORT_FILE_MAX_MB);
}

enum err
report_token_hash(const char *token, unsigned char hash[32])
{
	if (strlen(token) != TOKEN)
		return ERR_NOT_FOUND;
	digest_of(token, TOKEN, hash);
	return ERR_OK;
}

/* ---- on the reporter's side: sealed, never opened again */

struct pending {
	unsigned char hash[32];
	struct report_file file;
	struct arena *arena;
};

static enum err
do_put(struct tx *tx, void *ctx)
{
	const struct pending *p = ctx;

	return pending_file_insert(tx, p->hash, &p->file);
}

/* A stored file that surely got no row goes at once. */
static enum err
keep(struct app *app, struct pending *p, const struct upload *up,
    struct report_upload *out)
{
	unsigned char office[SEAL_KEY];
	enum err e = report_office_key(app, office);

	p->file.cipher_name = up->stored.name;
	p->file.sealed_key = (struct bytes){ up->stored.wrapped,
	    up->stored.wrapped_n };
	p->file.size = (int64_t)up->stored.size;
	out->name = up->name;
	out->size = p->file.size;
	out->token = random_token(p->arena);
	if (e == ERR_OK)
		e = report_token_hash(out->token, p->hash);
	if (e == ERR_OK) {
		p->file.sealed_name = report_seal(p->arena, office, up->name);
		e = app_transaction(app, do_put, p);
	}
	if (e != ERR_OK && e != ERR_IN_DOUBT)
		(void)!files_remove(app->files, up->stored.name);
	return e;
}

enum err
report_file_put(struct app *app, struct arena *a, const char *name,
    struct source *in, struct date today, struct report_upload *out)
{
	struct pending p = { .arena = a, .file.on = today };
	size_t max = (size_t)report_file_max_mb(app) * 1024 * 1024;
	struct upload up;
	enum err e;

	memset(out, 0, sizeof(*out));
	if ((e = report_pace(app, REPORT_UPLOADS, &out->wait_s)) != ERR_OK ||
	    (e = app_type_checker(app)) != ERR_OK)
		return e;
	e = upload_take_stripped(a, app->files, app->types, name, in, max,
	    &up);
	if (e == ERR_TYPE)
		out->why = up.why;
	return e != ERR_OK ? e : keep(app, &p, &up, out);
}

enum err
report_file_size(struct app *app, struct arena *a, const char *token,
    int64_t *size)
{
	unsigned char hash[32];
	struct report_file f;
	enum err e = report_token_hash(token, hash);

	if (e == ERR_OK)
		e = pending_file_find(app->db, a, hash, &f);
	if (e == ERR_OK)
		*size = f.size;
	return e;
}

static enum err
do_drop(struct tx *tx, void *ctx)
{
	struct pending *p = ctx;

	return pending_file_take(tx, p->arena, p->hash, &p->file);
}

enum err
report_file_drop(struct app *app, struct arena *a, const char *token)
{
	struct pending p = { .arena = a };
	enum err e = report_token_hash(token, p.hash);

	if (e == ERR_OK)
		e = app_transaction(app, do_drop, &p);
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	return files_remove(app->files, p.file.cipher_name);
}

/* ---- on the Office's side */

/* Name and type of a row, with the pair of keys. */
static enum err
unseal(struct arena *a, const struct seal_pair *pair,
    const struct report_file *f, struct report_attachment *out)
{
	const struct file_type *type;
	void *name;
	size_t n;
	enum err e;

	*out = (struct report_attachment){ f->n, spill_stub,
	    "application/octet-stream", f->size };
	if (f->sealed_name.n == 0)
		return ERR_OK;
	e = seal_open(a, pair, f->sealed_name.p, f->sealed_name.n, &name, &n);
	if (e != ERR_OK)
		return e;
	type = type_of_name(name);
	out->name = name;
	if (type != NULL)
		out->media_type = type->content_type;
	return ERR_OK;
}

enum err
report_files_unseal(struct app *app, struct arena *a,
    const struct seal_pair *pair, struct report_view *out)
{
	struct report_file *files;
	enum err e = report_files_of(app->db, a, out->id, &files,
	    &out->n_files);

	if (e != ERR_OK)
		return e;
	out->files = NEW_ARRAY(a, (size_t)out->n_files + 1,
	    struct report_attachment);
	for (int i = 0; e == ERR_OK && i < out->n_files; i++)
		e = unseal(a, pair, &files[i], &out->files[i]);
	return e;
}

static enum err
open_with(struct app *app, struct arena *a, const struct seal_pair *pair,
    const struct report_file *f, struct report_attachment *out,
    struct source **bytes)
{
	struct file_store *store;
	enum err e = unseal(a, pair, f, out);

	if (e == ERR_OK && f->sealed_key.n == 0)
		e = ERR_WITHHELD;
	if (e == ERR_OK)
		e = files_store_open(a, setting_text(app->settings,
		    SET_FILES_DIR), lock_pair(a, pair), &store);
	return e != ERR_OK ? e : files_open(a, store, f->cipher_name,
	    f->sealed_key.p, f->sealed_key.n, bytes);
}

enum err
report_file_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int n, struct instant now, struct report_attachment *out,
    struct source **bytes)
{
	struct seal_pair pair;
	struct report_file f;
	enum err e = app_require(who, RIGHT_PUBLIC_REPORTS);

	if (e == ERR_OK)
		e = report_file_find(app->db, a, id, n, &f);
	if (e == ERR_OK)
		e = app_audit_alone(app, who->person_id, AUDIT_REPORT_FILE,
		    arena_printf(a, "%lld/%d", (long long)id, n), now);
	if (e == ERR_OK)
		e = seal_pair_open(setting_text(app->settings,
		    SET_KEYS_DIR), report_pair, &pair);
	if (e != ERR_OK)
		return e;
	e = open_with(app, a, &pair, &f, out, bytes);
	/* sealed until now: nobody could look at it before */
	if (e == ERR_OK && (e = virus_look(app, *bytes)) == ERR_OK)
		e = open_with(app, a, &pair, &f, out, bytes);
	sodium_memzero(&pair, sizeof(pair));
	return e;
}
