#include <string.h>

#include "app/assign.h"
#include "app/queue.h"
#include "base/text.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

static const struct {
	const char *name;
	struct words words;
} views[] = {
	[QUEUE_MINE] = { "mine", WORDS("我承办的", "Mine") },
	[QUEUE_NEW] = { "new", WORDS("新提交", "New") },
	[QUEUE_HELD] = { "held", WORDS("认定待核实", "Held") },
	[QUEUE_TO_SIGN] = { "sign", WORDS("待签发", "To sign") },
	[QUEUE_TODAY] = { "today", WORDS("今日届满", "Due today") },
	[QUEUE_OVERDUE] = { "overdue", WORDS("已逾期", "Overdue") },
	[QUEUE_NO_OFFICER] = { "no-officer",
	    WORDS("待指定承办人", "Without an officer") },
	[QUEUE_COMMISSION] = { "commission",
	    WORDS("委员会审批中", "Before the Commission") },
	[QUEUE_OTHERS] = { "others",
	    WORDS("等待他方", "Waiting for others") },
	[QUEUE_ALL] = { "all", WORDS("全部在办", "All open") },
};
_Static_assert(sizeof(views) / sizeof(views[0]) == QUEUE_VIEW__MAX,
    "a row for each view");

static const struct choice sorts[] = {
	[SORT_DUE] = { "due", WORDS("届满日由近到远", "Next date first") },
	[SORT_DUE_DOWN] = { "-due",
	    WORDS("届满日由远到近", "Next date last") },
	[SORT_LODGED] = { "lodged",
	    WORDS("先提交的在前", "Oldest first") },
	[SORT_LODGED_DOWN] = { "-lodged",
	    WORDS("后提交的在前", "Newest first") },
};
_Static_assert(sizeof(sorts) / sizeof(sorts[0]) == QUEUE_SORT__MAX,
    "a row for each order");

/* Who signs begins with what waits for that, others with their own. */
static enum queue_view
view_of(const struct page *p)
{
	const char *name = form_text(p->form, "view");

	for (int i = 0; i < QUEUE_VIEW__MAX; i++)
		if (strcmp(views[i].name, name) == 0)
			return (enum queue_view)i;
	return p->who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE) ?
	    QUEUE_TO_SIGN : p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK) ?
	    QUEUE_MINE : QUEUE_ALL;
}

static enum queue_sort
sort_of(const struct page *p)
{
	for (int i = 0; i < QUEUE_SORT__MAX; i++)
		if (strcmp(sorts[i].value, form_text(p->form, "sort")) == 0)
			return (enum queue_sort)i;
	return SORT_DUE;
}

/* "2026-08-20.17": date and id of a row. A broken key begins anew. */
static void
read_key(struct page *p, const char *name, struct queue_ask *ask)
{
	const char *text = form_text(p->form, name);
	struct date d;
	char *date;

	if (strlen(text) < 12 || text[10] != '.' ||
	    int_parse(text + 11, 1, INT64_MAX, &ask->key_id) != ERR_OK)
		return;
	date = arena_memdup(p->arena, text, 10);
	if (strcmp(date, "9999-12-31") == 0 || date_parse(date, &d) == ERR_OK)
		ask->key_date = date;
	ask->backwards = ask->key_date != NULL &&
	    strcmp(name, "before") == 0;
}

static struct queue_ask
ask_of(struct page *p)
{
	struct queue_ask ask = { .view = view_of(p), .sort = sort_of(p),
	    .stage = STAGE_NONE, .operator_name = form_text(p->form, "q"),
	    .assignee_id = page_id(p, "officer") };

	(void)stage_parse(form_text(p->form, "stage"), &ask.stage);
	read_key(p, "after", &ask);
	read_key(p, "before", &ask);
	return ask;
}

static void
offer_stages(struct page *p, struct field *f)
{
	field_choice(p->arena, f, "",
	    (struct words)WORDS("全部阶段", "Any stage"));
	for (int s = 1; s < STAGE__MAX; s++)
		field_choice(p->arena, f, stage_name((enum stage)s),
		    *stage_words((enum stage)s));
}

static enum err
put_filter(struct page *p, const struct queue_ask *ask)
{
	struct field fields[] = {
		{ .name = "q", .kind = FIELD_TEXT, .width = 20,
		    .label = WORDS("案号或运营者",
		    "Case number or operator") },
		{ .name = "stage", .kind = FIELD_SELECT,
		    .label = WORDS("阶段", "Stage") },
		{ .name = "officer", .kind = FIELD_SELECT,
		    .label = WORDS("承办人", "Officer") },
		{ .name = "sort", .kind = FIELD_SELECT,
		    .label = WORDS("排序", "Order"), .choices = sorts,
		    .n_choices = QUEUE_SORT__MAX },
	};
	enum err e;

	offer_stages(p, &fields[1]);
	field_choice(p->arena, &fields[2], "",
	    (struct words)WORDS("全部承办人", "Any officer"));
	e = offer_officers(p, &fields[2]);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < 4; i++)
		if (i != 2 || ask->view != QUEUE_MINE)
			page_field(p, K_FIELDS, &fields[i], NULL);
	return ERR_OK;
}

