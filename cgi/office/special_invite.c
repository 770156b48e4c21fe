#include <string.h>

#include "base/text.h"
#include "office/routes.h"
#include "office/special.h"
#include "view/words.h"

/* An expert is asked a question, or let off it (Article 12). */

enum { DEFAULT_WD = 10 };	/* what an expert is usually given */

static void
put_tied(struct page *p, const struct expert *x, const struct conflict *c)
{
	struct dict *d = dict_add(p->dict, K_TIED);

	dict_set(d, K_EXPERT_NAME, x->name);
	dict_words(d, K_CONFLICT_PARTY, &c->party, p->lang);
	dict_set(d, K_CONFLICT_TIE, c->tie);
	dict_show(p->dict, K_HAS_TIED);
}

/* Who is tied to a party cannot be chosen: the page says to whom. */
static enum err
offer_experts(struct page *p, const struct case_view *v, struct field *f)
{
	struct conflict *conflicts;
	struct expert *all;
	int n_all;
	enum err e = invitation_candidates(p->app, p->arena, p->who,
	    v->row.id, &all, &conflicts, &n_all);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n_all; i++) {
		const char *text = arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s（%s；%s）" : "%s (%s; %s)",
		    all[i].name, all[i].employer, all[i].fields);

		if (conflicts[i].tie != NULL)
			put_tied(p, &all[i], &conflicts[i]);
		else
			field_choice(p->arena, f, all[i].login,
			    words_same(text));
	}
	return ERR_OK;
}

static const char *
usual_day(struct page *p)
{
	struct date due;
	int provisional;

	return calendar_due(p->app->calendar, date_of(p->now), DEFAULT_WD,
	    &due, &provisional) == ERR_OK ? date_iso(p->arena, due) : "";
}

static enum err
invite_form(struct page *p, const struct case_view *v)
{
	struct field fields[] = {
		{ .name = "expert", .kind = FIELD_SELECT,
		    .label = WORDS("专家", "Expert"),
		    .hint = WORDS("与本案运营者或者提供者有利害关系的专家不能邀请。",
		    "Whoever is tied to the operator or a provider cannot be "
		    "asked.") },
		{ .name = "question", .kind = FIELD_TEXTAREA, .rows = 8,
		    .label = WORDS("所征求的问题", "Question"),
		    .hint = WORDS("专家声明无利害关系后才能看到；除问题和所附材料外，看不到"
		    "本案其他内容。", "The expert sees it once he has "
		    "declared that nothing ties him, and nothing else of "
		    "the case but the documents below.") },
		{ .name = "due", .kind = FIELD_DATE,
		    .label = WORDS("答复期限", "Answer wanted by") },
		{ .name = "documents", .kind = FIELD_CHECKBOXES,
		    .optional = 1, .label = WORDS("随附材料",
		    "Documents given with it") },
	};
	enum err e = offer_experts(p, v, &fields[0]);

	if (e != ERR_OK)
		return e;
	offer_documents(p, v, NULL, &fields[3]);
	if (fields[3].n_choices > GIVEN_MAX)
		fields[3].n_choices = GIVEN_MAX;
	special_head(p, v);
	dict_set(p->dict, K_FORM_TITLE, p->lang == LANG_ZH ? "征求专家意见" :
	    "Ask an expert");
	dict_set(p->dict, K_FORM_BUTTON, p->lang == LANG_ZH ? "发出邀请" :
	    "Send the invitation");
	for (int i = 0; i < 4; i++)
		if (i != 3 || v->n_documents > 0)
			page_field(p, K_FIELDS, &fields[i], i == 2 &&
			    p->req->method != METHOD_POST ? usual_day(p) :
			    NULL);
	return page_show(p, "office/hearing-record.tpl");
}

static enum err
invite_show(struct page *p)
{
	struct case_view v;
	enum err e = special_case(p, &v);

	return e == ERR_OK ? invite_form(p, &v) : e;
}

/* What was ticked: "documents" comes once for each. */
static void
take_documents(struct page *p, struct question_input *in)
{
	for (int i = 0; i < p->form->n; i++) {
		const struct form_field *f = &p->form->fields[i];
		int64_t id;

		if (strcmp(f->name, "documents") == 0 &&
		    in->n_documents < GIVEN_MAX &&
		    int_parse(f->value, 1, INT64_MAX, &id) == ERR_OK)
			in->documents[in->n_documents++] = id;
	}
}

static void
say_wrong(struct page *p, enum err e, const struct conflict *why)
{
	if (e == ERR_INPUT)
		page_wrong(p, "question", &(struct words)WORDS(
		    "请写明问题，不超过4000字。",
		    "Write the question, 4,000 characters at most."));
	else if (e == ERR_RANGE)
		page_wrong(p, "due", &(struct words)WORDS(
		    "请填写今天或者以后的日期。",
		    "Give a day that is not over yet."));
	else if (e == ERR_DUPLICATE)
		page_wrong(p, "expert", &(struct words)WORDS(
		    "已就本案邀请该专家，尚未答复。",
		    "This expert has been asked in this case and has not "
		    "answered yet."));
	else if (e == ERR_NOT_FOUND)
		page_wrong(p, "expert", &(struct words)WORDS(
		    "请从名册中选择专家。",
		    "Choose an expert of the register."));
	else if (e == ERR_REFUSED && why->tie != NULL)
		page_wrong_text(p, "expert", arena_printf(p->arena,
		    p->lang == LANG_ZH ? "不能邀请该专家：名册记载其与%s有利害关系（%s）。" :
		    "This expert cannot be asked: the register knows of a tie "
		    "to %s (%s).", page_word(p, &why->party), why->tie));
	else
		(void)special_refused(p, e, NULL);
}

