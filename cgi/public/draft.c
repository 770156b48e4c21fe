#include <string.h>

#include "base/text.h"
#include "portal/secrets.h"
#include "public/draft.h"
#include "view/words.h"

enum { ABOUT_MAX = 300, TEXT_MAX = 20000, TOKEN = 43 };

const struct field draft_fields[] = {
	{ .name = "about", .kind = FIELD_TEXT,
	    .label = WORDS("举报对象", "Who or what it is about"),
	    .hint = WORDS("运营者、提供者、产品或者服务的名称。",
	    "The operator, provider, product or service.") },
	{ .name = "what", .kind = FIELD_TEXTAREA, .rows = 10,
	    .label = WORDS("发生了什么", "What happened") },
	{ .name = "when", .kind = FIELD_TEXT, .optional = 1,
	    .label = WORDS("时间", "When") },
	{ .name = "how", .kind = FIELD_TEXTAREA, .rows = 4, .optional = 1,
	    .label = WORDS("您如何得知", "How you know"),
	    .hint = WORDS("如担心暴露身份，可以不填。",
	    "Leave it empty if it would point to you.") },
	{ .name = "email", .kind = FIELD_EMAIL, .optional = 1,
	    .autocomplete = "off",
	    .label = WORDS("电子邮箱（仅用于提示有新回复）",
	    "E-mail address (only to be told that there is an answer)"),
	    .hint = WORDS("提示邮件不含举报内容。办公室会看到此地址，"
	    "它可能暴露您的身份；不填则请凭回执码查看。",
	    "The mail says nothing of the report. The Office will see the "
	    "address, and it may point to you; without it, look with your "
	    "code.") },
};

const int draft_n_fields = sizeof(draft_fields) / sizeof(draft_fields[0]);

int
draft_add(struct draft *d, const char *token, const char *name, int64_t size)
{
	int n = d->sent.n_files;

	if (n == REPORT_FILES_MOST)
		return 0;
	for (int i = 0; i < n; i++)
		if (strcmp(d->sent.tokens[i], token) == 0)
			return 1;
	d->sent.tokens[n] = token;
	d->names[n] = name;
	d->sizes[n] = size;
	d->sent.n_files++;
	return 1;
}

void
draft_drop(struct draft *d, const char *token)
{
	struct draft rest = { .sent.text = d->sent.text };

	for (int i = 0; i < d->sent.n_files; i++)
		if (strcmp(d->sent.tokens[i], token) != 0)
			(void)draft_add(&rest, d->sent.tokens[i],
			    d->names[i], d->sizes[i]);
	*d = rest;
}

static void
take_file(const struct page *p, struct draft *d, const char *value)
{
	size_t n = strcspn(value, " ");

	if (n == TOKEN)
		(void)draft_add(d, arena_memdup(p->arena, value, n),
		    value[n] == ' ' ? value + n + 1 : "", 0);
}

void
draft_take(const struct page *p, struct draft *d)
{
	const char *value;

	*d = (struct draft){ .sent.n_files = 0 };
	for (int i = 0; i < REPORT_PART__MAX; i++)
		d->sent.text.parts[i] = form_text(p->form,
		    report_part_name((enum report_part)i));
	d->sent.text.parts[REPORT_LANG] = lang_code(p->lang);
	for (int at = 0; (value = form_next(p->form, "kept", &at)) != NULL;)
		take_file(p, d, value);
}

void
draft_judge_text(struct page *p, const struct draft *d)
{
	const struct report_text *t = &d->sent.text;

	(void)secrets_stop(p, SECRETS_OF_TEXT);
	if (*t->parts[REPORT_ABOUT] == '\0')
		page_wrong(p, "about", &(struct words)WORDS(
		    "请写明举报对象。", "Say who or what it is about."));
	if (*t->parts[REPORT_WHAT] == '\0')
		page_wrong(p, "what", &(struct words)WORDS(
		    "请写明发生了什么。", "Say what happened."));
	if (!report_address_fits(p->arena, t->parts[REPORT_EMAIL]))
		page_wrong(p, "email", &(struct words)WORDS(
		    "请填写完整的电子邮箱地址，或者留空。",
		    "Enter a whole e-mail address, or leave it empty."));
	for (int i = 0; i < REPORT_EMAIL; i++)
		if (text_length(t->parts[i]) > (i == REPORT_ABOUT ?
		    ABOUT_MAX : TEXT_MAX))
			page_wrong(p, report_part_name((enum report_part)i),
			    &(struct words)WORDS("内容过长，请缩短。",
			    "This is too long; shorten it."));
}

static void
say_gone(struct page *p, const char *name)
{
	page_wrong_text(p, "file", arena_printf(p->arena,
	    p->lang == LANG_ZH ?
	    "文件“%s”已不在系统中（未提交的文件只保留一两天）。如仍需要，请重新添加。" :
	    "The file “%s” is no longer here (files that were not sent are "
	    "kept for a day or two). Add it again if you need it.", name));
}

