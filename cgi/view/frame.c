#include "view/frame.h"

static void
put_nav(struct dict *d, const struct frame *f)
{
	for (int i = 0; i < f->n_nav; i++) {
		const struct nav_item *item = &f->nav[i];
		struct dict *sub = dict_add(d, K_NAV);

		dict_set(sub, K_NAV_PATH, item->path);
		dict_words(sub, K_NAV_WORDS, &item->words, f->lang);
		if (item->here)
			dict_show(sub, K_NAV_HERE);
		if (item->count) {
			dict_set_int(sub, K_NAV_COUNT, item->count);
			dict_show(sub, K_NAV_COUNT);
		}
	}
}

static void
put_person(struct dict *d, const struct frame *f)
{
	if (!f->person_name)
		return;
	dict_set(d, K_PERSON_NAME, f->person_name);
	dict_set(d, K_PERSON_ROLE, f->person_role);
	dict_show(d, K_PERSON);
}

static void
put_banner(struct dict *d, const struct frame *f)
{
	if (f->banner == BANNER_NONE)
		return;
	dict_set(d, K_BANNER_TEXT, f->banner_text);
	dict_show(d, f->banner == BANNER_IS_SUCCESS ? K_BANNER_SUCCESS :
	    K_BANNER_NOTE);
	dict_show(d, K_BANNER);
}

void
view_frame(struct dict *d, const struct frame *f)
{
	if (f->other_path) {
		dict_set(d, K_OTHER_LANG_PATH, f->other_path);
		dict_show(d, K_OTHER_LANG);
	}
	if (f->person_name || f->n_nav)
		dict_show(d, K_ACCOUNT);
	put_nav(d, f);
	put_person(d, f);
	put_banner(d, f);
	dict_global(d, K_CSRF, f->csrf);
	dict_global(d, K_FORM_KEY, f->form_key);
	if (f->form_key)
		dict_show(d, K_FORM_KEY);
	dict_optional(d, K_OFFICE_NAME, f->office_name);
	dict_optional(d, K_OFFICE_PHONE, f->office_phone);
	dict_optional(d, K_PRINTED_ON, f->printed_on);
	dict_optional(d, K_REQUEST_ID, f->request_id);
	if (f->phase_text == NULL)
		return;
	dict_show(d, K_PHASE);
	dict_optional(d, K_PHASE_TAG, f->phase_tag);
	dict_set(d, K_PHASE_TEXT, f->phase_text);
}

/* Headings by status: what happened, before the sentence of base/err. */
static const struct {
	int status;
	struct words words;
} headings[] = {
	{ 401, WORDS("请先登录", "Please sign in") },
	{ 403, WORDS("不能办理", "This is not open to you") },
	{ 404, WORDS("没有此页面", "There is no such page") },
	{ 405, WORDS("不支持的操作", "This cannot be done here") },
	{ 409, WORDS("未能办理", "This was not carried out") },
	{ 410, WORDS("链接已失效", "This link no longer works") },
	{ 413, WORDS("内容过大", "This is too large") },
	{ 415, WORDS("文件类型不符", "This type of file is not accepted") },
	{ 422, WORDS("有内容需要更正", "Something needs correcting") },
	{ 429, WORDS("请求过于频繁", "Too many attempts") },
	{ 503, WORDS("系统暂时无法使用",
	    "The service is not available for now") },
	{ 500, WORDS("系统出现故障", "The service had a fault") },
	{ 400, WORDS("请求无法识别", "The request could not be read") },
	{ 0, WORDS("未能办理", "This was not carried out") },
};

void
view_error(struct dict *d, enum err e, enum lang lang)
{
	int i = 0;

	while (headings[i].status && headings[i].status != err_status(e))
		i++;
	dict_words(d, K_ERROR_HEADING, &headings[i].words, lang);
	dict_set(d, K_ERROR_SAID, err_words(e, lang));
}
