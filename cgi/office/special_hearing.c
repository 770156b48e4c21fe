#include <string.h>

#include "base/text.h"
#include "office/acts.h"
#include "office/routes.h"
#include "office/special.h"
#include "portal/virus.h"
#include "view/words.h"

/* Who was heard (Article 12): departments, agencies, experts. */

static int
can(const struct page *p, enum right right)
{
	return (p->who->rights & RIGHT_BIT(right)) != 0;
}

/* ---- the sections of the page */

static const char *
joined(struct page *p, const char *one, const char *other)
{
	return *other == '\0' ? one : arena_printf(p->arena, "%s · %s", one,
	    other);
}

static void
put_record(struct page *p, const struct case_view *v, struct dict *class,
    const struct hearing_record *h)
{
	struct dict *d = dict_add(class, K_RECORD_ROW);

	dict_set(d, K_RECORD_NAME, joined(p, h->body_name, h->speaker));
	dict_set(d, K_RECORD_WHEN, joined(p, view_date(p->arena,
	    h->heard_on, p->lang), page_word(p,
	    hearing_form_words(h->form))));
	dict_set(d, K_RECORD_OPINION, h->opinion);
	put_spill(p, d, h->body_name, h->opinion, arena_printf(p->arena,
	    "hearing-%lld", (long long)h->id));
	dict_optional(d, K_RECORD_PAPER, h->paper_number);
	dict_set(d, K_RECORD_ENTERED, joined(p, h->entered_name,
	    view_instant(p->arena, h->entered, p->lang)));
	if (h->document_id == 0)
		return;
	d = dict_add(d, K_FILE);
	dict_set(d, K_FILE_NAME, h->document_name);
	dict_set(d, K_FILE_PATH, page_path(p, "/cases/%s/documents/%lld",
	    v->row.number, (long long)h->document_id));
	put_virus(p, d, h->document_signature);
}

/* What was asked, answered, or said instead of an answer. */
static void
put_spills(struct page *p, struct dict *d, const struct invitation_view *view)
{
	const struct {
		const char *section, *text, *place;
	} texts[] = {
		{ K_SPILL_QUESTION, view->i.question, "question" },
		{ K_SPILL_OPINION, view->has_opinion ? view->opinion.body :
		    "", "opinion" },
		{ K_SPILL_REMARKS, view->i.remarks, "declined" },
	};

	for (size_t t = 0; t < sizeof(texts) / sizeof(texts[0]); t++)
		put_spill(p, dict_add(d, texts[t].section),
		    view->i.expert_name, texts[t].text,
		    arena_printf(p->arena, "%s-%lld", texts[t].place,
		    (long long)view->i.id));
}

static void
put_invitation(struct page *p, const struct case_view *v, struct dict *class,
    const struct invitation_view *view)
{
	const struct invitation *i = &view->i;
	struct dict *d = dict_add(class, K_INVITATION_ROW);

	dict_setf(d, K_INVITATION_ID, "%lld", (long long)i->id);
	dict_set(d, K_RECORD_NAME, i->expert_name);
	dict_set(d, K_STATE_CLASS, invitation_tag(i));
	dict_words(d, K_STATE_WORDS, invitation_words(i->state), p->lang);
	dict_set(d, K_RECORD_WHEN, view_date(p->arena, i->due, p->lang));
	dict_set(d, K_RECORD_ENTERED, joined(p, i->inviter_name,
	    view_instant(p->arena, i->invited, p->lang)));
	dict_set(d, K_QUESTION, i->question);
	dict_optional(d, K_REMARKS, i->remarks);
	put_spills(p, d, view);
	if (view->n_given > 0)
		dict_optional(d, K_GIVEN, arena_printf(p->arena, "%d",
		    view->n_given));
	if (invitation_is_open(i) && date_cmp(i->due, date_of(p->now)) < 0)
		dict_show(d, K_IS_LATE);
	if (invitation_is_open(i) && can(p, RIGHT_EXPERTS_KEEP))
		dict_show(d, K_CAN_WITHDRAW);
	if (!view->has_opinion)
		return;
	dict_optional(d, K_RECORD_OPINION, view->opinion.body);
	dict_set(d, K_OPINION_TIME, view_instant(p->arena,
	    view->opinion.entered, p->lang));
	special_files(p, d, K_FILE, page_path(p,
	    "/cases/%s/invitations/%lld/files", v->row.number,
	    (long long)i->id), view->files, view->n_files);
}

