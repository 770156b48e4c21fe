#include <string.h>

#include "app/answer_inner.h"
#include "app/case.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/answer.h"
#include "store/suggestion.h"
#include "vault/digest.h"

/* One answer on its way into the case. */
struct release {
	struct answer_row row;
	struct date paper_on;
	const char *digest;	/* hex: what the page showed */
	int from_draft;		/* not on paper: the draft is released */
	int drops_draft;	/* paper in its place */
};

/* Why what was read is not to be released by whoever read it. */
static enum err
why_not(const struct act_run *r, const struct release *x)
{
	struct answer_draft d;
	enum err e = answer_draft_find(tx_db(r->tx), r->arena, r->row.id,
	    x->row.member, r->who->person_id, &d);

	if (e == ERR_OK && d.is_own)
		return ERR_FORBIDDEN;
	return e == ERR_OK || e == ERR_NOT_FOUND ? ERR_STALE : e;
}

/* It answers the version that still stands, and was not sent before it. */
static enum err
check_paper(struct act_run *r, struct release *x)
{
	struct suggestion_version v;
	enum err e = suggestion_version_find(tx_db(r->tx), r->arena,
	    r->row.id, r->before.version, &v);

	if (e == ERR_NOT_FOUND || (e == ERR_OK && memcmp(v.digest,
	    x->row.digest, sizeof(v.digest)) != 0))
		return ERR_STALE;
	if (e != ERR_OK)
		return e;
	return date_cmp(x->paper_on, r->events[v.seq - 1].event.on) < 0 ?
	    ERR_RANGE : ERR_OK;
}

static enum err
enter_paper(struct act_run *r, struct release *x)
{
	enum err e = check_paper(r, x);

	if (e == ERR_OK)
		e = answer_insert(r->tx, &x->row, r->who->person_id);
	return e == ERR_OK && x->drops_draft ? answer_draft_drop(r->tx,
	    r->row.id, x->row.member) : e;
}

static enum err
use_up_draft(struct act_run *r, const struct release *x)
{
	enum err e = answer_insert(r->tx, &x->row, r->who->person_id);

	return e == ERR_REFUSED ? why_not(r, x) : e;
}

static enum err
write_answer(struct act_run *r, void *ctx)
{
	struct release *x = ctx;

	if (text_unhex(x->digest, x->row.digest, sizeof(x->row.digest)) !=
	    ERR_OK)
		return ERR_STALE;
	x->row.case_id = r->row.id;
	x->row.seq = r->n_events;
	x->row.round = r->before.round;
	x->row.version = r->before.version;
	x->row.entered = r->now;
	return x->from_draft ? use_up_draft(r, x) : enter_paper(r, x);
}

/* reply: the case, and the form */
static enum err
send(struct app *app, struct arena *a, const struct actor *who,
    struct act reply, enum member member, const struct answer_input *in,
    struct release *x, struct act_result *result)
{
	char date[DATE_TEXT];
	struct act_text texts[4] = { { "digest", NULL, in->digest } };

	reply.kind = EVENT_REPLY;
	reply.members = MEMBER_BIT(member);
	reply.answer = answer_counts_as(in->answer, in->depends);
	reply.texts = texts;
	reply.n_texts = 1;
	reply.write = write_answer;
	reply.ctx = x;
	x->digest = in->digest;
	x->row = (struct answer_row){ .member = member_code(member),
	    .answer = (int)in->answer, .depends = in->depends,
	    .body = in->body, .secret = in->secret, .paper_number = "" };
	if (in->secret.number != NULL)
		texts[reply.n_texts++] = (struct act_text){ TEXT_SECRET_PAPER,
		    NULL, answer_secret_paper(a, &in->secret) };
	else if (*in->body != '\0')
		texts[reply.n_texts++] = (struct act_text){ TEXT_ANSWER, NULL,
		    in->body };
	/* the Office may still mend what an agreement depends on */
	if (reply.answer != in->answer)
		texts[reply.n_texts++] = (struct act_text){ TEXT_GIVEN, NULL,
		    answer_name(in->answer) };
	if (!x->from_draft) {
		x->row.paper_number = reply.paper_number = in->paper_number;
		x->row.paper_document_id = reply.paper_document_id =
		    in->paper_document_id;
		x->paper_on = in->paper_on;
		/* received today, whenever another member answered */
		texts[reply.n_texts++] = (struct act_text){ TEXT_PAPER_DATE,
		    NULL, date_text(in->paper_on, date) };
	}
	return act(app, a, who, &reply, result);
}

enum err
answer_release(struct app *app, struct arena *a, const struct actor *who,
    const char *number, const struct answer_input *seen,
    const char *form_key, struct act_result *result)
{
	struct release x = { .from_draft = 1 };
	struct act reply = { .case_number = number, .form_key = form_key };
	struct case_row row;
	const char *code;
	enum err e = answer_member(who, RIGHT_ANSWER_RELEASE, &code), known;

	memset(result, 0, sizeof(*result));
	if (e != ERR_OK)
		return e;
	e = send(app, a, who, reply, who->member, seen, &x, result);
	if (e == ERR_OK || e == ERR_IN_DOUBT)
		return e;
	/* only members that were asked may reply; why not, is for them alone */
	known = case_find(app, a, who, number, &row);
	return known != ERR_OK ? known : e;
}

enum err
answer_enter_paper(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum member member, const struct answer_input *in,
    const char *form_key, struct act_result *result)
{
	int own = member < MEMBER__MAX && who->member == member;
	struct release x = { .drops_draft = own };
	struct act reply = { .case_id = case_id, .form_key = form_key };
	const char *field;
	enum err e = app_require(who, own ? RIGHT_ANSWER_DRAFT :
	    RIGHT_CASE_WORK);

	memset(result, 0, sizeof(*result));
	if (e != ERR_OK)
		return e;
	if (member >= MEMBER__MAX || answer_judge(in, &field) != NULL ||
	    *in->paper_number == '\0' || in->paper_document_id == 0 ||
	    !date_is_set(in->paper_on))
		return ERR_INPUT;
	if (date_cmp(in->paper_on, clock_today()) > 0)
		return ERR_RANGE;
	return send(app, a, who, reply, member, in, &x, result);
}
