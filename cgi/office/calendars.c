#include <string.h>

#include "app/calendars.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

/* Editions of the working-day calendar: import, preview, release. */

static const struct field fields[] = {
	{ .name = "notice", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("通知文号", "Number of the notice"),
	    .hint = WORDS("例如：国办发明电〔2025〕7号",
	    "For instance 国办发明电〔2025〕7号"), .autocomplete = "off" },
	{ .name = "source", .kind = FIELD_TEXT,
	    .label = WORDS("出处", "Where it can be read"),
	    .hint = WORDS("网址，或者纸质文件的存放处。",
	    "An address, or where the paper is kept."),
	    .autocomplete = "off" },
	{ .name = "rows", .kind = FIELD_TEXTAREA, .rows = 14,
	    .label = WORDS("放假和调休上班的日期", "Days off and worked days"),
	    .hint = WORDS("首行为表头；每行一日：日期,holiday或者workday,英文名称,中文名称,通知文号。"
	    "例如：2027-01-01,holiday,New Year's Day,元旦,国办发明电〔2026〕X号",
	    "The header first, then a day a line: date,holiday or workday,name in English,name in "
	    "Chinese,number of the notice. For instance: 2027-01-01,holiday,"
	    "New Year's Day,元旦,国办发明电〔2026〕X号") },
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]) };

static const struct {
	struct words words;
	const char *tag;
} decisions[] = {
	[DECISION_OPEN] = { WORDS("待发布", "To be released"),
	    "govuk-tag--yellow" },
	[DECISION_TAKEN] = { WORDS("已发布", "Released"),
	    "govuk-tag--green" },
	[DECISION_DROPPED] = { WORDS("已放弃", "Dropped"),
	    "govuk-tag--grey" },
};
_Static_assert(sizeof(decisions) / sizeof(decisions[0]) == DECISION__MAX,
    "words for each decision");

static const char *
importer(const struct calendar_proposal *row)
{
	return row->imported_name != NULL ? row->imported_name :
	    "bin/reviewdesk";
}

static void
put_proposal(struct page *p, struct dict *d,
    const struct calendar_proposal *row)
{
	dict_setf(d, K_PROPOSAL_ID, "%lld", (long long)row->id);
	dict_set(d, K_EDITION, row->edition);
	dict_set(d, K_NOTICE_NUMBER, row->notice);
	dict_set(d, K_SOURCE, row->source);
	dict_set(d, K_PROPOSED_BY, importer(row));
	dict_set(d, K_PROPOSED_AT, view_instant(p->arena, row->imported,
	    p->lang));
	dict_words(d, K_TAG_WORDS, &decisions[row->decision].words, p->lang);
	dict_set(d, K_TAG_CLASS, decisions[row->decision].tag);
	if (row->decision == DECISION_OPEN)
		return;
	dict_show(d, K_DECIDED);
	dict_optional(d, K_DECIDED_BY, row->decided_name);
	dict_set(d, K_DECIDED_AT, view_instant(p->arena, row->decided,
	    p->lang));
}

static enum err
list(struct page *p)
{
	struct calendar_proposal *rows;
	int n;
	enum err e = calendars_list(p->app, p->arena, p->who, &rows, &n);

	if (e != ERR_OK || (e = app_ready(p->app)) != ERR_OK)
		return e;
	dict_set(p->dict, K_EDITION, calendar_edition(p->app->calendar));
	dict_set_int(p->dict, K_FIRST_YEAR,
	    calendar_first_year(p->app->calendar));
	dict_set_int(p->dict, K_LAST_YEAR,
	    calendar_published_to(p->app->calendar));
	put_missing_year(p);
	dict_show(p->dict, n > 0 ? K_PROPOSALS : K_NO_PROPOSALS);
	for (int i = 0; i < n; i++)
		put_proposal(p, dict_add(p->dict, K_PROPOSAL), &rows[i]);
	return page_show(p, "office/calendars.tpl");
}

/* An empty form begins with the header line of the rows. */
static const char *
first_value(void *arg, const char *name)
{
	(void)arg;
	return strcmp(name, "rows") == 0 ?
	    "date,kind,name_en,name_zh,source_notice\n" : "";
}

static enum err
import_form(struct page *p)
{
	page_fields(p, K_FIELDS, fields, N_FIELDS, first_value, NULL);
	return page_show(p, "office/calendar-import.tpl");
}

