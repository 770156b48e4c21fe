#include <string.h>

#include "app/application.h"
#include "public/draft.h"
#include "view/words.h"

/* The files of a report that is being written: one a time, each removable. */

static const char file_field[] = "file";

static void
put_field(struct page *p)
{
	struct field f = { .name = file_field, .kind = FIELD_FILE,
	    .label = WORDS("选择文件", "Choose a file") };
	int most = report_files_max(p->app), mb = report_file_max_mb(p->app);
	const char *types = upload_types(p->arena);

	f.hint.in[LANG_ZH] = arena_printf(p->arena,
	    "一次一个，最多%d个，每个不超过%d MB。接受：%s。", most, mb, types);
	f.hint.in[LANG_EN] = arena_printf(p->arena,
	    "One at a time, %d at most, each up to %d MB. Accepted: %s.",
	    most, mb, types);
	page_field(p, K_FIELDS, &f, "");
}

enum err
files_show(struct page *p, struct draft *d)
{
	draft_list(p, d);
	draft_keep(p, d);
	dict_show(p->dict, d->sent.n_files < report_files_max(p->app) ?
	    K_FILES_MORE : K_FILES_FULL);
	put_field(p);
	return page_show(p, "public/files.tpl");
}

enum err
step_files(struct page *p)
{
	return draft_then(p, files_show);
}

/* As they came, without asking the database. */
static enum err
show_as_sent(struct page *p)
{
	struct draft d;

	draft_take(p, &d);
	return files_show(p, &d);
}

enum err
step_remove(struct page *p)
{
	enum err e = report_file_drop(p->app, p->arena,
	    form_text(p->form, "remove"));
	struct draft d;

	if (e != ERR_OK)
		return show_again(p, e, 0, show_as_sent);
	draft_take(p, &d);
	draft_drop(&d, form_text(p->form, "remove"));
	e = draft_judge(p, &d);
	return e != ERR_OK ? show_again(p, e, 0, show_as_sent) :
	    files_show(p, &d);
}

/* What stood in the way of a file, at its field. 0: something else. */
static int
say_wrong(struct page *p, enum err e, const struct report_upload *up)
{
	const char *text = err_words(e, p->lang);
	int zh = p->lang == LANG_ZH;

	if (e == ERR_END)
		text = zh ? "请先选择一个文件。" : "Choose a file first.";
	else if (e == ERR_TYPE && up->why.in[p->lang] != NULL)
		text = up->why.in[p->lang];
	else if (e == ERR_FORMAT)
		text = zh ? "此图片已损坏，无法确认其中的拍摄信息已清除，没有保存。"
		    "请用看图软件另存后再添加。" :
		    "This picture is damaged: nobody could say whether what "
		    "the camera wrote into it is gone. It was not stored. "
		    "Save it anew in a program for pictures and add that.";
	else if (e == ERR_TOO_LARGE)
		text = arena_printf(p->arena, zh ?
		    "文件超过%d MB，没有保存。请压缩或者拆分。" :
		    "The file is larger than %d MB and was not stored. "
		    "Compress or split it.", report_file_max_mb(p->app));
	else if (e != ERR_TYPE && e != ERR_EMPTY)
		return 0;
	page_wrong_text(p, file_field, text);
	return 1;
}

/* The rest of what was refused is read away, so that the answer arrives. */
static enum err
refused(struct page *p, struct draft *d, enum err e,
    const struct report_upload *up)
{
	enum err shown;

	if (e == ERR_BAD_REQUEST)
		return e;
	shown = multipart_end(p->upload);
	if (shown == ERR_BAD_REQUEST)
		return shown;
	if (!say_wrong(p, e, up))
		return show_again(p, e, up->wait_s, show_as_sent);
	if ((shown = draft_judge(p, d)) != ERR_OK)
		return show_again(p, shown, 0, show_as_sent);
	shown = files_show(p, d);
	if (e == ERR_TOO_LARGE)
		p->resp->status = err_status(e);
	return shown;
}

static enum err
take(struct page *p, const struct draft *d, struct report_upload *up)
{
	struct upload file;
	enum err e = multipart_file(p->upload, &file);

	memset(up, 0, sizeof(*up));
	if (e != ERR_OK)
		return e;
	/* one too many is never asked for by our page */
	if (d->sent.n_files >= report_files_max(p->app))
		return ERR_BAD_REQUEST;
	return report_file_put(p->app, p->arena, file.name, file.source,
	    date_of(p->now), up);
}

static enum err
show_judged(struct page *p, struct draft *d,
    enum err (*show)(struct page *p, struct draft *d))
{
	enum err e = draft_judge(p, d);

	return e != ERR_OK ? show_again(p, e, 0, show_as_sent) :
	    draft_show(p, d, show);
}

enum err
files_add(struct page *p)
{
	struct report_upload up;
	struct draft d;
	enum err e;

	draft_take(p, &d);
	if ((e = take(p, &d, &up)) != ERR_OK)
		return refused(p, &d, e, &up);
	(void)draft_add(&d, up.token, up.name, up.size);
	return show_judged(p, &d, files_show);
}

enum err
files_continue(struct page *p)
{
	struct report_upload up;
	struct draft d;
	enum err e;

	draft_take(p, &d);
	e = take(p, &d, &up);
	if (e != ERR_OK && e != ERR_END)
		return refused(p, &d, e, &up);
	if (e == ERR_OK)
		(void)draft_add(&d, up.token, up.name, up.size);
	return show_judged(p, &d, check_show);
}
