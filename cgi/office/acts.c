#include <string.h>

#include "base/text.h"
#include "office/acts.h"
#include "office/routes.h"
#include "view/words.h"

/* What it does in the special review is what it does elsewhere. */
#define SAME_EFFECT WORDS(NULL, NULL)

static const struct office_act acts[] = {
	{ EVENT_DECIDE_TO_REVIEW, "decide-to-review", ACT_REASON,
	    WORDS("确定需要审查", "Decide to review"),
	    WORDS("规则由审查办公室确定是否需要审查。确定需要审查的，书面告知运营者，初步审查"
	    "期限自次日起计算。",
	    "Under these rules the Office decides whether a review is needed. "
	    "The operator is told in writing, and the preliminary review is "
	    "counted from the next day."),
	    WORDS("签发并告知", "Sign and tell the operator"), SAME_EFFECT },
	{ EVENT_DECIDE_NO_REVIEW, "decide-no-review", ACT_REASON | ACT_HARD,
	    WORDS("确定无需审查", "Decide that no review is needed"),
	    WORDS("书面告知运营者无需审查，本案办结。",
	    "The operator is told in writing that no review is needed, and "
	    "the case is closed."),
	    WORDS("签发并告知", "Sign and tell the operator"), SAME_EFFECT },
	{ EVENT_EXTEND, "extend", ACT_REASON | ACT_DAYS,
	    WORDS("延长审查期限", "Extend the period"),
	    WORDS("情况复杂的，可以延长审查期限。须在届满日以前（含当日）决定，初步审查最长"
	    "延长15个工作日，以一次为限。",
	    "Where the case is complicated, the period can be made longer, on "
	    "or before its last day: once, by at most 15 working days in the "
	    "preliminary review."),
	    WORDS("签发延长决定", "Sign the extension"),
	    WORDS("情况复杂的，特别审查期限可以延长，不限次数。须在届满日以前（含当日）决定，"
	    "并告知运营者。委员会审批的时间计入特别审查期限。",
	    "Where the case is complicated, the period of the special review can "
	    "be made longer, any number of times, on or before its last day; the "
	    "operator is told of each. The time of the Commission belongs to "
	    "the period.") },
	{ EVENT_CLOSE_CIRCULATION, "close", ACT_HARD,
	    WORDS("结束征求意见", "Close the round"),
	    WORDS("全部成员单位已回复，或者宽限期已届满的，结束本轮征求意见。意见不一致的，"
	    "转入特别审查程序。",
	    "When all members have answered, or the grace is over, the round "
	    "is closed. Where they do not agree, the special review opens."),
	    WORDS("结束本轮", "Close the round"),
	    WORDS("全部成员单位已回复，或者宽限期已届满的，结束本轮征求意见。不同意见连同理由"
	    "随报批材料报送委员会。",
	    "When all members have answered, or the grace is over, the round is "
	    "closed. Dissent goes to the Commission with its reasons.") },
	{ EVENT_SERVE, "serve", ACT_HARD,
	    WORDS("签发并送达审查结论", "Sign and serve the finding"),
	    WORDS("成员单位对该版本意见一致，签发并送达审查结论。理由和条件与成员单位同意的"
	    "版本完全一致。",
	    "The members agree to this version. The finding is signed and "
	    "served with exactly the reasons and conditions that they agreed "
	    "to."),
	    WORDS("签发并送达", "Sign and serve"),
	    WORDS("委员会已批准该版本，签发并送达审查结论。理由和条件与委员会批准的版本完全"
	    "一致。",
	    "The Commission has approved this version. The finding is signed and "
	    "served with exactly the reasons and conditions that it approved.") },
	{ EVENT_CONDITIONS_CONFIRMED, "confirm-conditions", ACT_REASON,
	    WORDS("确认先行条件", "Confirm the conditions"),
	    WORDS("确认全部先行条件已经满足，合同可以生效。",
	    "All precedent conditions are met: the contract may take "
	    "effect."), WORDS("确认", "Confirm"), SAME_EFFECT },
	{ EVENT_ANNUL, "annul", ACT_REASON | ACT_HARD,
	    WORDS("撤销上一事项", "Annul the last act"),
	    WORDS("撤销最后一项办理事项。两项均保留在记录中，相关文书失效，并告知已知悉的"
	    "各方。",
	    "Takes back the last act. Both stay in the record; letters lose "
	    "their force, and those who were told are told of it."),
	    WORDS("撤销", "Annul"), SAME_EFFECT },
};

