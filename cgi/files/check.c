#include <magic.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "files/name.h"
#include "files/sniff.h"
#include "files/typetable.h"

enum { NEAR = 1024 };		/* bytes in which a second nature would show */

/* Text that a browser or a shell would run is not taken as text. */
static const char *const active_mimes[] = { "text/html", "text/x-php",
    "text/x-shellscript", "text/x-msdos-batch", "text/rtf" };

struct type_checker {
	magic_t magic;
};

static void
close_checker(void *arg)
{
	struct type_checker *c = arg;

	magic_close(c->magic);
}

enum err
type_checker_open(struct arena *a, struct type_checker **out)
{
	struct type_checker *c = NEW(a, struct type_checker);

	c->magic = magic_open(MAGIC_MIME_TYPE);
	if (c->magic == NULL)
		return log_fault(ERR_INTERNAL, "libmagic", "cannot be opened");
	arena_cleanup(a, close_checker, c);
	if (magic_load(c->magic, NULL) != 0)
		return log_fault(ERR_INTERNAL, "libmagic",
		    magic_error(c->magic));
	*out = c;
	return ERR_OK;
}

/* A zip whose first member is "mimetype", stored, and says which. */
static int
is_odf(struct head h, const char *detail)
{
	size_t at = 30 + strlen("mimetype"), n = strlen(detail);

	/* followed by the next member's header: not merely begins so */
	return zip_has(h, "mimetype") &&
	    head_has_at(h, 30, "mimetype", 8) &&
	    head_has_at(h, at, detail, n) && head_has_at(h, at + n, "PK", 2);
}

static int
look_start(struct head h, const char *detail)
{
	return head_has_at(h, 0, detail, strlen(detail));
}

static int
look_text(struct head h, const char *detail)
{
	(void)detail;
	return head_is_text(h);
}

static int
look_mail(struct head h, const char *detail)
{
	(void)detail;
	return head_is_mail(h);
}

static int
look_signature(struct head h, const char *detail)
{
	(void)detail;
	return head_is_signature(h);
}

static int (*const looks[])(struct head h, const char *detail) = {
	[LOOK_START] = look_start,
	[LOOK_ZIP] = zip_has,
	[LOOK_ODF] = is_odf,
	[LOOK_TEXT] = look_text,
	[LOOK_MAIL] = look_mail,
	[LOOK_SIGNATURE] = look_signature,
};

_Static_assert(sizeof(looks) / sizeof(looks[0]) == LOOK__MAX,
    "each way to look has its function");

static int
is_active(const char *mime)
{
	for (size_t i = 0; i < sizeof(active_mimes) / sizeof(char *); i++)
		if (strcmp(active_mimes[i], mime) == 0)
			return 1;
	return 0;
}

static int
mime_fits(const struct type_row *row, const char *mime)
{
	if (is_active(mime))
		return 0;
	for (int i = 0; i < TYPE_MIMES && row->mimes[i] != NULL; i++) {
		size_t n = strlen(row->mimes[i]);
		int family = row->mimes[i][n - 1] == '/';

		if (family ? text_starts(mime, row->mimes[i]) :
		    strcmp(mime, row->mimes[i]) == 0)
			return 1;
	}
	return 0;
}

/* A file that is two things at once is read differently by two programs. */
static int
is_double(const struct type_row *row, struct head h)
{
	static const char *const active[] = { "<html", "<script", "<!doctype",
	    "<svg", "<?php" };

	if (row->look == LOOK_MAIL)
		return 0;
	if (head_has(h, NEAR, "%PDF-") && !head_has_at(h, 0, "%PDF-", 5))
		return 1;
	for (size_t i = 0; i < sizeof(active) / sizeof(active[0]); i++)
		if (head_has(h, NEAR, active[i]))
			return 1;
	return 0;
}

static struct words
why_extension(struct arena *a, const char *extension)
{
	const char *names = type_names(a);

	if (*extension == '\0')
		return (struct words)WORDS(arena_printf(a,
		    "文件名没有扩展名，无法判断类型。可以上传：%s。", names),
		    arena_printf(a, "The file name has no extension that tells "
		    "its type. You can upload: %s.", names));
	return (struct words)WORDS(arena_printf(a,
	    "不接受扩展名为“.%s”的文件。可以上传：%s。", extension, names),
	    arena_printf(a, "Files ending in “.%s” are not accepted. "
	    "You can upload: %s.", extension, names));
}

static struct words
why_content(struct arena *a, const struct type_row *row, const char *mime)
{
	struct words found = type_words(mime);
	const struct words *want = &row->type.name;

	if (found.in[LANG_ZH] == NULL || strcmp(found.in[LANG_EN],
	    want->in[LANG_EN]) == 0)
		found = (struct words)WORDS("其他格式或者已损坏",
		    "something else, or damaged");
	return (struct words)WORDS(arena_printf(a,
	    "文件扩展名“.%s”表示%s，但实际内容是%s。"
	    "请上传内容与扩展名一致的文件。", row->type.extension,
	    want->in[LANG_ZH], found.in[LANG_ZH]),
	    arena_printf(a, "The ending “.%s” says %s, but the content is %s. "
	    "Upload a file whose content matches its name.",
	    row->type.extension, want->in[LANG_EN], found.in[LANG_EN]));
}

static struct words
why_member(struct arena *a, const char *member)
{
	return (struct words)WORDS(arena_printf(a,
	    "文件内含有宏或者程序（%s），不予接受。请另存为不含宏的文件。",
	    member),
	    arena_printf(a, "The file carries macros or a program (%s), which "
	    "is not accepted. Save it without macros.", member));
}

static const struct words why_double = WORDS(
    "文件内容同时符合几种格式，不予接受。请重新导出该文件。",
    "The content is of several formats at once, which is not accepted. "
    "Export the file anew.");

/* Where libmagic has no name for it, the start of the file may have. */
static const char *
name_of(struct head h, const char *mime)
{
	int ole = head_has_at(h, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);

	return ole && strcmp(mime, "application/octet-stream") == 0 ?
	    "application/x-ole-storage" : mime;
}

/* What libmagic gives up on is of no type we take; that is no fault of ours. */
static const char *
mime_of(struct type_checker *c, struct head h)
{
	const char *mime = magic_buffer(c->magic, h.p, h.n);

	if (mime == NULL && magic_error(c->magic) != NULL)
		log_line("type", LOG_TEXT("said", magic_error(c->magic)));
	return mime != NULL ? mime : "unknown";
}

static enum err
check(struct arena *a, struct type_checker *c, const struct type_row *row,
    struct head h, struct words *why)
{
	const char *mime = mime_of(c, h);
	char member[ZIP_NAME];

	if (!mime_fits(row, mime) || !looks[row->look](h, row->detail))
		*why = why_content(a, row, name_of(h, mime));
	else if (*zip_forbidden(h, member) != '\0')
		*why = why_member(a, text_clean(a, member));
	else if (is_double(row, h))
		*why = why_double;
	else
		return ERR_OK;
	return ERR_TYPE;
}

enum err
type_check(struct arena *a, struct type_checker *c, const char *name,
    const void *head, size_t n, const struct file_type **out,
    struct words *why)
{
	const char *extension = name_extension(a, name);
	const struct type_row *row = type_row(extension);
	struct head h = { head, n < TYPE_HEAD ? n : TYPE_HEAD };
	enum err e;

	if (row == NULL) {
		*why = why_extension(a, extension);
		return ERR_TYPE;
	}
	e = check(a, c, row, h, why);
	if (e == ERR_OK)
		*out = &row->type;
	return e;
}
