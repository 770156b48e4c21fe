#include "app/assign.h"
#include "app/notes.h"
#include "office/office.h"
#include "office/routes.h"

/* What the team keeps beside a case: notes, follow-up, who holds it. */
struct small_form {
	struct words title, text, button;
};

static enum err
show_form(struct page *p, const struct case_view *v,
    const struct small_form *form)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_words(p->dict, K_FORM_TITLE, &form->title, p->lang);
	dict_optional(p->dict, K_FORM_TEXT, page_word(p, &form->text));
	dict_words(p->dict, K_FORM_BUTTON, &form->button, p->lang);
	return page_show(p, "office/form.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	return e == ERR_OK && v->reader != READER_OFFICE ? ERR_NOT_FOUND : e;
}

/* ---- notes */

static const struct small_form note_form = {
	WORDS("添加内部备注", "Add an internal note"),
	WORDS("备注仅办公室人员可见，添加后不能修改。",
	    "Only the Office sees notes. A note cannot be changed later."),
	WORDS("添加", "Add the note"),
};

static const struct field note_fields[] = {
	{ .name = "body", .kind = FIELD_TEXTAREA, .rows = 6,
	    .label = WORDS("备注", "Note") },
};

static enum err
note_show(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	page_fields(p, K_FIELDS, note_fields, 1, NULL, NULL);
	return e == ERR_OK ? show_form(p, &v, &note_form) : e;
}

static enum err
note_send(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	if (e == ERR_OK)
		e = note_add(p->app, p->arena, p->who, v.row.id,
		    form_text(p->form, "body"));
	if (e == ERR_INPUT)
		page_wrong(p, "body", &(struct words)WORDS("请填写备注。",
		    "Write the note."));
	else if (e == ERR_TOO_LARGE)
		page_wrong(p, "body", &(struct words)WORDS(
		    "备注不能超过4000字。",
		    "A note has at most 4,000 characters."));
	else if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS("备注已添加。",
		    "The note was added."), "/cases/%s", v.row.number);
	return page_is_wrong(p, NULL) ? note_show(p) : e;
}

/* ---- follow-up */

static const struct small_form follow_form = {
	WORDS("设置跟进日期", "Set a follow-up date"),
	WORDS("仅您本人可见。三项全部留空即取消。",
	    "Only you see it. Leave all three empty to take it back."),
	WORDS("保存", "Save"),
};

static const struct field follow_fields[] = {
	{ .name = "on", .kind = FIELD_DATE,
	    .label = WORDS("再次查看本案的日期",
	    "When you want to see this case again") },
};

static enum err
follow_page(struct page *p, const struct case_view *v, const char *value)
{
	page_field(p, K_FIELDS, &follow_fields[0], value);
	return show_form(p, v, &follow_form);
}

static enum err
follow_show(struct page *p)
{
	struct case_view v;
	struct note *notes;
	struct date on;
	int n;
	enum err e = open_case(p, &v);

	if (e == ERR_OK)
		e = notes_read(p->app, p->arena, p->who, v.row.id, &notes, &n,
		    &on);
	return e == ERR_OK ? follow_page(p, &v, date_is_set(on) ?
	    date_iso(p->arena, on) : "") : e;
}

static enum err
follow_send(struct page *p)
{
	const char *typed = page_typed(p, &follow_fields[0]);
	struct date on = DATE_NONE;
	struct case_view v;
	enum err e = open_case(p, &v);

	if (e != ERR_OK)
		return e;
	if (*typed != '\0' && field_date_parse(typed, &on) != ERR_OK)
		page_wrong(p, "on", &(struct words)WORDS("没有这一天。",
		    "There is no such day."));
	else if ((e = follow_up_on(p->app, p->arena, p->who, v.row.id, on)) ==
	    ERR_RANGE)
		page_wrong(p, "on", &(struct words)WORDS(
		    "跟进日期不能早于今天。",
		    "The date cannot lie before today."));
	else if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "跟进日期已保存。", "The follow-up date was saved."),
		    "/cases/%s", v.row.number);
	return page_is_wrong(p, NULL) ? follow_page(p, &v, NULL) : e;
}

/* ---- hand-over */

static const struct small_form assign_form = {
	WORDS("移交承办人", "Hand over the case"),
	WORDS("移交记入办理记录；运营者和成员单位看不到。",
	    "The hand-over stands in the history; operator and members do not "
	    "see it."),
	WORDS("移交", "Hand over"),
};

static enum err
assign_page(struct page *p, const struct case_view *v, int64_t chosen)
{
	struct field fields[] = {
		{ .name = "officer", .kind = FIELD_SELECT,
		    .label = WORDS("承办人", "Officer") },
		{ .name = "remarks", .kind = FIELD_TEXTAREA, .rows = 4,
		    .optional = 1,
		    .label = WORDS("交接说明", "What the next one must know") },
	};
	enum err e;

	field_choose(p->arena, &fields[0]);
	e = offer_officers(p, &fields[0]);
	if (e != ERR_OK)
		return e;
	page_field(p, K_FIELDS, &fields[0], chosen == 0 ? NULL :
	    arena_printf(p->arena, "%lld", (long long)chosen));
	page_field(p, K_FIELDS, &fields[1], NULL);
	return show_form(p, v, &assign_form);
}

static enum err
assign_show(struct page *p)
{
	struct case_view v;
	enum err e = open_case(p, &v);

	return e == ERR_OK ? assign_page(p, &v, v.row.assignee_id) : e;
}

static const char *
tied_text(struct page *p, const struct words *party)
{
	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "该人员与%s存在利害关系，不得承办本案（%s）。" :
	    "This person has a tie to %s and cannot be the officer of this "
	    "case (%s).", page_word(p, party), page_article(p, "15"));
}

static enum err
assign_send(struct page *p)
{
	static const struct words taken = WORDS("已由您承办。",
	    "The case is yours now."), handed_over = WORDS("已移交。",
	    "The case was handed over.");
	struct act_result result;
	struct case_view v;
	struct words why;
	enum err e = open_case(p, &v);

	if (e == ERR_OK)
		e = case_hand_over(p->app, p->arena, p->who, v.row.id,
		    page_id(p, "officer"), form_text(p->form, "remarks"),
		    p->form_key, &why, &result);
	if (e == ERR_INPUT && why.in[p->lang] != NULL)
		page_wrong_text(p, "officer", tied_text(p, &why));
	else if (e == ERR_INPUT)
		page_wrong(p, "officer", &(struct words)WORDS(
		    "请选择承办人。", "Choose an officer."));
	else if (e == ERR_OK)
		return page_go_saying(p, page_id(p, "officer") ==
		    p->who->person_id ? &taken : &handed_over, "/cases/%s",
		    v.row.number);
	return page_is_wrong(p, NULL) ? assign_page(p, &v, 0) : e;
}

#define WORK NEEDS(CASE_WORK)

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/notes", WORK, 0, note_show, NULL },
	{ METHOD_POST, "/cases/:number/notes", WORK, 0, note_send, NULL },
	{ METHOD_GET, "/cases/:number/follow-up", WORK, ROUTE_OUTLINE,
	    follow_show, NULL },
	{ METHOD_POST, "/cases/:number/follow-up", WORK, ROUTE_OUTLINE,
	    follow_send, NULL },
	{ METHOD_GET, "/cases/:number/assign", WORK, ROUTE_OUTLINE,
	    assign_show, NULL },
	{ METHOD_POST, "/cases/:number/assign", WORK, ROUTE_OUTLINE,
	    assign_send, NULL },
};

const struct route_set side_routes = ROUTE_SET(routes);
