#include "app/audit_seal.h"
#include "app/keep.h"
#include "base/buf.h"
#include "vault/digest.h"

enum { ROW_BYTES_MAX = 1024 };

static enum err
seal_row(struct arena *a, const struct audit_row *r, struct audit_seal *seal)
{
	struct buf b;

	buf_init(&b, a, ROW_BYTES_MAX);
	buf_printf(&b, "id=%lld\nat_us=%lld\nportal=%s\nperson=%lld\n"
	    "what=%s\nobject=%s\n", (long long)r->id, (long long)r->at.us,
	    r->portal, (long long)r->person_id, r->what, r->object);
	chain_next(seal->hash, b.data, b.len, seal->hash);
	seal->up_to_id = r->id;
	return buf_end(&b);
}

enum err
audit_seal_over(struct app *app, int64_t up_to, struct audit_seal *seal,
    long *rows)
{
	struct arena *a = arena_new();
	int n = AUDIT_SEAL_BATCH;
	enum err e = ERR_OK;

	*rows = 0;
	while (e == ERR_OK && n == AUDIT_SEAL_BATCH) {
		struct audit_row *r;

		e = audit_rows(app->db, a, seal->up_to_id, up_to,
		    AUDIT_SEAL_BATCH, &r, &n);
		for (int i = 0; e == ERR_OK && i < n; i++) {
			e = seal_row(a, &r[i], seal);
			++*rows;
		}
		arena_reset(a);
	}
	arena_free(&a);
	return e;
}

struct sealing {
	const struct keep *keep;
	struct audit_seal seal;
};

static enum err
write_seal(struct tx *tx, void *ctx)
{
	struct sealing *s = ctx;

	return audit_seal_insert(tx, &s->seal);
}

enum err
keep_seal_audit(const struct keep *k)
{
	struct sealing s = { .keep = k };
	struct instant before = { k->now.us - AUDIT_SEAL_AGE_S *
	    INT64_C(1000000) };
	struct arena *a = arena_new();
	int64_t up_to = 0;
	long rows = 0;
	enum err e = audit_seal_last(k->app->db, a, &s.seal);

	if (e == ERR_OK || e == ERR_NOT_FOUND)
		e = audit_last_before(k->app->db, a, before, &up_to);
	arena_free(&a);
	if (e == ERR_OK)
		e = audit_seal_over(k->app, up_to, &s.seal, &rows);
	if (e != ERR_OK || rows == 0)
		return e;
	s.seal.sealed = k->now;
	e = keep_transaction(k, write_seal, &s);
	/* the other keeper sealed the same rows */
	if (e == ERR_DUPLICATE)
		return ERR_OK;
	if (e == ERR_OK)
		k->tell("seal", "audit", rows);
	return e;
}
