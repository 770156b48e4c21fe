#include <string.h>

#include "base/text.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

enum { WORDS_MAX = 20000, LINE_MAX_CHARS = 500, PROBLEMS = 64 };

/* The draft as the form has it: dates as typed, right or wrong. */
struct sheet {
	struct suggestion s;
	const char *due[CONDITIONS_MAX];
	int version;
};

static const struct choice findings[] = {
	{ .value = "pass", .label = WORDS("通过审查", "Pass") },
	{ .value = "conditional",
	    .label = WORDS("附条件通过审查", "Conditional Pass"),
	    .hint = WORDS("至少附一项条件。", "With at least one condition.") },
	{ .value = "fail", .label = WORDS("未通过审查", "Fail") },
};

static const struct choice kinds[] = {
	{ .value = "precedent",
	    .label = WORDS("先行条件", "Precedent"),
	    .hint = WORDS("满足后合同方可生效。",
	    "To be met before the contract takes effect.") },
	{ .value = "continuing",
	    .label = WORDS("持续条件", "Continuing"),
	    .hint = WORDS("合同生效后持续遵守。",
	    "To be kept after the contract took effect.") },
};

static const struct field finding_field = { .name = "finding",
	.kind = FIELD_RADIOS, .big = 1,
	.label = WORDS("建议的审查结论", "Suggested finding"),
	.choices = findings, .n_choices = 3 };
static const struct field reasons_field = { .name = "reasons",
	.kind = FIELD_TEXTAREA, .rows = 12, .big = 1,
	.label = WORDS("理由", "Reasons"),
	.hint = WORDS("成员单位据此回复；送达时原文写入结论通知。",
	"Members answer to these words, and the finding repeats them.") };

static const struct field condition_fields[] = {
	{ .name = "kind", .kind = FIELD_RADIOS, .choices = kinds,
	    .n_choices = 2, .label = WORDS("条件类型", "Kind") },
	{ .name = "wording", .kind = FIELD_TEXTAREA, .rows = 4,
	    .label = WORDS("条件内容", "What is demanded") },
	{ .name = "due", .kind = FIELD_DATE, .optional = 1,
	    .label = WORDS("期限", "Due date") },
	{ .name = "evidence", .kind = FIELD_TEXT,
	    .label = WORDS("需要提交的证明", "Evidence wanted") },
	{ .name = "verifier", .kind = FIELD_TEXT,
	    .label = WORDS("核实单位或者人员", "Who verifies it") },
};

enum { N_CONDITION_FIELDS = 5 };

static const char *
name_of(struct page *p, int item, const char *part)
{
	return arena_printf(p->arena, "condition.%d.%s", item, part);
}

static const char *
typed(struct page *p, int item, const char *part)
{
	return form_text(p->form, name_of(p, item, part));
}

/* ---- what was sent */

static void
take_condition(struct page *p, int item, struct sheet *to)
{
	struct condition *c = &to->s.conditions[to->s.n_conditions];
	struct field due = { .name = name_of(p, item, "due"),
	    .kind = FIELD_DATE };
	const char *date = page_typed(p, &due);

	c->is_precedent = strcmp(typed(p, item, "kind"), "continuing") != 0;
	c->wording = typed(p, item, "wording");
	c->evidence = typed(p, item, "evidence");
	c->verifier = typed(p, item, "verifier");
	c->due = DATE_NONE;
	if (*date != '\0' && field_date_parse(date, &c->due) != ERR_OK)
		page_wrong(p, due.name, &(struct words)WORDS("没有这一天。",
		    "There is no such day."));
	if (text_length(c->wording) > WORDS_MAX)
		page_wrong(p, name_of(p, item, "wording"),
		    &(struct words)WORDS("内容过长。", "This is too long."));
	to->due[to->s.n_conditions++] = date;
}

