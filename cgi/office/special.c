#include <string.h>

#include "app/commission.h"
#include "base/text.h"
#include "office/routes.h"
#include "office/special.h"
#include "portal/virus.h"
#include "view/words.h"

/* ---- what the pages of the special review share */

enum err
special_case(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	return e == ERR_OK && v->reader != READER_OFFICE ? ERR_NOT_FOUND : e;
}

void
special_head(struct page *p, const struct case_view *v)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_set_int(p->dict, K_CASE_SEQ, v->row.last_seq);
	dict_set(p->dict, K_ARTICLE, page_article(p, "12"));
}

int
special_refused(struct page *p, enum err e, const struct act_result *result)
{
	if (e == ERR_CONFLICT && result != NULL)
		page_wrong_text(p, NULL, conflict_text(p, &result->other));
	else if ((e == ERR_REFUSED || e == ERR_FORBIDDEN) && result != NULL &&
	    result->refusal.words.in[LANG_ZH] != NULL)
		page_wrong_text(p, NULL, page_refusal(p, &result->refusal));
	else if (e == ERR_REFUSED)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "案件已不在特别审查阶段，不能办理；您填写的内容仍在下方。",
		    "The case is no longer in the special review; what you "
		    "typed still stands below."));
	else
		return 0;
	return 1;
}

enum err
special_status(struct page *p, enum err shown, enum err e)
{
	if (shown == ERR_OK && p->resp->status != 303)
		p->resp->status = err_status(e);
	return shown;
}

const char *
invitation_tag(const struct invitation *i)
{
	if (invitation_is_open(i))
		return "govuk-tag--blue";
	return strcmp(i->state, "answered") == 0 ? "govuk-tag--green" :
	    "govuk-tag--grey";
}

int64_t
path_id(const struct page *p, const char *name)
{
	int64_t id;

	return int_parse(page_param(p, name), 1, INT64_MAX, &id) == ERR_OK ?
	    id : 0;
}

void
special_files(struct page *p, struct dict *d, const char *section,
    const char *base, const struct document *files, int n)
{
	for (int i = 0; i < n; i++) {
		struct dict *row = dict_add(d, section);

		dict_setf(row, K_FILE_PATH, "%s/%lld", base,
		    (long long)files[i].id);
		dict_setf(row, K_FILE_ID, "%lld", (long long)files[i].id);
		dict_set(row, K_FILE_NAME, files[i].name);
		dict_set(row, K_FILE_SIZE, view_size(p->arena,
		    (uint64_t)files[i].size, p->lang));
		put_virus(p, row, files[i].signature);
	}
}

/* ---- the road of Articles 12 and 13 */

static const struct words done = WORDS("已完成", "Done"), now = WORDS(
    "正在办理", "Under way"), later = WORDS("尚未开始", "Not begun");

static void
put_step(struct page *p, const struct case_view *v, const char *path,
    const struct words *words, int is_done, int is_now)
{
	struct dict *d = dict_add(p->dict, K_TASK);

	dict_set(d, K_TASK_PATH, page_path(p, "/cases/%s%s", v->row.number,
	    path));
	dict_set(d, K_TASK_ID, arena_printf(p->arena, "step-%s",
	    *path != '\0' ? path + 1 : "serve"));
	dict_words(d, K_TASK_WORDS, words, p->lang);
	dict_words(d, K_TASK_STATUS, is_done ? &done : is_now ? &now :
	    &later, p->lang);
	if (is_done)
		dict_show(d, K_TASK_DONE);
	else
		dict_optional(d, K_TASK_TAG, is_now ? "govuk-tag--blue" :
		    "govuk-tag--grey");
}

static void
put_road(struct page *p, const struct case_view *v)
{
	static const struct words hear = WORDS(
	    "听取有关部门、专业机构和专家的意见",
	    "Hear departments, specialised agencies and experts"),
	    analyse = WORDS("深入分析评估", "In-depth analysis"),
	    suggest = WORDS("提出审查结论建议并征求成员单位意见",
	    "Suggested finding, circulated among the members"),
	    report = WORDS("报中央网信委批准",
	    "Report to the Commission for approval"),
	    serve = WORDS("签发并送达审查结论", "Sign and serve the finding");
	const struct position *at = &v->position;
	int all = (1 << HEARING__MAX) - 1;
	int heard = ((int)(at->inner.heard | at->inner.waived) & all) == all;
	int is_up = at->stage == STAGE_COMMISSION;
	int agreed = at->stage == STAGE_AGREED, over = at->stage ==
	    STAGE_CONCLUDED;

	put_step(p, v, "/special", &hear, heard, 1);
	put_step(p, v, "/analysis", &analyse, at->inner.analysed, heard);
	put_step(p, v, "/suggestion", &suggest, at->inner.closed,
	    at->inner.analysed);
	put_step(p, v, "/report", &report, agreed || over,
	    at->inner.closed || is_up);
	put_step(p, v, "", &serve, over, agreed);
}

/* What the Commission asked for, as long as nothing was circulated since. */
static void
put_direction(struct page *p, const struct case_view *v)
{
	const struct event *events;
	int n;

	events = case_events(p, v, &n);
	for (int i = n - 1; i >= 0; i--) {
		const struct words *step;

		if (events[i].annulled)
			continue;
		if (events[i].kind == EVENT_SUBMIT)
			return;
		if (events[i].kind != EVENT_COMMISSION_RETURN)
			continue;
		for (int t = 0; t < v->n_texts; t++) {
			if (v->texts[t].seq != events[i].seq ||
			    strcmp(v->texts[t].part, "direction") != 0)
				continue;
			step = commission_step_words(v->texts[t].about);
			dict_optional(p->dict, K_DIRECTION, v->texts[t].body);
			dict_words(p->dict, K_DIRECTION_STEP, step, p->lang);
		}
		return;
	}
}

static enum err
show_page(struct page *p, struct case_view *v)
{
	enum err e = case_page(p, TAB_SPECIAL, v);

	if (e != ERR_OK)
		return e;
	if (!v->position.in_special)
		return ERR_NOT_FOUND;
	dict_set(p->dict, K_ARTICLE, page_article(p, "12, 13"));
	put_road(p, v);
	put_direction(p, v);
	if (v->position.inner.extensions_wd > 0)
		dict_optional(p->dict, K_EXTENDED, view_days(p->arena,
		    v->position.inner.extensions_wd, p->lang));
	e = put_hearings(p, v);
	return e == ERR_OK ? page_show(p, "office/special.tpl") : e;
}

enum err
special_show(struct page *p)
{
	struct case_view v;

	return show_page(p, &v);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/special", NEEDS(CASES_ALL), 0,
	    special_show, NULL },
};

const struct route_set special_routes = ROUTE_SET(routes);
