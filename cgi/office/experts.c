#include <string.h>

#include "base/text.h"
#include "office/special.h"
#include "office/office.h"
#include "office/routes.h"
#include "office/ties.h"
#include "view/words.h"

/* The register of experts (Article 12). */

static const struct choice active_choices[] = {
	{ .value = "yes", .label = WORDS("可以邀请", "May be invited") },
	{ .value = "no", .label = WORDS("暂不邀请", "At rest") },
};

/* Employer, code, fields; "active" only of an entry that is there. */
static const struct field entry_fields[] = {
	{ .name = "employer", .kind = FIELD_TEXT,
	    .label = WORDS("工作单位", "Employer") },
	{ .name = "employer_uscc", .kind = FIELD_TEXT, .width = 20,
	    .optional = 1, .label = WORDS("工作单位统一社会信用代码",
	    "Credit code of the employer") },
	{ .name = "fields", .kind = FIELD_TEXTAREA, .rows = 3,
	    .label = WORDS("专业领域", "What the expert knows") },
	{ .name = "active", .kind = FIELD_RADIOS, .in_line = 1,
	    .label = WORDS("状态", "State"), .choices = active_choices,
	    .n_choices = 2 },
};

enum { N_ENTRY = 4, N_NEW = 3 };

static int
can_keep(const struct page *p)
{
	return (p->who->rights & RIGHT_BIT(RIGHT_EXPERTS_KEEP)) != 0;
}

static void
put_state(struct page *p, struct dict *d, const struct expert *x)
{
	dict_set(d, K_TAG_CLASS, x->is_active ? "govuk-tag--green" :
	    "govuk-tag--grey");
	dict_words(d, K_TAG_WORDS, &active_choices[!x->is_active].label,
	    p->lang);
}

static enum err
list(struct page *p)
{
	struct expert *all;
	int n;
	enum err e = experts_list(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_ARTICLE, page_article(p, "12"));
	dict_show(p->dict, n > 0 ? K_HAS_EXPERTS : K_NO_EXPERTS);
	if (can_keep(p))
		dict_show(p->dict, K_CAN_WORK);
	for (int i = 0; i < n; i++) {
		struct dict *d = dict_add(p->dict, K_EXPERT_ROW);

		dict_set(d, K_EXPERT_LOGIN, all[i].login);
		dict_set(d, K_EXPERT_NAME, all[i].name);
		dict_set(d, K_EXPERT_EMPLOYER, all[i].employer);
		dict_set(d, K_EXPERT_FIELDS, all[i].fields);
		put_state(p, d, &all[i]);
	}
	return page_show(p, "office/experts.tpl");
}

/* ---- taking one in */

static enum err
add_show(struct page *p)
{
	struct field login = { .name = "login", .kind = FIELD_SELECT,
	    .label = WORDS("专家账号", "Account of the expert") };
	struct person *all;
	int n;
	enum err e = experts_candidates(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	dict_show(p->dict, n > 0 ? K_HAS_EXPERTS : K_NO_EXPERTS);
	for (int i = 0; i < n; i++)
		field_choice(p->arena, &login, all[i].login,
		    words_same(arena_printf(p->arena, "%s (%s)", all[i].name,
		    all[i].login)));
	page_field(p, K_FIELDS, &login, NULL);
	page_fields(p, K_FIELDS, entry_fields, N_NEW, NULL, NULL);
	return page_show(p, "office/expert-add.tpl");
}

static void
take_entry(struct page *p, struct expert *x)
{
	const char *field;
	const struct words *wrong;

	*x = (struct expert){ .employer = form_text(p->form, "employer"),
	    .employer_uscc = form_text(p->form, "employer_uscc"),
	    .fields = form_text(p->form, "fields"),
	    .is_active = !form_is(p->form, "active", "no"),
	    .version = (int)page_id(p, "version") };
	if ((wrong = expert_judge(p->arena, x, &field)) != NULL)
		page_wrong(p, field, wrong);
}

static enum err
add(struct page *p)
{
	const char *login = form_text(p->form, "login");
	struct expert x;
	enum err e;

	take_entry(p, &x);
	if (page_is_wrong(p, NULL))
		return add_show(p);
	e = expert_enrol(p->app, p->arena, p->who, login, &x);
	if (e == ERR_NOT_FOUND)
		page_wrong(p, "login", &(struct words)WORDS(
		    "请选择专家账号。", "Choose the account of an expert."));
	if (e == ERR_DUPLICATE)
		return page_go(p, "/experts/%s", login);
	if (page_is_wrong(p, NULL))
		return add_show(p);
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "已列入专家名册。", "The expert stands in the register."),
	    "/experts/%s", login);
}

/* ---- one entry */

