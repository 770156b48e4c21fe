#include <string.h>

#include "app/attach.h"
#include "app/invitation_inner.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/invitation.h"
#include "vault/digest.h"

/* Under the lock: it is open, and he has declared. */
static enum err
lock_to_write(struct tx *tx, struct inviting *v)
{
	enum err e = invitation_lock(tx, v);

	if (e != ERR_OK)
		return e;
	return v->i.declared.us == 0 ? ERR_REFUSED : ERR_OK;
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct inviting *v = ctx;
	enum err e = lock_to_write(tx, v);

	v->i.draft = v->text;
	return e == ERR_OK ? invitation_update(tx, &v->i) : e;
}

static enum err
do_hand_in(struct tx *tx, void *ctx)
{
	struct inviting *v = ctx;
	struct opinion o = { .invitation_id = v->id, .body = v->text,
	    .entered = v->now };
	enum err e = lock_to_write(tx, v);

	if (e == ERR_OK)
		e = invitation_untied(v->app, v->arena, &v->i);
	if (e != ERR_OK)
		return e;
	digest_of(v->text, strlen(v->text), o.digest);
	v->i.draft = "";
	e = invitation_end(tx, v, "answered", "");
	return e == ERR_OK ? opinion_insert(tx, &o) : e;
}

static enum err
begin(struct app *app, struct arena *a, const struct actor *who, int64_t id,
    struct inviting *v)
{
	struct invitation i;
	enum err e = invitation_own(app, a, who, id, &i);

	v->app = app;
	v->arena = a;
	v->who = who;
	v->id = id;
	v->now = clock_now();
	return e;
}

enum err
opinion_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, const char *body)
{
	struct inviting v = { .version = version, .text = body };
	enum err e = begin(app, a, who, id, &v);

	if (e != ERR_OK)
		return e;
	return text_length(body) > OPINION_MAX ? ERR_TOO_LARGE :
	    app_once(app, a, who, do_save, &v, NULL);
}

enum err
opinion_hand_in(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, const char *body)
{
	struct inviting v = { .version = version, .text = body };
	enum err e = begin(app, a, who, id, &v);

	if (e != ERR_OK)
		return e;
	if (*body == '\0')
		return ERR_INPUT;
	return text_length(body) > OPINION_MAX ? ERR_TOO_LARGE :
	    app_once(app, a, who, do_hand_in, &v, NULL);
}

/* ---- files */

static enum err
link_file(struct tx *tx, const struct document *d, void *ctx)
{
	const struct inviting *v = ctx;
	enum err e = lock_to_write(tx, ctx);

	return e == ERR_OK ? opinion_file_insert(tx, v->id, d->id) : e;
}

enum err
opinion_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *name, struct source *in, struct words *why)
{
	struct inviting v = { .text = "" };
	struct attach what = { .kind = "opinion", .link = link_file,
	    .ctx = &v };
	struct invitation_view view;
	int64_t document_id;
	enum err e = invitation_open(app, a, who, id, &view);

	*why = (struct words)WORDS(NULL, NULL);
	/* nothing of a file is read where it could not be kept */
	if (e == ERR_OK && (!view.is_open || !view.shows_question))
		e = ERR_REFUSED;
	if (e == ERR_OK)
		e = begin(app, a, who, id, &v);
	if (e != ERR_OK)
		return e;
	what.case_id = view.i.case_id;
	return attach_upload(app, a, who, &what, name, in, why,
	    &document_id);
}

struct dropping {
	struct inviting v;
	int64_t document_id;
};

static enum err
do_drop(struct tx *tx, void *ctx)
{
	struct dropping *d = ctx;
	enum err e = lock_to_write(tx, &d->v);

	return e == ERR_OK ? opinion_file_remove(tx, d->v.id,
	    d->document_id, d->v.now) : e;
}

enum err
opinion_drop(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int64_t document_id)
{
	struct dropping d = { .v = { .text = "" },
	    .document_id = document_id };
	enum err e = begin(app, a, who, id, &d.v);

	return e == ERR_OK ? app_once(app, a, who, do_drop, &d, NULL) : e;
}
