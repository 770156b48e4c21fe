#include "portal/secrets.h"
#include "public/draft.h"
#include "public/routes.h"
#include "view/words.h"

/*
 * The form in steps, all by POST to one address (a file's to one below it),
 * so that no history holds what was typed. What was typed travels along in
 * hidden fields.
 */
enum err
step_edit(struct page *p)
{
	int secret = secrets_said(p, SECRETS_OF_TEXT) == SECRETS_YES;
	struct draft d;

	draft_take(p, &d);
	draft_keep_files(p, &d);
	secrets_field(p, K_FIELDS, SECRETS_OF_TEXT, NULL);
	for (int i = 0; i < draft_n_fields; i++)
		page_field(p, K_FIELDS, &draft_fields[i],
		    secret && i < REPORT_EMAIL ? "" : NULL);
	return page_show(p, "public/report.tpl");
}

static void
put_rows(struct page *p, const struct draft *d)
{
	for (int i = 0; i < draft_n_fields; i++) {
		struct dict *row = dict_add(p->dict, K_ROW);
		const char *text = d->sent.text.parts[i];

		dict_words(row, K_ROW_KEY, &draft_fields[i].label, p->lang);
		dict_set(row, K_ROW_VALUE, *text != '\0' ? text : "—");
		dict_show(row, K_ROW_FIXED);
	}
}

enum err
check_show(struct page *p, struct draft *d)
{
	put_rows(p, d);
	draft_list(p, d);
	draft_keep(p, d);
	return page_show(p, "public/check.tpl");
}

static enum err
step_check(struct page *p)
{
	return draft_then(p, check_show);
}

static enum err
step(struct page *p)
{
	static const struct {
		const char *name;
		enum err (*run)(struct page *p);
	} steps[] = {
		{ "edit", step_edit }, { "files", step_files },
		{ "check", step_check }, { "code", step_code },
		{ "show", step_show }, { "type", step_type },
		{ "send", step_send },
	};

	if (form_has(p->form, "remove"))
		return step_remove(p);
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (form_is(p->form, "step", steps[i].name))
			return steps[i].run(p);
	return ERR_BAD_REQUEST;
}

static enum err
start(struct page *p)
{
	struct report_targets t = report_target_days(p->app);

	dict_set(p->dict, K_ARTICLE, page_article(p, "16"));
	dict_set(p->dict, K_SECRETS_ARTICLE, page_article(p, "20"));
	dict_set(p->dict, K_ACKNOWLEDGE_DAYS, view_days(p->arena,
	    t.acknowledge_wd, p->lang));
	dict_set(p->dict, K_TRIAGE_DAYS, view_days(p->arena, t.triage_wd,
	    p->lang));
	return page_show(p, "public/start.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/", NEEDS_NOBODY, 0, start, NULL },
	{ METHOD_GET, "/report", NEEDS_NOBODY, ROUTE_SAME, step_edit, NULL },
	{ METHOD_POST, "/report", NEEDS_NOBODY, 0, step, NULL },
	{ METHOD_POST, "/report/upload", NEEDS_NOBODY, ROUTE_UPLOAD,
	    files_add, NULL },
	/* "Continue" of the same page: a file that was chosen goes along */
	{ METHOD_POST, "/report/continue/upload", NEEDS_NOBODY, ROUTE_UPLOAD,
	    files_continue, NULL },
};

const struct route_set report_routes = ROUTE_SET(routes);
