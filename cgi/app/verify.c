#include <string.h>

#include "app/act.h"
#include "app/audit_seal.h"
#include "app/verify.h"
#include "base/buf.h"
#include "base/text.h"
#include "files/store.h"
#include "store/case.h"
#include "store/document.h"
#include "store/event.h"
#include "store/spill.h"
#include "store/report_file.h"
#include "vault/digest.h"

struct verifying {
	struct app *app;
	struct arena *arena;		/* of one case or batch of files */
	void (*tell)(const struct verify_fault *f);
	struct verify_result *result;
	struct spill_digest *withheld;	/* of the case */
	int n_withheld;
};

static void
fault(struct verifying *v, const char *about, const char *what)
{
	v->tell(&(struct verify_fault){ about, what });
	v->result->faults++;
}

/* Article 20: an incident took a text away, and kept what is left of it. */
static int
is_withheld(const struct verifying *v, int seq,
    const unsigned char digest[DIGEST_BYTES])
{
	for (int i = 0; i < v->n_withheld; i++)
		if (v->withheld[i].seq == seq &&
		    digest_same(v->withheld[i].digest, digest))
			return 1;
	return 0;
}

/* NULL, or what is wrong with it. */
static const char *
judge(struct verifying *v, int64_t case_id, const struct event_record *r,
    const struct event_record *before, const struct event_text *texts, int n)
{
	static const unsigned char none[DIGEST_BYTES];
	unsigned char digest[DIGEST_BYTES];
	struct buf b;

	event_stored_digest(v->arena, texts, n, r->event.seq, digest);
	if (!digest_same(digest, r->text_digest) &&
	    !is_withheld(v, r->event.seq, digest))
		return "its texts were changed";
	if (!digest_same(r->previous, before != NULL ? before->hash : none))
		return "it does not follow the event before it";
	buf_init(&b, v->arena, EVENT_BYTES_MAX);
	event_canonical(&b, case_id, r);
	chain_next(r->previous, b.data, b.len, digest);
	return digest_same(digest, r->hash) ? NULL : "it was changed";
}

static enum err
verify_case(struct verifying *v, const struct case_key *k)
{
	struct event_record *events;
	struct event_text *texts;
	int n, n_texts;
	enum err e;

	if ((e = events_of_case(v->app->db, v->arena, k->id, &events, &n)) !=
	    ERR_OK || (e = event_texts_of_case(v->app->db, v->arena, k->id,
	    &texts, &n_texts)) != ERR_OK || (e = spill_digests_of(v->app->db,
	    v->arena, k->id, &v->withheld, &v->n_withheld)) != ERR_OK)
		return e;
	for (int i = 0; i < n; i++) {
		const char *what = judge(v, k->id, &events[i],
		    i > 0 ? &events[i - 1] : NULL, texts, n_texts);

		if (what != NULL)
			fault(v, arena_printf(v->arena, "%s event %d",
			    k->number, events[i].event.seq), what);
	}
	/* acts that came since the list was read are no fault */
	if (n < k->last_seq)
		fault(v, k->number, "events are missing at its end");
	v->result->cases++;
	v->result->events += n;
	return ERR_OK;
}

static enum err
verify_cases(struct verifying *v)
{
	struct arena *a = arena_new();
	struct case_key *keys;
	int64_t after = 0;
	int n = 1;
	enum err e = ERR_OK;

	while (e == ERR_OK && n > 0) {
		e = case_keys(v->app->db, a, after, &keys, &n);
		for (int i = 0; i < n && e == ERR_OK; i++) {
			e = verify_case(v, &keys[i]);
			arena_reset(v->arena);
		}
		if (e == ERR_OK && n > 0)
			after = keys[n - 1].id;
		arena_reset(a);
	}
	arena_free(&a);
	return e;
}

static void
found_file(struct verifying *v, const char *name, enum err e)
{
	v->result->files++;
	if (e != ERR_OK)
		fault(v, name, e == ERR_NOT_FOUND ? "the file is missing" :
		    "the file was changed");
	arena_reset(v->arena);
}

/* What is withheld has no key, and opens for nobody (Article 20). */
static void
verify_document(struct verifying *v, const struct document_file *d)
{
	found_file(v, d->cipher_name, d->file_key_n == 0 ?
	    files_check(v->app->files, d->cipher_name) :
	    files_prove(v->arena, v->app->files, d->cipher_name, d->file_key,
	    (size_t)d->file_key_n, d->plain_sha));
}

static enum err
verify_documents(struct verifying *v)
{
	struct arena *a = arena_new();
	struct document_file *files;
	int64_t after = 0;
	int n = 1;
	enum err e = ERR_OK;

	while (e == ERR_OK && n > 0) {
		e = document_files(v->app->db, a, after, &files, &n);
		for (int i = 0; i < n && e == ERR_OK; i++)
			verify_document(v, &files[i]);
		if (e == ERR_OK && n > 0)
			after = files[n - 1].id;
		arena_reset(a);
	}
	arena_free(&a);
	return e;
}

/* Texts and files that an incident holds (Article 20). */
static enum err
verify_held(struct verifying *v)
{
	struct arena *a = arena_new();
	const char *const *names;
	int n;
	enum err e = spill_hold_files(v->app->db, a, &names, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		found_file(v, names[i], files_check(v->app->files, names[i]));
	arena_free(&a);
	return e;
}

/* Those that citizens sent: sealed, so that their names alone can tell. */
static enum err
verify_report_files(struct verifying *v)
{
	const char *const *names, *after = "";
	struct arena *a = arena_new();
	int n = 1;
	enum err e = ERR_OK;

	while (e == ERR_OK && n > 0) {
		e = report_file_names(v->app->db, a, after, &names, &n);
		for (int i = 0; i < n && e == ERR_OK; i++)
			found_file(v, names[i],
			    files_check(v->app->files, names[i]));
		if (e == ERR_OK && n > 0)
			after = arena_strdup(v->arena, names[n - 1]);
		arena_reset(a);
	}
	arena_free(&a);
	return e;
}

/* Each seal anew, from the rows and from the seal before it. */
static enum err
verify_audit(struct verifying *v)
{
	struct audit_seal told, real = { 0 };
	long rows;
	enum err e;

	while ((e = audit_seal_next(v->app->db, v->arena, real.up_to_id,
	    &told)) == ERR_OK) {
		e = audit_seal_over(v->app, told.up_to_id, &real, &rows);
		if (e != ERR_OK)
			return e;
		if (real.up_to_id != told.up_to_id ||
		    !digest_same(real.hash, told.hash))
			fault(v, arena_printf(v->arena, "audit log up to %lld",
			    (long long)told.up_to_id), "rows were changed, "
			    "added or taken out");
		real = told;
		v->result->audited += rows;
		v->result->last_seal = text_hex(v->app->arena, told.hash,
		    DIGEST_BYTES);
	}
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
app_verify(struct app *app, void (*tell)(const struct verify_fault *f),
    struct verify_result *out)
{
	struct verifying v = { .app = app, .arena = arena_new(), .tell = tell,
	    .result = out };
	enum err e;

	memset(out, 0, sizeof(*out));
	e = verify_cases(&v);
	if (e == ERR_OK)
		e = verify_audit(&v);
	if (e == ERR_OK)
		e = verify_documents(&v);
	if (e == ERR_OK)
		e = verify_held(&v);
	if (e == ERR_OK)
		e = verify_report_files(&v);
	arena_free(&v.arena);
	return e;
}
