#include <string.h>

#include "base/text.h"
#include "office/acts.h"
#include "office/routes.h"
#include "view/words.h"

/* "Suppose materials come on …": dates that follow, changing nothing. */

static const struct {
	const char *name;
	enum event_kind kind;
	struct words words;
} supposed[] = {
	{ "materials", EVENT_MATERIALS_COMPLETE,
	    WORDS("补充材料在该日提交并齐备",
	    "Materials come that day, and are complete") },
	{ "request", EVENT_REQUEST_MATERIALS,
	    WORDS("该日要求补充材料，给予下列工作日",
	    "Materials are requested that day, with these working days") },
	{ "extend", EVENT_EXTEND,
	    WORDS("该日决定延长下列工作日",
	    "The period is extended that day by these working days") },
	{ "asked", EVENT_ASK_DEPARTMENT,
	    WORDS("该日函请保护工作部门核实认定",
	    "The department is asked that day to confirm the designation") },
	{ "confirmed", EVENT_DESIGNATION_CONFIRMED,
	    WORDS("该日保护工作部门确认认定",
	    "The department confirms the designation that day") },
	{ "close", EVENT_CLOSE_CIRCULATION,
	    WORDS("该日结束征求意见", "The round is closed that day") },
};

enum { SUPPOSED = sizeof(supposed) / sizeof(supposed[0]) };

static const struct field on_field = { .name = "on", .kind = FIELD_DATE,
	.label = WORDS("日期", "On"),
	.hint = WORDS("可以是将来的日期。", "It may lie ahead.") };
static const struct field days_field = { .name = "days",
	.kind = FIELD_NUMBER, .width = 3, .optional = 1,
	.label = WORDS("工作日数", "Working days"),
	.hint = WORDS("要求补充材料或者延长期限时填写。",
	    "For a request of materials, or an extension.") };

static void
put_fields(struct page *p)
{
	struct field f = { .name = "suppose", .kind = FIELD_RADIOS,
	    .label = WORDS("假设", "Suppose that") };

	for (int i = 0; i < SUPPOSED; i++)
		field_choice(p->arena, &f, supposed[i].name,
		    supposed[i].words);
	page_field(p, K_FIELDS, &f, form_text(p->form, f.name));
	page_field(p, K_FIELDS, &on_field, *page_typed(p, &on_field) != '\0' ?
	    page_typed(p, &on_field) : date_iso(p->arena, date_of(p->now)));
	page_field(p, K_FIELDS, &days_field, form_text(p->form,
	    days_field.name));
}

/* What was supposed; 0: nothing yet, or not in a way that can be played. */
static int
take(struct page *p, struct act *what)
{
	const char *name = form_text(p->form, "suppose");
	int64_t days = 0;
	int found = 0;

	for (int i = 0; i < SUPPOSED; i++)
		if (strcmp(supposed[i].name, name) == 0) {
			what->kind = supposed[i].kind;
			found = 1;
		}
	if (!found)
		return 0;
	if (field_date_parse(page_typed(p, &on_field), &what->on) != ERR_OK)
		page_wrong(p, on_field.name, &(struct words)WORDS(
		    "没有这一天。", "There is no such day."));
	if ((what->kind == EVENT_EXTEND ||
	    what->kind == EVENT_REQUEST_MATERIALS) &&
	    int_parse(text_narrow(p->arena, form_text(p->form,
	    days_field.name)), 1, 365, &days) != ERR_OK)
		page_wrong(p, days_field.name, &(struct words)WORDS(
		    "请填写工作日数，例如15。",
		    "Give a number of working days, for instance 15."));
	what->days = (int)days;
	return !page_is_wrong(p, NULL);
}

/* The law is asked as for any act; only nobody acts. */
static void
play(struct page *p, const struct case_view *v, const struct act *what)
{
	struct refusal why = { .article = NULL };
	const struct event *events;
	struct event next;
	int n;

	events = case_events(p, v, &n);
	next = (struct event){ .seq = n + 1, .kind = what->kind,
	    .on = what->on, .days = what->days };
	dict_show(p->dict, K_PLAYED);
	if (law_judge(v->rules, p->app->calendar, events, n, &next, ROLES_ANY,
	    &why) != ERR_OK)
		dict_optional(p->dict, K_WHY_NOT, page_refusal(p, &why));
	else
		act_clocks_after(p, v, what);
}

static enum err
show(struct page *p)
{
	struct act what = { .on = DATE_NONE };
	struct case_view v;
	enum err e = case_page(p, TAB_NONE, &v);

	if (e != ERR_OK)
		return e;
	if (take(p, &what))
		play(p, &v, &what);
	put_fields(p);
	return page_show(p, "office/what-if.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/what-if", NEEDS(CASES_ALL), 0, show,
	    NULL },
};

const struct route_set what_if_routes = ROUTE_SET(routes);
