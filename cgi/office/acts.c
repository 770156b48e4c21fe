#include <string.h>

#include "app/conditions.h"
#include "app/materials.h"
#include "app/operators.h"
#include "base/text.h"
#include "office/acts.h"
#include "office/routes.h"
#include "portal/change.h"
#include "view/words.h"

/* ---- date, number and scan of what happened on paper */

static const struct field on_field = { .name = "on", .kind = FIELD_DATE,
	.label = WORDS("日期", "Date"),
	.hint = WORDS("纸质文书上的日期，不晚于今天。",
	"The date on the paper, never after today.") };
static const struct field number_field = { .name = "paper_number",
	.kind = FIELD_TEXT, .width = 20, .optional = 1,
	.label = WORDS("文号", "Number of the paper") };

/* Of a paper that came and is entered: then there is one. */
static const struct field came_field = { .name = "on", .kind = FIELD_DATE,
	.label = WORDS("收到日期", "Day on which it came"),
	.hint = WORDS("不晚于今天。", "Never after today.") };
static const struct field entry_field = { .name = "paper_number",
	.kind = FIELD_TEXT, .width = 20, .label = WORDS("文号或者收文编号",
	"Number of the paper, or the one under which it came in") };

static const char scan_name[] = "paper_document";

void
act_scan_field(struct page *p, const struct case_view *v,
    const char *include)
{
	struct field scan = { .name = scan_name, .kind = FIELD_SELECT,
	    .optional = 1, .label = WORDS("扫描件", "Scan") };

	field_choice(p->arena, &scan, "", (struct words)WORDS("无", "None"));
	offer_documents(p, v, DOCUMENT_PAPER, &scan);
	page_field(p, include, &scan, NULL);
}

static void
put_paper_fields(struct page *p, const struct case_view *v,
    const struct field *date, const struct field *number, struct date on)
{
	page_field(p, K_PAPER_FIELDS, date,
	    p->req->method == METHOD_POST ? NULL :
	    date_iso(p->arena, date_is_set(on) ? on : date_of(p->now)));
	page_field(p, K_PAPER_FIELDS, number, NULL);
	act_scan_field(p, v, K_PAPER_FIELDS);
}

void
act_paper_fields(struct page *p, const struct case_view *v, struct date on)
{
	dict_show(p->dict, K_PAPER_MAYBE);
	put_paper_fields(p, v, &on_field, &number_field, on);
}

void
act_wrong_scan(struct page *p)
{
	page_wrong(p, scan_name, &(struct words)WORDS(
	    "请选择本案的纸质文件扫描件。",
	    "Choose one of the scans of papers that this case holds."));
}

void
act_take_paper(struct page *p, struct act *out)
{
	const char *typed = page_typed(p, &on_field);
	const char *number = form_text(p->form, "paper_number");

	if (*typed != '\0' && field_date_parse(typed, &out->on) != ERR_OK)
		page_wrong(p, "on", &(struct words)WORDS("没有这一天。",
		    "There is no such day."));
	else if (date_is_set(out->on) &&
	    date_cmp(out->on, date_of(p->now)) > 0)
		page_wrong(p, "on", &(struct words)WORDS("日期不能晚于今天。",
		    "The date cannot lie after today."));
	if (text_length(number) > 64)
		page_wrong(p, "paper_number", &(struct words)WORDS(
		    "文号不能超过64个字符。",
		    "A number has at most 64 characters."));
	out->paper_number = *number != '\0' ? number : NULL;
	out->paper_document_id = page_id(p, scan_name);
	if (out->paper_document_id == 0 &&
	    *form_text(p->form, scan_name) != '\0')
		act_wrong_scan(p);
	if (out->paper_document_id != 0 && out->paper_number == NULL)
		page_wrong(p, "paper_number", &(struct words)WORDS(
		    "有扫描件的，请填写文号。",
		    "Give the number of the paper that was scanned."));
}

/* ---- the plain acts */

enum { TEXTS = 4 };