/* Acts that are done on pages of their own kind. */
#define CHECK WORDS("完备性检查", "Completeness check")
#define SUGGEST WORDS("结论建议", "Suggested finding")
#define SPECIAL WORDS("特别审查：听取意见", "Special review: hearing")

static const struct {
	enum event_kind kind;
	const char *path;
	struct words words;
} elsewhere[] = {
	{ EVENT_ACCEPT, "check", CHECK }, { EVENT_RETURN, "check", CHECK },
	{ EVENT_REFUSE, "check", CHECK },
	{ EVENT_CIRCULATE, "suggestion", SUGGEST },
	{ EVENT_REVISE, "suggestion", SUGGEST },
	{ EVENT_HEAR, "special", SPECIAL },
	{ EVENT_WAIVE_HEARING, "special", SPECIAL },
	{ EVENT_ANALYSE, "analysis",
	    WORDS("深入分析评估", "In-depth analysis") },
	{ EVENT_SUBMIT, "report",
	    WORDS("报中央网信委批准", "Report to the Commission") },
	{ EVENT_REPLY, "paper-answer",
	    WORDS("录入成员单位的纸质回复", "Enter a paper answer") },
};

const struct office_act *
office_act(enum event_kind kind)
{
	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
		if (acts[i].kind == kind)
			return &acts[i];
	return NULL;
}

const char *
act_path(enum event_kind kind, const struct words **words)
{
	const struct office_act *row = office_act(kind);

	if (row != NULL) {
		*words = &row->words;
		return row->path;
	}
	for (size_t i = 0; i < sizeof(elsewhere) / sizeof(elsewhere[0]); i++)
		if (elsewhere[i].kind == kind) {
			*words = &elsewhere[i].words;
			return elsewhere[i].path;
		}
	return NULL;
}

static const struct field on_field = { .name = "on", .kind = FIELD_DATE,
	.label = WORDS("日期", "Date"),
	.hint = WORDS("纸质文书上的日期，不晚于今天。",
	"The date on the paper, never after today.") };
static const struct field number_field = { .name = "paper_number",
	.kind = FIELD_TEXT, .width = 20, .optional = 1,
	.label = WORDS("文号", "Number of the paper") };

static const char scan_name[] = "paper_document";

void
act_scan_field(struct page *p, const struct case_view *v,
    const char *include)
{
	struct field scan = { .name = scan_name, .kind = FIELD_SELECT,
	    .optional = 1, .label = WORDS("扫描件", "Scan") };
	struct choice *choices = NEW_ARRAY(p->arena,
	    (size_t)v->n_documents + 1, struct choice);
	int n = 1;

	choices[0].value = "";
	choices[0].label = (struct words)WORDS("无", "None");
	for (int i = 0; i < v->n_documents; i++) {
		const struct document *d = &v->documents[i];

		if (strcmp(d->kind, DOCUMENT_PAPER) != 0)
			continue;
		choices[n++] = (struct choice){ .value = arena_printf(
		    p->arena, "%lld", (long long)d->id),
		    .label = { { d->name, d->name } } };
	}
	scan.choices = choices;
	scan.n_choices = n;
	page_field(p, include, &scan, NULL);
}

void
act_paper_fields(struct page *p, const struct case_view *v)
{
	page_field(p, K_PAPER_FIELDS, &on_field,
	    p->req->method == METHOD_POST ? NULL :
	    date_iso(p->arena, date_of(p->now)));
	page_field(p, K_PAPER_FIELDS, &number_field, NULL);
	act_scan_field(p, v, K_PAPER_FIELDS);
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

static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 6,
	.label = WORDS("理由", "Reason") };
static const struct field days_field = { .name = "days",
	.kind = FIELD_NUMBER, .width = 3,
	.label = WORDS("延长的工作日数", "Working days more") };

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

/* What the form proposes: the law names a length for Article 9 alone (A22). */
static const char *
usual_days(struct page *p, const struct case_view *v)
{
	return arena_printf(p->arena, "%d", rule_number(v->rules,
	    v->position.in_special ? RULE_SPECIAL_WD :
	    RULE_PRELIMINARY_EXTENSION_WD));
}