static enum err
import(struct page *p)
{
	struct new_calendar new = { form_text(p->form, "notice"),
	    form_text(p->form, "source"), form_text(p->form, "rows") };
	struct calendar_fault fault;
	enum err e = calendar_propose(p->app, p->arena, p->who, &new, p->now,
	    &fault);

	if (e == ERR_INPUT) {
		page_wrong_text(p, fault.field, fault.why == NULL ?
		    page_word(p, fault.words) : arena_printf(p->arena,
		    "%s %s", page_word(p, fault.words), fault.why));
		page_fields(p, K_FIELDS, fields, N_FIELDS, NULL, NULL);
		return page_show(p, "office/calendar-import.tpl");
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "已导入，待另一名系统管理员发布。",
	    "Imported; another administrator can release it."),
	    "/calendars");
}

enum { MOVES_SHOWN = 2000 };

/* --- one edition, and what it would move ----------------------------- */

static void
put_move(struct page *p, const struct calendar_move *m)
{
	struct dict *d = dict_add(p->dict, K_MOVE);
	const struct moved *x = &m->moved;

	dict_show(p->dict, K_MOVES);
	dict_set(d, K_CASE_NUMBER, m->case_number);
	dict_words(d, K_CLOCK_NAME, period_words(x->period), p->lang);
	dict_set(d, K_OLD_DUE, view_date(p->arena, x->before.due, p->lang));
	dict_set(d, K_NEW_DUE, view_date(p->arena, x->after.due, p->lang));
	if (x->after.provisional)
		dict_show(d, K_CLOCK_PROVISIONAL);
	if (x->before.state == PERIOD_ENDED)
		dict_show(d, K_CLOCK_ENDED);
	dict_optional(d, K_LETTERS, m->letters);
}

static enum err
put_preview(struct page *p, int64_t id)
{
	struct calendar_preview preview;
	enum err e = calendar_preview(p->app, p->arena, p->who, id,
	    date_of(p->now), MOVES_SHOWN, &preview);

	if (e != ERR_OK)
		return e;
	dict_show(p->dict, K_PREVIEW);
	dict_set_int(p->dict, K_CASES, preview.cases);
	dict_set_int(p->dict, K_MOVED, preview.moved);
	if (preview.n == 0)
		dict_show(p->dict, K_NO_MOVES);
	if (preview.moved > preview.n)
		dict_optional(p->dict, K_MOVES_MORE, arena_printf(p->arena,
		    "%d", preview.moved - preview.n));
	for (int i = 0; i < preview.n; i++)
		put_move(p, &preview.moves[i]);
	return ERR_OK;
}

static enum err
show(struct page *p)
{
	struct calendar_proposal row;
	int64_t id = param_id(p, "id");
	enum err e = calendar_one(p->app, p->arena, p->who, id, &row);

	if (e != ERR_OK)
		return e;
	put_proposal(p, p->dict, &row);
	if (row.decision != DECISION_OPEN)
		return page_show(p, "office/calendar.tpl");
	dict_show(p->dict, K_CAN_DROP);
	dict_show(p->dict, row.imported_by == p->who->person_id ?
	    K_OWN_PROPOSAL : K_CAN_RELEASE);
	e = put_preview(p, id);
	return e != ERR_OK ? e : page_show(p, "office/calendar.tpl");
}

static enum err
decide(struct page *p)
{
	static const struct words released = WORDS(
	    "已发布。在办案件的届满日随即按新日历重新计算，原届满日保留。",
	    "Released. The last days of open cases follow at once; the old "
	    "ones are kept."), dropped = WORDS("已放弃。", "Dropped."),
	    stale = WORDS("导入之后已有其他日历发布，请重新导入。",
	    "Another edition was released since this one was imported; "
	    "import it again."), own = WORDS("导入人不能发布自己导入的日历。",
	    "Whoever imported a calendar does not release it.");
	int64_t id = param_id(p, "id");
	int release = form_is(p->form, "step", "release");
	enum err e = release ? calendar_release(p->app, p->arena, p->who, id,
	    p->now) : calendar_drop(p->app, p->arena, p->who, id, p->now);

	if (e == ERR_STALE || (e == ERR_FORBIDDEN && release))
		return page_error(p, e, page_word(p, e == ERR_STALE ? &stale :
		    &own));
	return e != ERR_OK ? e : page_go_saying(p, release ? &released :
	    &dropped, "/calendars");
}

static const struct route routes[] = {
	{ METHOD_GET, "/calendars", NEEDS(SETTINGS), 0, list, NULL },
	{ METHOD_GET, "/calendars/import", NEEDS(SETTINGS), 0, import_form,
	    NULL },
	{ METHOD_POST, "/calendars/import", NEEDS(SETTINGS), 0, import,
	    NULL },
	{ METHOD_GET, "/calendars/:id", NEEDS(SETTINGS), 0, show, NULL },
	{ METHOD_POST, "/calendars/:id", NEEDS(SETTINGS), 0, decide, NULL },
};

const struct route_set calendar_routes = ROUTE_SET(routes);
