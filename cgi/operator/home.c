#include <string.h>

#include "base/text.h"
#include "operator/draft.h"
#include "operator/routes.h"
#include "operator/stage.h"
#include "portal/thread.h"
#include "view/words.h"

/* My cases: what is being written, what waits for a signature, what runs. */

enum { DRAFTS_JUDGED = 25 };	/* that show how far they are */

static void
put_case(struct page *p, const struct own_case *c,
    const struct message_count *counts, int n)
{
	struct dict *row = dict_add(p->dict, K_CASE);

	page_cite(p, c->rules);
	dict_set(row, K_CASE_NUMBER, c->row.number);
	dict_set(row, K_CASE_TITLE, c->row.title);
	dict_words(row, K_STAGE, position_words(&c->position), p->lang);
	dict_set(row, K_STAGE_TAG, stage_tag(c->position.stage));
	page_words(p, row, K_STAGE_SENTENCE, stage_sentence(&c->position,
	    c->row.application_id));
	dict_words(row, K_WAITING, waiting_words(c->position.waiting),
	    p->lang);
	if (c->position.waiting == WAITING_OPERATOR)
		dict_show(row, K_IS_MINE);
	if (c->has_letter)
		dict_show(row, K_DO_OPEN);
	thread_unread(p, row, c->row.id, counts, n);
	put_next(p, row, &c->position);
	put_contract(p, row, &c->position);
}

/* The row behind which this page begins. */
static enum err
take_key(struct page *p, struct own_key *out)
{
	int64_t turn;

	if (!form_has(p->form, "after"))
		return ERR_OK;
	if (int_parse(form_text(p->form, "after"), 1, INT64_MAX,
	    &out->id) != ERR_OK || int_parse(form_text(p->form, "turn"), 0,
	    INT32_MAX, &turn) != ERR_OK)
		return ERR_NOT_FOUND;
	out->turn = (int)turn;
	return ERR_OK;
}

static enum err
put_cases(struct page *p)
{
	struct own_key after = { 0, 0 };
	struct message_count *counts;
	struct own_case *rows;
	int n, n_counts;
	enum err e = take_key(p, &after);

	if (e == ERR_OK)
		e = case_list_own(p->app, p->arena, p->who, &after, &rows,
		    &n);
	if (e == ERR_OK)
		e = messages_waiting(p->app, p->arena, p->who, &counts,
		    &n_counts);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		put_case(p, &rows[i], counts, n_counts);
	page_cite(p, NULL);
	dict_show(p->dict, n > 0 ? K_CASES : K_CASES_NONE);
	if (n < OWN_CASES_PAGE)
		return ERR_OK;
	dict_show(p->dict, K_PAGING);
	dict_show(p->dict, K_PAGE_AFTER);
	dict_set(p->dict, K_PAGE_AFTER_PATH, page_path(p,
	    "/cases?turn=%d&after=%lld", rows[n - 1].row.turn,
	    (long long)rows[n - 1].row.id));
	return ERR_OK;
}

static void
put_progress(struct dict *row, const struct application_check *c)
{
	dict_show(row, K_PROGRESS);
	draft_progress(row, c);
	if (c->ready)
		dict_show(row, K_CAN_LODGE);
}

/* Complete, to be signed online, and not by this person's own hand. */
static int
waits_for(const struct page *p, const struct application_view *v)
{
	return p->who->rights & RIGHT_BIT(RIGHT_DECLARATION_SIGN) &&
	    v->check.n == 0 && !v->check.signed_now &&
	    v->row.updated_by != p->who->person_id;
}

static enum err
put_draft(struct page *p, const struct application *r, int judged)
{
	struct dict *row = dict_add(p->dict, K_DRAFT);
	struct application_view v;
	enum err e;

	dict_setf(row, K_APPLICATION_ID, "%lld", (long long)r->id);
	dict_set(row, K_APPLICATION_TITLE, *r->title != '\0' ? r->title :
	    page_word(p, &(struct words)WORDS("新的申报",
	    "New application")));
	dict_set(row, K_UPDATED_BY, r->updated_name);
	dict_set(row, K_UPDATED_AT, view_instant(p->arena, r->updated,
	    p->lang));
	dict_optional(row, K_CASE_NUMBER, r->case_number);
	if (!judged)
		return ERR_OK;
	e = application_open(p->app, p->arena, p->who, r->id, &v);
	if (e != ERR_OK)
		return e;
	put_progress(row, &v.check);
	if (waits_for(p, &v)) {
		dict_show(p->dict, K_TO_SIGN);
		dict_show(row, K_SIGN_THIS);
	}
	return ERR_OK;
}

static enum err
put_drafts(struct page *p)
{
	struct application *rows;
	int n, shown = 0;
	enum err e = application_list(p->app, p->arena, p->who, &rows, &n);

	for (int i = 0; i < n && e == ERR_OK; i++)
		if (strcmp(rows[i].state, "draft") == 0 ||
		    strcmp(rows[i].state, "correcting") == 0)
			e = put_draft(p, &rows[i], shown++ < DRAFTS_JUDGED);
	if (shown > 0)
		dict_show(p->dict, K_DRAFTS);
	return e;
}

static enum err
home(struct page *p)
{
	enum err e = ERR_OK;

	if (!form_has(p->form, "after"))
		e = put_drafts(p);
	if (e == ERR_OK)
		e = put_cases(p);
	return e != ERR_OK ? e : page_show(p, "operator/cases.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases", NEEDS(CASES_OWN), 0, home, NULL },
};

const struct route_set cases_routes = ROUTE_SET(routes);
