#include <string.h>

#include "app/invitation_inner.h"
#include "app/experts.h"
#include "app/once.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/document.h"
#include "store/invitation.h"
#include "store/tie.h"

enum err
invitation_own(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct invitation *out)
{
	enum err e = app_require(who, RIGHT_OPINION_GIVE);

	if (e == ERR_OK)
		e = invitation_by_id(app->db, a, id, out);
	if (e != ERR_OK)
		return e;
	return out->person_id == who->person_id ? ERR_OK : ERR_NOT_FOUND;
}

/* Need to know (Article 15): not before he has declared, not after the end. */
static int
may_see(const struct invitation *i)
{
	return strcmp(i->state, "declared") == 0 ||
	    strcmp(i->state, "answered") == 0;
}

static void
hide(struct invitation *i)
{
	if (!may_see(i))
		i->question = i->draft = "";
}

enum err
invitations_mine(struct app *app, struct arena *a, const struct actor *who,
    struct invitation **out, int *n)
{
	enum err e = app_require(who, RIGHT_OPINION_GIVE);

	if (e == ERR_OK)
		e = invitations_of_expert(app->db, a, who->person_id,
		    INVITATIONS_PAGE, out, n);
	for (int k = 0; e == ERR_OK && k < *n; k++)
		hide(&(*out)[k]);
	return e;
}

enum err
invitation_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct invitation_view *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	if ((e = invitation_own(app, a, who, id, &out->i)) != ERR_OK ||
	    (e = invitation_fill(app, a, out)) != ERR_OK)
		return e;
	out->shows_question = may_see(&out->i);
	hide(&out->i);
	if (!out->shows_question)
		out->n_given = out->n_files = 0;
	return ERR_OK;
}

/* ---- declaring */

struct declaring {
	struct inviting v;
	struct tie tie;
};

static enum err
do_declare(struct tx *tx, void *ctx)
{
	struct declaring *d = ctx;
	enum err e = invitation_lock(tx, &d->v);

	if (e != ERR_OK)
		return e;
	e = invitation_untied(d->v.app, d->v.arena, &d->v.i);
	if (e != ERR_OK || d->v.i.declared.us != 0)
		return e;
	d->v.i.state = "declared";
	d->v.i.declared = d->v.now;
	return invitation_update(tx, &d->v.i);
}

static enum err
do_tied(struct tx *tx, void *ctx)
{
	struct declaring *d = ctx;
	enum err e = invitation_lock(tx, &d->v);

	if (e == ERR_OK)
		e = invitation_end(tx, &d->v, "conflict", d->v.text);
	return e == ERR_OK ? tie_insert(tx, &d->tie,
	    d->v.who->person_id) : e;
}

static enum err
do_decline(struct tx *tx, void *ctx)
{
	struct declaring *d = ctx;
	enum err e = invitation_lock(tx, &d->v);

	return e == ERR_OK ? invitation_end(tx, &d->v, "declined",
	    d->v.text) : e;
}

static enum err
run(struct app *app, struct arena *a, const struct actor *who, int64_t id,
    struct declaring *d, enum err (*fn)(struct tx *tx, void *ctx))
{
	struct invitation i;
	enum err e = invitation_own(app, a, who, id, &i);

	d->v.app = app;
	d->v.arena = a;
	d->v.who = who;
	d->v.id = id;
	d->v.now = d->tie.entered = clock_now();
	d->tie.person_id = who->person_id;
	return e == ERR_OK ? app_once(app, a, who, fn, d, NULL) : e;
}

enum err
invitation_declare(struct app *app, struct arena *a, const struct actor *who,
    int64_t id)
{
	struct declaring d = { .v = { .text = "" } };

	return run(app, a, who, id, &d, do_declare);
}

enum err
invitation_tied(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int party, const char *kind, const char *remarks)
{
	struct declaring d = { .tie = { .kind = kind, .remarks = remarks } };
	struct invitation_view view;
	const char *field;
	enum err e = invitation_open(app, a, who, id, &view);

	if (e != ERR_OK)
		return e;
	if (party < 0 || party >= view.n_parties)
		return ERR_INPUT;
	d.tie.name = view.parties[party].name.in[LANG_ZH];
	if (tie_judge(a, &d.tie, &field) != NULL)
		return ERR_INPUT;
	d.tie.uscc = view.parties[party].uscc;	/* as it was lodged */
	d.v.text = tie_text(a, &d.tie);
	return run(app, a, who, id, &d, do_tied);
}

enum err
invitation_decline(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *reason)
{
	struct declaring d = { .v = { .text = reason } };

	if (*reason == '\0' || text_length(reason) > REMARKS_MAX)
		return ERR_INPUT;
	return run(app, a, who, id, &d, do_decline);
}

/* ---- documents */

static int
holds(const struct document *all, int n, int64_t id)
{
	for (int k = 0; k < n; k++)
		if (all[k].id == id)
			return 1;
	return 0;
}

/* The case team reads files once the opinion is in. */
static enum err
open_for(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct invitation_view *out)
{
	enum err e;

	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	if (!(who->rights & RIGHT_BIT(RIGHT_CASES_ALL)))
		return invitation_open(app, a, who, id, out);
	memset(out, 0, sizeof(*out));
	if ((e = invitation_by_id(app->db, a, id, &out->i)) != ERR_OK ||
	    (e = invitation_fill(app, a, out)) != ERR_OK)
		return e;
	if (!out->has_opinion)
		out->n_files = 0;
	return ERR_OK;
}

enum err
invitation_document(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, int64_t document_id,
    struct document *out, struct source **bytes)
{
	struct invitation_view v;
	enum err e = open_for(app, a, who, id, &v);

	if (e == ERR_FORBIDDEN)
		return ERR_NOT_FOUND;
	if (e != ERR_OK)
		return e;
	if (!holds(v.given, v.n_given, document_id) &&
	    !holds(v.files, v.n_files, document_id))
		return ERR_NOT_FOUND;
	if ((e = document_find(app->db, a, document_id, out)) != ERR_OK)
		return e;
	return document_bytes(app, a, out, bytes);
}