/* What is written about an act, by the flag of its row. */
static const struct written {
	unsigned flag;
	struct field field;	/* its name is the part of the text */
	struct words missing;
} written[] = {
	{ ACT_REASON, { .name = "reason", .kind = FIELD_TEXTAREA, .rows = 6,
	    .label = WORDS("理由", "Reason") },
	    WORDS("请写明理由。", "Give the reason.") },
	{ ACT_INTENT, { .name = "intent", .kind = FIELD_TEXTAREA, .rows = 5,
	    .label = WORDS("认定系故意的依据",
	    "Why it was deliberate"),
	    .hint = WORDS("疏忽、误解或者过时的信息不是故意。",
	    "A slip, a misunderstanding or old information is not "
	    "deliberate.") },
	    WORDS("请写明认定系故意的依据。",
	    "Say why it was deliberate.") },
	{ ACT_COMMENT, { .name = "comment", .kind = FIELD_TEXTAREA,
	    .rows = 12, .label = WORDS("意见原文",
	    "The comment, word for word") },
	    WORDS("请录入意见原文。", "Enter what was written.") },
};

enum { WRITTEN = sizeof(written) / sizeof(written[0]) };

static const char evidence_name[] = "evidence";
static const struct field page_of_evidence = { .name = "evidence_page",
	.kind = FIELD_TEXT, .width = 10, .optional = 1,
	.label = WORDS("页码或者位置", "Page or place in it") };

/* The documents that an act can rest on. */
static void
put_evidence(struct page *p, const struct case_view *v)
{
	struct field f = { .name = evidence_name, .kind = FIELD_SELECT,
	    .label = WORDS("证据（本案文件）",
	    "Evidence: a document of the case") };

	field_choose(p->arena, &f);
	offer_documents(p, v, NULL, &f);
	page_field(p, K_FIELDS, &f, NULL);
	page_field(p, K_FIELDS, &page_of_evidence, NULL);
}

/* The text "evidence": name and place, about: the document's id. */
static void
take_evidence(struct page *p, const struct case_view *v, struct act *what,
    struct act_text *texts)
{
	int64_t id = page_id(p, evidence_name);
	const char *at = form_text(p->form, page_of_evidence.name);

	for (int i = 0; i < v->n_documents; i++)
		if (v->documents[i].id == id) {
			texts[what->n_texts++] = (struct act_text){
			    "evidence", arena_printf(p->arena, "%lld",
			    (long long)id), arena_printf(p->arena,
			    "%s%s%s", v->documents[i].name,
			    *at != '\0' ? " · " : "", at) };
			return;
		}
	page_wrong(p, evidence_name, &(struct words)WORDS(
	    "请选择本案的一份文件作为证据；没有的，先附入本案。",
	    "Choose a document of the case as evidence; attach it first if it "
	    "is not there."));
}

/* Of an annulment: the act that would be taken back. */
static void
put_target(struct page *p, const struct case_view *v)
{
	const struct event_record *last;

	if (v->position.last_act == 0)
		return;
	last = &v->events[v->position.last_act - 1];
	dict_optional(p->dict, K_ACT_TARGET, arena_printf(p->arena,
	    p->lang == LANG_ZH ? "%s（%s，%s）" : "%s (%s, %s)",
	    page_word(p, &event_row(last->event.kind)->words),
	    view_date(p->arena, last->event.on, p->lang),
	    last->actor_name ? last->actor_name : ""));
}

static void
put_number(struct page *p, const struct case_view *v,
    const struct act_number *number)
{
	struct field f = { .name = "days", .kind = FIELD_NUMBER, .width = 3,
	    .label = number->label };
	enum rule rule = number->proposes;

	/* the law names a length of an extension for Article 9 alone (A22) */
	if (rule == RULE_PRELIMINARY_EXTENSION_WD && v->position.in_special)
		rule = RULE_SPECIAL_WD;

	page_field(p, K_FIELDS, &f, p->req->method == METHOD_POST ? NULL :
	    arena_printf(p->arena, "%d", rule == RULE__MAX ? 0 :
	    rule_number(v->rules, rule)));
}

static void
put_fields(struct page *p, const struct case_view *v,
    const struct office_act *row)
{
	if (row->number != NULL)
		put_number(p, v, row->number);
	if (row->flags & ACT_CHANGE)
		page_fields(p, K_FIELDS, notified_fields, CHANGE_FIELDS, NULL,
		    NULL);
	for (int i = 0; i < WRITTEN; i++)
		if (row->flags & written[i].flag)
			page_field(p, K_FIELDS, &written[i].field, NULL);
	if (row->flags & ACT_EVIDENCE)
		put_evidence(p, v);
	if (row->flags & ACT_PAPER_ONLY) {
		dict_show(p->dict, K_PAPER_ENTRY);
		put_paper_fields(p, v, &came_field, &entry_field, DATE_NONE);
	} else
		act_paper_fields(p, v, row->kind == EVENT_MATERIALS_COMPLETE ?
		    v->position.inner.submitted_on : DATE_NONE);
}

