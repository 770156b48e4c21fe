#include <string.h>

#include "app/answer_inner.h"
#include "app/commission.h"
#include "app/once.h"
#include "app/proposal_inner.h"
#include "store/author.h"
#include "store/case.h"
#include "store/case_operator.h"
#include "store/proposal.h"
#include "vault/digest.h"

/* A proposal on its way to the Commission. */
struct release {
	int64_t id;
	const char *code;	/* of the member */
	const char *digest;	/* hex: what the page showed */
	struct proposal_draft draft;	/* as locked */
	struct proposal_content content;
};

/*
 * Under the draft's lock: what was read is what waits, and another's words.
 * Where it is gone a twin of this form may have been faster: the door then
 * looks again, and finds what it did.
 */
static enum err
lock_read(struct act_run *r, struct release *x)
{
	const char *number;
	enum err e = proposal_draft_lock(r->tx, r->arena, x->code, x->id,
	    &x->draft);

	if (e == ERR_NOT_FOUND)
		return app_once_seen(tx_db(r->tx), r->arena,
		    r->who->person_id, r->act->form_key, &number) == ERR_OK ?
		    ERR_RETRY : ERR_STALE;
	if (e != ERR_OK)
		return e;
	if (strcmp(x->draft.state, "to_release") != 0 ||
	    strcmp(proposal_digest(r->arena, x->draft.content), x->digest) !=
	    0)
		return ERR_STALE;
	e = author_find(tx_db(r->tx), r->arena, x->id, AUTHOR_OF_PROPOSAL,
	    r->who->person_id);
	if (e != ERR_NOT_FOUND)
		return e == ERR_OK ? ERR_FORBIDDEN : e;
	return proposal_parse(r->arena, x->draft.content, &x->content);
}

static enum err
open_case(struct act_run *r, void *ctx)
{
	struct release *x = ctx;
	enum err e = lock_read(r, x);

	if (e != ERR_OK)
		return e;
	r->row = (struct case_row){ .provider = x->content.provider,
	    .title = x->content.title, .category = "", .sector = "",
	    .rules_edition = rules_edition(r->app->active),
	    .calendar_edition = calendar_edition(r->app->calendar),
	    .created = r->now, .lodged_on = r->today };
	return case_insert(r->tx, r->arena, &r->row);
}

static enum err
join_known(struct act_run *r, const struct release *x)
{
	struct proposal_operator *all;
	int n;
	enum err e = proposal_operators(tx_db(r->tx), r->arena,
	    x->content.operators, &all, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].id != 0)
			e = case_operator_join(r->tx, r->row.id, all[i].id,
			    r->who->person_id, r->now);
	return e;
}

static enum err
write_released(struct act_run *r, void *ctx)
{
	struct release *x = ctx;
	struct proposal row = { .case_id = r->row.id, .draft_id = x->id,
	    .member = x->code, .content = x->draft.content,
	    .drafter_id = x->draft.drafter_id,
	    .released_by = r->who->person_id, .released = r->now };
	enum err e;

	digest_of(row.content, strlen(row.content), row.digest);
	if ((e = proposal_insert(r->tx, &row)) != ERR_OK ||
	    (e = join_known(r, x)) != ERR_OK ||
	    (e = proposal_draft_delete(r->tx, x->id)) != ERR_OK)
		return e;
	return commission_tell(r);
}

enum err
proposal_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *digest, const char *form_key,
    struct act_result *result)
{
	struct release x = { .id = id, .digest = digest };
	struct act_text text = { "proposal", NULL, digest };
	struct act propose = { .kind = EVENT_PROPOSE, .on = DATE_NONE,
	    .form_key = form_key, .texts = &text, .n_texts = 1,
	    .open_case = open_case, .write = write_released, .ctx = &x };
	enum err e = answer_member(who, RIGHT_PROPOSAL_RELEASE, &x.code);

	memset(result, 0, sizeof(*result));
	if (e != ERR_OK)
		return e;
	propose.members = MEMBER_BIT(who->member);
	return act(app, a, who, &propose, result);
}
