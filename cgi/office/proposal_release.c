#include <string.h>

#include "office/member.h"
#include "office/proposal.h"
#include "office/routes.h"
#include "view/words.h"

/* The signatory's side: what was read is released, or given back. */
static const struct field remarks_field = { .name = "remarks",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("退回意见", "Remarks for the liaison") };

static int
wrote(const struct page *p, const struct proposal_view *v)
{
	for (int i = 0; i < v->n_authors; i++)
		if (v->authors[i].seq == 0 &&
		    v->authors[i].person_id == p->who->person_id)
			return 1;
	return 0;
}

static enum err
show(struct page *p, const struct proposal_view *v, int status)
{
	dict_setf(p->dict, K_PROPOSAL_ID, "%lld", (long long)v->draft.id);
	dict_words(p->dict, K_MEMBER, member_words(p->who->member), p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "19"));
	dict_set(p->dict, K_DIGEST, v->digest);
	put_proposal(p, p->dict, K_ROW, v);
	page_row(p, K_ROW, p->lang == LANG_ZH ? "起草人" : "Drafted by",
	    arena_printf(p->arena, "%s · %s", authors_words(p, v->authors,
	    v->n_authors, 0), view_instant(p->arena, v->draft.updated,
	    p->lang)));
	dict_show(p->dict, wrote(p, v) ? K_OWN_DRAFT : K_MAY_RELEASE);
	page_field(p, K_FIELDS, &remarks_field, NULL);
	return status == 0 ? page_show(p, "member/proposal-release.tpl") :
	    page_show_status(p, status, "member/proposal-release.tpl");
}

static enum err
read_draft(struct page *p)
{
	struct proposal_view v;
	enum err e = proposal_open(p->app, p->arena, p->who,
	    param_id(p, "id"), &v);

	if (e != ERR_OK)
		return e;
	return strcmp(v.draft.state, "to_release") == 0 ? show(p, &v, 0) :
	    page_go(p, "/proposals");
}

/* The draft is another now, is back with the liaison, or is gone. */
static enum err
say_changed(struct page *p)
{
	static const struct words gone = WORDS(
	    "这份提议已由他人签发、退回或者删除，您没有签发任何内容。",
	    "Somebody else released this proposal, returned it or threw it "
	    "away meanwhile; you released nothing."), changed = WORDS(
	    "提议在您打开本页后有修改，未予签发。请审阅现在的内容后再签发。",
	    "The proposal was changed after you opened this page; nothing was "
	    "released. Read it as it stands now.");
	struct proposal_view v;
	enum err e = proposal_open(p->app, p->arena, p->who,
	    param_id(p, "id"), &v);

	if (e != ERR_OK || strcmp(v.draft.state, "to_release") != 0)
		return e == ERR_OK || e == ERR_NOT_FOUND ? page_error(p,
		    ERR_STALE, page_word(p, &gone)) : e;
	page_wrong(p, NULL, &changed);
	return show(p, &v, err_status(ERR_STALE));
}

static enum err
release(struct page *p)
{
	struct act_result result;
	enum err e = proposal_release(p->app, p->arena, p->who,
	    param_id(p, "id"), form_text(p->form, "digest"), p->form_key,
	    &result);

	if (e == ERR_STALE)
		return say_changed(p);
	if (e == ERR_FORBIDDEN)
		return page_error(p, e, page_word(p, &(struct words)WORDS(
		    "参与起草的人员不能签发该提议。",
		    "Whoever wrote of a proposal cannot release it.")));
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "提议已签发，已立案并报请委员会批准。",
	    "The proposal was released; a case was opened, and it lies before "
	    "the Commission."), "/proposed/%s", result.case_number);
}

static enum err
give_back(struct page *p)
{
	struct proposal_view v;
	int64_t id = param_id(p, "id");
	enum err e = proposal_return(p->app, p->arena, p->who, id,
	    form_text(p->form, "remarks"));

	if (e == ERR_INPUT &&
	    (e = proposal_open(p->app, p->arena, p->who, id, &v)) == ERR_OK) {
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "请写明退回意见。", "Say why it is returned."));
		return show(p, &v, 0);
	}
	if (e == ERR_STALE || e == ERR_NOT_FOUND)
		return say_changed(p);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "已退回联络员。", "It was returned to the liaison."),
	    "/proposals");
}

static const struct route routes[] = {
	{ METHOD_GET, "/proposals/:id/release", NEEDS(PROPOSAL_RELEASE), 0,
	    read_draft, NULL },
	{ METHOD_POST, "/proposals/:id/release", NEEDS(PROPOSAL_RELEASE), 0,
	    release, NULL },
	{ METHOD_POST, "/proposals/:id/return", NEEDS(PROPOSAL_RELEASE), 0,
	    give_back, NULL },
};

const struct route_set proposal_release_routes = ROUTE_SET(routes);
