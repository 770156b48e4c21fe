#include <string.h>

#include "base/text.h"
#include "office/member.h"
#include "office/proposal.h"
#include "office/routes.h"
#include "portal/secrets.h"
#include "view/words.h"

/* The liaison's side: a proposal is drafted and handed in (Article 19). */

static const struct choice objects[] = {
	{ .value = "purchase", .label = WORDS("采购网络产品和服务",
	    "A purchase of network products or services") },
	{ .value = "service", .label = WORDS("信息技术服务",
	    "An information technology service") },
};

static const struct field fields[] = {
	{ .name = "object", .kind = FIELD_RADIOS, .big = 1,
	    .label = WORDS("提议审查的对象", "What is to be reviewed"),
	    .hint = WORDS("提供者本身不是审查对象。",
	    "A provider as such cannot be reviewed."),
	    .choices = objects, .n_choices = 2 },
	{ .name = "title", .kind = FIELD_TEXT,
	    .label = WORDS("产品或者服务", "Product or service") },
	{ .name = "provider", .kind = FIELD_TEXT,
	    .label = WORDS("提供者全称", "Provider, full name") },
	{ .name = "provider_code", .kind = FIELD_TEXT, .width = 20,
	    .optional = 1, .label = WORDS("提供者统一社会信用代码",
	    "Unified social credit code of the provider") },
	{ .name = "operators", .kind = FIELD_TEXTAREA, .rows = 4,
	    .optional = 1, .label = WORDS("已知的运营者",
	    "Operators that are known"), .hint = WORDS(
	    "每行一家：全称，或者统一社会信用代码。一家都不知道的，不填。",
	    "One a line: its full name, or its credit code. Leave it empty "
	    "if none is known.") },
	{ .name = "factors", .kind = FIELD_CHECKBOXES,
	    .label = WORDS("涉及{10}的哪些因素",
	    "Which factors of {10} it touches") },
	{ .name = "reasons", .kind = FIELD_TEXTAREA, .rows = 10,
	    .label = WORDS("为什么影响或者可能影响国家安全",
	    "Why it affects or may affect national security") },
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]), F_FACTORS = 5 };

static const char *
factor_name(struct page *p, int i)
{
	return arena_printf(p->arena, "%d", i + 1);
}

static void
put_factor_choices(struct page *p, struct field *f)
{
	for (int i = 0; i < FACTOR__MAX; i++)
		field_choice(p->arena, f, factor_name(p, i),
		    words_same(arena_printf(p->arena, "%s %s",
		    page_word(p, factor_mark(i)),
		    page_word(p, factor_words(i)))));
}

static const char *
value_of(struct page *p, const struct proposal_content *c, int field)
{
	const char *factors = "";
	const char *values[N_FIELDS] = { c->object, c->title, c->provider,
	    c->provider_code, c->operators, NULL, c->reasons };

	if (field != F_FACTORS)
		return values[field];
	for (int i = 0; i < FACTOR__MAX; i++)
		if (c->factors & 1u << i)
			factors = arena_printf(p->arena, "%s%s%s", factors,
			    *factors != '\0' ? "," : "", factor_name(p, i));
	return factors;
}

/* c NULL: what this form sent. */
static enum err
form(struct page *p, const struct proposal_view *v,
    const struct proposal_content *c, int status)
{
	const struct proposal_draft *d = &v->draft;

	dict_words(p->dict, K_MEMBER, member_words(p->who->member), p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "19"));
	dict_setf(p->dict, K_SEEN, "%lld", (long long)d->updated.us);
	if (d->id != 0)
		dict_show(p->dict, K_HAS_DRAFT);
	if (d->id != 0)
		dict_optional(p->dict, K_REMARKS, d->remarks);
	if (d->id != 0 && strcmp(d->state, "to_release") == 0)
		dict_show(p->dict, K_WAITS);
	for (int i = 0; i < N_FIELDS; i++) {
		struct field f = fields[i];

		if (i == F_FACTORS)
			put_factor_choices(p, &f);
		page_field(p, K_FIELDS, &f, c != NULL ? value_of(p, c, i) :
		    NULL);
	}
	secrets_field(p, K_FIELDS, SECRETS_OF_TEXT, c != NULL ? "" : NULL);
	return status == 0 ? page_show(p, "member/proposal.tpl") :
	    page_show_status(p, status, "member/proposal.tpl");
}

/* The name of the routes that begin a draft. */
static const char new_draft[] = "new";

