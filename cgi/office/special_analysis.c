#include "app/analysis.h"
#include "base/text.h"
#include "office/routes.h"
#include "office/special.h"
#include "view/words.h"

/* The in-depth analysis (Article 12): a document in versions. */

static enum err
open_all(struct page *p, struct case_view *v, struct analysis **all, int *n)
{
	enum err e = special_case(p, v);

	if (e == ERR_OK && !v->position.in_special)
		e = ERR_NOT_FOUND;
	return e == ERR_OK ? analysis_read(p->app, p->arena, p->who,
	    v->row.id, all, n) : e;
}

static int
may_write(const struct page *p, const struct case_view *v)
{
	return p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK) &&
	    v->position.stage == STAGE_SPECIAL;
}

static void
put_stamp(struct page *p, struct dict *d, const struct analysis *a)
{
	dict_set(d, K_DRAFTER, a->author_name);
	dict_set(d, K_VERSION_TIME, view_instant(p->arena, a->entered,
	    p->lang));
}

static void
put_versions(struct page *p, int64_t case_id, const struct analysis *all,
    int n, const struct analysis *shown)
{
	if (n > 1)
		dict_show(p->dict, K_OTHER_VERSIONS);
	for (int i = n - 1; i >= 0; i--) {
		struct dict *d = dict_add(p->dict, K_VERSION_LINK);

		dict_set_int(d, K_VERSION_N, all[i].version);
		put_stamp(p, d, &all[i]);
		if (&all[i] == shown)
			dict_show(d, K_VERSION_HERE);
	}
	dict_show(p->dict, K_HAS_VERSION);
	dict_set_int(p->dict, K_VERSION, shown->version);
	dict_set(p->dict, K_VERSION_DIGEST, short_digest(p->arena,
	    shown->digest));
	dict_set(p->dict, K_BODY, shown->body);
	put_spill(p, p->dict, NULL, shown->body, arena_printf(p->arena,
	    "analysis-%lld-%d", (long long)case_id, shown->version));
	put_stamp(p, p->dict, shown);
}

/* The button to finish it, or what stands in its way. */
static void
put_finish(struct page *p, const struct case_view *v, int n)
{
	const struct event *events;
	struct refusal why;
	int n_events;

	if (v->position.inner.analysed)
		dict_show(p->dict, K_FINISHED);
	if (!may_write(p, v))
		return;
	dict_show(p->dict, K_CAN_WRITE);
	events = case_events(p, v, &n_events);
	if (!law_allows(v->rules, p->app->calendar, events, n_events,
	    date_of(p->now), p->who->roles, EVENT_ANALYSE, &why))
		dict_optional(p->dict, K_WHY_NOT, page_refusal(p, &why));
	else if (n > 0)
		dict_show(p->dict, K_CAN_FINISH);
	dict_set_int(p->dict, K_NEWEST, n);
}

static enum err
show_page(struct page *p)
{
	struct case_view v;
	struct analysis *all;
	int n, i;
	enum err e = open_all(p, &v, &all, &n);

	if (e != ERR_OK)
		return e;
	special_head(p, &v);
	put_finish(p, &v, n);
	i = (int)page_id(p, "version");
	if (n == 0)
		dict_show(p->dict, K_NO_VERSION);
	else
		put_versions(p, v.row.id, all, n,
		    &all[i > 0 && i <= n ? i - 1 : n - 1]);
	return page_show(p, "office/analysis.tpl");
}

/* ---- writing */

static const struct field body_field = { .name = "body",
	.kind = FIELD_TEXTAREA, .rows = 24,
	.label = WORDS("深入分析评估", "In-depth analysis"),
	.hint = WORDS("每次保存形成一个新版本，先前的版本保留。",
	"Each time you save, a new version is made; earlier ones stay.") };

static enum err
edit_form(struct page *p, const struct case_view *v, int version,
    const char *body)
{
	special_head(p, v);
	dict_set(p->dict, K_FORM_TITLE, page_word(p, &body_field.label));
	dict_set(p->dict, K_FORM_BUTTON, p->lang == LANG_ZH ?
	    "保存为新版本" : "Save as a new version");
	dict_optional(p->dict, K_VERSION, arena_printf(p->arena, "%d",
	    version));
	page_field(p, K_FIELDS, &body_field, body);
	return page_show(p, "office/hearing-record.tpl");
}

static enum err
edit_show(struct page *p)
{
	struct case_view v;
	struct analysis *all;
	int n;
	enum err e = open_all(p, &v, &all, &n);

	return e == ERR_OK ? edit_form(p, &v, n, n > 0 ? all[n - 1].body :
	    "") : e;
}

static enum err
say_wrong(struct page *p, const struct case_view *v, enum err e,
    const struct analysis *all, int n)
{
	int version = (int)page_id(p, "version");

	if (e == ERR_INPUT)
		page_wrong(p, "body", &(struct words)WORDS("请填写内容。",
		    "Write the analysis."));
	else if (e == ERR_TOO_LARGE)
		page_wrong(p, "body", &(struct words)WORDS(
		    "不能超过100000字。", "At most 100,000 characters."));
	else if (e == ERR_STALE && n > 0) {
		page_wrong_text(p, NULL, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "%s已于%s保存第%d版。您填写的内容仍在下方；"
		    "再次保存将成为其后的版本。" :
		    "%s saved something on %s, as version %d. What you typed "
		    "still stands below; saving again makes the next version.",
		    all[n - 1].author_name, view_instant(p->arena,
		    all[n - 1].entered, p->lang), all[n - 1].version));
		version = n;
	} else if (!special_refused(p, e, NULL))
		return e;
	return special_status(p, edit_form(p, v, version, NULL), e);
}

static enum err
edit(struct page *p)
{
	struct case_view v;
	struct analysis *all;
	int n;
	enum err e = open_all(p, &v, &all, &n);

	if (e != ERR_OK)
		return e;
	e = analysis_save(p->app, p->arena, p->who, v.row.id,
	    (int)page_id(p, "version"), form_text(p->form, "body"));
	return e != ERR_OK ? say_wrong(p, &v, e, all, n) : page_go_saying(p,
	    &(struct words)WORDS("已保存为新版本。",
	    "It was saved as a new version."), "/cases/%s/analysis",
	    v.row.number);
}

static enum err
finish(struct page *p)
{
	struct act_result result = { .seq = 0 };
	struct case_view v;
	enum err e = special_case(p, &v);

	if (e != ERR_OK)
		return e;
	e = analysis_finish(p->app, p->arena, p->who, v.row.id,
	    (int)page_id(p, "version"), (int)page_id(p, "seq"), p->form_key,
	    &result);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "深入分析评估已完成，可以提出审查结论建议。",
		    "The analysis is finished; a finding can be suggested."),
		    "/cases/%s/special", v.row.number);
	if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "已有更新的版本，请核对后再办理。",
		    "There is a newer version: read it before you go on."));
	else if (!special_refused(p, e, &result))
		return e;
	return special_status(p, show_page(p), e);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/analysis", NEEDS(CASES_ALL), 0,
	    show_page, NULL },
	{ METHOD_GET, "/cases/:number/analysis/edit", NEEDS(CASE_WORK), 0,
	    edit_show, NULL },
	{ METHOD_POST, "/cases/:number/analysis/edit", NEEDS(CASE_WORK), 0,
	    edit, NULL },
	{ METHOD_POST, "/cases/:number/analysis/finish", NEEDS(CASE_WORK), 0,
	    finish, NULL },
};

const struct route_set analysis_routes = ROUTE_SET(routes);
