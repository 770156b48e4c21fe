#include <string.h>

#include "app/answer_inner.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/answer.h"
#include "store/author.h"
#include "store/case.h"
#include "store/circulation.h"

enum answer
answer_counts_as(enum answer answer, int depends)
{
	return answer == ANSWER_AGREE_COMMENTS && depends ? ANSWER_OBJECT :
	    answer;
}

const struct words *
answer_judge(const struct answer_input *in, const char **field)
{
	static const struct words choose = WORDS("请选择一种意见。",
	    "Choose an answer."), reasons = WORDS("请写明不同意的理由。",
	    "Give the reasons for the objection."), comments = WORDS(
	    "请写明意见的内容。", "Write down the comments.");

	*field = "answer";
	if (in->answer == ANSWER_NONE)
		return &choose;
	*field = "body";
	if (*in->body != '\0' || in->secret.number != NULL)
		return NULL;
	if (in->answer == ANSWER_OBJECT)
		return &reasons;
	return in->answer == ANSWER_AGREE_COMMENTS ? &comments : NULL;
}

const char *
answer_secret_paper(struct arena *a, const struct secret_paper *s)
{
	char on[DATE_TEXT];

	return s->number == NULL ? NULL : arena_printf(a, "%s，%s",
	    s->number, date_text(s->on, on));
}

static int
is_same_secret(const struct secret_paper *a, const struct secret_paper *b)
{
	if (a->number == NULL || b->number == NULL)
		return a->number == b->number;
	return strcmp(a->number, b->number) == 0 &&
	    date_cmp(a->on, b->on) == 0;
}

enum err
answer_draft_drop(struct tx *tx, int64_t case_id, const char *member)
{
	enum err e = answer_draft_delete(tx, case_id, member);

	return e == ERR_OK ? authors_clear(tx, case_id, member) : e;
}

/* One change of a member's draft, under the lock of its case. */
struct drafting {
	struct arena *arena;
	const struct actor *who;
	const char *code;
	int64_t case_id;
	const struct answer_input *in;
	int submit;
	int earlier_seq;	/* takes that answer's text over; 0: none */
	const char *remarks;
	struct answer_draft draft;	/* as it stands; state NULL: none */
	struct instant now;
};

/* Locks the case, and reads the draft as it stands. */
static enum err
lock_draft(struct tx *tx, struct drafting *d)
{
	struct case_row row;
	enum err e = case_lock(tx, d->arena, d->case_id, &row);

	d->draft.state = NULL;
	if (e == ERR_OK)
		e = answer_draft_find(tx_db(tx), d->arena, d->case_id,
		    d->code, d->who->person_id, &d->draft);
	return e == ERR_NOT_FOUND && d->draft.state == NULL ? ERR_OK : e;
}

/* Which version the page showed; 0 where it was none of ours. */
static enum err
find_asked(struct tx *tx, const struct drafting *d, struct answer_draft *row)
{
	struct circulation_asked asked = { 0, 0 };
	enum err e = text_unhex(d->in->digest, row->digest,
	    sizeof(row->digest));

	if (e == ERR_OK)
		e = circulation_find(tx_db(tx), d->arena, d->case_id,
		    d->code, row->digest, &asked);
	row->round = asked.round;
	row->version = asked.version;
	return e == ERR_FORMAT || e == ERR_NOT_FOUND ? ERR_OK : e;
}

static int
is_same_text(const struct answer_draft *d, const struct answer_input *in)
{
	return d->answer == (int)in->answer && d->depends == in->depends &&
	    strcmp(d->body, in->body) == 0 &&
	    is_same_secret(&d->secret, &in->secret);
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct answer_draft row = { .case_id = d->case_id, .member = d->code,
	    .answer = (int)d->in->answer, .depends = d->in->depends,
	    .body = d->in->body, .secret = d->in->secret,
	    .state = d->submit ? "to_release" : "draft",
	    .remarks = "", .drafter_id = d->who->person_id,
	    .updated = d->now };
	enum err e = lock_draft(tx, d);

	if (e == ERR_OK)
		e = find_asked(tx, d, &row);
	if (e != ERR_OK)
		return e;
	if (d->draft.state != NULL && d->draft.updated.us != d->in->seen.us &&
	    !is_same_text(&d->draft, d->in))
		return ERR_CONFLICT;
	/* what the signatory remarked stands until it is handed in again */
	if (d->draft.state != NULL && !d->submit)
		row.remarks = d->draft.remarks;
	if ((e = answer_draft_put(tx, &row)) != ERR_OK ||
	    (d->earlier_seq != 0 && (e = authors_take_over(tx, d->case_id,
	    d->code, d->earlier_seq)) != ERR_OK))
		return e;
	d->draft = row;
	return author_add(tx, d->case_id, d->code, d->who->person_id);
}

