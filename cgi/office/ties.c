#include "office/office.h"
#include "office/routes.h"
#include "office/ties.h"
#include "view/words.h"

/* Ties of reviewers to operators and providers (Article 15). */

static const struct field tie_fields[] = {
	{ .name = "name", .kind = FIELD_TEXT,
	    .label = WORDS("运营者或者提供者名称",
	    "Name of the operator or provider") },
	{ .name = "uscc", .kind = FIELD_TEXT, .width = 20, .optional = 1,
	    .label = WORDS("统一社会信用代码", "Credit code") },
	{ .name = "kind", .kind = FIELD_SELECT,
	    .label = WORDS("关系类型", "Kind of tie") },
	{ .name = "remarks", .kind = FIELD_TEXTAREA, .rows = 2,
	    .optional = 1, .label = WORDS("说明", "Remarks") },
};

enum { TIE_FIELDS = 4, TIE_KIND = 2, TIE_REMARKS = 3 };

void
offer_ties(struct page *p, struct field *f)
{
	for (const char *const *k = tie_kinds; *k != NULL; k++)
		field_choice(p->arena, f, *k, *tie_words(*k));
}

void
put_tie_fields(struct page *p, const char *include, int is_sent)
{
	for (int i = 0; i < TIE_FIELDS; i++) {
		struct field field = tie_fields[i];

		if (i == TIE_KIND)
			offer_ties(p, &field);
		page_field(p, include, &field, is_sent ? NULL : "");
	}
}

int
take_tie(struct page *p, struct tie *t)
{
	const struct words *wrong;
	const char *field;

	*t = (struct tie){ .name = form_text(p->form, "name"),
	    .uscc = form_text(p->form, "uscc"),
	    .kind = form_text(p->form, "kind"),
	    .remarks = form_text(p->form, "remarks") };
	if ((wrong = tie_judge(p->arena, t, &field)) != NULL)
		page_wrong(p, field, wrong);
	return wrong == NULL;
}

void
put_ties(struct page *p, struct dict *d, const struct tie *ties, int n,
    const char *end)
{
	dict_show(d, n > 0 ? K_HAS_TIES : K_NO_TIES);
	for (int i = 0; i < n; i++) {
		const struct tie *t = &ties[i];
		struct dict *row = dict_add(d, K_TIE_ROW);

		dict_optional(row, K_TIE_PERSON, t->person_name);
		dict_set(row, K_TIE_NAME, t->name);
		dict_optional(row, K_TIE_CODE, t->uscc);
		dict_words(row, K_TIE_KIND, tie_words(t->kind), p->lang);
		dict_set(row, K_TIE_REMARKS, t->remarks);
		dict_set(row, K_TIE_ENTERED, arena_printf(p->arena,
		    "%s · %s", view_instant(p->arena, t->entered, p->lang),
		    t->entered_name));
		if (t->ended.us != 0) {
			dict_optional(row, K_TIE_ENDED, view_instant(p->arena,
			    t->ended, p->lang));
			continue;
		}
		dict_show(row, K_TIE_STANDS);
		if (end != NULL && t->person_id != p->who->person_id)
			dict_optional(row, K_TIE_END, page_path(p,
			    "%s/%lld/end", end, (long long)t->id));
	}
}

/* ---- my own, and those of all for whoever assigns people */

/* Whom a tie kept out of a case: the log of that, newest first. */
static enum err
put_kept_out(struct page *p)
{
	struct dict *d = dict_add(p->dict, K_KEPT_OUT);
	struct kept_out *all;
	int n;
	enum err e = ties_kept_out(p->app, p->arena, p->who, page_id(p,
	    "before"), &all, &n);

	if (e != ERR_OK)
		return e;
	dict_show(d, n > 0 ? K_HAS_KEPT_OUT : K_NO_KEPT_OUT);
	for (int i = 0; i < n; i++) {
		struct dict *row = dict_add(d, K_KEPT_OUT_ROW);

		dict_set(row, K_KEPT_OUT_AT, view_instant(p->arena,
		    all[i].at, p->lang));
		dict_set(row, K_KEPT_OUT_WHO, all[i].person_name);
		dict_set(row, K_CASE_NUMBER, all[i].case_number);
	}
	if (n < KEPT_OUT_PAGE)
		return ERR_OK;
	dict_show(p->dict, K_PAGING);
	dict_show(p->dict, K_PAGE_AFTER);
	dict_set(p->dict, K_PAGE_AFTER_PATH, page_path(p, "/ties?before=%lld",
	    (long long)all[n - 1].id));
	return ERR_OK;
}

static enum err
put_all(struct page *p)
{
	struct tie *all;
	int n;
	enum err e;

	if (!(p->who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE)))
		return ERR_OK;
	e = ties_all(p->app, p->arena, p->who, &all, &n);
	if (e != ERR_OK)
		return e;
	put_ties(p, dict_add(p->dict, K_ALL_TIES), all, n, "/ties");
	return put_kept_out(p);
}