/* The chief's reason for a class, of the last waiver that stands. */
static const char *
waived_why(struct page *p, const struct case_view *v, enum hearing class)
{
	const struct event *events;
	int n;

	events = case_events(p, v, &n);
	for (int i = n - 1; i >= 0; i--)
		if (!events[i].annulled &&
		    events[i].kind == EVENT_WAIVE_HEARING &&
		    events[i].hearings & 1u << class)
			return case_text(v, events[i].seq, "reason");
	return NULL;
}

static void
put_state(struct page *p, struct dict *d, const struct case_view *v,
    enum hearing class)
{
	static const struct words heard = WORDS("已听取", "heard"),
	    waived = WORDS("不再听取", "left unheard"),
	    open = WORDS("待听取", "to be heard");
	int is_heard = (v->position.inner.heard >> class) & 1;
	int is_waived = (v->position.inner.waived >> class) & 1;

	dict_set(d, K_TAG_CLASS, is_heard ? "govuk-tag--green" : is_waived ?
	    "govuk-tag--grey" : "govuk-tag--blue");
	dict_words(d, K_TAG_WORDS, is_heard ? &heard : is_waived ? &waived :
	    &open, p->lang);
	if (is_waived && !is_heard)
		dict_optional(d, K_WAIVED, waived_why(p, v, class));
}

static void
put_buttons(struct page *p, struct dict *d, const struct case_view *v,
    enum hearing class, int on_file)
{
	int is_heard = (v->position.inner.heard >> class) & 1;
	int is_waived = (v->position.inner.waived >> class) & 1;

	if (v->position.stage != STAGE_SPECIAL)
		return;
	if (class != HEARING_EXPERTS && can(p, RIGHT_CASE_WORK))
		dict_show(d, K_CAN_RECORD);
	if (class == HEARING_EXPERTS && can(p, RIGHT_EXPERTS_KEEP))
		dict_show(d, K_CAN_INVITE);
	if (on_file > 0 && !is_heard && case_is_possible(v, EVENT_HEAR))
		dict_show(d, K_CAN_CLOSE);
	if (!is_heard && !is_waived &&
	    case_is_possible(v, EVENT_WAIVE_HEARING))
		dict_show(d, K_CAN_WAIVE);
}

enum err
put_hearings(struct page *p, const struct case_view *v)
{
	struct hearing_board b;
	enum err e = hearing_read(p->app, p->arena, p->who, v->row.id, &b);

	for (int c = 0; e == ERR_OK && c < HEARING__MAX; c++) {
		enum hearing class = (enum hearing)c;
		struct dict *d = dict_add(p->dict, K_CLASS_ROW);

		dict_set(d, K_CLASS, hearing_name(class));
		dict_words(d, K_CLASS_WORDS, hearing_words(class), p->lang);
		put_state(p, d, v, class);
		for (int i = 0; i < b.n_records; i++)
			if (strcmp(b.records[i].class,
			    hearing_name(class)) == 0)
				put_record(p, v, d, &b.records[i]);
		for (int i = 0; class == HEARING_EXPERTS &&
		    i < b.n_invitations; i++)
			put_invitation(p, v, d, &b.invitations[i]);
		if (b.on_file[class] == 0)
			dict_show(d, K_NOTHING);
		put_buttons(p, d, v, class, b.on_file[class]);
	}
	return e;
}

/* ---- the acts: heard, left unheard */

