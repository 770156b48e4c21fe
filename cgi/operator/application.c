#include <string.h>

#include "operator/ask.h"
#include "operator/routes.h"
#include "operator/section.h"

/* The task list of an application, and what is done with it as a whole. */

static const struct {
	struct words words;
	const char *tag;	/* NULL: plain text */
} states[] = {
	[SECTION_EMPTY] = { WORDS("未填写", "Not started"),
	    "govuk-tag--blue" },
	[SECTION_STARTED] = { WORDS("填写中", "In progress"),
	    "govuk-tag--yellow" },
	[SECTION_COMPLETE] = { WORDS("已完成", "Completed"), NULL },
};
_Static_assert(sizeof(states) / sizeof(states[0]) == SECTION_STATE__MAX,
    "states of a section");

static void
put_task(struct page *p, const char *id, const char *path,
    const struct words *name, const struct words *status, const char *tag)
{
	struct dict *t = dict_add(p->dict, K_TASK);

	dict_set(t, K_TASK_ID, id);
	dict_set(t, K_TASK_PATH, path);
	dict_words(t, K_TASK_WORDS, name, p->lang);
	dict_words(t, K_TASK_STATUS, status, p->lang);
	dict_optional(t, K_TASK_TAG, tag);
	if (tag == NULL)
		dict_show(t, K_TASK_DONE);
}

static const char *
task_path(struct page *p, const struct draft *d, const char *rest)
{
	return page_path(p, "/applications/%lld/%s", (long long)d->id, rest);
}

/* What the Office wants corrected in a section of what was lodged. */
static int
has_defect(struct page *p, const struct draft *d, enum section s)
{
	for (int i = 0; i < d->n_defects; i++)
		if (ask_section_of(p, d->defects[i].about) == s)
			return 1;
	return 0;
}

/* Other materials may stay empty: that is not "completed" by anybody. */
static int
is_left_out(const struct draft *d, enum section s)
{
	int others = 0;

	for (int i = 0; i < d->view.n_documents; i++)
		others += strcmp(d->view.documents[i].kind, "other") == 0;
	return s == SECTION_OTHER && others == 0 &&
	    *answers_get(d->view.answers, "other.note") == '\0';
}

static void
put_sections(struct page *p, const struct draft *d)
{
	static const struct words correct = WORDS("需要补正", "To correct"),
	    optional = WORDS("选填", "Optional");

	for (int s = SECTION_PURCHASE; s < SECTION__MAX; s++) {
		enum section_state state = d->view.check.sections[s];
		const char *name = section_name((enum section)s);
		int mend = has_defect(p, d, (enum section)s);
		int left_out = is_left_out(d, (enum section)s);

		put_task(p, name, task_path(p, d, name),
		    section_words((enum section)s), mend ? &correct :
		    left_out ? &optional : &states[state].words,
		    mend ? "govuk-tag--red" : states[state].tag);
	}
}

static void
put_ending(struct page *p, const struct draft *d)
{
	static const struct words sign = WORDS("在线签署申报书",
	    "Sign the declaration online"), check = WORDS("核对并提交",
	    "Check your answers and lodge"), done = WORDS("已签署",
	    "Signed"), open = WORDS("待签署", "Not signed yet"),
	    can = WORDS("可以提交", "Ready"), not_yet = WORDS("尚不能提交",
	    "Cannot be lodged yet");
	const struct application_check *c = &d->view.check;
	const char *way = answers_get(d->view.answers, "declaration.way");

	if (strcmp(way, "online") == 0)
		put_task(p, "sign", task_path(p, d, "sign"), &sign,
		    c->signed_now ? &done : &open,
		    c->signed_now ? NULL : "govuk-tag--blue");
	put_task(p, "check", task_path(p, d, "check"), &check,
	    c->ready ? &can : &not_yet,
	    c->ready ? "govuk-tag--green" : "govuk-tag--grey");
}

static void
put_defects(struct page *p, const struct draft *d)
{
	for (int i = 0; i < d->n_defects; i++) {
		struct dict *row = dict_add(p->dict, K_DEFECT);
		const char *about = d->defects[i].about;

		dict_set(row, K_DEFECT_TEXT, d->defects[i].body);
		if (ask_section_of(p, about) == SECTION__MAX)
			continue;
		dict_set(row, K_DEFECT_PATH, ask_path(p, d->id, about, ""));
		dict_optional(row, K_DEFECT_LABEL, ask_label(p, about));
	}
	if (d->n_defects > 0)
		dict_show(p->dict, K_DEFECTS);
}

static enum err
tasks(struct page *p)
{
	struct draft d;
	enum err e = draft_edit(p, &d);

	if (e != ERR_OK)
		return e;
	put_sections(p, &d);
	put_ending(p, &d);
	put_defects(p, &d);
	duty_show(p, &d);
	draft_progress(p->dict, &d.view.check);
	if (draft_is(&d, "draft"))
		dict_show(p->dict, K_CAN_DISCARD);
	return page_show(p, "operator/tasks.tpl");
}

static enum err
ask_discard(struct page *p)
{
	struct draft d;
	enum err e = draft_edit(p, &d);

	return e != ERR_OK ? e : page_show(p, "operator/discard.tpl");
}

static enum err
discard(struct page *p)
{
	int64_t id;
	enum err e = param_number(p, "id", INT64_MAX, &id);

	if (e == ERR_OK)
		e = application_discard(p->app, p->arena, p->who, id);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("草稿已删除。", "The draft was deleted."),
	    "/cases");
}

/* No duty to apply (Article 6): the report is kept, nothing is lodged. */
static enum err
keep(struct page *p)
{
	struct draft d;
	enum err e = draft_edit(p, &d);

	if (e == ERR_OK)
		e = application_no_duty(p->app, p->arena, p->who, d.id);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("安全风险报告已登记，未提交申报。",
	    "The risk report is kept in the register. Nothing was lodged."),
	    "/reports");
}

static const struct route routes[] = {
	{ METHOD_GET, "/applications/:id", NEEDS(APPLICATION_EDIT), 0, tasks,
	    NULL },
	{ METHOD_GET, "/applications/:id/discard", NEEDS(APPLICATION_EDIT),
	    0, ask_discard, NULL },
	{ METHOD_POST, "/applications/:id/discard", NEEDS(APPLICATION_EDIT),
	    0, discard, NULL },
	{ METHOD_POST, "/applications/:id/keep", NEEDS(REPORTS_REGISTER), 0,
	    keep, NULL },
};

const struct route_set application_routes = ROUTE_SET(routes);
