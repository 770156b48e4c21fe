#include <string.h>

#include "app/report.h"
#include "app/virus.h"
#include "base/text.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

enum { TEXT_MAX = 20000 };

/* Public reports (Article 16): opened here, and each opening is recorded. */
static const struct field answer_field = { .name = "text",
	.kind = FIELD_TEXTAREA, .rows = 8,
	.label = WORDS("答复举报人", "Answer to the reporter") };

static const struct {
	const char *name, *tag;
	struct words words;
} states[] = {
	{ "new", "govuk-tag--blue", WORDS("新举报", "new") },
	{ "read", "govuk-tag--yellow", WORDS("已阅读，待答复",
	    "read, to be answered") },
	{ "answered", "govuk-tag--green", WORDS("已答复", "answered") },
	{ "closed", "govuk-tag--grey", WORDS("已办结", "closed") },
};

static const struct words new_message = WORDS("举报人有新的补充",
    "new message of the reporter");

static void
put_state(struct page *p, struct dict *d, const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].name, state) == 0) {
			dict_set(d, K_TAG_CLASS, states[i].tag);
			dict_words(d, K_TAG_WORDS, &states[i].words, p->lang);
		}
}

/* The two lists: what waits, oldest first, and all, newest first. */
static const struct list {
	const char *path;	/* behind "/reports" */
	const char *word;	/* the parameter that continues it */
	struct words words;
	enum err (*read)(struct app *app, struct arena *a,
	    const struct actor *who, int64_t from, struct report_item **out,
	    int *n);
} lists[] = {
	{ "", "after", WORDS("待处理", "Waiting for us"), report_waiting },
	{ "/all", "before", WORDS("全部", "All"), report_list },
};

static void
put_item(struct page *p, const struct report_item *r)
{
	struct dict *d = dict_add(p->dict, K_REPORT_ROW), *due;

	dict_set_int(d, K_REPORT_ID, r->id);
	dict_set(d, K_REPORT_DATE, view_date(p->arena, r->on, p->lang));
	put_state(p, d, r->state);
	if (r->is_message)
		dict_words(d, K_TAG_WORDS, &new_message, p->lang);
	if (!date_is_set(r->due))
		return;
	due = dict_add(d, K_DUE);
	dict_set(due, K_DUE_DATE, view_date(p->arena, r->due, p->lang));
	if (date_cmp(r->due, date_of(p->now)) < 0)
		dict_show(due, K_OVERDUE);
}

static enum err
show_list(struct page *p, const struct list *here)
{
	struct report_item *items;
	int n;
	enum err e = here->read(p->app, p->arena, p->who,
	    page_id(p, here->word), &items, &n);

	if (e != ERR_OK)
		return e;
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		struct dict *d = dict_add(p->dict, K_TAB);

		dict_set(d, K_TAB_PATH, lists[i].path);
		dict_words(d, K_TAB_WORDS, &lists[i].words, p->lang);
		if (&lists[i] == here)
			dict_show(d, K_TAB_HERE);
	}
	dict_show(p->dict, n > 0 ? K_HAS_REPORTS : K_NO_REPORTS);
	for (int i = 0; i < n; i++)
		put_item(p, &items[i]);
	if (n == REPORTS_PAGE) {
		dict_show(p->dict, K_PAGE_AFTER);
		dict_set(p->dict, K_PAGE_PATH, here->path);
		dict_set(p->dict, K_PAGE_WORD, here->word);
		dict_set_int(p->dict, K_PAGE_LAST, items[n - 1].id);
	}
	return page_show(p, "office/reports.tpl");
}

static enum err
waiting(struct page *p)
{
	return show_list(p, &lists[0]);
}

static enum err
all(struct page *p)
{
	return show_list(p, &lists[1]);
}

static enum err
number(const struct page *p, const char *name, int64_t most, int64_t *out)
{
	return int_parse(page_param(p, name), 1, most, out) == ERR_OK ?
	    ERR_OK : ERR_NOT_FOUND;
}