static enum err
form_show(struct page *p, struct act_flow *f)
{
	const struct office_act *row = f->arg;
	int in_special = f->v->position.in_special;
	enum err e;

	dict_set(p->dict, K_CASE_NUMBER, f->v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &f->v->row.operator_name,
	    p->lang);
	dict_words(p->dict, K_ACT_WORDS, &row->words, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p,
	    event_article(row->kind, in_special)));
	page_words(p, p->dict, K_ACT_EFFECT, in_special &&
	    row->special.in[LANG_ZH] != NULL ? &row->special : &row->effect);
	dict_set(p->dict, K_ACT_TOLD, act_told(p, f->v, row->kind));
	dict_set_int(p->dict, K_CASE_SEQ, f->v->n_events);
	if (row->kind == EVENT_ANNUL)
		put_target(p, f->v);
	if (row->kind == EVENT_CHANGE_IMMATERIAL ||
	    row->kind == EVENT_CHANGE_MATERIAL)
		put_changes(p, f->v, arena_printf(p->arena,
		    "/cases/%s/documents", f->v->row.number));
	put_fields(p, f->v, row);
	e = put_whose(p, f->v, row->kind);
	return e == ERR_OK ? page_show(p, "office/act.tpl") : e;
}

static void
take_texts(struct page *p, const struct case_view *v,
    const struct office_act *row, struct act *what)
{
	struct act_text *texts = NEW_ARRAY(p->arena, TEXTS + 1,
	    struct act_text);

	what->texts = texts;
	for (int i = 0; i < WRITTEN; i++) {
		const char *name = written[i].field.name;
		const char *body = form_text(p->form, name);

		if (!(row->flags & written[i].flag))
			continue;
		texts[what->n_texts++] = (struct act_text){ name, NULL,
		    body };
		if (*body == '\0')
			page_wrong(p, name, &written[i].missing);
	}
	if (row->flags & ACT_EVIDENCE)
		take_evidence(p, v, what, texts);
	if (row->flags & ACT_CHANGE) {
		change_take(p, &texts[what->n_texts]);
		what->n_texts += CHANGE_FIELDS;
	}
}

static void
take_number(struct page *p, const struct act_number *number,
    struct act *what)
{
	int64_t n = 0;

	if (int_parse(text_narrow(p->arena, form_text(p->form, "days")),
	    number->min, 365, &n) != ERR_OK)
		page_wrong(p, "days", &(struct words)WORDS(
		    "请填写整数，例如15。", "Give a number, for instance 15."));
	what->days = (int)n;
}

static void
take_fields(struct page *p, const struct case_view *v,
    const struct office_act *row, struct act *what)
{
	take_texts(p, v, row, what);
	if (row->number != NULL)
		take_number(p, row->number, what);
	act_take_paper(p, what);
	if (row->flags & ACT_PAPER_ONLY && what->paper_number == NULL)
		page_wrong(p, "paper_number", &(struct words)WORDS(
		    "请填写纸质文件的文号或者收文编号。",
		    "Give the number of the paper, or the one under which it "
		    "came in."));
}

static enum err
begin(struct page *p, struct materials_view *m, struct act_flow *f)
{
	const struct office_act *row = office_act_at(p->match.route->name);
	enum err e = materials_open(p->app, p->arena, p->who,
	    page_param(p, "number"), m);

	if (e == ERR_OK)
		page_cite(p, m->v.rules);
	if (e != ERR_OK)
		return e;
	if (m->v.reader != READER_OFFICE || row == NULL)
		return ERR_NOT_FOUND;
	*f = (struct act_flow){ .v = &m->v, .path = row->path,
	    .title = row->words, .button = row->button,
	    .is_hard = (row->flags & ACT_HARD) != 0,
	    .what = { .kind = row->kind }, .form = form_show, .arg = row };
	return ERR_OK;
}

