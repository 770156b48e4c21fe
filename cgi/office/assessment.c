#include "app/assessment.h"
#include "base/text.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

static const struct choice levels[] = {
	{ .value = "none", .label = WORDS("无风险", "No risk") },
	{ .value = "low", .label = WORDS("低风险", "Low risk") },
	{ .value = "medium", .label = WORDS("中风险", "Medium risk") },
	{ .value = "high", .label = WORDS("高风险", "High risk") },
};

static const char *
level_tag(const char *level)
{
	switch (*level) {
	case 'h':
		return "govuk-tag--red";
	case 'm':
		return "govuk-tag--orange";
	case 'l':
		return "govuk-tag--yellow";
	default:
		return "govuk-tag--green";
	}
}

static int
is_open(const struct page *p, const struct case_view *v)
{
	return p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK) &&
	    assessment_is_open(&v->row);
}

static void
put_factor(struct page *p, int64_t case_id, const struct assessment *s,
    int can_write)
{
	struct dict *d = dict_add(p->dict, K_FACTOR);

	dict_words(d, K_FACTOR_MARK, factor_mark(s->factor - 1), p->lang);
	dict_words(d, K_FACTOR_WORDS, factor_words(s->factor - 1), p->lang);
	dict_set_int(d, K_FACTOR_N, s->factor);
	if (can_write)
		dict_show(d, K_CAN_WRITE);
	if (*s->level == '\0') {
		dict_show(d, K_FACTOR_OPEN);
		return;
	}
	dict_show(d, K_FACTOR_DONE);
	dict_set(d, K_TAG_CLASS, level_tag(s->level));
	dict_words(d, K_TAG_WORDS, assessment_level_words(s->level), p->lang);
	dict_set(d, K_FACTOR_BODY, s->body);
	put_spill(p, d, page_word(p, factor_mark(s->factor - 1)), s->body,
	    arena_printf(p->arena, "assessment-%lld-%d", (long long)case_id,
	    s->factor));
	dict_set(d, K_FACTOR_AUTHOR, s->updated_name);
	dict_set(d, K_FACTOR_TIME, view_instant(p->arena, s->updated,
	    p->lang));
	dict_optional(d, K_EVIDENCE, s->evidence_name);
	dict_setf(d, K_EVIDENCE_ID, "%lld",
	    (long long)s->evidence_document_id);
	dict_optional(d, K_EVIDENCE_PAGE, s->evidence_page);
}

static enum err
show_all(struct page *p)
{
	struct assessment all[FACTOR__MAX];
	struct case_view v;
	int done;
	enum err e = case_page(p, TAB_ASSESSMENT, &v);

	if (e == ERR_OK)
		e = assessment_read(p->app, p->arena, p->who, v.row.id, all);
	if (e != ERR_OK)
		return e;
	done = assessment_done(all);
	dict_set_int(p->dict, K_DONE, done);
	if (done == FACTOR__MAX)
		dict_show(p->dict, K_COMPLETE);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p, "10"));
	for (int i = 0; i < FACTOR__MAX; i++)
		put_factor(p, v.row.id, &all[i], is_open(p, &v));
	return page_show(p, "office/assessment.tpl");
}

/* ---- one factor */

static int
factor_of(const struct page *p)
{
	int64_t n;

	return int_parse(page_param(p, "factor"), 1, FACTOR__MAX, &n) ==
	    ERR_OK ? (int)n : 0;
}

static enum err
show_factor(struct page *p, const struct case_view *v,
    const struct assessment *s, int typed)
{
	struct field fields[] = {
		{ .name = "level", .kind = FIELD_RADIOS, .in_line = 1,
		    .label = WORDS("风险程度", "Level of risk"),
		    .choices = levels, .n_choices = 4 },
		{ .name = "body", .kind = FIELD_TEXTAREA, .rows = 10,
		    .label = WORDS("评估意见", "Assessment") },
		{ .name = "evidence", .kind = FIELD_SELECT, .optional = 1,
		    .label = WORDS("依据的材料", "Evidence"),
		    .hint = WORDS("征求意见时，成员单位可以查看该材料。",
		    "Members can open it when the finding is circulated.") },
		{ .name = "page", .kind = FIELD_TEXT, .width = 5,
		    .optional = 1, .label = WORDS("页码", "Page") },
	};
	const char *values[] = { s->level, s->body,
	    s->evidence_document_id ? arena_printf(p->arena, "%lld",
	    (long long)s->evidence_document_id) : "", s->evidence_page };

	field_choice(p->arena, &fields[2], "",
	    (struct words)WORDS("无", "None"));
	offer_documents(p, v, NULL, &fields[2]);
	for (int i = 0; i < 4; i++)
		page_field(p, K_FIELDS, &fields[i], typed ? NULL : values[i]);
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_words(p->dict, K_FACTOR_MARK, factor_mark(s->factor - 1),
	    p->lang);
	dict_words(p->dict, K_FACTOR_WORDS, factor_words(s->factor - 1),
	    p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p, "10"));
	dict_setf(p->dict, K_SEEN, "%lld", (long long)s->updated.us);
	return page_show(p, "office/factor.tpl");
}

