#include "app/application.h"
#include "office/upload.h"

static const char file_field[] = "file";

void
upload_field(struct page *p)
{
	struct field f = { .name = file_field, .kind = FIELD_FILE,
	    .label = WORDS("选择文件", "Choose a file") };

	f.hint.in[LANG_ZH] = arena_printf(p->arena,
	    "一次一个文件，最大%d MB。接受：%s。", upload_max_mb(p->app),
	    upload_types(p->arena));
	f.hint.in[LANG_EN] = arena_printf(p->arena,
	    "One file at a time, up to %d MB. Accepted: %s.",
	    upload_max_mb(p->app), upload_types(p->arena));
	page_field(p, K_FIELDS, &f, "");
}

/* At the field; 0: something else. */
static int
say_wrong(struct page *p, enum err e, const struct words *why)
{
	if (e == ERR_END)
		page_wrong(p, file_field, &(struct words)WORDS(
		    "请先选择一个文件。", "Choose a file first."));
	else if (e == ERR_TYPE && why->in[p->lang] != NULL)
		page_wrong(p, file_field, why);
	else if (e == ERR_TOO_LARGE || e == ERR_TYPE || e == ERR_EMPTY)
		page_wrong_text(p, file_field, err_words(e, p->lang));
	else
		return 0;
	return 1;
}

int
upload_refused(struct page *p, enum err *e, const struct words *why)
{
	if (!say_wrong(p, *e, why))
		return 0;
	if (multipart_end(p->upload) != ERR_STORAGE)
		return 1;
	*e = ERR_STORAGE;
	return 0;
}
