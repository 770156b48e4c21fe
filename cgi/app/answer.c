#include <string.h>

#include "app/answer_inner.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/answer.h"
#include "store/assessment.h"
#include "store/case.h"
#include "store/suggestion.h"
#include "vault/digest.h"

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
	    "请写明意见的内容。", "Write down the comments."),
	    paper = WORDS("请填写该公文的发文字号并上传扫描件。",
	    "Give the number of the paper and upload its scan.");

	*field = "answer";
	if (in->answer == ANSWER_NONE)
		return &choose;
	*field = "body";
	if (in->answer == ANSWER_OBJECT && *in->body == '\0')
		return &reasons;
	if (in->answer == ANSWER_AGREE_COMMENTS && *in->body == '\0')
		return &comments;
	*field = "paper_number";
	return (*in->paper_number == '\0') != (in->paper_document_id == 0) ?
	    &paper : NULL;
}

enum err
answer_member(const struct actor *who, enum right right, const char **code)
{
	enum err e = app_require(who, right);

	if (e != ERR_OK)
		return e;
	if (who->member == MEMBER__MAX)
		return ERR_FORBIDDEN;
	*code = member_code(who->member);
	return ERR_OK;
}

enum err
circulation_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t before_id, struct circulation_row **out, int *n)
{
	const char *code;
	enum err e = answer_member(who, RIGHT_CIRCULATION_SEE, &code);

	if (e != ERR_OK)
		return e;
	e = circulations_of_member(app->db, a, code, before_id,
	    CIRCULATIONS_PAGE, out, n);
	/* that all agreed is not a member's to know before service */
	for (int i = 0; e == ERR_OK && i < *n; i++)
		if ((*out)[i].stage == STAGE_AGREED)
			(*out)[i].stage = STAGE_CIRCULATION;
	return e;
}

/* The version that stands, and the one it took the place of. */
static enum err
load_versions(struct app *app, struct arena *a, struct circulation_view *out)
{
	struct suggestion_version *all;
	int n;
	enum err e = suggestion_versions(app->db, a, out->v.row.id, &all, &n);

	if (e != ERR_OK)
		return e;
	if (n == 0)
		return ERR_NOT_FOUND;
	out->version = all[n - 1];
	out->digest = text_hex(a, out->version.digest, DIGEST_BYTES);
	e = suggestion_parse(a, out->version.content, &out->content);
	if (e != ERR_OK || n == 1)
		return e == ERR_OK ? ERR_OK : ERR_INTERNAL;
	out->has_before = 1;
	out->before_version = all[n - 2];
	return suggestion_parse(a, out->before_version.content,
	    &out->before) == ERR_OK ? ERR_OK : ERR_INTERNAL;
}

static enum err
load_answers(struct app *app, struct arena *a, const char *code,
    struct circulation_view *out)
{
	const struct answer_row *last;
	enum err e = answers_of_member(app->db, a, out->v.row.id, code,
	    &out->answers, &out->n_answers);

	if (e != ERR_OK)
		return e;
	last = out->n_answers > 0 ? &out->answers[out->n_answers - 1] : NULL;
	if (last != NULL && out->is_open &&
	    last->version != out->version.version)
		out->earlier = last;
	e = answer_draft_find(app->db, a, out->v.row.id, code, &out->draft);
	out->has_draft = e == ERR_OK;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
circulation_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct circulation_view *out)
{
	const char *code;
	enum err e = answer_member(who, RIGHT_CIRCULATION_SEE, &code);

	memset(out, 0, sizeof(*out));
	if (e != ERR_OK ||
	    (e = case_open(app, a, who, number, &out->v)) != ERR_OK ||
	    (e = load_versions(app, a, out)) != ERR_OK)
		return e;
	out->is_open = out->v.position.round_open &&
	    out->v.position.addressed & MEMBER_BIT(who->member);
	if ((e = load_answers(app, a, code, out)) != ERR_OK)
		return e;
	return assessments_of_case(app->db, a, out->v.row.id, &out->factors,
	    &out->n_factors);
}

/* ---- drafts */

struct drafting {
	struct arena *arena;
	const struct actor *who;
	const char *code;
	int64_t case_id;
	const struct answer_input *in;
	const char *state, *remarks;
	int stale;
	struct instant now;
};