/* Nothing is written on a round that is over, or for another member. */
static enum err
may_write(struct app *app, struct arena *a, struct drafting *d,
    enum right right, struct case_view *v)
{
	enum err e = answer_member(d->who, right, &d->code);

	d->arena = a;
	d->now = clock_now();
	if (e == ERR_OK)
		e = case_open_id(app, a, d->who, d->case_id, v);
	if (e != ERR_OK)
		return e;
	return circulation_asks(&v->position, d->who->member) ? ERR_OK :
	    ERR_REFUSED;
}

static enum err
save(struct app *app, struct arena *a, struct drafting *d)
{
	const char *field;
	struct case_view v;
	enum err e = may_write(app, a, d, RIGHT_ANSWER_DRAFT, &v);

	if (e == ERR_OK && d->submit && answer_judge(d->in, &field) != NULL)
		e = ERR_INPUT;
	if (e == ERR_OK)
		e = app_transaction(app, do_save, d);
	return e == ERR_OK && d->draft.version != v.position.version ?
	    ERR_STALE : e;
}

enum err
answer_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct answer_input *in, int submit)
{
	struct drafting d = { .who = who, .case_id = case_id, .in = in,
	    .submit = submit };

	return save(app, a, &d);
}

enum err
answer_confirm(struct app *app, struct arena *a, const struct actor *who,
    const char *number)
{
	struct circulation_view *c = NEW(a, struct circulation_view);
	struct answer_input in = { .paper_number = "",
	    .paper_on = DATE_NONE };
	struct drafting d = { .who = who, .in = &in, .submit = 1 };
	enum err e = circulation_open(app, a, who, number, c);

	if (e != ERR_OK)
		return e;
	if (c->earlier == NULL)
		return ERR_NOT_FOUND;
	in.digest = c->digest;
	in.answer = (enum answer)c->earlier->answer;
	in.depends = c->earlier->depends;
	in.body = c->earlier->body;
	in.secret = c->earlier->secret;
	d.case_id = c->v.row.id;
	d.earlier_seq = c->earlier->seq;
	return save(app, a, &d);
}

static enum err
do_discard(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	enum err e = lock_draft(tx, d);

	if (e != ERR_OK || d->draft.state == NULL)
		return e != ERR_OK ? e : ERR_NOT_FOUND;
	return answer_draft_drop(tx, d->case_id, d->code);
}

enum err
answer_discard(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	struct drafting d = { .who = who, .case_id = case_id };
	struct case_view v;
	enum err e = may_write(app, a, &d, RIGHT_ANSWER_DRAFT, &v);

	return e == ERR_OK ? app_transaction(app, do_discard, &d) : e;
}

static enum err
do_return(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	enum err e = lock_draft(tx, d);

	if (e != ERR_OK)
		return e;
	if (d->draft.state == NULL ||
	    strcmp(d->draft.state, "to_release") != 0)
		return ERR_STALE;
	d->draft.state = "returned";
	d->draft.remarks = d->remarks;
	d->draft.updated = d->now;
	return answer_draft_put(tx, &d->draft);
}

enum err
answer_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *remarks)
{
	struct drafting d = { .who = who, .case_id = case_id,
	    .remarks = remarks };
	struct case_view v;
	enum err e = may_write(app, a, &d, RIGHT_ANSWER_RELEASE, &v);

	if (e == ERR_OK && *remarks == '\0')
		e = ERR_INPUT;
	return e == ERR_OK ? app_once(app, a, who, do_return, &d, NULL) : e;
}
