#include "app/application.h"
#include "app/report.h"
#include "portal/frame.h"
#include "portal/secrets.h"
#include "portal/upload.h"

static const char file_field[] = "file";

/* Anonymous people bring files of reports, which have limits of their own. */
static int
max_mb(const struct page *p)
{
	return p->portal->policy.is_anonymous ? report_file_max_mb(p->app) :
	    upload_max_mb(p->app);
}

static void
put_hint(const struct page *p, struct field *f)
{
	const char *types = upload_types(p->arena);
	int mb = max_mb(p), most = report_files_max(p->app);

	if (p->portal->policy.is_anonymous) {
		f->hint.in[LANG_ZH] = arena_printf(p->arena,
		    "一次一个，最多%d个，每个不超过%d MB。接受：%s。", most, mb, types);
		f->hint.in[LANG_EN] = arena_printf(p->arena,
		    "One at a time, %d at most, each up to %d MB. Accepted: "
		    "%s.", most, mb, types);
		return;
	}
	f->hint.in[LANG_ZH] = arena_printf(p->arena,
	    "一次一个文件，最大%d MB。接受：%s。", mb, types);
	f->hint.in[LANG_EN] = arena_printf(p->arena,
	    "One file at a time, up to %d MB. Accepted: %s.", mb, types);
}

void
upload_fields(struct page *p, const char *include)
{
	struct field f = { .name = file_field, .kind = FIELD_FILE,
	    .label = WORDS("选择文件", "Choose a file") };

	put_hint(p, &f);
	/* each file is asked about anew; after a mistake the answer stands */
	secrets_field(p, include, SECRETS_OF_FILE,
	    page_is_wrong(p, NULL) ? NULL : "");
	page_field(p, include, &f, "");
}

enum err
upload_open(struct page *p, struct upload *up)
{
	enum err e = multipart_file(p->upload, up);

	return e == ERR_OK && secrets_stop(p, SECRETS_OF_FILE) ? ERR_INPUT :
	    e;
}

static const char *
too_large(const struct page *p)
{
	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "文件超过%d MB，没有保存。请压缩或拆分后再上传。" :
	    "The file is larger than %d MB and was not stored. "
	    "Compress or split it.", max_mb(p));
}

/* NULL: the error is none of the file. */
static const char *
why_refused(const struct page *p, enum err e, const struct words *why)
{
	static const struct words none = WORDS("请先选择一个文件。",
	    "Choose a file first."), damaged = WORDS(
	    "此图片已损坏，无法确认其中的拍摄信息已清除，没有保存。"
	    "请用看图软件另存后再添加。",
	    "This picture is damaged: nobody could say whether what the "
	    "camera wrote into it is gone. It was not stored. Save it anew in "
	    "a program for pictures and add that.");

	if (e == ERR_END)
		return page_word(p, &none);
	if (e == ERR_FORMAT)
		return page_word(p, &damaged);
	if (e == ERR_TOO_LARGE)
		return too_large(p);
	if (e == ERR_TYPE && why->in[p->lang] != NULL)
		return page_word(p, why);
	return e == ERR_TYPE || e == ERR_EMPTY ? err_words(e, p->lang) : NULL;
}

int
upload_refused(struct page *p, enum err *e, const struct words *why)
{
	const char *text = why_refused(p, *e, why);

	if (text == NULL && !page_is_wrong(p, SECRETS_OF_FILE))
		return 0;
	if (text != NULL)
		page_wrong_text(p, file_field, text);
	if (multipart_end(p->upload) != ERR_STORAGE)
		return 1;
	*e = ERR_STORAGE;
	return 0;
}

enum err
upload_shown(struct page *p, enum err refused, enum err shown)
{
	if (shown == ERR_OK && refused == ERR_TOO_LARGE)
		p->resp->status = err_status(refused);
	return shown;
}
