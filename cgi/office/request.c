#include <string.h>

#include "app/materials.h"
#include "app/operators.h"
#include "base/text.h"
#include "office/acts.h"
#include "office/routes.h"
#include "view/words.h"

/* A request for supplementary materials (Article 14), item by item. */

enum { WORDING_MAX = 2000 };	/* characters of an item */

static const struct field items_field = { .name = "items",
	.kind = FIELD_TEXTAREA, .rows = 8,
	.label = WORDS("要求补充的材料", "What is asked for"),
	.hint = WORDS("每行一项，最多20项；每项写明材料、期间和用途。",
	"One item a line, 20 at most: which material, of which time, what "
	"for.") };
static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 5,
	.label = WORDS("要求的理由", "Why it is needed"),
	.hint = WORDS("写入通知书，运营者可以看到。",
	"It stands in the letter to the operator.") };
static const struct field days_field = { .name = "days",
	.kind = FIELD_NUMBER, .width = 3,
	.label = WORDS("给予的工作日数", "Working days for it") };

/* Asked of all, or (Article 19) of one that is told after the others. */
static const struct asking {
	enum event_kind kind;
	const char *path;	/* last segment, and name of the route */
	struct words title, button;
} askings[] = {
	{ EVENT_REQUEST_MATERIALS, "request-materials",
	    WORDS("要求补充材料", "Request supplementary materials"),
	    WORDS("签发要求", "Sign and send the request") },
	{ EVENT_JOIN, "join",
	    WORDS("告知后加入的运营者", "Tell a further operator"),
	    WORDS("签发通知", "Sign the notice") },
};

/* Items that were asked before, to be asked again. */
static void
put_again(struct page *p, const struct materials_view *m)
{
	struct field f = { .name = "again", .kind = FIELD_CHECKBOXES,
	    .optional = 1, .label = WORDS("再次要求的项目",
	    "Items to be asked for again"),
	    .hint = WORDS("同一项材料再次要求的，须由办公室负责人决定。",
	    "Asking again is for the chief or a deputy to decide.") };

	if (m->n_items == 0)
		return;
	for (int i = 0; i < m->n_items; i++)
		field_choice_id(p->arena, &f, m->items[i].number,
		    words_same(arena_printf(p->arena, "%d. %s",
		    m->items[i].number, m->items[i].wording)));
	page_field(p, K_FIELDS, &f, NULL);
}

/* No application brought them (A36): the first request names Article 8's. */
static const char *
first_items(struct page *p, const struct materials_view *m,
    enum event_kind kind)
{
	static const struct words items = WORDS(
	    "申报书\n关于影响或者可能影响国家安全的风险报告（{6}）\n采购合同、协议等",
	    "A declaration\nThe security risk report of {6}\n"
	    "Procurement contract, agreement and the like");

	return p->req->method == METHOD_POST ? NULL :
	    m->v.row.application_id != 0 || (m->n_items > 0 &&
	    kind != EVENT_JOIN) ? "" :
	    page_word(p, &items);
}

static void
put_effect(struct page *p, const struct materials_view *m)
{
	if (m->n_items > 0)
		dict_show(p->dict, K_FAIR_MANY);
	dict_show(p->dict, rule_is(m->v.rules, RULE_SUPPLEMENT_MODE,
	    "pause") ? K_PAUSES : K_RESTARTS);
}

/* To be filled, unless items of before can be asked for again instead. */
static void
put_items(struct page *p, const struct materials_view *m,
    enum event_kind kind)
{
	struct field f = items_field;

	f.optional = m->n_items > 0 && kind != EVENT_JOIN;
	page_field(p, K_FIELDS, &f, first_items(p, m, kind));
	if (kind != EVENT_JOIN)
		put_again(p, m);
}

static enum err
form_show(struct page *p, struct act_flow *f)
{
	const struct materials_view *m = f->arg;
	enum event_kind kind = f->what.kind;
	const char *days = arena_printf(p->arena, "%d",
	    rule_number(m->v.rules, RULE_SUPPLEMENT_DEFAULT_WD));
	enum err e;

	dict_set(p->dict, K_CASE_NUMBER, m->v.row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &m->v.row.operator_name,
	    p->lang);
	dict_set_int(p->dict, K_CASE_SEQ, m->v.n_events);
	dict_words(p->dict, K_ACT_WORDS, &f->title, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p,
	    event_row(kind)->article));
	dict_set(p->dict, K_ACT_TOLD, act_told(p, &m->v, kind));
	if (kind == EVENT_JOIN) {
		dict_show(p->dict, K_JOINS);
		if ((e = put_newcomers(p, &m->v)) != ERR_OK)
			return e;
	} else {
		put_effect(p, m);
	}
	put_items(p, m, kind);
	page_field(p, K_FIELDS, &days_field,
	    p->req->method == METHOD_POST ? NULL : days);
	page_field(p, K_FIELDS, &reason_field, NULL);
	act_paper_fields(p, &m->v, DATE_NONE);
	return page_show(p, "office/request.tpl");
}

