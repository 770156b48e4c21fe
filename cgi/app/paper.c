#include <string.h>

#include "app/case.h"
#include "app/paper.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "files/store.h"
#include "store/document.h"

static enum err
do_attach(struct tx *tx, void *ctx)
{
	struct document *d = ctx;
	enum err e = document_insert(tx, d);

	return e == ERR_OK ? case_document_insert(tx, d->case_id, d->id, 0) :
	    e;
}

enum err
paper_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id)
{
	struct document d = { .organisation_id = who->organisation_id,
	    .case_id = case_id, .kind = DOCUMENT_PAPER, .name = name,
	    .media_type = media_type, .size = (int64_t)file->size,
	    .cipher_name = file->name, .file_key = file->wrapped,
	    .file_key_n = (int64_t)file->wrapped_n,
	    .uploaded_by = who->person_id, .entered = clock_now() };
	struct case_view v;
	enum err e;

	if (who->organisation_kind == ORGANISATION_OPERATOR)
		return ERR_FORBIDDEN;
	if ((e = case_open_id(app, a, who, case_id, &v)) != ERR_OK)
		return e;
	memcpy(d.plain_sha, file->sha256, sizeof(d.plain_sha));
	e = app_transaction(app, do_attach, &d);
	*id = d.id;
	return e;
}

enum err
paper_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, struct source *in, struct words *why,
    int64_t *id)
{
	struct case_view v;
	struct upload up;
	enum err e;

	*why = (struct words)WORDS(NULL, NULL);
	/* nothing of a file is read for somebody who may not attach it */
	if (!(who->rights & (RIGHT_BIT(RIGHT_CASE_WORK) |
	    RIGHT_BIT(RIGHT_ANSWER_DRAFT))))
		return ERR_FORBIDDEN;
	if ((e = case_open_id(app, a, who, case_id, &v)) != ERR_OK ||
	    (e = take_file(app, a, name, in, why, &up)) != ERR_OK)
		return e;
	return paper_attach(app, a, who, case_id, up.name,
	    up.type->content_type, &up.stored, id);
}