/* The form without the condition that was to be removed (0: all of it). */
static void
take(struct page *p, struct sheet *to, int removed)
{
	int64_t n = page_id(p, "n");

	memset(to, 0, sizeof(*to));
	to->version = (int)page_id(p, "version");
	(void)finding_parse(form_text(p->form, "finding"), &to->s.finding);
	to->s.reasons = form_text(p->form, "reasons");
	if (text_length(to->s.reasons) > WORDS_MAX)
		page_wrong(p, "reasons", &(struct words)WORDS(
		    "理由不能超过20000字。",
		    "Reasons have at most 20,000 characters."));
	for (int i = 1; i <= n && i <= CONDITIONS_MAX; i++)
		if (i != removed)
			take_condition(p, i, to);
}

static void
add_condition(struct sheet *to)
{
	if (to->s.n_conditions == CONDITIONS_MAX)
		return;
	to->s.conditions[to->s.n_conditions] = (struct condition){ 1, "",
	    DATE_NONE, "", "" };
	to->due[to->s.n_conditions++] = "";
}

/* ---- the form */

static void
put_condition(struct page *p, const struct sheet *sheet, int i)
{
	const struct condition *c = &sheet->s.conditions[i];
	const char *values[] = { c->is_precedent ? "precedent" :
	    "continuing", c->wording, sheet->due[i], c->evidence,
	    c->verifier };
	struct dict *d = dict_add(p->dict, K_CONDITION);
	struct form_view form = { p->arena, d, p->lang, p->errors,
	    p->n_errors };

	dict_set_int(d, K_CONDITION_N, i + 1);
	for (int k = 0; k < N_CONDITION_FIELDS; k++) {
		struct field f = condition_fields[k];

		f.name = name_of(p, i + 1, f.name);
		form_field(&form, K_CONDITION_FIELDS, &f, values[k]);
	}
}

static enum err
show_sheet(struct page *p, const struct case_view *v,
    const struct sheet *sheet)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p,
	    event_article(EVENT_CIRCULATE, v->position.in_special)));
	dict_set_int(p->dict, K_VERSION, sheet->version);
	dict_set_int(p->dict, K_N_CONDITIONS, sheet->s.n_conditions);
	page_field(p, K_FIELDS, &finding_field,
	    sheet->s.finding == FINDING_NONE ? "" :
	    finding_name(sheet->s.finding));
	page_field(p, K_FIELDS, &reasons_field, sheet->s.reasons);
	for (int i = 0; i < sheet->s.n_conditions; i++)
		put_condition(p, sheet, i);
	if (sheet->s.n_conditions < CONDITIONS_MAX)
		dict_show(p->dict, K_CAN_ADD);
	return page_show(p, "office/suggestion-draft.tpl");
}

static enum err
open_case(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	return e == ERR_OK && v->reader != READER_OFFICE ? ERR_NOT_FOUND : e;
}

/* What stands in the database; a new draft begins with the last version. */
static enum err
load(struct page *p, const struct case_view *v, struct sheet *sheet)
{
	struct suggestion_draft draft;
	enum err e = suggestion_draft_of(p->app, p->arena, p->who, v->row.id,
	    &draft, &sheet->s);

	sheet->version = e == ERR_OK ? draft.version : 0;
	if (e == ERR_OK && strcmp(draft.state, "to_sign") == 0)
		return ERR_REFUSED;
	if (e == ERR_OK) {
		dict_optional(p->dict, K_REMARKS, draft.remarks);
		dict_set(p->dict, K_RETURNER, draft.returned_name);
	}
	if (e == ERR_NOT_FOUND)
		e = last_version(p, v, &sheet->s);
	if (e == ERR_NOT_FOUND) {
		memset(&sheet->s, 0, sizeof(sheet->s));
		sheet->s.reasons = "";
		e = ERR_OK;
	}
	for (int i = 0; i < sheet->s.n_conditions; i++)
		sheet->due[i] = date_is_set(sheet->s.conditions[i].due) ?
		    date_iso(p->arena, sheet->s.conditions[i].due) : "";
	return e;
}

static enum err
show(struct page *p)
{
	struct sheet *sheet = NEW(p->arena, struct sheet);
	struct case_view v;
	enum err e = open_case(p, &v);

	if (e == ERR_OK)
		e = load(p, &v, sheet);
	return e == ERR_OK ? show_sheet(p, &v, sheet) : e;
}