static enum err
open_class(struct page *p, struct case_view *v, enum hearing *class)
{
	enum err e = special_case(p, v);

	return e == ERR_OK && !hearing_parse(page_param(p, "class"), class) ?
	    ERR_NOT_FOUND : e;
}

static enum err
close_class(struct page *p)
{
	struct act_result result = { .seq = 0 };
	struct case_view v;
	enum hearing class;
	enum err e = open_class(p, &v, &class);

	if (e != ERR_OK)
		return e;
	e = hearing_close(p->app, p->arena, p->who, v.row.id, class,
	    (int)page_id(p, "seq"), p->form_key, &result);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "已记录听取意见。", "It was recorded as heard."),
		    "/cases/%s/special", v.row.number);
	if (e == ERR_EMPTY)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "该类尚无意见在卷，不能记为已听取。",
		    "No opinion of this class is on file: it was not heard."));
	else if (!special_refused(p, e, &result))
		return e;
	return special_status(p, special_show(p), e == ERR_EMPTY ?
	    ERR_INPUT : e);
}

static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 6,
	.label = WORDS("不再听取的理由", "Why it is left unheard") };

static enum err
waive_form(struct page *p, const struct case_view *v, enum hearing class)
{
	special_head(p, v);
	dict_set(p->dict, K_FORM_TITLE, arena_printf(p->arena,
	    p->lang == LANG_ZH ? "不再听取意见：%s" : "Leave unheard: %s",
	    page_word(p, hearing_words(class))));
	dict_set(p->dict, K_FORM_TEXT, p->lang == LANG_ZH ?
	    "特别审查应当听取有关部门、专业机构和专家的意见。不听取其中某一类的，由办公室"
	    "负责人书面说明理由，并载入报批材料。" :
	    "The special review hears departments, agencies and experts. A "
	    "class that is left unheard needs the chief's written reason, "
	    "which goes into the report to the Commission.");
	dict_show(p->dict, K_FORM_TEXT);
	dict_set(p->dict, K_FORM_BUTTON, p->lang == LANG_ZH ? "签署" :
	    "Sign");
	page_field(p, K_FIELDS, &reason_field, NULL);
	return page_show(p, "office/hearing-record.tpl");
}

static enum err
waive_show(struct page *p)
{
	struct case_view v;
	enum hearing class;
	enum err e = open_class(p, &v, &class);

	return e == ERR_OK ? waive_form(p, &v, class) : e;
}

static enum err
waive(struct page *p)
{
	struct act_result result = { .seq = 0 };
	struct case_view v;
	enum hearing class;
	enum err e = open_class(p, &v, &class);

	if (e != ERR_OK)
		return e;
	e = hearing_waive(p->app, p->arena, p->who, v.row.id, class,
	    form_text(p->form, "reason"), (int)page_id(p, "seq"),
	    p->form_key, &result);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "已记录不再听取及其理由。",
		    "It was recorded as left unheard, with the reason."),
		    "/cases/%s/special", v.row.number);
	if (e == ERR_INPUT)
		page_wrong(p, "reason", &(struct words)WORDS(
		    "请写明理由，不超过4000字。",
		    "Give the reason, 4,000 characters at most."));
	else if (!special_refused(p, e, &result))
		return e;
	return special_status(p, waive_form(p, &v, class), e);
}

/* ---- what a department or an agency said */