/* One wanted item more; an error at the field where there are too many. */
static void
want(struct page *p, struct material_wanted *wanted, int *n,
    const char *wording, int again_of)
{
	if (*n == MATERIAL_ITEMS_MAX)
		page_wrong(p, items_field.name, &(struct words)WORDS(
		    "一次最多要求20项。", "At most 20 items at a time."));
	else if (text_length(wording) > WORDING_MAX)
		page_wrong(p, items_field.name, &(struct words)WORDS(
		    "每项不能超过2000字。",
		    "An item has at most 2,000 characters."));
	else
		wanted[(*n)++] = (struct material_wanted){ wording,
		    again_of };
}

static int
take_wanted(struct page *p, const struct materials_view *m,
    struct material_wanted *wanted)
{
	char *text = arena_strdup(p->arena, form_text(p->form,
	    items_field.name)), *line;
	int n = 0;

	while ((line = strsep(&text, "\n")) != NULL) {
		const char *clean = text_clean(p->arena, line);

		if (*clean != '\0')
			want(p, wanted, &n, clean, 0);
	}
	for (int i = 0; i < m->n_items; i++)
		if (form_is(p->form, "again", arena_printf(p->arena, "%d",
		    m->items[i].number)))
			want(p, wanted, &n, m->items[i].wording,
			    m->items[i].number);
	if (n == 0)
		page_wrong(p, items_field.name, &(struct words)WORDS(
		    "请至少列明一项材料。", "Name at least one item."));
	return n;
}

static void
take_rest(struct page *p, struct act *what)
{
	struct act_text *reason = NEW(p->arena, struct act_text);
	int64_t days = 0;

	*reason = (struct act_text){ "reason", NULL, form_text(p->form,
	    reason_field.name) };
	if (*reason->body == '\0')
		page_wrong(p, reason_field.name, &(struct words)WORDS(
		    "请写明要求的理由。", "Say why it is needed."));
	if (int_parse(text_narrow(p->arena, form_text(p->form,
	    days_field.name)), 1, 365, &days) != ERR_OK)
		page_wrong(p, days_field.name, &(struct words)WORDS(
		    "请填写工作日数，例如15。",
		    "Give a number of working days, for instance 15."));
	what->texts = reason;
	what->n_texts = 1;
	what->days = (int)days;
	act_take_paper(p, what);
}

static enum err
begin(struct page *p, struct materials_view *m, struct act_flow *f)
{
	const struct asking *row = &askings[strcmp(p->match.route->name,
	    askings[0].path) != 0];
	enum err e = materials_open(p->app, p->arena, p->who,
	    page_param(p, "number"), m);

	if (e == ERR_OK)
		page_cite(p, m->v.rules);
	*f = (struct act_flow){ .v = &m->v, .path = row->path,
	    .title = row->title, .button = row->button,
	    .what = { .kind = row->kind }, .form = form_show, .arg = m };
	return e == ERR_OK && m->v.reader != READER_OFFICE ? ERR_NOT_FOUND :
	    e;
}

static enum err
ask(struct page *p)
{
	struct materials_view m;
	struct act_flow f;
	enum err e = begin(p, &m, &f);

	return e != ERR_OK ? e : act_ask(p, &f);
}

/* Whom the notice goes to, named in a text of the act. */
static enum err
take_joining(struct page *p, const struct case_view *v, struct act *what)
{
	struct act_text *texts = NEW_ARRAY(p->arena,
	    (size_t)what->n_texts + 1, struct act_text);
	struct case_operator whose = { .operator_id = 0 };
	enum err e = take_newcomer(p, v, &whose);

	if (e != ERR_OK || whose.operator_id == 0)
		return e;
	memcpy(texts, what->texts, (size_t)what->n_texts * sizeof(*texts));
	operator_enters(p->arena, &whose, what, texts);
	return ERR_OK;
}

static enum err
carry(struct page *p)
{
	struct material_wanted wanted[MATERIAL_ITEMS_MAX];
	struct materials_view m;
	struct refusal why;
	struct act_flow f;
	int n;
	enum err e = begin(p, &m, &f);

	if (e != ERR_OK)
		return e;
	act_begin(p, &m.v, &f.what);
	take_rest(p, &f.what);
	if (f.what.kind == EVENT_JOIN &&
	    (e = take_joining(p, &m.v, &f.what)) != ERR_OK)
		return e;
	n = take_wanted(p, &m, wanted);
	if (materials_request(p->arena, p->who, &m, wanted, n, &f.what,
	    &why) != ERR_OK)
		page_wrong_text(p, items_field.name, page_refusal(p, &why));
	return page_is_wrong(p, NULL) ? form_show(p, &f) :
	    act_carry_on(p, &f);
}

#define ASKING(path) \
	{ METHOD_GET, "/cases/:number/" path, NEEDS(CASE_WORK), 0, ask, \
	    path }, \
	{ METHOD_POST, "/cases/:number/" path, NEEDS(CASE_WORK), 0, carry, \
	    path }

static const struct route routes[] = {
	ASKING("request-materials"), ASKING("join"),
};

const struct route_set request_routes = ROUTE_SET(routes);