static void
put_due(struct page *p, struct dict *d, const struct case_row *row)
{
	struct date today = date_of(p->now);
	int is_past = date_cmp(row->next_due, today) < 0;

	if (!date_is_set(row->next_due)) {
		dict_show(d, K_NO_DUE);
		return;
	}
	dict_show(d, K_HAS_DUE);
	dict_set(d, K_DUE, view_date(p->arena, row->next_due, p->lang));
	dict_set(d, K_DUE_ISO, date_iso(p->arena, row->next_due));
	if (row->next_period < PERIOD__MAX)
		dict_words(d, K_DUE_PERIOD,
		    period_words((enum period)row->next_period), p->lang);
	if (row->next_provisional)
		dict_show(d, K_PROVISIONAL);
	dict_show(d, is_past && !row->next_provisional ? K_IS_LATE :
	    K_IN_TIME);
	dict_set(d, K_DUE_LEFT, view_left(p->arena, is_past ?
	    -calendar_between(p->app->calendar, row->next_due, today) :
	    calendar_between(p->app->calendar, today, row->next_due),
	    row->next_provisional, p->lang));
}

static void
put_case(struct page *p, const struct case_row *row)
{
	struct dict *d = dict_add(p->dict, K_CASE_ROW);

	dict_set(d, K_CASE_NUMBER, row->number);
	dict_set(d, K_CASE_TITLE, row->title);
	dict_words(d, K_CASE_OPERATOR, &row->operator_name, p->lang);
	dict_words(d, K_TAG_WORDS, row->next_period == PERIOD_DECISION ?
	    stage_to_decide() : stage_words((enum stage)row->stage), p->lang);
	dict_set(d, K_TAG_CLASS, stage_tag((enum stage)row->stage));
	dict_words(d, K_CASE_WAITING,
	    waiting_words((enum waiting)row->waiting), p->lang);
	dict_set(d, K_LODGED, view_date(p->arena, row->lodged_on, p->lang));
	dict_set(d, K_LODGED_ISO, date_iso(p->arena, row->lodged_on));
	if (row->to_sign)
		dict_show(d, K_TO_SIGN);
	if (row->assignee_name != NULL)
		dict_optional(d, K_CASE_ASSIGNEE, row->assignee_name);
	else
		dict_show(d, K_NO_ASSIGNEE);
	if (row->messages_unread > 0)
		dict_optional(d, K_MESSAGES_NEW, arena_printf(p->arena, "%d",
		    row->messages_unread));
	put_due(p, d, row);
}

static void
put_tabs(struct page *p, const struct queue_ask *ask,
    const struct queue_page *page)
{
	for (int i = 0; i < QUEUE_VIEW__MAX; i++) {
		struct dict *d = dict_add(p->dict, K_TAB);

		dict_set(d, K_TAB_NAME, views[i].name);
		dict_words(d, K_TAB_WORDS, &views[i].words, p->lang);
		if (i == (int)ask->view)
			dict_show(d, K_TAB_HERE);
		dict_optional(d, K_TAB_COUNT,
		    page->counts[i] >= QUEUE_COUNTED ? "999+" :
		    arena_printf(p->arena, "%d", page->counts[i]));
	}
}

static const char *
key_of(struct page *p, const struct queue_ask *ask,
    const struct case_row *row)
{
	return arena_printf(p->arena, "%s.%lld", queue_key_date(p->arena,
	    ask->sort, row), (long long)row->id);
}

static void
put_paging(struct page *p, const struct queue_ask *ask,
    const struct queue_page *page)
{
	if (page->n == 0 || (!page->has_before && !page->has_after))
		return;
	dict_show(p->dict, K_PAGING);
	dict_set(p->dict, K_PAGE_FIRST, key_of(p, ask, &page->rows[0]));
	dict_set(p->dict, K_PAGE_LAST, key_of(p, ask,
	    &page->rows[page->n - 1]));
	if (page->has_before)
		dict_show(p->dict, K_PAGE_BEFORE);
	if (page->has_after)
		dict_show(p->dict, K_PAGE_AFTER);
}

static void
put_asked(struct page *p, const struct queue_ask *ask)
{
	const char *q = form_text(p->form, "q");
	const char *stage = form_text(p->form, "stage");
	const char *officer = form_text(p->form, "officer");

	dict_words(p->dict, K_VIEW_WORDS, &views[ask->view].words, p->lang);
	dict_set(p->dict, K_Q_VIEW, views[ask->view].name);
	dict_set(p->dict, K_Q_TEXT, q);
	dict_set(p->dict, K_Q_STAGE, stage);
	dict_set(p->dict, K_Q_OFFICER, officer);
	dict_set(p->dict, K_Q_SORT, sorts[ask->sort].value);
	if (*q != '\0' || *stage != '\0' || *officer != '\0')
		dict_show(p->dict, K_FILTERED);
}

static enum err
show(struct page *p, const struct queue_ask *ask)
{
	struct queue_page page;
	enum err e = queue_open(p->app, p->arena, p->who, ask, &page);

	if (e != ERR_OK || (e = put_filter(p, ask)) != ERR_OK)
		return e;
	put_asked(p, ask);
	put_tabs(p, ask, &page);
	for (int i = 0; i < page.n; i++)
		put_case(p, &page.rows[i]);
	dict_show(p->dict, page.n > 0 ? K_HAS_CASES : K_NO_CASES);
	put_paging(p, ask, &page);
	put_missing_year(p);
	return page_show(p, "office/queue.tpl");
}

/* What names a case leads to it; anything else is part of an operator. */
static enum err
queue(struct page *p)
{
	struct queue_ask ask = ask_of(p);
	const char *number;
	enum err e = app_ready(p->app);

	if (e == ERR_OK && *ask.operator_name != '\0') {
		e = queue_number(p->app, p->arena, p->who, ask.operator_name,
		    &number);
		if (e == ERR_OK)
			return page_go(p, "/cases/%s", number);
		if (e == ERR_NOT_FOUND)
			e = ERR_OK;
	}
	return e == ERR_OK ? show(p, &ask) : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/queue", NEEDS(CASES_ALL), 0, queue, NULL },
};

const struct route_set queue_routes = ROUTE_SET(routes);