static enum err
judge_files(struct page *p, struct draft *d)
{
	struct draft there = { .sent.text = d->sent.text };

	for (int i = 0; i < d->sent.n_files; i++) {
		const char *token = d->sent.tokens[i];
		int64_t size = 0;
		enum err e = report_file_size(p->app, p->arena, token, &size);

		if (e == ERR_NOT_FOUND)
			say_gone(p, d->names[i]);
		else if (e != ERR_OK)
			return e;
		else
			(void)draft_add(&there, token, d->names[i], size);
	}
	*d = there;
	if (d->sent.n_files > report_files_max(p->app))
		page_wrong(p, "file", &(struct words)WORDS(
		    "文件数量超过上限，请移除一些。",
		    "These are too many files; remove some."));
	return ERR_OK;
}

enum err
draft_judge(struct page *p, struct draft *d)
{
	draft_judge_text(p, d);
	return judge_files(p, d);
}

void
draft_keep_one(struct page *p, const char *name, const char *value)
{
	struct dict *d = dict_add(p->dict, K_KEPT);

	dict_set(d, K_KEPT_NAME, name);
	dict_set(d, K_KEPT_VALUE, value);
}

void
draft_keep_files(struct page *p, const struct draft *d)
{
	for (int i = 0; i < d->sent.n_files; i++)
		draft_keep_one(p, "kept", arena_printf(p->arena, "%s %s",
		    d->sent.tokens[i], d->names[i]));
}

void
draft_keep(struct page *p, const struct draft *d)
{
	for (int i = 0; i < REPORT_LANG; i++)
		draft_keep_one(p, report_part_name((enum report_part)i),
		    d->sent.text.parts[i]);
	draft_keep_one(p, SECRETS_OF_TEXT,
	    form_text(p->form, SECRETS_OF_TEXT));
	draft_keep_files(p, d);
}

void
draft_list(struct page *p, const struct draft *d)
{
	dict_show(p->dict, d->sent.n_files > 0 ? K_FILES : K_NO_FILES);
	for (int i = 0; i < d->sent.n_files; i++) {
		struct dict *row = dict_add(p->dict, K_FILE);

		dict_set(row, K_FILE_NAME, d->names[i]);
		if (d->sizes[i] > 0)
			dict_optional(row, K_FILE_SIZE, view_size(p->arena,
			    (uint64_t)d->sizes[i], p->lang));
		dict_set(row, K_FILE_ID, d->sent.tokens[i]);
	}
}

static int
is_text_wrong(const struct page *p)
{
	for (int i = 0; i < draft_n_fields; i++)
		if (page_is_wrong(p, draft_fields[i].name))
			return 1;
	return page_is_wrong(p, SECRETS_OF_TEXT);
}

enum err
draft_show(struct page *p, struct draft *d,
    enum err (*show)(struct page *p, struct draft *d))
{
	if (is_text_wrong(p))
		return step_edit(p);
	return page_is_wrong(p, "file") ? files_show(p, d) : show(p, d);
}

enum err
draft_then(struct page *p, enum err (*show)(struct page *p, struct draft *d))
{
	struct draft d;
	enum err e;

	draft_take(p, &d);
	e = draft_judge(p, &d);
	return e != ERR_OK ? show_again(p, e, 0, step_edit) :
	    draft_show(p, &d, show);
}

/* "Wait so long", or what the error says; and that nothing is lost. */
static const char *
why(const struct page *p, enum err e, int wait_s)
{
	int zh = p->lang == LANG_ZH;

	if (e == ERR_TOO_MANY && wait_s > 0)
		return arena_printf(p->arena, zh ?
		    "此刻来自各方的举报过多（与您无关）。没有提交，您填写的内容都在本页，"
		    "没有丢失。请等%d秒后再按一次按钮。" :
		    "Too many reports are arriving at this moment, from "
		    "everybody together. Nothing was sent, and all that you "
		    "entered is on this page. Wait %d seconds and press the "
		    "button again.", wait_s);
	if (e == ERR_IN_DOUBT)
		return arena_printf(p->arena, zh ?
		    "%s您填写的内容都在本页，没有丢失。" :
		    "%s All that you entered is on this page.",
		    err_words(e, p->lang));
	return arena_printf(p->arena, zh ?
	    "%s没有提交，您填写的内容都在本页，没有丢失。" :
	    "%s Nothing was sent, and all that you entered is on this page.",
	    err_words(e, p->lang));
}

void
page_note(struct page *p, const char *text)
{
	dict_set(p->dict, K_BANNER_TEXT, text);
	dict_show(p->dict, K_BANNER_NOTE);
	dict_show(p->dict, K_BANNER);
}

enum err
show_again(struct page *p, enum err e, int wait_s,
    enum err (*show)(struct page *p))
{
	enum { SOON = 30 };
	int status = err_status(e);
	enum err shown;

	page_note(p, why(p, e, wait_s));
	if (status == 429 || status == 503)
		response_header(p->resp, "Retry-After",
		    arena_printf(p->arena, "%d", wait_s > 0 ? wait_s : SOON));
	shown = show(p);
	if (shown == ERR_OK)
		p->resp->status = status;
	return shown;
}
