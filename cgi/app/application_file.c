#include <string.h>

#include "app/application_change.h"
#include "app/once.h"
#include "app/stores.h"
#include "base/clock.h"
#include "files/upload.h"
#include "store/document.h"

/* What was signed is no longer what would be lodged. */
static enum err
void_signature(struct tx *tx, const struct change *c)
{
	return application_update(tx, c->id, c->row.version, c->row.title,
	    c->row.content, c->who->person_id, c->now);
}

static enum err
has_room(struct db *db, struct arena *a, int64_t id)
{
	struct document *all;
	int n;
	enum err e = documents_of_application(db, a, id, &all, &n);

	return e == ERR_OK && n >= APPLICATION_FILES_MAX ? ERR_TOO_MANY : e;
}

static enum err
do_attach(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	enum err e = change_lock(tx, c);

	if (e == ERR_OK)
		e = has_room(tx_db(tx), c->arena, c->id);
	if (e == ERR_OK)
		e = document_insert(tx, c->document);
	return e == ERR_OK ? void_signature(tx, c) : e;
}

enum err
application_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *kind, const char *name, const char *media_type,
    const struct stored_file *file)
{
	struct document d = { .organisation_id = who->organisation_id,
	    .application_id = id, .kind = kind, .name = name,
	    .media_type = media_type, .size = (int64_t)file->size,
	    .cipher_name = file->name,
	    .file_key = file->wrapped,
	    .file_key_n = (int64_t)file->wrapped_n,
	    .uploaded_by = who->person_id, .entered = clock_now() };
	struct actor once = once_with_file(a, who, file->sha256);
	struct change c = { .id = id, .document = &d };

	if (document_kind_find(kind) == NULL)
		return ERR_INPUT;
	memcpy(d.plain_sha, file->sha256, sizeof(d.plain_sha));
	return change_run(app, a, &once, &c, do_attach);
}

int
upload_max_mb(const struct app *app)
{
	return (int)setting_int(app->settings, SET_FILE_MAX_MB);
}

const char *
upload_types(struct arena *a)
{
	return type_names(a);
}

/* Nothing of a file is read for somebody who may not attach it. */
static enum err
may_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *kind)
{
	struct application_view v;
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	if (e == ERR_OK)
		e = application_open(app, a, who, id, &v);
	if (e != ERR_OK)
		return e;
	if (document_kind_find(kind) == NULL)
		return ERR_NOT_FOUND;
	return v.can_edit ? has_room(app->db, a, id) : ERR_REFUSED;
}

/* Why it was not taken, where the file itself or the others are why. */
static enum err
explain(enum err e, const struct upload *up, struct words *why)
{
	static const struct words full = WORDS("本次申报已有60个文件。请先移除"
	    "一个，或者把几个文件合并后再上传。",
	    "The application holds 60 files already. Take one out first, or "
	    "put several into one.");

	if (e == ERR_TYPE)
		*why = up->why;
	else if (e == ERR_TOO_MANY)
		*why = full;
	return e == ERR_TOO_MANY ? ERR_TYPE : e;
}

enum err
application_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *kind, const char *name, struct source *in,
    struct words *why)
{
	size_t max = (size_t)upload_max_mb(app) * 1024 * 1024;
	struct upload up = { .why = WORDS(NULL, NULL) };
	enum err e = may_attach(app, a, who, id, kind);

	*why = up.why;
	if (e == ERR_OK)
		e = app_type_checker(app);
	if (e == ERR_OK)
		e = upload_take(a, app->files, app->types, name, in, max,
		    &up);
	if (e == ERR_OK)
		e = application_attach(app, a, who, id, kind, up.name,
		    up.type->content_type, &up.stored);
	return explain(e, &up, why);
}

static enum err
do_detach(struct tx *tx, void *ctx)
{
	struct change *c = ctx;
	struct document d;
	enum err e;

	if ((e = change_lock(tx, c)) != ERR_OK)
		return e;
	e = document_find(tx_db(tx), c->arena, c->document->id, &d);
	if (e != ERR_OK)
		return e;
	if (d.application_id != c->id)
		return ERR_NOT_FOUND;
	if ((e = document_remove(tx, d.id, c->now)) != ERR_OK)
		return e;
	return void_signature(tx, c);
}

enum err
application_detach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int64_t document_id)
{
	struct document d = { .id = document_id };
	struct change c = { .id = id, .document = &d };

	return change_run(app, a, who, &c, do_detach);
}