static enum err
invite(struct page *p)
{
	static const struct field due = { .name = "due", .kind = FIELD_DATE };
	struct question_input in = { .login = form_text(p->form, "expert"),
	    .question = form_text(p->form, "question"), .due = DATE_NONE };
	struct conflict why;
	struct case_view v;
	int64_t id;
	enum err e = special_case(p, &v);

	if (e != ERR_OK)
		return e;
	if (field_date_parse(page_typed(p, &due), &in.due) != ERR_OK)
		in.due = DATE_NONE;
	take_documents(p, &in);
	e = invitation_send(p->app, p->arena, p->who, v.row.id, &in, &why,
	    &id);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "邀请已发出，邮件只写明案号和日期。",
		    "The invitation is on its way; its mail names the case "
		    "number and the day alone."), "/cases/%s/special",
		    v.row.number);
	say_wrong(p, e, &why);
	if (!page_is_wrong(p, NULL))
		return e;
	return special_status(p, invite_form(p, &v), e == ERR_NOT_FOUND ?
	    ERR_INPUT : e);
}

/* ---- letting off */

static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("撤回理由", "Why it is withdrawn"),
	.hint = WORDS("专家可以看到。", "The expert reads it.") };

static enum err
withdraw_form(struct page *p, const struct case_view *v)
{
	special_head(p, v);
	dict_set(p->dict, K_FORM_TITLE, p->lang == LANG_ZH ? "撤回邀请" :
	    "Withdraw the invitation");
	dict_set(p->dict, K_FORM_BUTTON, p->lang == LANG_ZH ? "撤回" :
	    "Withdraw");
	page_field(p, K_FIELDS, &reason_field, NULL);
	return page_show(p, "office/hearing-record.tpl");
}

/* ERR_NOT_FOUND unless the invitation is one of this case. */
static enum err
open_invitation(struct page *p, struct case_view *v, int64_t *id)
{
	struct invitation_view *all;
	int n;
	enum err e = special_case(p, v);

	if (e == ERR_OK)
		e = invitations_read(p->app, p->arena, p->who, v->row.id,
		    &all, &n);
	if (e != ERR_OK)
		return e;
	*id = path_id(p, "id");
	for (int i = 0; i < n; i++)
		if (all[i].i.id == *id)
			return ERR_OK;
	return ERR_NOT_FOUND;
}

static enum err
withdraw_show(struct page *p)
{
	struct case_view v;
	int64_t id;
	enum err e = open_invitation(p, &v, &id);

	return e == ERR_OK ? withdraw_form(p, &v) : e;
}

static enum err
withdraw(struct page *p)
{
	struct case_view v;
	int64_t id;
	enum err e = open_invitation(p, &v, &id);

	if (e == ERR_OK)
		e = invitation_withdraw(p->app, p->arena, p->who, id,
		    form_text(p->form, "reason"));
	if (e == ERR_INPUT) {
		page_wrong(p, "reason", &(struct words)WORDS(
		    "请写明理由，不超过1000字。",
		    "Give the reason, 1,000 characters at most."));
		return withdraw_form(p, &v);
	}
	if (e != ERR_OK && e != ERR_CONFLICT)
		return e;
	return page_go_saying(p, e == ERR_OK ? &(struct words)WORDS(
	    "邀请已撤回，已告知专家。",
	    "The invitation was withdrawn and the expert told.") :
	    &(struct words)WORDS("该邀请在此之前已经结束。",
	    "The invitation was over before."), "/cases/%s/special",
	    v.row.number);
}

/* A file of an opinion that was handed in. */
static enum err
file(struct page *p)
{
	struct document d;
	struct source *bytes;
	struct case_view v;
	int64_t id;
	enum err e = open_invitation(p, &v, &id);

	if (e == ERR_OK)
		e = invitation_document(p->app, p->arena, p->who, id,
		    path_id(p, "document"), &d, &bytes);
	if (e == ERR_OK)
		response_download(p->resp, d.name, d.media_type, bytes,
		    d.size);
	return e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/invite", NEEDS(EXPERTS_KEEP), 0,
	    invite_show, NULL },
	{ METHOD_POST, "/cases/:number/invite", NEEDS(EXPERTS_KEEP), 0,
	    invite, NULL },
	{ METHOD_GET, "/cases/:number/invitations/:id/withdraw",
	    NEEDS(EXPERTS_KEEP), 0, withdraw_show, NULL },
	{ METHOD_POST, "/cases/:number/invitations/:id/withdraw",
	    NEEDS(EXPERTS_KEEP), 0, withdraw, NULL },
	{ METHOD_GET, "/cases/:number/invitations/:id/files/:document",
	    NEEDS(CASES_ALL), 0, file, NULL },
};

const struct route_set invite_routes = ROUTE_SET(routes);