/* The draft of the path, or none yet. */
static enum err
open_draft(struct page *p, struct proposal_view *v)
{
	static const struct proposal_content empty = { "", "", "", "", "", 0,
	    "" };
	int is_new = p->match.route->name == new_draft;

	memset(v, 0, sizeof(*v));
	v->content = empty;
	return is_new ? ERR_OK : proposal_open(p->app, p->arena, p->who,
	    param_id(p, "id"), v);
}

static enum err
ask(struct page *p)
{
	struct proposal_view v;
	enum err e = open_draft(p, &v);

	return e == ERR_OK ? form(p, &v, &v.content, 0) : e;
}

static struct proposal_content
typed(struct page *p)
{
	struct proposal_content c = {
	    .object = form_text(p->form, "object"),
	    .title = form_text(p->form, "title"),
	    .provider = form_text(p->form, "provider"),
	    .provider_code = form_text(p->form, "provider_code"),
	    .operators = form_text(p->form, "operators"),
	    .reasons = form_text(p->form, "reasons") };

	for (int i = 0; i < FACTOR__MAX; i++)
		if (form_is(p->form, "factors", factor_name(p, i)))
			c.factors |= 1u << i;
	return c;
}

static enum err
discard(struct page *p, int64_t id)
{
	enum err e = proposal_discard(p->app, p->arena, p->who, id);

	return e != ERR_OK && e != ERR_NOT_FOUND ? e : page_go_saying(p,
	    &(struct words)WORDS("草稿已删除。",
	    "The draft was thrown away."), "/proposals");
}

/* A colleague saved another text: it is shown beside what is typed. */
static enum err
conflict(struct page *p)
{
	struct proposal_view v;
	enum err e = open_draft(p, &v);

	if (e != ERR_OK)
		return e;
	page_wrong_text(p, NULL, arena_printf(p->arena, p->lang == LANG_ZH ?
	    "%s已于%s修改草稿。您填写的内容仍在下方；再次提交将取代对方的内容：%s" :
	    "%s changed the draft on %s. What you typed still stands below; "
	    "sending it again takes the place of: %s", v.draft.drafter_name,
	    view_instant(p->arena, v.draft.updated, p->lang),
	    v.content.reasons));
	return form(p, &v, NULL, err_status(ERR_CONFLICT));
}

static enum err
save(struct page *p)
{
	int submit = form_is(p->form, "step", "submit");
	struct proposal_content c = typed(p), empty = { "", "", "", "", "",
	    0, "" };
	struct proposal_view v;
	const struct words *wrong;
	struct instant seen;
	const char *field;
	int64_t id;
	enum err e = open_draft(p, &v);

	if (e != ERR_OK)
		return e;
	id = v.draft.id;
	if (id != 0 && form_is(p->form, "step", "discard"))
		return discard(p, id);
	if (secrets_stop(p, SECRETS_OF_TEXT))
		return form(p, &v, secrets_said(p, SECRETS_OF_TEXT) ==
		    SECRETS_YES ? &empty : NULL, 0);
	wrong = submit ? proposal_judge(p->arena, &c, &field) :
	    proposal_too_long(&c, &field);
	if (wrong != NULL) {
		page_wrong(p, field, wrong);
		return form(p, &v, NULL, 0);
	}
	if (int_parse(form_text(p->form, "seen"), 0, INT64_MAX, &seen.us) !=
	    ERR_OK)
		seen.us = 0;
	e = proposal_save(p->app, p->arena, p->who, &id, &c, seen, submit);
	if (e == ERR_CONFLICT)
		return conflict(p);
	return e != ERR_OK ? e : page_go_saying(p, submit ?
	    &(struct words)WORDS("提议已提交，待签发人签发。",
	    "The proposal waits to be released by your signatory.") :
	    &(struct words)WORDS("草稿已保存。", "The draft was saved."),
	    submit ? "/proposals" : "/proposals/%lld", (long long)id);
}

static const struct route routes[] = {
	{ METHOD_GET, "/proposals/new", NEEDS(PROPOSAL_DRAFT), 0, ask,
	    new_draft },
	{ METHOD_POST, "/proposals/new", NEEDS(PROPOSAL_DRAFT), 0, save,
	    new_draft },
	{ METHOD_GET, "/proposals/:id", NEEDS(PROPOSAL_DRAFT), 0, ask, NULL },
	{ METHOD_POST, "/proposals/:id", NEEDS(PROPOSAL_DRAFT), 0, save,
	    NULL },
};

const struct route_set proposal_draft_routes = ROUTE_SET(routes);
