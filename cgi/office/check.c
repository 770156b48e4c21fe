#include <string.h>

#include "app/application.h"
#include "base/text.h"
#include "office/acts.h"
#include "office/asked.h"
#include "office/routes.h"
#include "view/words.h"

enum { DEFECT_MAX = 2000 };	/* characters */

/* The page of the completeness check (Article 8) and what it rests on. */
struct check {
	struct case_view v;
	struct asked *asked;
	int n;
	struct application_check judged;
};

static const struct {
	const char *name;
	enum event_kind kind;
	int is_hard;
	struct words button;
} outcomes[] = {
	{ "accept", EVENT_ACCEPT, 0, WORDS("受理", "Accept") },
	{ "return", EVENT_RETURN, 0, WORDS("退回补正", "Return it") },
	{ "refuse", EVENT_REFUSE, 1, WORDS("不予受理", "Refuse it") },
};

enum { N_OUTCOMES = sizeof(outcomes) / sizeof(outcomes[0]) };

static const struct choice outcome_choices[] = {
	{ .value = "accept", .label = WORDS("受理", "Accept"),
	    .hint = WORDS("材料完备；初步审查期限自次日起计算。",
	    "It is complete; the preliminary review is counted from the next "
	    "day.") },
	{ .value = "return", .label = WORDS("退回补正",
	    "Return for correction"),
	    .hint = WORDS("一次告知上面勾选的全部缺陷。",
	    "The operator is told of all defects ticked above at once.") },
	{ .value = "refuse", .label = WORDS("不予受理", "Do not accept"),
	    .hint = WORDS("仅限下列情形。",
	    "Only on one of the grounds below.") },
};

static const struct field outcome_field = { .name = "outcome",
	.kind = FIELD_RADIOS, .big = 1,
	.label = WORDS("检查结论", "Outcome"), .choices = outcome_choices,
	.n_choices = N_OUTCOMES };
static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 5, .optional = 1,
	.label = WORDS("理由或者说明", "Reason or remarks"),
	.hint = WORDS("不予受理的，须写明理由。",
	"Needed where the application is not accepted.") };

/* Where the Office decides on a review, nothing is accepted before. */
static void
put_outcome(struct page *p, const struct position *now)
{
	struct field *f = NEW(p->arena, struct field);

	*f = outcome_field;
	if (position_awaits_decision(now)) {
		f->choices++;
		f->n_choices--;
		f->hint = (struct words)WORDS("材料完备的，由办公室负责人确定是否需要审查。",
		    "Where it is complete, the chief or a deputy decides whether "
		    "a review is needed.");
	}
	page_field(p, K_FIELDS, f, NULL);
}

static void
put_ground(struct page *p)
{
	struct field ground = { .name = "ground", .kind = FIELD_SELECT,
	    .label = WORDS("不予受理的情形", "Ground of non-acceptance") };

	field_choice(p->arena, &ground, "",
	    (struct words)WORDS("不适用", "Not applicable"));
	for (int g = 0; g < GROUND__MAX; g++)
		field_choice(p->arena, &ground, ground_name((enum ground)g),
		    words_same(view_ground(p->arena, page_rules(p),
		    (enum ground)g, p->lang)));
	page_field(p, K_FIELDS, &ground, NULL);
}

/* What the program noticed about an answer; NULL: nothing. */
static const char *
noticed(struct page *p, const struct check *c, const char *key)
{
	for (int i = 0; i < c->judged.n_warnings; i++)
		if (strcmp(c->judged.warnings[i].field, key) == 0)
			return page_word(p, &c->judged.warnings[i].words);
	for (int i = 0; i < c->judged.n; i++)
		if (strcmp(c->judged.problems[i].field, key) == 0)
			return page_word(p, &c->judged.problems[i].words);
	return NULL;
}

static const char *
text_name(struct page *p, const struct asked *q)
{
	return arena_printf(p->arena, "text.%s", q->key);
}

static const char *
error_of(const struct page *p, const char *field)
{
	for (int i = 0; i < p->n_errors; i++)
		if (p->errors[i].field != NULL &&
		    strcmp(p->errors[i].field, field) == 0)
			return p->errors[i].text;
	return NULL;
}

