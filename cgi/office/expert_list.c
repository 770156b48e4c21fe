#include <string.h>

#include "base/text.h"
#include "office/expert.h"
#include "office/routes.h"
#include "office/ties.h"
#include "view/words.h"

/* What an expert was asked: his list, one question, what he may do with it. */

static enum err
list(struct page *p)
{
	struct invitation *all;
	int n;
	enum err e = invitations_mine(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_ARTICLE, page_article(p, "12"));
	dict_show(p->dict, n > 0 ? K_HAS_CASES : K_NO_CASES);
	for (int i = 0; i < n; i++) {
		struct dict *d = dict_add(p->dict, K_CASE_ROW);

		dict_setf(d, K_INVITATION_ID, "%lld", (long long)all[i].id);
		dict_set(d, K_CASE_NUMBER, all[i].case_number);
		dict_set(d, K_INVITED, view_instant(p->arena, all[i].invited,
		    p->lang));
		dict_set(d, K_DUE, view_date(p->arena, all[i].due, p->lang));
		dict_set(d, K_TAG_CLASS, invitation_tag(&all[i]));
		dict_words(d, K_TAG_WORDS, invitation_words(all[i].state),
		    p->lang);
		if (invitation_is_open(&all[i]) &&
		    date_cmp(all[i].due, date_of(p->now)) < 0)
			dict_show(d, K_IS_LATE);
	}
	return page_show(p, "expert/list.tpl");
}

/* ---- one question */

enum err
expert_case(struct page *p, struct invitation_view *v)
{
	enum err e = invitation_open(p->app, p->arena, p->who,
	    path_id(p, "id"), v);

	if (e != ERR_OK)
		return e;
	dict_setf(p->dict, K_INVITATION_ID, "%lld", (long long)v->i.id);
	dict_set(p->dict, K_CASE_NUMBER, v->i.case_number);
	dict_set(p->dict, K_ARTICLE, page_article(p, "12"));
	return ERR_OK;
}

static const struct words *
next_words(const struct invitation_view *v)
{
	static const struct {
		const char *state;
		struct words words;
	} rows[] = {
		{ "sent", WORDS("请先声明您与各方当事人有无利害关系，然后才显示问题。",
		    "First declare whether anything ties you to the parties; "
		    "then you see the question.") },
		{ "declared", WORDS("请撰写书面意见并提交。",
		    "Write your opinion and hand it in.") },
		{ "answered", WORDS("您的意见已提交，感谢。",
		    "Your opinion was handed in. Thank you.") },
		{ "declined", WORDS("您已谢绝。", "You declined.") },
		{ "conflict", WORDS("您已声明有利害关系，邀请终止。",
		    "You said that you are tied to a party: the invitation "
		    "has ended.") },
		{ "withdrawn", WORDS("办公室已撤回邀请，您无需再办理。",
		    "The Office withdrew the invitation: you need not do "
		    "anything more.") },
		{ "lapsed", WORDS(
		    "听取意见的环节已结束，邀请已失效，不再需要您的意见。",
		    "The hearing is over and the invitation has lapsed: your "
		    "opinion is no longer needed.") },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strcmp(rows[i].state, v->i.state) == 0)
			return &rows[i].words;
	return invitation_words(v->i.state);
}

static const struct choice tied_choices[] = {
	{ .value = "no", .label = WORDS(
	    "我与上述各方无利害关系，并承诺对知悉的内容保密，仅用于本次审查",
	    "Nothing ties me to them, and I keep secret what I learn and use it "
	    "for this review alone") },
	{ .value = "yes", .label = WORDS("我与其中一方有利害关系",
	    "I am tied to one of them") },
};