static enum err
show(struct page *p)
{
	struct tie *own;
	int n;
	enum err e = ties_own(p->app, p->arena, p->who, &own, &n);

	if (e == ERR_OK)
		e = put_all(p);
	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_ARTICLE, page_article(p, "15"));
	put_ties(p, dict_add(p->dict, K_OWN_TIES), own, n, NULL);
	put_tie_fields(p, K_FIELDS, 1);
	return page_show(p, "office/ties.tpl");
}

static enum err
declare(struct page *p)
{
	static const struct words kept = WORDS("利害关系已登记。",
	    "Your tie was entered."), stepped = WORDS(
	    "利害关系已登记。您承办的有关案件已交由办公室负责人另行指定承办人。",
	    "Your tie was entered. The cases of that party are no longer "
	    "yours; the chief assigns another officer.");
	struct tie t;
	int n_cases;
	enum err e;

	if (!take_tie(p, &t))
		return show(p);
	e = tie_declare(p->app, p->arena, p->who, &t, &n_cases);
	return e != ERR_OK ? e : page_go_saying(p, n_cases > 0 ? &stepped :
	    &kept, "/ties");
}

static enum err
lift(struct page *p)
{
	enum err e = tie_lift(p->app, p->arena, p->who, param_id(p, "id"));

	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "利害关系已标记为终止，记录保留。",
	    "The tie has ended; the record stays."), "/ties");
}

/* ---- a tie found out during a case */

void
offer_parties(struct page *p, const struct party *all, int n, struct field *f)
{
	for (int i = 0; i < n; i++)
		field_choice_id(p->arena, f, i + 1, all[i].name);
}

static enum err
recuse_page(struct page *p, const struct case_view *v)
{
	struct field party = { .name = "party", .kind = FIELD_RADIOS,
	    .label = WORDS("与哪一方有利害关系", "To whom you are tied") };
	struct field kind = tie_fields[TIE_KIND];
	struct party *all;
	int n;
	enum err e = case_parties(p->app, p->arena, v->row.id, &all, &n);

	if (e != ERR_OK)
		return e;
	offer_parties(p, all, n, &party);
	offer_ties(p, &kind);
	page_field(p, K_FIELDS, &party, NULL);
	page_field(p, K_FIELDS, &kind, NULL);
	page_field(p, K_FIELDS, &tie_fields[TIE_REMARKS], NULL);
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_words(p->dict, K_FORM_TITLE, &(struct words)WORDS("申请回避",
	    "Step down from this case"), p->lang);
	dict_optional(p->dict, K_FORM_TEXT, page_word(p, &(struct words)WORDS(
	    "声明后您不再参与本案，也不能再查阅本案；您是承办人的，由办公室负责人另行指定（{15}）。",
	    "You then take no part in this case any more and cannot open it; if "
	    "you are its officer, the chief names another ({15}).")));
	dict_words(p->dict, K_FORM_BUTTON, &(struct words)WORDS("声明并回避",
	    "Declare the tie and step down"), p->lang);
	return page_show(p, "office/form.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	return page_open_case(p, v);
}

static enum err
recuse_show(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	return e == ERR_OK ? recuse_page(p, &v) : e;
}

static enum err
recuse(struct page *p)
{
	int party = (int)page_id(p, "party");
	struct act_result result;
	struct case_view v;
	enum err e = open_case(p, &v);

	if (e == ERR_OK)
		e = case_recuse(p->app, p->arena, p->who, v.row.id,
		    party - 1, form_text(p->form, "kind"),
		    form_text(p->form, "remarks"), p->form_key, &result);
	if (e == ERR_INPUT && party < 1)
		page_wrong(p, "party", &(struct words)WORDS(
		    "请选择与哪一方有利害关系。", "Say to whom you are tied."));
	else if (e == ERR_INPUT && tie_words(form_text(p->form, "kind")) ==
	    NULL)
		page_wrong(p, "kind", &(struct words)WORDS("请选择关系类型。",
		    "Choose the kind of tie."));
	else if (e == ERR_INPUT)
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "说明不能超过400字。", "At most 400 characters."));
	else if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "您已回避本案。", "You have stepped down from the case."),
		    "/ties");
	return page_is_wrong(p, NULL) ? recuse_page(p, &v) : e;
}

#define REVIEWERS NEEDS(CASES_ALL) | NEEDS(CIRCULATION_SEE) | \
	NEEDS(COMMISSION)

static const struct route routes[] = {
	{ METHOD_GET, "/ties", REVIEWERS, 0, show, NULL },
	{ METHOD_POST, "/ties", REVIEWERS, 0, declare, NULL },
	{ METHOD_POST, "/ties/:id/end", NEEDS(CASE_DECIDE), 0, lift, NULL },
	{ METHOD_GET, "/cases/:number/recuse", NEEDS(CASE_WORK),
	    ROUTE_OUTLINE, recuse_show, NULL },
	{ METHOD_POST, "/cases/:number/recuse", NEEDS(CASE_WORK),
	    ROUTE_OUTLINE, recuse, NULL },
};

const struct route_set tie_routes = ROUTE_SET(routes);