/* ---- saving */

static enum err
say_stale(struct page *p, const struct case_view *v, struct sheet *sheet)
{
	struct suggestion_draft now;
	struct suggestion content;
	enum err e = suggestion_draft_of(p->app, p->arena, p->who, v->row.id,
	    &now, &content);

	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	if (e == ERR_NOT_FOUND || strcmp(now.state, "to_sign") == 0)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "该草稿已被提交签发或者已签发，您填写的内容未保存，仍在下方。",
		    "The draft was handed in or signed meanwhile. What you typed "
		    "was not saved; it still stands below."));
	else
		page_wrong_text(p, NULL, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s已于%s修改了草稿。您填写的内容未保存，"
		    "仍在下方；再次保存将取代对方的内容。" :
		    "%s changed the draft on %s. What you typed was not saved "
		    "and still stands below; saving again takes the place of "
		    "theirs.", now.drafter_name, view_instant(p->arena,
		    now.updated, p->lang)));
	sheet->version = e == ERR_OK ? now.version : 0;
	e = show_sheet(p, v, sheet);
	p->resp->status = err_status(ERR_STALE);
	return e;
}

static void
judge(struct page *p, const struct suggestion *s)
{
	const char *fields[PROBLEMS];
	struct words words[PROBLEMS];
	int n = suggestion_judge(p->arena, s, fields, words, PROBLEMS);

	for (int i = 0; i < n; i++)
		page_wrong(p, fields[i], &words[i]);
}

static enum err
say_copied(struct page *p, const struct case_view *v, struct sheet *sheet)
{
	struct copied c;
	enum err e = copied_look_finding(p->app, p->arena, v->row.id,
	    &sheet->s, &c);

	if (e != ERR_COPIED)
		return e == ERR_OK ? ERR_RETRY : e;
	page_wrong_text(p, NULL, copied_text(p, &c));
	return show_sheet(p, v, sheet);
}

static enum err
save(struct page *p, const struct case_view *v, struct sheet *sheet,
    const char *step)
{
	int hands_in = strcmp(step, "submit") == 0;
	enum err e = (hands_in ? suggestion_submit : suggestion_save)(p->app,
	    p->arena, p->who, v->row.id, sheet->version, &sheet->s);

	if (e == ERR_STALE || e == ERR_REFUSED)
		return say_stale(p, v, sheet);
	if (e == ERR_COPIED)
		return say_copied(p, v, sheet);
	if (e != ERR_OK)
		return e;
	if (hands_in)
		return page_go_saying(p, &(struct words)WORDS(
		    "结论建议已提交签发。",
		    "The suggested finding waits to be signed."),
		    "/cases/%s/suggestion", v->row.number);
	if (strcmp(step, "save") != 0)
		return page_go(p, "/cases/%s/suggestion/draft",
		    v->row.number);
	return page_go_saying(p, &(struct words)WORDS("草稿已保存。",
	    "The draft was saved."), "/cases/%s/suggestion", v->row.number);
}

static enum err
carry(struct page *p)
{
	const char *step = form_text(p->form, "step");
	struct sheet *sheet = NEW(p->arena, struct sheet);
	struct case_view v;
	int64_t removed = 0;
	enum err e = open_case(p, &v);

	if (e != ERR_OK)
		return e;
	if (text_starts(step, "remove-") && int_parse(step + 7, 1,
	    CONDITIONS_MAX, &removed) != ERR_OK)
		return ERR_BAD_REQUEST;
	take(p, sheet, (int)removed);
	if (strcmp(step, "add") == 0)
		add_condition(sheet);
	if (strcmp(step, "submit") == 0)
		judge(p, &sheet->s);
	return page_is_wrong(p, NULL) ? show_sheet(p, &v, sheet) :
	    save(p, &v, sheet, step);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/suggestion/draft", NEEDS(CASE_WORK), 0,
	    show, NULL },
	{ METHOD_POST, "/cases/:number/suggestion/draft", NEEDS(CASE_WORK),
	    0, carry, NULL },
};

const struct route_set suggestion_draft_routes = ROUTE_SET(routes);
