#include <string.h>

#include "public/draft.h"
#include "vault/receipt.h"
#include "view/words.h"

/* The code, shown before anything is sent and typed back, and the sending. */

static const struct field typed_field = { .name = "typed",
	.kind = FIELD_TEXT, .width = 20, .autocomplete = "off",
	.label = WORDS("回执码", "The code"),
	.hint = WORDS("大小写、空格和连字符均可。",
	"Small letters, blanks and hyphens do not matter.") };

/* The code that the form carries along. ERR_FORMAT: none. */
static enum err
carried(const struct page *p, char code[RECEIPT_TEXT])
{
	return receipt_read(p->arena, form_text(p->form, "code"), code);
}

static enum err
show_code(struct page *p, struct draft *d, const char *code)
{
	draft_keep(p, d);
	draft_keep_one(p, "code", code);
	dict_set(p->dict, K_CODE, code);
	return page_show(p, "public/code.tpl");
}

static enum err
new_code(struct page *p, struct draft *d)
{
	char code[RECEIPT_TEXT];

	receipt_make(code);
	return show_code(p, d, arena_strdup(p->arena, code));
}

/* What came in hidden fields is judged like everything else. */
enum err
step_code(struct page *p)
{
	return draft_then(p, new_code);
}

enum err
step_show(struct page *p)
{
	char code[RECEIPT_TEXT];
	struct draft d;

	if (carried(p, code) != ERR_OK)
		return step_code(p);
	draft_take(p, &d);
	return show_code(p, &d, arena_strdup(p->arena, code));
}

enum err
step_type(struct page *p)
{
	struct draft d;

	draft_take(p, &d);
	draft_keep(p, &d);
	draft_keep_one(p, "code", form_text(p->form, "code"));
	page_field(p, K_FIELDS, &typed_field, NULL);
	return page_show(p, "public/type.tpl");
}

/* Another text was sent with this code: that one stands, this one does not. */
static enum err
show_taken(struct page *p)
{
	struct draft d;

	draft_take(p, &d);
	draft_keep(p, &d);
	return page_show_status(p, err_status(ERR_CONFLICT),
	    "public/taken.tpl");
}

static enum err
show_sent(struct page *p)
{
	struct date today = date_of(p->now);
	struct report_targets t = report_targets(p->app, today);

	dict_set(p->dict, K_ACKNOWLEDGE_DAYS, view_days(p->arena,
	    t.acknowledge_wd, p->lang));
	dict_set(p->dict, K_TRIAGE_DAYS, view_days(p->arena, t.triage_wd,
	    p->lang));
	dict_set(p->dict, K_ACKNOWLEDGE_DATE, view_date(p->arena,
	    t.acknowledge, p->lang));
	dict_set(p->dict, K_TRIAGE_DATE, view_date(p->arena, t.triage,
	    p->lang));
	dict_show(p->dict, date_is_set(t.acknowledge) &&
	    date_is_set(t.triage) ? K_TARGETS : K_NO_TARGETS);
	if (t.provisional)
		dict_show(p->dict, K_PROVISIONAL);
	return page_show(p, "public/sent.tpl");
}

static int
is_typed_back(const struct page *p, const char *code)
{
	char typed[RECEIPT_TEXT];

	return receipt_read(p->arena, form_text(p->form, "typed"), typed) ==
	    ERR_OK && strcmp(code, typed) == 0;
}

/*
 * The files are not looked at before: after a first click they are the
 * report's, and a second one must be told that it is sent.
 */
static enum err
send(struct page *p, const char *code)
{
	struct draft d;
	int wait_s;
	enum err e;

	draft_take(p, &d);
	draft_judge_text(p, &d);
	if (page_is_wrong(p, NULL))
		return step_edit(p);
	e = report_send(p->app, p->arena, code, &d.sent, date_of(p->now),
	    &wait_s);
	if (e == ERR_OK)
		return show_sent(p);
	if (e == ERR_CONFLICT)
		return show_taken(p);
	/* a file is gone, or one too many: looked at one by one, and said */
	if (e == ERR_NOT_FOUND || e == ERR_TOO_LARGE)
		return step_files(p);
	return show_again(p, e, wait_s, step_type);
}

enum err
step_send(struct page *p)
{
	char code[RECEIPT_TEXT];

	if (carried(p, code) != ERR_OK)
		return step_code(p);
	if (!is_typed_back(p, code)) {
		page_wrong(p, "typed", &(struct words)WORDS(
		    "与回执码不符，请核对后重新输入。",
		    "This is not the code. Look at what you wrote down."));
		return step_type(p);
	}
	return send(p, code);
}