static void
put_text(struct page *p, const struct report_view *v)
{
	static const struct words keys[] = {
		[REPORT_ABOUT] = WORDS("举报对象", "About"),
		[REPORT_WHAT] = WORDS("发生了什么", "What happened"),
		[REPORT_WHEN] = WORDS("时间", "When"),
		[REPORT_HOW] = WORDS("如何得知", "How it is known"),
	};

	for (int i = 0; i <= REPORT_HOW; i++)
		page_row(p, K_ROW, page_word(p, &keys[i]),
		    *v->text.parts[i] != '\0' ? v->text.parts[i] : "—");
	if (*v->text.parts[REPORT_EMAIL] != '\0')
		dict_show(p->dict, K_HAS_ADDRESS);
	put_spill(p, p->dict, NULL, v->text.parts[REPORT_WHAT],
	    arena_printf(p->arena, "report-%lld", (long long)v->id));
	if (v->n_files > 0)
		dict_show(p->dict, K_FILES);
	for (int i = 0; i < v->n_files; i++) {
		struct dict *d = dict_add(p->dict, K_FILE);

		dict_set(d, K_FILE_NAME, v->files[i].name);
		dict_set(d, K_FILE_SIZE, view_size(p->arena,
		    (uint64_t)v->files[i].size, p->lang));
		dict_set(d, K_FILE_PATH, page_path(p, "/reports/%lld/files/%d",
		    (long long)v->id, v->files[i].n));
		if (virus_state(p->app, NULL) == VIRUS_UNCHECKED)
			dict_show(d, K_VIRUS_UNCHECKED);
		else
			dict_show(d, K_VIRUS_LATER);
		put_spill(p, d, v->files[i].name, v->files[i].name,
		    arena_printf(p->arena, "report_file-%lld-%d",
		    (long long)v->id, v->files[i].n));
	}
}

static void
put_letters(struct page *p, const struct report_view *v)
{
	dict_set_int(p->dict, K_LETTERS_SEEN, v->n_letters);
	for (int i = 0; i < v->n_letters; i++) {
		const struct report_letter *l = &v->letters[i];
		struct dict *d = dict_add(p->dict, K_LETTER_ROW);

		dict_show(d, l->from_office ? K_FROM_OFFICE :
		    K_FROM_REPORTER);
		dict_set(d, K_AUTHOR, l->author_name);
		dict_set(d, K_LETTER_DATE, view_date(p->arena, l->on,
		    p->lang));
		dict_set(d, K_LETTER_TEXT, l->text);
		put_spill(p, d, NULL, l->text, arena_printf(p->arena,
		    "message-%lld", (long long)l->id));
	}
}

static void
put_targets(struct page *p, const struct report_view *v)
{
	struct report_targets t = report_targets(p->app, v->on);

	dict_set(p->dict, K_ACKNOWLEDGE_DATE, view_date(p->arena,
	    t.acknowledge, p->lang));
	dict_set(p->dict, K_TRIAGE_DATE, view_date(p->arena, t.triage,
	    p->lang));
}

/* What was written for a report that takes no more stays on the page. */
static void
put_form(struct page *p, const struct report_view *v)
{
	const char *typed = form_text(p->form, "text");

	if (strcmp(v->state, "closed") != 0) {
		put_targets(p, v);
		dict_show(p->dict, K_OPEN);
		page_field(p, K_FIELDS, &answer_field, NULL);
	} else if (*typed != '\0') {
		dict_set(p->dict, K_UNSENT_TEXT, typed);
		dict_show(p->dict, K_UNSENT);
	}
}

static enum err
show(struct page *p)
{
	struct report_view v;
	int64_t id;
	enum err e = number(p, "id", INT64_MAX, &id);

	if (e == ERR_OK)
		e = report_read(p->app, p->arena, p->who, id, p->now, &v);
	if (e != ERR_OK)
		return e;
	dict_set_int(p->dict, K_REPORT_ID, id);
	dict_set(p->dict, K_REPORT_DATE, view_date(p->arena, v.on, p->lang));
	put_state(p, p->dict, v.state);
	dict_set(p->dict, K_ARTICLE, page_article(p, "16"));
	put_text(p, &v);
	put_letters(p, &v);
	put_form(p, &v);
	return page_show(p, "office/report.tpl");
}