/* Locks the case; the version that stands, or ERR_REFUSED: no round runs. */
static enum err
lock_round(struct tx *tx, struct drafting *d, struct suggestion_version *v)
{
	struct suggestion_version *all;
	struct case_row row;
	int n;
	enum err e = case_lock(tx, d->arena, d->case_id, &row);

	if (e == ERR_OK)
		e = suggestion_versions(tx_db(tx), d->arena, d->case_id, &all,
		    &n);
	if (e != ERR_OK)
		return e;
	if (n == 0)
		return ERR_NOT_FOUND;
	*v = all[n - 1];
	return ERR_OK;
}

static enum err
do_save(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct suggestion_version v;
	struct answer_draft row = { .case_id = d->case_id, .member = d->code,
	    .answer = (int)d->in->answer, .depends = d->in->depends,
	    .body = d->in->body, .remarks = "",
	    .paper_number = d->in->paper_number,
	    .paper_on = d->in->paper_on,
	    .paper_document_id = d->in->paper_document_id,
	    .drafter_id = d->who->person_id, .updated = d->now };
	enum err e = lock_round(tx, d, &v);

	if (e != ERR_OK)
		return e;
	d->stale = strcmp(text_hex(d->arena, v.digest, DIGEST_BYTES),
	    d->in->digest) != 0;
	row.state = d->stale ? "stale" : d->state;
	row.version = v.version;
	memcpy(row.digest, v.digest, sizeof(row.digest));
	return answer_draft_put(tx, &row);
}

/* Nothing is written on a round that is over, or for another member. */
static enum err
may_write(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	struct case_view v;
	enum err e = case_open_id(app, a, who, case_id, &v);

	if (e != ERR_OK)
		return e;
	return v.position.round_open &&
	    v.position.addressed & MEMBER_BIT(who->member) ? ERR_OK :
	    ERR_REFUSED;
}

enum err
answer_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct answer_input *in, int submit)
{
	struct drafting d = { .arena = a, .who = who, .case_id = case_id,
	    .in = in, .state = submit ? "to_release" : "draft",
	    .now = clock_now() };
	const char *field;
	enum err e = answer_member(who, RIGHT_ANSWER_DRAFT, &d.code);

	if (e == ERR_OK)
		e = may_write(app, a, who, case_id);
	if (e != ERR_OK)
		return e;
	if (submit && answer_judge(in, &field) != NULL)
		return ERR_INPUT;
	e = app_transaction(app, do_save, &d);
	return e == ERR_OK && d.stale ? ERR_STALE : e;
}

enum err
answer_confirm(struct app *app, struct arena *a, const struct actor *who,
    const char *number)
{
	struct circulation_view c;
	struct answer_input in = { .paper_number = "",
	    .paper_on = DATE_NONE };
	enum err e = circulation_open(app, a, who, number, &c);

	if (e != ERR_OK)
		return e;
	if (c.earlier == NULL)
		return ERR_NOT_FOUND;
	in.digest = c.digest;
	in.answer = (enum answer)c.earlier->answer;
	in.depends = c.earlier->depends;
	in.body = c.earlier->body;
	return answer_save(app, a, who, c.v.row.id, &in, 1);
}

static enum err
do_return(struct tx *tx, void *ctx)
{
	struct drafting *d = ctx;
	struct suggestion_version v;
	struct answer_draft row;
	enum err e = lock_round(tx, d, &v);

	if (e == ERR_OK)
		e = answer_draft_find(tx_db(tx), d->arena, d->case_id,
		    d->code, &row);
	if (e != ERR_OK)
		return e;
	row.state = d->state;
	row.remarks = d->remarks;
	row.updated = d->now;
	return answer_draft_put(tx, &row);
}

/* Puts the member's draft into another state, with remarks. */
static enum err
move(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *state, const char *remarks)
{
	struct drafting d = { .arena = a, .who = who, .case_id = case_id,
	    .state = state, .remarks = remarks, .now = clock_now() };
	enum err e = answer_member(who, RIGHT_ANSWER_RELEASE, &d.code);

	return e == ERR_OK ? app_transaction(app, do_return, &d) : e;
}

enum err
answer_return(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *remarks)
{
	return *remarks == '\0' ? ERR_INPUT :
	    move(app, a, who, case_id, "returned", remarks);
}

enum err
answer_mark_stale(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	return move(app, a, who, case_id, "stale", "");
}

enum err
answer_list(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct answer_row **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? answers_of_case(app->db, a, case_id, out, n) : e;
}