static enum err
record_form(struct page *p, const struct case_view *v, enum hearing class)
{
	struct field fields[] = {
		{ .name = "body_name", .kind = FIELD_TEXT,
		    .label = WORDS("单位名称", "Who was heard") },
		{ .name = "speaker", .kind = FIELD_TEXT, .width = 20,
		    .optional = 1, .label = WORDS("发表意见的人员",
		    "Who spoke for it") },
		{ .name = "heard_on", .kind = FIELD_DATE,
		    .label = WORDS("听取日期", "Day") },
		{ .name = "form", .kind = FIELD_RADIOS, .in_line = 1,
		    .label = WORDS("方式", "How") },
		{ .name = "opinion", .kind = FIELD_TEXTAREA, .rows = 10,
		    .label = WORDS("意见", "Opinion"),
		    .hint = WORDS("有扫描件的，可以只写要点。",
		    "Where there is a scan, the main points are enough.") },
		{ .name = "paper_number", .kind = FIELD_TEXT, .width = 20,
		    .optional = 1, .label = WORDS("文号",
		    "Number of the paper") },
	};

	special_head(p, v);
	for (const char *const *f = hearing_forms; *f != NULL; f++)
		field_choice(p->arena, &fields[3], *f,
		    *hearing_form_words(*f));
	dict_set(p->dict, K_FORM_TITLE, arena_printf(p->arena,
	    p->lang == LANG_ZH ? "录入意见：%s" : "Enter an opinion: %s",
	    page_word(p, hearing_words(class))));
	dict_set(p->dict, K_FORM_BUTTON, p->lang == LANG_ZH ? "录入" :
	    "Enter");
	dict_show(p->dict, K_CAN_SCAN);
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		page_field(p, K_FIELDS, &fields[i], NULL);
	act_scan_field(p, v, K_FIELDS);
	return page_show(p, "office/hearing-record.tpl");
}

static enum err
open_record(struct page *p, struct case_view *v, enum hearing *class)
{
	enum err e = open_class(p, v, class);

	return e == ERR_OK && *class == HEARING_EXPERTS ? ERR_NOT_FOUND : e;
}

static enum err
record_show(struct page *p)
{
	struct case_view v;
	enum hearing class;
	enum err e = open_record(p, &v, &class);

	return e == ERR_OK ? record_form(p, &v, class) : e;
}

static void
take_record(struct page *p, enum hearing class, struct hearing_record *h)
{
	static const struct field on = { .name = "heard_on",
	    .kind = FIELD_DATE };
	const struct words *wrong;
	const char *field;

	*h = (struct hearing_record){ .class = hearing_name(class),
	    .body_name = form_text(p->form, "body_name"),
	    .speaker = form_text(p->form, "speaker"),
	    .form = form_text(p->form, "form"), .heard_on = DATE_NONE,
	    .opinion = form_text(p->form, "opinion"),
	    .paper_number = form_text(p->form, "paper_number"),
	    .document_id = page_id(p, "paper_document") };
	if (field_date_parse(page_typed(p, &on), &h->heard_on) != ERR_OK)
		h->heard_on = DATE_NONE;
	wrong = hearing_judge(h, date_of(p->now), &field);
	if (wrong != NULL)
		page_wrong(p, field, wrong);
}

static enum err
record(struct page *p)
{
	struct hearing_record h;
	struct case_view v;
	enum hearing class;
	enum err e = open_record(p, &v, &class);

	if (e != ERR_OK)
		return e;
	take_record(p, class, &h);
	if (page_is_wrong(p, NULL))
		return record_form(p, &v, class);
	e = hearing_enter(p->app, p->arena, p->who, v.row.id, &h);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS("意见已录入。",
		    "The opinion was entered."), "/cases/%s/special",
		    v.row.number);
	if (!special_refused(p, e, NULL))
		return e;
	return special_status(p, record_form(p, &v, class), e);
}

static const struct route routes[] = {
	{ METHOD_POST, "/cases/:number/hearing/:class/close",
	    NEEDS(CASE_WORK), 0, close_class, NULL },
	{ METHOD_GET, "/cases/:number/hearing/:class/waive",
	    NEEDS(CASE_DECIDE), 0, waive_show, NULL },
	{ METHOD_POST, "/cases/:number/hearing/:class/waive",
	    NEEDS(CASE_DECIDE), 0, waive, NULL },
	{ METHOD_GET, "/cases/:number/hearing/:class/record",
	    NEEDS(CASE_WORK), 0, record_show, NULL },
	{ METHOD_POST, "/cases/:number/hearing/:class/record",
	    NEEDS(CASE_WORK), 0, record, NULL },
};

const struct route_set hearing_routes = ROUTE_SET(routes);
