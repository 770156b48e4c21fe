#include <string.h>

#include "app/designation.h"
#include "app/reference.h"
#include "base/text.h"
#include "office/acts.h"
#include "office/asked.h"
#include "office/routes.h"
#include "view/words.h"

/*
 * An application that is held (Article 18): the question to the department,
 * and its confirmation, which goes into the register. That it says no is one
 * of the plain acts (acts_table.c).
 */
enum { DEPARTMENT_MAX = 200 };

static const struct field department_field = { .name = "department",
	.kind = FIELD_TEXT, .label = WORDS("保护工作部门",
	"Department for the protection of critical information "
	"infrastructure") };
static const struct field confirmed_fields[] = {
	{ .name = "cii_zh", .kind = FIELD_TEXT,
	    .label = WORDS("所认定的关键信息基础设施（中文）",
	    "Infrastructure that was designated, in Chinese") },
	{ .name = "cii_en", .kind = FIELD_TEXT,
	    .label = WORDS("所认定的关键信息基础设施（英文）",
	    "Infrastructure that was designated, in English") },
	{ .name = "number", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("认定文号", "Number of the decision") },
	{ .name = "designated_on", .kind = FIELD_DATE,
	    .label = WORDS("认定日期", "Date of the designation") },
};

enum { CONFIRMED_ON = 3, N_CONFIRMED = 4 };

static const struct words effects[] = {
	WORDS("函请保护工作部门在期限内告知该申报人是否经认定。形式审查期限自当日起中止，运营者收到"
	"函件抄本。逾期未复的，不视为确认，也不视为否认，由承办人决定。",
	"The department is asked to say, in the days it has, whether it "
	"designated the applicant. The time to check the application stands "
	"still, and the operator has a copy. Silence is neither yes nor no: an "
	"officer decides."),
	WORDS("录入保护工作部门的确认。认定列入名录，形式审查期限继续计算。",
	"Enters that the department has confirmed it. The designation goes into "
	"the register, and the time to check the application runs on."),
};

/* What the application says was designated, and of which sector. */
struct held {
	struct case_view v;
	const char *cii;
	const char *department;
};

static enum err
open_held(struct page *p, struct held *h, enum event_kind kind,
    struct act_flow *f)
{
	struct references refs;
	struct answers *answers;
	enum err e = page_open_case(p, &h->v);

	if (e != ERR_OK)
		return e;
	if (h->v.reader != READER_OFFICE || h->v.n_versions == 0)
		return ERR_NOT_FOUND;
	if ((e = version_answers(p, &h->v, h->v.versions[
	    h->v.n_versions - 1].number, &answers)) != ERR_OK ||
	    (e = references_read(p->app, p->arena, &refs)) != ERR_OK)
		return e;
	h->cii = answers_get(answers, "purchase.cii");
	h->department = "";
	for (int i = 0; i < refs.n_sectors; i++)
		if (strcmp(refs.sectors[i].code, h->v.row.sector) == 0)
			h->department = refs.sectors[i].department.in[LANG_ZH];
	*f = (struct act_flow){ .v = &h->v, .arg = h,
	    .title = event_row(kind)->words, .what = { .kind = kind } };
	return ERR_OK;
}

static enum err
show_form(struct page *p, struct act_flow *f)
{
	const struct held *h = f->arg;
	int fresh = p->req->method != METHOD_POST;

	dict_set(p->dict, K_CASE_NUMBER, h->v.row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &h->v.row.operator_name,
	    p->lang);
	dict_words(p->dict, K_ACT_WORDS, &f->title, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p,
	    event_row(f->what.kind)->article));
	dict_words(p->dict, K_ACT_EFFECT,
	    &effects[f->what.kind == EVENT_DESIGNATION_CONFIRMED], p->lang);
	dict_set(p->dict, K_ACT_TOLD, act_told(p, &h->v, f->what.kind));
	dict_set_int(p->dict, K_CASE_SEQ, h->v.n_events);
	page_field(p, K_FIELDS, &department_field, fresh ? h->department :
	    NULL);
	for (int i = 0; f->what.kind == EVENT_DESIGNATION_CONFIRMED &&
	    i < N_CONFIRMED; i++)
		page_field(p, K_FIELDS, &confirmed_fields[i], !fresh ? NULL :
		    i == 0 ? h->cii : "");
	act_paper_fields(p, &h->v, DATE_NONE);
	return page_show(p, "office/act.tpl");
}

