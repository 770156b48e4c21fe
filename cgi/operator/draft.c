#include <string.h>

#include "base/text.h"
#include "operator/draft.h"

enum err
param_number(const struct page *p, const char *name, int64_t max,
    int64_t *out)
{
	return int_parse(page_param(p, name), 1, max, out) == ERR_OK ?
	    ERR_OK : ERR_NOT_FOUND;
}

int
draft_is(const struct draft *d, const char *state)
{
	return strcmp(d->view.row.state, state) == 0;
}

/* The defects of the last return; others were mended before. */
static enum err
read_defects(struct page *p, struct draft *d)
{
	struct case_view v;
	int seq = 0;
	enum err e = case_open(p->app, p->arena, p->who,
	    d->view.row.case_number, &v);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < v.n_events; i++)
		if (v.events[i].event.kind == EVENT_RETURN)
			seq = v.events[i].event.seq;
	d->defects = NEW_ARRAY(p->arena, (size_t)v.n_texts + 1,
	    struct event_text);
	for (int i = 0; i < v.n_texts; i++)
		if (v.texts[i].seq == seq &&
		    strcmp(v.texts[i].part, "defect") == 0)
			d->defects[d->n_defects++] = v.texts[i];
	return ERR_OK;
}

static void
fill_names(struct page *p, const struct draft *d)
{
	const char *title = d->view.row.title;

	dict_set(p->dict, K_TASKS_PATH, page_path(p, "/applications/%lld",
	    (long long)d->id));
	dict_set(p->dict, K_APPLICATION_TITLE, *title != '\0' ? title :
	    page_word(p, &(struct words)WORDS("新的申报",
	    "New application")));
	dict_optional(p->dict, K_CASE_NUMBER, d->view.row.case_number);
}

enum err
draft_reload(struct page *p, struct draft *d)
{
	return application_open(p->app, p->arena, p->who, d->id, &d->view);
}

enum err
draft_open(struct page *p, struct draft *d)
{
	enum err e;

	memset(d, 0, sizeof(*d));
	if ((e = param_number(p, "id", INT64_MAX, &d->id)) != ERR_OK ||
	    (e = draft_reload(p, d)) != ERR_OK)
		return e;
	if (draft_is(d, "discarded"))
		return ERR_NOT_FOUND;
	if ((e = references_own(p->app, p->arena, p->who,
	    &d->refs)) != ERR_OK)
		return e;
	fill_names(p, d);
	return draft_is(d, "correcting") ? read_defects(p, d) : ERR_OK;
}

enum err
draft_edit(struct page *p, struct draft *d)
{
	enum err e = draft_open(p, d);

	if (e != ERR_OK || d->view.can_edit)
		return e;
	e = draft_is(d, "no_duty") ? page_go(p, "/reports") :
	    page_go(p, "/cases/%s", d->view.row.case_number);
	return e == ERR_OK ? ERR_END : e;
}

static int
is_from_check(const struct page *p)
{
	return strcmp(form_text(p->form, "from"), "check") == 0;
}

/* Other materials may stay empty, and would count as done from the start. */
void
draft_progress(struct dict *d, const struct application_check *c)
{
	int done = 0, all = 0;

	for (int s = SECTION_PURCHASE; s < SECTION__MAX; s++) {
		if (s == SECTION_OTHER)
			continue;
		done += c->sections[s] == SECTION_COMPLETE;
		all++;
	}
	dict_set_int(d, K_SECTIONS_DONE, done);
	dict_set_int(d, K_SECTIONS_ALL, all);
}

const char *
draft_back(const struct page *p, const struct draft *d)
{
	return arena_printf(p->arena, "/applications/%lld%s",
	    (long long)d->id, is_from_check(p) ? "/check" : "");
}

void
draft_keep_way(struct page *p)
{
	if (is_from_check(p))
		dict_show(p->dict, K_FROM_CHECK);
}