/* is_tie: what was sent is a tie, and the entry stands as it is kept. */
static void
put_forms(struct page *p, const struct expert *x, int is_sent, int is_tie)
{
	const char *values[N_ENTRY] = { x->employer,
	    x->employer_uscc ? x->employer_uscc : "", x->fields,
	    x->is_active ? "yes" : "no" };

	dict_show(p->dict, K_CAN_WORK);
	dict_set_int(p->dict, K_VERSION, x->version);
	for (int i = 0; i < N_ENTRY; i++)
		page_field(p, K_FIELDS, &entry_fields[i],
		    is_sent && !is_tie ? NULL : values[i]);
	put_tie_fields(p, K_TIE_FIELDS, is_sent && is_tie);
}

static enum err
show_one(struct page *p, int is_sent, int is_tie)
{
	struct expert_view v;
	const struct expert *x = &v.expert;
	enum err e = expert_open(p->app, p->arena, p->who,
	    page_param(p, "login"), &v);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_EXPERT_LOGIN, x->login);
	dict_set(p->dict, K_EXPERT_NAME, x->name);
	dict_set(p->dict, K_ARTICLE, page_article(p, "12, 15"));
	put_state(p, p->dict, x);
	put_ties(p, p->dict, v.ties, v.n_ties, can_keep(p) ?
	    arena_printf(p->arena, "/experts/%s/ties", x->login) : NULL);
	if (can_keep(p)) {
		put_forms(p, x, is_sent, is_tie);
		return page_show(p, "office/expert.tpl");
	}
	dict_show(p->dict, K_READ_ONLY);
	page_row(p, K_ROW, page_word(p, &entry_fields[0].label), x->employer);
	page_row(p, K_ROW, page_word(p, &entry_fields[2].label), x->fields);
	return page_show(p, "office/expert.tpl");
}

static enum err
one(struct page *p)
{
	return show_one(p, 0, 0);
}

static enum err
said(struct page *p, const struct words *words)
{
	return page_go_saying(p, words, "/experts/%s",
	    page_param(p, "login"));
}

static enum err
change(struct page *p)
{
	struct expert x;
	enum err e;

	take_entry(p, &x);
	if (page_is_wrong(p, NULL))
		return show_one(p, 1, 0);
	e = expert_change(p->app, p->arena, p->who, page_param(p, "login"),
	    &x);
	if (e != ERR_STALE)
		return e != ERR_OK ? e : said(p, &(struct words)WORDS(
		    "名册已更新。", "The entry was saved."));
	page_wrong(p, NULL, &(struct words)WORDS(
	    "另一位同事刚刚修改了该条目。您填写的内容仍在下方；再次保存将取代对方的内容。",
	    "A colleague changed the entry meanwhile. What you typed still "
	    "stands below; saving again takes the place of theirs."));
	e = show_one(p, 1, 0);
	p->resp->status = err_status(ERR_STALE);
	return e;
}

static enum err
add_tie(struct page *p)
{
	struct tie t;
	enum err e;

	if (!take_tie(p, &t))
		return show_one(p, 1, 1);
	e = expert_tie_add(p->app, p->arena, p->who, page_param(p, "login"),
	    &t);
	return e != ERR_OK ? e : said(p, &(struct words)WORDS(
	    "利害关系已登记。", "The tie was entered."));
}

static enum err
end_tie(struct page *p)
{
	int64_t id;
	enum err e;

	if (int_parse(page_param(p, "id"), 1, INT64_MAX, &id) != ERR_OK)
		return ERR_NOT_FOUND;
	e = expert_tie_end(p->app, p->arena, p->who, page_param(p, "login"),
	    id);
	return e != ERR_OK ? e : said(p, &(struct words)WORDS(
	    "利害关系已标记为终止，记录保留。",
	    "The tie has ended; the record stays."));
}

static const struct route routes[] = {
	{ METHOD_GET, "/experts", NEEDS(CASES_ALL), 0, list, NULL },
	{ METHOD_GET, "/experts/add", NEEDS(EXPERTS_KEEP), 0, add_show,
	    NULL },
	{ METHOD_POST, "/experts/add", NEEDS(EXPERTS_KEEP), 0, add, NULL },
	{ METHOD_GET, "/experts/:login", NEEDS(CASES_ALL), 0, one, NULL },
	{ METHOD_POST, "/experts/:login", NEEDS(EXPERTS_KEEP), 0, change,
	    NULL },
	{ METHOD_POST, "/experts/:login/ties", NEEDS(EXPERTS_KEEP), 0,
	    add_tie, NULL },
	{ METHOD_POST, "/experts/:login/ties/:id/end", NEEDS(EXPERTS_KEEP),
	    0, end_tie, NULL },
};

const struct route_set expert_routes = ROUTE_SET(routes);
