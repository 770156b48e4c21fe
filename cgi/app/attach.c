#include <string.h>

#include "app/attach.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "store/document.h"

struct attaching {
	const struct attach *what;
	struct document document;
};

enum err
attach_to_case(struct tx *tx, const struct document *d, void *ctx)
{
	(void)ctx;
	return case_document_insert(tx, d->case_id, d->id, 0);
}

static enum err
do_attach(struct tx *tx, void *ctx)
{
	struct attaching *g = ctx;
	enum err e = document_insert(tx, &g->document);

	return e == ERR_OK ? g->what->link(tx, &g->document, g->what->ctx) :
	    e;
}

enum err
attach_stored(struct app *app, const struct actor *who,
    const struct attach *what, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id)
{
	struct attaching g = { .what = what, .document = {
	    .organisation_id = who->organisation_id,
	    .case_id = what->case_id, .kind = what->kind, .name = name,
	    .media_type = media_type, .size = (int64_t)file->size,
	    .cipher_name = file->name, .file_key = file->wrapped,
	    .file_key_n = (int64_t)file->wrapped_n,
	    .uploaded_by = who->person_id, .entered = clock_now() } };
	enum err e;

	memcpy(g.document.plain_sha, file->sha256,
	    sizeof(g.document.plain_sha));
	e = app_transaction(app, do_attach, &g);
	*id = g.document.id;
	return e == ERR_DUPLICATE ? ERR_OK : e;
}

enum err
attach_upload(struct app *app, struct arena *a, const struct actor *who,
    const struct attach *what, const char *name, struct source *in,
    struct words *why, int64_t *id)
{
	struct upload up;
	enum err e = take_file(app, a, name, in, why, &up);

	return e != ERR_OK ? e : attach_stored(app, who, what, up.name,
	    up.type->content_type, &up.stored, id);
}