static enum err
open_factor(struct page *p, struct case_view *v, struct assessment *out)
{
	struct assessment all[FACTOR__MAX];
	int factor = factor_of(p);
	enum err e = page_open_case(p, v);

	if (e == ERR_OK && (factor == 0 || v->reader != READER_OFFICE))
		e = ERR_NOT_FOUND;
	if (e == ERR_OK)
		e = assessment_read(p->app, p->arena, p->who, v->row.id, all);
	if (e == ERR_OK)
		*out = all[factor - 1];
	return e;
}

static enum err
factor_show(struct page *p)
{
	struct assessment s;
	struct case_view v;
	enum err e = open_factor(p, &v, &s);

	if (e != ERR_OK)
		return e;
	return is_open(p, &v) ? show_factor(p, &v, &s, 0) : ERR_REFUSED;
}

static void
say_wrong(struct page *p, enum err e, const struct assessment *s)
{
	if (e == ERR_STALE)
		page_wrong_text(p, NULL, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s已于%s修改了该项评估。您填写的内容仍在"
		    "下方；再次保存将取代对方的内容：%s" :
		    "%s changed this factor on %s. What you typed still stands "
		    "below; saving again takes the place of: %s",
		    s->updated_name, view_instant(p->arena, s->updated,
		    p->lang), s->body));
	if (e == ERR_TOO_LARGE)
		page_wrong(p, "body", &(struct words)WORDS(
		    "评估意见不能超过10000字，页码不能超过32字。",
		    "At most 10,000 characters, and 32 for the page."));
	if (e == ERR_NOT_FOUND)
		page_wrong(p, "evidence", &(struct words)WORDS(
		    "请从本案材料中选择。", "Choose a document of this case."));
	if (e != ERR_INPUT)
		return;
	if (*form_text(p->form, "level") == '\0')
		page_wrong(p, "level", &(struct words)WORDS(
		    "请选择风险程度。", "Choose the level of risk."));
	if (*form_text(p->form, "body") == '\0')
		page_wrong(p, "body", &(struct words)WORDS(
		    "请填写评估意见。", "Write the assessment."));
}

static enum err
factor_save(struct page *p)
{
	struct assessment s, now;
	struct copied copied;
	struct case_view v;
	int64_t seen = 0;
	enum err e = open_factor(p, &v, &now), shown;

	if (e != ERR_OK)
		return e;
	if (int_parse(form_text(p->form, "seen"), 0, INT64_MAX, &seen) !=
	    ERR_OK)
		return ERR_BAD_REQUEST;
	s = (struct assessment){ .factor = now.factor,
	    .level = form_text(p->form, "level"),
	    .body = form_text(p->form, "body"),
	    .evidence_document_id = page_id(p, "evidence"),
	    .evidence_page = form_text(p->form, "page") };
	e = assessment_write(p->app, p->arena, p->who, v.row.id, &s,
	    (struct instant){ seen });
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS("评估已保存。",
		    "The assessment was saved."), "/cases/%s/assessment",
		    v.row.number);
	say_wrong(p, e, &now);
	if (e == ERR_COPIED && copied_look(p->app, p->arena, v.row.id,
	    &s.body, 1, &copied) == ERR_COPIED)
		page_wrong_text(p, "body", copied_text(p, &copied));
	if (!page_is_wrong(p, NULL))
		return e;
	shown = show_factor(p, &v, &now, 1);
	if (e == ERR_STALE)
		p->resp->status = err_status(e);
	return shown;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/assessment", NEEDS(CASES_ALL), 0,
	    show_all, NULL },
	{ METHOD_GET, "/cases/:number/assessment/:factor", NEEDS(CASE_WORK),
	    0, factor_show, NULL },
	{ METHOD_POST, "/cases/:number/assessment/:factor", NEEDS(CASE_WORK),
	    0, factor_save, NULL },
};

const struct route_set assessment_routes = ROUTE_SET(routes);
