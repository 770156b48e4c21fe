#include <string.h>

#include "app/stores.h"
#include "app/take_file.h"
#include "app/virus.h"
#include "base/clock.h"

enum err
take_file(struct app *app, struct arena *a, const char *name,
    struct source *in, struct words *why, struct upload *out)
{
	size_t max = (size_t)setting_int(app->settings, SET_FILE_MAX_MB) *
	    1024 * 1024;
	enum err e = app_type_checker(app);

	*why = (struct words)WORDS(NULL, NULL);
	if (e != ERR_OK)
		return e;
	e = upload_take(a, app->files, app->types, name, in, max, out);
	if (e == ERR_TYPE)
		*why = out->why;
	return e;
}

enum err
document_bytes(struct app *app, struct arena *a, const struct document *d,
    struct source **out)
{
	enum err e = d->file_key_n == 0 ? ERR_WITHHELD :
	    virus_may_open(app, d->signature);

	return e != ERR_OK ? e : files_open(a, app->files, d->cipher_name,
	    d->file_key, (size_t)d->file_key_n, out);
}

struct document
taken_document(const struct actor *who, const struct upload *up)
{
	struct document d = { .organisation_id = who->organisation_id,
	    .name = up->name, .media_type = up->type->content_type,
	    .size = (int64_t)up->stored.size, .cipher_name = up->stored.name,
	    .file_key = up->stored.wrapped,
	    .file_key_n = (int64_t)up->stored.wrapped_n,
	    .uploaded_by = who->person_id, .entered = clock_now() };

	memcpy(d.plain_sha, up->stored.sha256, sizeof(d.plain_sha));
	return d;
}
