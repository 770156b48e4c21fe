#include "app/assign.h"
#include "base/text.h"
#include "law/member.h"
#include "office/office.h"
#include "office/routes.h"
#include "portal/secret_part.h"
#include "view/words.h"

/* Article 20: the registry of what came on paper. No title, no file. */

static const struct field case_field = { .name = "case", .kind = FIELD_TEXT,
	.width = 20, .optional = 1, .label = WORDS("案号", "Case number"),
	.hint = WORDS("不属于案件的不填。",
	"Empty where it belongs to no case.") };
static const struct field pages_field = { .name = "pages",
	.kind = FIELD_NUMBER, .width = 4, .label = WORDS("页数", "Pages") };
static const struct field date_field = { .name = "received_on",
	.kind = FIELD_DATE, .label = WORDS("收到日期", "Received on") };

static const struct {
	const char *name;
	struct words words;
} faults[] = {
	[SECRET_CASE] = { "case", WORDS("没有该案号的案件。",
	    "There is no case of that number.") },
	[SECRET_FROM] = { "from", WORDS("选择运营者的，须填写案号。",
	    "The operator needs a case number.") },
	[SECRET_PAGES] = { "pages", WORDS("请填写页数，1至9999。",
	    "Give the pages, 1 to 9999.") },
	[SECRET_RECEIVED] = { "received_on", WORDS(
	    "请填写收到日期，不得晚于今天。",
	    "Give the day on which it came, not later than today.") },
	[SECRET_HOLDER] = { "holder", WORDS("请选择保管人。",
	    "Choose who holds it.") },
};
_Static_assert(sizeof(faults) / sizeof(faults[0]) == SECRET_FIELD__MAX,
    "words for each field");

static void
put_from(struct page *p)
{
	struct field f = { .name = "from", .kind = FIELD_SELECT,
	    .label = WORDS("递交单位", "Brought by") };

	field_choice(p->arena, &f, "",
	    (struct words)WORDS("其他单位", "Somebody else"));
	field_choice(p->arena, &f, "operator",
	    (struct words)WORDS("本案运营者", "The operator of the case"));
	for (int m = 0; m < MEMBER__MAX; m++)
		field_choice(p->arena, &f, member_code((enum member)m),
		    *member_words((enum member)m));
	page_field(p, K_FIELDS, &f, NULL);
}

static enum err
put_holders(struct page *p)
{
	struct field f = { .name = "holder", .kind = FIELD_SELECT,
	    .label = WORDS("保管人", "Who holds it") };
	enum err e;

	field_choose(p->arena, &f);
	e = offer_officers(p, &f);
	if (e == ERR_OK)
		page_field(p, K_FIELDS, &f, NULL);
	return e;
}

static void
put_article(struct page *p)
{
	dict_set(p->dict, K_ARTICLE, page_article(p, "20"));
}

static enum err
ask(struct page *p)
{
	enum err e;

	put_article(p);
	page_field(p, K_FIELDS, &case_field, NULL);
	put_from(p);
	page_field(p, K_FIELDS, &pages_field, NULL);
	page_field(p, K_FIELDS, &date_field, NULL);
	e = put_holders(p);
	return e == ERR_OK ? page_show(p, "office/secret-part-new.tpl") : e;
}

static enum err
again(struct page *p, unsigned wrong)
{
	for (int i = 0; i < SECRET_FIELD__MAX; i++)
		if (wrong & 1u << i)
			page_wrong(p, faults[i].name, &faults[i].words);
	return ask(p);
}

static enum err
enter(struct page *p)
{
	struct secret_part_input in = {
	    .case_number = form_text(p->form, "case"),
	    .from = form_text(p->form, "from"),
	    .received_on = DATE_NONE, .holder_id = page_id(p, "holder") };
	const char *number;
	unsigned wrong;
	struct words done;
	int64_t pages;
	enum err e;

	if (int_parse(text_narrow(p->arena, form_text(p->form, "pages")), 1,
	    SECRET_PAGES_MAX, &pages) == ERR_OK)
		in.pages = (int)pages;
	if (field_date_parse(page_typed(p, &date_field), &in.received_on) !=
	    ERR_OK)
		in.received_on = DATE_NONE;
	e = secret_part_enter(p->app, p->arena, p->who, &in, p->now, &number,
	    &wrong);
	if (e == ERR_INPUT)
		return again(p, wrong);
	if (e != ERR_OK)
		return e;
	done = (struct words){ { [LANG_ZH] = arena_printf(p->arena,
	    "已登记，编号%s。请把编号写在纸质材料上。", number),
	    [LANG_EN] = arena_printf(p->arena, "Entered as %s. Write this "
	    "number on the paper.", number) } };
	return page_go_saying(p, &done, "/secrets");
}

static enum err
list(struct page *p)
{
	struct secret_part *all;
	int n;
	enum err e = secret_part_list(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	put_article(p);
	if (n == 0)
		dict_show(p->dict, K_NO_SECRET_PARTS);
	put_secret_rows(p, all, n);
	if (p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(p->dict, K_CAN_WORK);
	return page_show(p, "office/secret-parts.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/secrets", NEEDS(CASES_ALL), 0, list, NULL },
	{ METHOD_GET, "/secrets/new", NEEDS(CASE_WORK), 0, ask, NULL },
	{ METHOD_POST, "/secrets/new", NEEDS(CASE_WORK), 0, enter, NULL },
};

const struct route_set secret_part_routes = ROUTE_SET(routes);