static void
put_declare(struct page *p, const struct invitation_view *v)
{
	struct field fields[] = {
		{ .name = "tied", .kind = FIELD_RADIOS, .big = 1,
		    .label = WORDS("声明", "Declaration"),
		    .choices = tied_choices, .n_choices = 2 },
		{ .name = "party", .kind = FIELD_SELECT, .optional = 1,
		    .label = WORDS("有利害关系的，是哪一方",
		    "If you are tied: to whom") },
		{ .name = "kind", .kind = FIELD_SELECT, .optional = 1,
		    .label = WORDS("关系类型", "Kind of tie") },
		{ .name = "remarks", .kind = FIELD_TEXTAREA, .rows = 3,
		    .optional = 1, .label = WORDS("说明", "Remarks") },
	};

	dict_show(p->dict, K_DECLARE);
	for (int i = 0; i < v->n_parties; i++) {
		struct dict *d = dict_add(p->dict, K_PARTY);

		dict_words(d, K_PARTY_NAME, &v->parties[i].name, p->lang);
		dict_set(d, K_PARTY_ROLE, v->parties[i].is_provider ?
		    p->lang == LANG_ZH ? "产品和服务提供者" : "provider" :
		    p->lang == LANG_ZH ? "运营者" : "operator");
	}
	offer_parties(p, v->parties, v->n_parties, &fields[1]);
	offer_ties(p, &fields[2]);
	for (int i = 0; i < 4; i++)
		page_field(p, K_FIELDS, &fields[i], NULL);
}

static const struct field body_field = { .name = "body",
	.kind = FIELD_TEXTAREA, .rows = 18,
	.label = WORDS("书面意见", "Written opinion") };

static void
put_question(struct page *p, const struct invitation_view *v)
{
	dict_show(p->dict, K_SEES);
	dict_set(p->dict, K_QUESTION, v->i.question);
	if (v->n_given == 0)
		return;
	dict_show(p->dict, K_HAS_GIVEN);
	special_files(p, p->dict, K_GIVEN_FILE, page_path(p,
	    "/opinions/%lld/files", (long long)v->i.id), v->given,
	    v->n_given);
}

static void
put_files(struct page *p, const struct invitation_view *v)
{
	special_files(p, p->dict, K_FILE, page_path(p,
	    "/opinions/%lld/files", (long long)v->i.id), v->files,
	    v->n_files);
	if (v->n_files == 0)
		dict_show(p->dict, K_NO_FILES);
}

enum err
expert_show(struct page *p, const struct invitation_view *v, int typed)
{
	dict_words(p->dict, K_NEXT_WORDS, next_words(v), p->lang);
	dict_optional(p->dict, K_REMARKS, v->i.remarks);
	if (v->is_open) {
		dict_optional(p->dict, K_DUE, view_date(p->arena, v->i.due,
		    p->lang));
		dict_show(p->dict, K_CAN_DECLINE);
	}
	if (v->is_open && !v->shows_question)
		put_declare(p, v);
	if (v->shows_question)
		put_question(p, v);
	if (v->is_open && v->shows_question) {
		dict_show(p->dict, K_CAN_ANSWER);
		dict_set_int(p->dict, K_VERSION, v->i.version);
		page_field(p, K_FIELDS, &body_field, typed ? NULL :
		    v->i.draft);
	}
	put_files(p, v);
	if (v->has_opinion) {
		dict_show(p->dict, K_GIVEN_OPINION);
		dict_set(p->dict, K_OPINION, v->opinion.body);
		dict_set(p->dict, K_OPINION_TIME, view_instant(p->arena,
		    v->opinion.entered, p->lang));
	}
	return page_show(p, "expert/opinion.tpl");
}

static enum err
one(struct page *p)
{
	struct invitation_view v;
	enum err e = expert_case(p, &v);

	return e == ERR_OK ? expert_show(p, &v, 0) : e;
}

/* ---- declaring and declining */

enum err
expert_said(struct page *p, const struct words *words)
{
	return page_go_saying(p, words, "/opinions/%s", page_param(p, "id"));
}

static void
judge_declaration(struct page *p)
{
	const char *tied = form_text(p->form, "tied");

	if (strcmp(tied, "yes") != 0 && strcmp(tied, "no") != 0)
		page_wrong(p, "tied", &(struct words)WORDS(
		    "请选择有无利害关系。",
		    "Say whether anything ties you to them."));
	if (strcmp(tied, "yes") == 0 &&
	    tie_words(form_text(p->form, "kind")) == NULL)
		page_wrong(p, "kind", &(struct words)WORDS(
		    "请选择关系类型。", "Choose the kind of tie."));
	if (strcmp(tied, "yes") == 0 && page_id(p, "party") == 0)
		page_wrong(p, "party", &(struct words)WORDS(
		    "请选择与哪一方有利害关系。", "Choose to whom."));
}

