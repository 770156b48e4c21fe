#include <string.h>

#include "app/attach.h"
#include "app/once.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/document.h"

struct attaching {
	struct arena *arena;
	const struct attach *what;
	const char *id;		/* of app_once */
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

	if (e == ERR_OK)
		e = g->what->link(tx, &g->document, g->what->ctx);
	g->id = arena_printf(g->arena, "%lld", (long long)g->document.id);
	return e;
}

enum err
attach_stored(struct app *app, struct arena *a, const struct actor *who,
    const struct attach *what, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id)
{
	struct actor once = once_with_file(a, who, file->sha256);
	struct attaching g = { .arena = a, .what = what, .document = {
	    .organisation_id = who->organisation_id,
	    .case_id = what->case_id, .kind = what->kind, .name = name,
	    .media_type = media_type, .size = (int64_t)file->size,
	    .cipher_name = file->name, .file_key = file->wrapped,
	    .file_key_n = (int64_t)file->wrapped_n,
	    .uploaded_by = who->person_id, .entered = clock_now() } };
	enum err e;

	memcpy(g.document.plain_sha, file->sha256,
	    sizeof(g.document.plain_sha));
	e = app_once(app, a, &once, do_attach, &g, &g.id);
	return e == ERR_OK ? int_parse(g.id, 1, INT64_MAX, id) : e;
}

enum err
attach_upload(struct app *app, struct arena *a, const struct actor *who,
    const struct attach *what, const char *name, struct source *in,
    struct words *why, int64_t *id)
{
	struct upload up;
	enum err e = take_file(app, a, name, in, why, &up);

	return e != ERR_OK ? e : attach_stored(app, a, who, what, up.name,
	    up.type->content_type, &up.stored, id);
}