static void
put_asked(struct page *p, struct dict *section, const struct check *c,
    const struct asked *q)
{
	struct dict *d = dict_add(section, K_ASKED);
	const char *name = text_name(p, q), *said = form_get(p->form, name);
	const char *proposed = noticed(p, c, q->key);

	dict_set(d, K_ASKED_KEY, q->key);
	dict_set(d, K_ASKED_LABEL, q->label);
	dict_set(d, K_ASKED_ARTICLE, page_article(p, q->article));
	dict_optional(d, K_ASKED_TEXT, q->text);
	if (*q->text == '\0')
		dict_show(d, K_ASKED_EMPTY);
	if (form_is(p->form, "defect", q->key))
		dict_show(d, K_ASKED_TICKED);
	dict_optional(d, K_ASKED_ERROR, error_of(p, name));
	if (said == NULL && proposed != NULL)
		dict_show(d, K_ASKED_PROPOSED);
	said = said != NULL ? said : proposed;
	dict_set(d, K_ASKED_SAID, said);
	dict_set(d, K_ASKED_ROWS, said != NULL && *said != '\0' ? "3" : "1");
}

static enum err
show_form(struct page *p, struct act_flow *f)
{
	const struct check *c = f->arg;
	struct dict *section = NULL;
	int last = -1;

	dict_set(p->dict, K_CASE_NUMBER, c->v.row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &c->v.row.operator_name,
	    p->lang);
	dict_set_int(p->dict, K_CASE_SEQ, c->v.n_events);
	dict_set_int(p->dict, K_VERSION, c->v.n_versions);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p, "7, 8"));
	for (int i = 0; i < c->n; i++) {
		const struct asked *q = &c->asked[i];

		if ((int)q->section != last) {
			section = dict_add(p->dict, K_SECTION);
			dict_words(section, K_SECTION_WORDS,
			    section_words(q->section), p->lang);
			dict_setf(section, K_SECTION_ID, "section-%s",
			    section_name(q->section));
			last = (int)q->section;
		}
		put_asked(p, section, c, q);
	}
	put_outcome(p, &c->v.position);
	put_ground(p);
	page_field(p, K_FIELDS, &reason_field, NULL);
	act_paper_fields(p, &c->v, DATE_NONE);
	return page_show(p, "office/check.tpl");
}

/* The case with what was lodged last, judged as the operator was told. */
static enum err
open_check(struct page *p, struct check *c)
{
	struct answers *answers;
	enum err e = page_open_case(p, &c->v);

	if (e != ERR_OK)
		return e;
	if (c->v.reader != READER_OFFICE || c->v.n_versions == 0)
		return ERR_NOT_FOUND;
	e = version_answers(p, &c->v,
	    c->v.versions[c->v.n_versions - 1].number, &answers);
	if (e == ERR_OK)
		e = asked_list(p, answers, c->v.documents, c->v.n_documents,
		    &c->asked, &c->n);
	if (e != ERR_OK)
		return e;
	application_judge(p->arena, answers, c->v.documents,
	    c->v.n_documents, &c->judged);
	return ERR_OK;
}

/* ---- what was decided */

static void
take_defect(struct page *p, const struct asked *q, struct act *what,
    struct act_text *texts)
{
	const char *name = text_name(p, q), *said = form_text(p->form, name);

	if (*said == '\0')
		page_wrong(p, name, &(struct words)WORDS(
		    "请写明需要补正的内容。", "Say what must be corrected."));
	else if (text_length(said) > DEFECT_MAX)
		page_wrong(p, name, &(struct words)WORDS(
		    "不能超过2000字。", "At most 2,000 characters."));
	else if (what->n_texts == ACT_TEXTS_MAX - 1)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "缺陷过多，请合并后一次告知。",
		    "Too many defects: put some of them together."));
	else
		texts[what->n_texts++] = (struct act_text){ "defect", q->key,
		    said };
}

static void
take_defects(struct page *p, const struct check *c, struct act *what,
    struct act_text *texts)
{
	int ticked = form_count(p->form, "defect");

	if (what->kind == EVENT_RETURN && ticked == 0)
		page_wrong(p, "outcome", &(struct words)WORDS(
		    "退回补正至少需要勾选一项缺陷。",
		    "To return it, tick at least one defect."));
	if (what->kind == EVENT_ACCEPT && ticked > 0)
		page_wrong(p, "outcome", &(struct words)WORDS(
		    "有勾选的缺陷，不能受理；请取消勾选或者退回补正。",
		    "There are defects ticked: untick them, or return it."));
	for (int i = 0; what->kind == EVENT_RETURN && i < c->n; i++)
		if (form_is(p->form, "defect", c->asked[i].key))
			take_defect(p, &c->asked[i], what, texts);
}

