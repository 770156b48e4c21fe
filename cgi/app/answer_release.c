#include <string.h>

#include "app/answer_inner.h"
#include "base/clock.h"
#include "base/text.h"
#include "files/store.h"
#include "store/answer.h"
#include "store/document.h"
#include "store/suggestion.h"
#include "vault/digest.h"

/* One answer on its way into the case. */
struct release {
	struct answer_row row;
	int64_t drafter_id;
	const char *digest;	/* hex: what the page showed */
	int keep_draft;
};

/* Under the lock: the version answered must still be the one that stands. */
static enum err
write_answer(struct act_run *r, void *ctx)
{
	struct release *x = ctx;
	struct suggestion_version v;
	enum err e = suggestion_version_find(tx_db(r->tx), r->arena,
	    r->row.id, r->before.version, &v);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_STALE : e;
	if (strcmp(text_hex(r->arena, v.digest, DIGEST_BYTES), x->digest) != 0)
		return ERR_STALE;
	x->row.case_id = r->row.id;
	x->row.seq = r->n_events;
	x->row.round = r->before.round;
	x->row.version = v.version;
	memcpy(x->row.digest, v.digest, sizeof(x->row.digest));
	x->row.entered = r->now;
	e = answer_insert(r->tx, &x->row, x->drafter_id, r->who->person_id);
	if (e != ERR_OK || x->keep_draft)
		return e;
	return answer_draft_delete(r->tx, r->row.id, x->row.member);
}

static enum err
send(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum member member, struct release *x, struct date on,
    const char *form_key, struct act_result *result)
{
	const struct act_text texts[] = {
		{ "digest", NULL, x->digest },
		{ "answer", NULL, x->row.body },
	};
	struct act reply = { .case_id = case_id, .kind = EVENT_REPLY,
	    .on = on, .members = MEMBER_BIT(member),
	    .answer = answer_counts_as((enum answer)x->row.answer,
	    x->row.depends), .form_key = form_key, .texts = texts,
	    .n_texts = *x->row.body != '\0' ? 2 : 1,
	    .write = write_answer, .ctx = x };

	if (*x->row.paper_number != '\0')
		reply.paper_number = x->row.paper_number;
	reply.paper_document_id = x->row.paper_document_id;
	return act(app, a, who, &reply, result);
}

static enum err
read_draft(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *code, const char *digest,
    struct release *x, struct date *on)
{
	struct answer_draft d;
	enum err e = answer_draft_find(app->db, a, case_id, code, &d);

	if (e != ERR_OK)
		return e;
	if (strcmp(text_hex(a, d.digest, DIGEST_BYTES), digest) != 0 ||
	    strcmp(d.state, "to_release") != 0)
		return ERR_STALE;
	/* whoever drafted an answer never releases it */
	if (d.drafter_id == who->person_id)
		return ERR_FORBIDDEN;
	x->row = (struct answer_row){ .member = code, .answer = d.answer,
	    .depends = d.depends, .body = d.body,
	    .paper_number = d.paper_number,
	    .paper_document_id = d.paper_document_id };
	x->drafter_id = d.drafter_id;
	*on = d.paper_on;
	return ERR_OK;
}

enum err
answer_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *digest, const char *form_key,
    struct act_result *result)
{
	struct release x = { .digest = digest };
	struct date on = DATE_NONE;
	const char *code;
	enum err e = answer_member(who, RIGHT_ANSWER_RELEASE, &code), kept;

	memset(result, 0, sizeof(*result));
	if (e != ERR_OK)
		return e;
	/* a second click finds no draft any more, but its own first act */
	e = act_seen(app, a, who, form_key, result);
	if (e == ERR_NOT_FOUND)
		e = read_draft(app, a, who, case_id, code, digest, &x, &on);
	if (e == ERR_OK && !result->repeated)
		e = send(app, a, who, case_id, who->member, &x, on, form_key,
		    result);
	if (e != ERR_STALE)
		return e;
	kept = answer_mark_stale(app, a, who, case_id);
	return kept == ERR_OK || kept == ERR_NOT_FOUND ? ERR_STALE : kept;
}

enum err
answer_enter_paper(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum member member, const struct answer_input *in,
    const char *form_key, struct act_result *result)
{
	struct release x = { .digest = in->digest,
	    .drafter_id = who->person_id, .keep_draft = 1,
	    .row = { .member = member_code(member),
	    .answer = (int)in->answer, .depends = in->depends,
	    .body = in->body, .paper_number = in->paper_number,
	    .paper_document_id = in->paper_document_id } };
	const char *field;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	memset(result, 0, sizeof(*result));
	if (e != ERR_OK)
		return e;
	if (answer_judge(in, &field) != NULL || *in->paper_number == '\0' ||
	    !date_is_set(in->paper_on))
		return ERR_INPUT;
	return send(app, a, who, case_id, member, &x, in->paper_on, form_key,
	    result);
}

/* ---- scans */

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