/* What the law would say anyway is said before anybody types. */
static enum err
show(struct page *p, enum event_kind kind)
{
	struct held *h = NEW(p->arena, struct held);
	const struct event *events;
	struct refusal why;
	struct act_flow f;
	int n;
	enum err e = open_held(p, h, kind, &f);

	if (e != ERR_OK)
		return e;
	events = case_events(p, &h->v, &n);
	if (!law_allows(h->v.rules, p->app->calendar, events, n,
	    date_of(p->now), p->who->roles, kind, &why))
		return page_error(p, ERR_REFUSED, page_refusal(p, &why));
	return show_form(p, &f);
}

static enum err
carry_on(struct page *p, struct act_flow *f)
{
	act_take_paper(p, &f->what);
	return page_is_wrong(p, NULL) ? show_form(p, f) : act_carry_on(p, f);
}

/* ---- asking */

static enum err
ask_show(struct page *p)
{
	return show(p, EVENT_ASK_DEPARTMENT);
}

static enum err
ask(struct page *p)
{
	struct held *h = NEW(p->arena, struct held);
	struct act_text *texts = NEW_ARRAY(p->arena, 2, struct act_text);
	const char *department = form_text(p->form, department_field.name);
	struct act_flow f;
	enum err e = open_held(p, h, EVENT_ASK_DEPARTMENT, &f);

	if (e != ERR_OK)
		return e;
	f.path = "ask-department";
	f.form = show_form;
	f.button = (struct words)WORDS("签发函件", "Sign the letter");
	act_begin(p, &h->v, &f.what);
	if (*department == '\0' || text_length(department) > DEPARTMENT_MAX)
		page_wrong(p, department_field.name, &(struct words)WORDS(
		    "请填写保护工作部门，最多200个字。",
		    "Name the department, in at most 200 characters."));
	texts[0] = (struct act_text){ "department", NULL, department };
	texts[1] = (struct act_text){ "cii", NULL, h->cii };
	f.what.texts = texts;
	f.what.n_texts = 2;
	return carry_on(p, &f);
}

/* ---- confirmed */

static enum err
confirm_show(struct page *p)
{
	return show(p, EVENT_DESIGNATION_CONFIRMED);
}

static enum err
confirm(struct page *p)
{
	struct held *h = NEW(p->arena, struct held);
	struct designation *d = NEW(p->arena, struct designation);
	const struct words *wrong;
	const char *field;
	struct act_flow f;
	enum err e = open_held(p, h, EVENT_DESIGNATION_CONFIRMED, &f);

	if (e != ERR_OK)
		return e;
	f.path = "designation-confirmed";
	f.form = show_form;
	f.button = (struct words)WORDS("录入确认", "Enter the confirmation");
	act_begin(p, &h->v, &f.what);
	*d = (struct designation){ .cii = WORDS(form_text(p->form, "cii_zh"),
	    form_text(p->form, "cii_en")), .number = form_text(p->form,
	    "number"), .department = form_text(p->form, "department") };
	if (field_date_parse(page_typed(p, &confirmed_fields[CONFIRMED_ON]),
	    &d->designated_on) != ERR_OK)
		d->designated_on = DATE_NONE;
	if ((wrong = designation_judge(d, date_of(p->now), &field)) != NULL)
		page_wrong(p, field, wrong);
	designation_confirm(p->arena, d, &f.what);
	return carry_on(p, &f);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/ask-department", NEEDS(CASE_WORK), 0,
	    ask_show, NULL },
	{ METHOD_POST, "/cases/:number/ask-department", NEEDS(CASE_WORK), 0,
	    ask, NULL },
	{ METHOD_GET, "/cases/:number/designation-confirmed",
	    NEEDS(CASE_WORK), 0, confirm_show, NULL },
	{ METHOD_POST, "/cases/:number/designation-confirmed",
	    NEEDS(CASE_WORK), 0, confirm, NULL },
};

const struct route_set held_routes = ROUTE_SET(routes);