/* What stood in the way, on top of the report as it is now. */
static enum err
refused(struct page *p, enum err e)
{
	static const struct {
		enum err e;
		struct words words;
	} rows[] = {
		{ ERR_CONFLICT, WORDS("举报人或者另一位同事刚写了新的内容，"
		    "您的操作没有生效。请看过新内容后再办理。",
		    "The reporter or a colleague has just written. Nothing "
		    "of yours was done: read what is new, then do it again.") },
		{ ERR_REFUSED, WORDS("这件举报已经办结，您的答复没有放入信箱。",
		    "This report has been closed. Your answer did not go "
		    "into the mailbox.") },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].e == e) {
			enum err shown;

			page_wrong(p, NULL, &rows[i].words);
			shown = show(p);
			p->resp->status = err_status(e);
			return shown;
		}
	return e;
}

static int
judge(struct page *p, const char *text)
{
	if (*text == '\0')
		page_wrong(p, "text", &(struct words)WORDS(
		    "请写明答复内容。", "Write the answer."));
	if (text_length(text) > TEXT_MAX)
		page_wrong(p, "text", &(struct words)WORDS(
		    "内容过长，请缩短。", "This is too long; shorten it."));
	return !page_is_wrong(p, NULL);
}

static enum err
answer(struct page *p)
{
	struct report_answer a = { form_text(p->form, "text"),
	    (int)page_id(p, "seen") };
	int64_t id;
	enum err e = number(p, "id", INT64_MAX, &id);

	if (e != ERR_OK)
		return e;
	if (!judge(p, a.text))
		return show(p);
	e = report_answer(p->app, p->arena, p->who, id, &a, p->now);
	return e != ERR_OK ? refused(p, e) : page_go_saying(p,
	    &(struct words)WORDS("答复已放入举报人的信箱。",
	    "The answer is in the reporter's mailbox."), "/reports/%lld",
	    (long long)id);
}

static enum err
finish(struct page *p)
{
	int64_t id;
	enum err e = number(p, "id", INT64_MAX, &id);

	if (e == ERR_OK && !form_is(p->form, "sure", "yes")) {
		page_wrong(p, "sure", &(struct words)WORDS(
		    "请先勾选“确认办结”：办结后不能再打开。",
		    "Tick \"Close it for good\" first: it cannot be opened "
		    "again."));
		return show(p);
	}
	if (e == ERR_OK)
		e = report_close(p->app, p->arena, p->who, id,
		    (int)page_id(p, "seen"), p->now);
	return e != ERR_OK ? refused(p, e) : page_go_saying(p,
	    &(struct words)WORDS("举报已办结。", "The report is closed."),
	    "/reports/%lld", (long long)id);
}

/* Under its exact name, never shown in place. */
static enum err
download(struct page *p)
{
	struct report_attachment f;
	struct source *bytes;
	int64_t id, n;
	enum err e = number(p, "id", INT64_MAX, &id);

	if (e == ERR_OK)
		e = number(p, "n", REPORT_FILES_MOST, &n);
	if (e == ERR_OK)
		e = report_file_open(p->app, p->arena, p->who, id, (int)n,
		    p->now, &f, &bytes);
	if (e != ERR_OK)
		return e;
	response_download(p->resp, f.name, f.media_type, bytes, f.size);
	return ERR_OK;
}

static const struct route routes[] = {
	{ METHOD_GET, "/reports", NEEDS(PUBLIC_REPORTS), 0, waiting, NULL },
	{ METHOD_GET, "/reports/all", NEEDS(PUBLIC_REPORTS), 0, all, NULL },
	{ METHOD_GET, "/reports/:id", NEEDS(PUBLIC_REPORTS), 0, show, NULL },
	{ METHOD_GET, "/reports/:id/files/:n", NEEDS(PUBLIC_REPORTS), 0,
	    download, NULL },
	{ METHOD_POST, "/reports/:id/answer", NEEDS(PUBLIC_REPORTS), 0,
	    answer, NULL },
	{ METHOD_POST, "/reports/:id/close", NEEDS(PUBLIC_REPORTS), 0,
	    finish, NULL },
};

const struct route_set report_routes = ROUTE_SET(routes);