static enum err
form_show(struct page *p, struct act_flow *f)
{
	const struct office_act *row = f->arg;
	int in_special = f->v->position.in_special;

	dict_set(p->dict, K_CASE_NUMBER, f->v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &f->v->row.operator_name,
	    p->lang);
	dict_words(p->dict, K_ACT_WORDS, &row->words, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, view_article(p->arena,
	    event_article(row->kind, in_special), p->lang));
	dict_words(p->dict, K_ACT_EFFECT, in_special &&
	    row->special.in[LANG_ZH] != NULL ? &row->special : &row->effect,
	    p->lang);
	dict_set(p->dict, K_ACT_TOLD, act_told(p, f->v, row->kind));
	dict_set_int(p->dict, K_CASE_SEQ, f->v->n_events);
	if (row->kind == EVENT_ANNUL)
		put_target(p, f->v);
	if (row->flags & ACT_DAYS)
		page_field(p, K_FIELDS, &days_field,
		    p->req->method == METHOD_POST ? NULL : usual_days(p, f->v));
	if (row->flags & ACT_REASON)
		page_field(p, K_FIELDS, &reason_field, NULL);
	act_paper_fields(p, f->v);
	return page_show(p, "office/act.tpl");
}

static void
take_fields(struct page *p, const struct office_act *row, struct act *what)
{
	struct act_text *text = NEW(p->arena, struct act_text);
	int64_t days = 0;

	*text = (struct act_text){ "reason", NULL,
	    form_text(p->form, "reason") };
	if (row->flags & ACT_REASON) {
		what->texts = text;
		what->n_texts = 1;
		if (*text->body == '\0')
			page_wrong(p, "reason", &(struct words)WORDS(
			    "请写明理由。", "Give the reason."));
	}
	if (row->flags & ACT_DAYS && int_parse(text_narrow(p->arena,
	    form_text(p->form, "days")), 1, 365, &days) != ERR_OK)
		page_wrong(p, "days", &(struct words)WORDS(
		    "请填写工作日数，例如15。",
		    "Give a number of working days, for instance 15."));
	what->days = (int)days;
	act_take_paper(p, what);
}

static enum err
begin(struct page *p, struct case_view *v, struct act_flow *f)
{
	const struct office_act *row = NULL;
	enum err e = case_open(p->app, p->arena, p->who,
	    page_param(p, "number"), v);

	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
		if (strcmp(acts[i].path, p->match.route->name) == 0)
			row = &acts[i];
	if (e != ERR_OK)
		return e;
	if (v->reader != READER_OFFICE || row == NULL)
		return ERR_NOT_FOUND;
	*f = (struct act_flow){ .v = v, .path = row->path,
	    .title = row->words, .button = row->button,
	    .is_hard = (row->flags & ACT_HARD) != 0,
	    .what = { .kind = row->kind }, .form = form_show, .arg = row };
	return ERR_OK;
}

/* What the law would say anyway is said before anybody types. */
static enum err
show(struct page *p)
{
	struct case_view v;
	struct act_flow f;
	const struct event *events;
	struct refusal why;
	int n;
	enum err e = begin(p, &v, &f);

	if (e != ERR_OK)
		return e;
	events = case_events(p, &v, &n);
	if (!law_allows(v.rules, p->app->calendar, events, n,
	    date_of(p->now), p->who->roles, f.what.kind, &why))
		return page_error(p, ERR_REFUSED, refusal_text(p, &why));
	return form_show(p, &f);
}

static enum err
carry(struct page *p)
{
	struct case_view v;
	struct act_flow f;
	enum err e = begin(p, &v, &f);

	if (e != ERR_OK)
		return e;
	act_begin(p, &v, &f.what);
	take_fields(p, f.arg, &f.what);
	return page_is_wrong(p, NULL) ? form_show(p, &f) :
	    act_carry_on(p, &f);
}

#define ACT(path) \
	{ METHOD_GET, "/cases/:number/" path, NEEDS(CASE_WORK), 0, show, \
	    path }, \
	{ METHOD_POST, "/cases/:number/" path, NEEDS(CASE_WORK), 0, carry, \
	    path }

static const struct route routes[] = {
	ACT("decide-to-review"), ACT("decide-no-review"), ACT("extend"), ACT("close"), ACT("serve"), ACT("confirm-conditions"),
	ACT("annul"),
};

const struct route_set act_routes = ROUTE_SET(routes);