static void
take_ground(struct page *p, enum stage stage, struct act *what,
    struct act_text *texts)
{
	const char *name = form_text(p->form, "ground");
	const char *reason = form_text(p->form, "reason");
	enum ground g;

	if (what->kind == EVENT_REFUSE && !ground_parse(name, &g))
		page_wrong(p, "ground", &(struct words)WORDS(
		    "请选择不予受理的情形。",
		    "Choose the ground of non-acceptance."));
	else if (what->kind == EVENT_REFUSE)
		texts[what->n_texts++] = (struct act_text){ "ground", NULL,
		    name };
	if (what->kind == EVENT_REFUSE && ground_parse(name, &g) &&
	    (g == GROUND_NOT_DESIGNATED) != (stage == STAGE_HELD))
		page_wrong(p, "ground", stage == STAGE_HELD ?
		    &(struct words)WORDS(
		    "认定待核实的申报，仅能以未予认定为由不予受理。",
		    "A held application is refused for want of a designation "
		    "only.") : &(struct words)WORDS(
		    "以此为由的，须先函请保护工作部门核实认定。",
		    "On this ground the department is asked first."));
	if (what->kind == EVENT_REFUSE && *reason == '\0')
		page_wrong(p, "reason", &(struct words)WORDS(
		    "请写明不予受理的理由。", "Give the reason."));
	if (*reason != '\0')
		texts[what->n_texts++] = (struct act_text){ "reason", NULL,
		    reason };
}

static int
take_outcome(struct page *p, struct act_flow *f)
{
	for (int i = 0; i < N_OUTCOMES; i++)
		if (strcmp(outcomes[i].name, form_text(p->form, "outcome")) ==
		    0) {
			f->what.kind = outcomes[i].kind;
			f->is_hard = outcomes[i].is_hard;
			f->button = outcomes[i].button;
			f->title = event_row(outcomes[i].kind)->words;
			return 1;
		}
	page_wrong(p, "outcome", &(struct words)WORDS("请选择检查结论。",
	    "Choose the outcome."));
	return 0;
}

static void
begin(struct check *c, struct act_flow *f)
{
	*f = (struct act_flow){ .v = &c->v, .path = "check",
	    .form = show_form, .arg = c };
}

/* Of one that is held: what must come before a refusal. */
static const char *
why_closed(struct page *p, const struct check *c)
{
	struct refusal why;
	const struct event *events;
	int n;

	if (c->v.position.stage != STAGE_HELD)
		return page_word(p, &event_row(EVENT_ACCEPT)->wrong_stage);
	events = case_events(p, &c->v, &n);
	(void)law_allows(c->v.rules, p->app->calendar, events, n,
	    date_of(p->now), p->who->roles, EVENT_REFUSE, &why);
	return page_refusal(p, &why);
}

static enum err
show(struct page *p)
{
	struct check *c = NEW(p->arena, struct check);
	struct act_flow f;
	enum err e = open_check(p, c);

	if (e != ERR_OK)
		return e;
	if (c->v.position.stage != STAGE_LODGED &&
	    !case_is_possible(&c->v, EVENT_REFUSE))
		return page_error(p, ERR_REFUSED, why_closed(p, c));
	begin(c, &f);
	return show_form(p, &f);
}

static enum err
carry(struct page *p)
{
	struct check *c = NEW(p->arena, struct check);
	struct act_text *texts = NEW_ARRAY(p->arena, ACT_TEXTS_MAX + 2,
	    struct act_text);
	struct act_flow f;
	enum err e = open_check(p, c);

	if (e != ERR_OK)
		return e;
	begin(c, &f);
	act_begin(p, &c->v, &f.what);
	f.what.texts = texts;
	if (take_outcome(p, &f)) {
		take_defects(p, c, &f.what, texts);
		take_ground(p, c->v.position.stage, &f.what, texts);
	}
	act_take_paper(p, &f.what);
	return page_is_wrong(p, NULL) ? show_form(p, &f) :
	    act_carry_on(p, &f);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/check", NEEDS(CASE_WORK), 0, show,
	    NULL },
	{ METHOD_POST, "/cases/:number/check", NEEDS(CASE_WORK), 0, carry,
	    NULL },
};

const struct route_set check_routes = ROUTE_SET(routes);