static enum err
show(struct page *p)
{
	struct materials_view m;
	struct act_flow f;
	enum err e = begin(p, &m, &f);

	return e != ERR_OK ? e : act_ask(p, &f);
}

/* What reaches no operator here goes to the provider on paper (Article 19). */
static enum err
ask_paper(struct page *p, const struct materials_view *m,
    const struct act *what)
{
	struct case_operator *all;
	int n = m->n_operators;
	enum err e = ERR_OK;

	if (what->kind == EVENT_NOTIFY_REVIEW)
		e = operators_of(p->app, p->arena, p->who, m->v.row.id, &all,
		    &n);
	if (e == ERR_OK && n == 0 && what->paper_document_id == 0)
		page_wrong(p, "paper_number", &(struct words)WORDS(
		    "本案没有可告知的运营者：请填写送交提供者的纸质文件文号，并选择扫描件。",
		    "No operator of this case can be told here: give the "
		    "number of the paper that went to the provider, and its "
		    "scan."));
	return e;
}

/* A letter that reminds of nothing would only frighten. */
static void
name_missing(struct page *p, const struct materials_view *m, struct act *what)
{
	static const struct words nothing = WORDS(
	    "所要求的各项均已提交，没有可以催告的。内容不足的，先认定齐备，再要求所缺的材料。",
	    "Nothing is missing: every item was handed in. If what came is not "
	    "enough, say that it is complete, and ask for what lacks.");
	int before = what->n_texts;

	materials_name_missing(p->arena, m, what);
	if (what->n_texts == before)
		page_wrong(p, NULL, &nothing);
}

/* What an act takes along from the case, besides what was typed. */
static enum err
add_from_case(struct page *p, const struct materials_view *m,
    const struct office_act *row, struct act *what)
{
	struct conditions_view c;
	struct refusal why;
	enum err e;

	if (row->flags & ACT_MISSING)
		name_missing(p, m, what);
	if ((row->kind == EVENT_NOTIFY_REVIEW || row->kind == EVENT_SERVE) &&
	    (e = ask_paper(p, m, what)) != ERR_OK)
		return e;
	if (row->kind == EVENT_SERVE)
		e = conditions_serve(p->app, p->arena, p->who, &m->v, what,
		    &why);
	else if (row->kind != EVENT_CONDITIONS_CONFIRMED)
		return ERR_OK;
	else if ((e = conditions_open(p->app, p->arena, p->who,
	    m->v.row.number, &c)) == ERR_OK)
		e = conditions_confirm(p->arena, &c, what, &why);
	if (e != ERR_REFUSED)
		return e;
	page_wrong_text(p, NULL, page_refusal(p, &why));
	return ERR_OK;
}

static enum err
carry(struct page *p)
{
	const struct office_act *row;
	struct materials_view m;
	struct act_flow f;
	enum err e = begin(p, &m, &f);

	if (e != ERR_OK)
		return e;
	row = f.arg;
	act_begin(p, &m.v, &f.what);
	take_fields(p, &m.v, row, &f.what);
	if ((e = add_from_case(p, &m, row, &f.what)) != ERR_OK ||
	    (e = take_whose(p, &m.v, &f.what)) != ERR_OK)
		return e;
	return page_is_wrong(p, NULL) ? form_show(p, &f) :
	    act_carry_on(p, &f);
}

#define ACT(path) \
	{ METHOD_GET, "/cases/:number/" path, NEEDS(CASE_WORK), 0, show, \
	    path }, \
	{ METHOD_POST, "/cases/:number/" path, NEEDS(CASE_WORK), 0, carry, \
	    path }

static const struct route routes[] = {
	ACT("designation-denied"), ACT("decide-to-review"),
	ACT("decide-no-review"), ACT("notify-review"), ACT("extend"),
	ACT("recall"), ACT("materials-paper"), ACT("materials-complete"),
	ACT("materials-remind"), ACT("materials-refused"),
	ACT("materials-false"), ACT("intend-fail"), ACT("comment-paper"),
	ACT("change-paper"),
	ACT("change-immaterial"), ACT("change-material"),
	ACT("withdraw-determination"), ACT("close"), ACT("serve"),
	ACT("confirm-conditions"), ACT("withdraw"), ACT("annul"),
};

const struct route_set act_routes = ROUTE_SET(routes);