static enum err
declare(struct page *p)
{
	static const struct words clear = WORDS("声明已记录，现在可以看到问题。",
	    "Your declaration is recorded; here is the question."),
	    tied = WORDS("声明已记录，邀请终止。感谢您如实说明。",
	    "Your declaration is recorded and the invitation has ended. Thank "
	    "you for saying so.");
	struct invitation_view v;
	int is_tied = form_is(p->form, "tied", "yes");
	enum err e = expert_case(p, &v);

	if (e != ERR_OK)
		return e;
	judge_declaration(p);
	if (page_is_wrong(p, NULL))
		return expert_show(p, &v, 0);
	e = is_tied ? invitation_tied(p->app, p->arena, p->who, v.i.id,
	    (int)page_id(p, "party") - 1, form_text(p->form, "kind"),
	    form_text(p->form, "remarks")) : invitation_declare(p->app,
	    p->arena, p->who, v.i.id);
	if (e == ERR_OK)
		return expert_said(p, is_tied ? &tied : &clear);
	return expert_refused(p, &v, e);
}

enum err
expert_refused(struct page *p, const struct invitation_view *v, enum err e)
{
	if (e == ERR_CONFLICT)
		return expert_said(p, &(struct words)WORDS(
		    "该邀请已经结束。", "The invitation is over."));
	if (e == ERR_REFUSED)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "不能办理：特别审查已进入下一阶段，或者名册中登记有利害关系。请联系审查"
		    "办公室；您填写的内容仍在下方。",
		    "This is not possible: the special review went on, or the "
		    "register knows of a tie. Please call the Office; what you "
		    "typed still stands below."));
	else if (e == ERR_INPUT)
		page_wrong(p, v->shows_question ? "body" : "remarks",
		    &(struct words)WORDS("请检查填写的内容。",
		    "Please look at what you filled in."));
	else
		return e;
	return special_status(p, expert_show(p, v, 1), e);
}

static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("理由", "Reason") };

static enum err
decline_form(struct page *p)
{
	page_field(p, K_FIELDS, &reason_field, NULL);
	return page_show(p, "expert/decline.tpl");
}

static enum err
decline_show(struct page *p)
{
	struct invitation_view v;
	enum err e = expert_case(p, &v);

	return e == ERR_OK ? decline_form(p) : e;
}

static enum err
decline(struct page *p)
{
	struct invitation_view v;
	enum err e = expert_case(p, &v);

	if (e == ERR_OK)
		e = invitation_decline(p->app, p->arena, p->who, v.i.id,
		    form_text(p->form, "reason"));
	if (e == ERR_INPUT) {
		page_wrong(p, "reason", &(struct words)WORDS(
		    "请写明理由，不超过1000字。",
		    "Give the reason, 1,000 characters at most."));
		return decline_form(p);
	}
	if (e != ERR_OK && e != ERR_CONFLICT)
		return e;
	return expert_said(p, e == ERR_OK ? &(struct words)WORDS(
	    "已告知办公室。", "The Office was told.") :
	    &(struct words)WORDS("该邀请已经结束。",
	    "The invitation is over."));
}

static const struct route routes[] = {
	{ METHOD_GET, "/opinions", NEEDS(OPINION_GIVE), 0, list, NULL },
	{ METHOD_GET, "/opinions/:id", NEEDS(OPINION_GIVE), 0, one, NULL },
	{ METHOD_POST, "/opinions/:id/declare", NEEDS(OPINION_GIVE), 0,
	    declare, NULL },
	{ METHOD_GET, "/opinions/:id/decline", NEEDS(OPINION_GIVE), 0,
	    decline_show, NULL },
	{ METHOD_POST, "/opinions/:id/decline", NEEDS(OPINION_GIVE), 0,
	    decline, NULL },
};

const struct route_set expert_list_routes = ROUTE_SET(routes);
