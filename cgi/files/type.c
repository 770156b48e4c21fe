#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "files/name.h"
#include "files/typetable.h"

static const struct type_row rows[] = {
#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define OLE_MIMES "application/x-ole-storage", "application/CDFV2", \
	"application/vnd.ms-office", "application/octet-stream"
#define OOXML "application/vnd.openxmlformats-officedocument."
#define ODF "application/vnd.oasis.opendocument."
	{ { "pdf", "application/pdf", WORDS("PDF文档", "PDF document") },
	    LOOK_START, "%PDF-", { "application/pdf" } },
	{ { "ofd", "application/ofd", WORDS("OFD版式文档", "OFD document") },
	    LOOK_ZIP, "OFD.xml", { "application/zip" } },
	{ { "docx", OOXML "wordprocessingml.document",
	    WORDS("Word文档", "Word document") },
	    LOOK_ZIP, "word/", { "application/zip",
	    OOXML "wordprocessingml.document", "application/octet-stream" } },
	{ { "doc", "application/msword",
	    WORDS("Word 97-2003文档", "Word 97-2003 document") },
	    LOOK_START, OLE, { "application/msword", OLE_MIMES } },
	{ { "xlsx", OOXML "spreadsheetml.sheet",
	    WORDS("Excel工作簿", "Excel workbook") },
	    LOOK_ZIP, "xl/", { "application/zip",
	    OOXML "spreadsheetml.sheet", "application/octet-stream" } },
	{ { "xls", "application/vnd.ms-excel",
	    WORDS("Excel 97-2003工作簿", "Excel 97-2003 workbook") },
	    LOOK_START, OLE, { "application/vnd.ms-excel", OLE_MIMES } },
	{ { "pptx", OOXML "presentationml.presentation",
	    WORDS("PowerPoint演示文稿", "PowerPoint presentation") },
	    LOOK_ZIP, "ppt/", { "application/zip",
	    OOXML "presentationml.presentation",
	    "application/octet-stream" } },
	{ { "ppt", "application/vnd.ms-powerpoint",
	    WORDS("PowerPoint 97-2003演示文稿",
	    "PowerPoint 97-2003 presentation") },
	    LOOK_START, OLE, { "application/vnd.ms-powerpoint", OLE_MIMES } },
	{ { "wps", "application/vnd.ms-works",
	    WORDS("WPS文字文档", "WPS Writer document") },
	    LOOK_START, OLE, { "application/msword", OLE_MIMES } },
	{ { "odt", ODF "text", WORDS("ODF文本文档", "ODF text document") },
	    LOOK_ODF, ODF "text", { ODF "text" } },
	{ { "ods", ODF "spreadsheet",
	    WORDS("ODF电子表格", "ODF spreadsheet") },
	    LOOK_ODF, ODF "spreadsheet", { ODF "spreadsheet" } },
	{ { "txt", "text/plain", WORDS("纯文本文件", "plain text file") },
	    LOOK_TEXT, NULL, { "text/", "application/json",
	    "application/csv", "message/", "application/octet-stream" } },
	{ { "csv", "text/csv", WORDS("CSV表格", "CSV table") },
	    LOOK_TEXT, NULL, { "text/", "application/csv",
	    "application/octet-stream" } },
	{ { "jpg", "image/jpeg", WORDS("JPEG图片", "JPEG picture") },
	    LOOK_START, "\xff\xd8\xff", { "image/jpeg" } },
	{ { "jpeg", "image/jpeg", WORDS("JPEG图片", "JPEG picture") },
	    LOOK_START, "\xff\xd8\xff", { "image/jpeg" } },
	{ { "png", "image/png", WORDS("PNG图片", "PNG picture") },
	    LOOK_START, "\x89PNG\r\n\x1a\n", { "image/png" } },
	{ { "tif", "image/tiff", WORDS("TIFF图片", "TIFF picture") },
	    LOOK_START, "", { "image/tiff" } },
	{ { "tiff", "image/tiff", WORDS("TIFF图片", "TIFF picture") },
	    LOOK_START, "", { "image/tiff" } },
	{ { "eml", "message/rfc822", WORDS("电子邮件", "e-mail message") },
	    LOOK_MAIL, NULL, { "text/", "message/",
	    "application/octet-stream" } },
	{ { "p7s", "application/pkcs7-signature",
	    WORDS("电子签名文件", "electronic signature") },
	    LOOK_SIGNATURE, NULL, { "application/octet-stream",
	    "application/pkcs7-signature", "text/plain",
	    "application/x-pem-file" } },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

/* What else libmagic finds, for the words to the person. */
static const struct {
	const char *mime;
	struct words name;
} found_names[] = {
	{ "application/x-dosexec", WORDS("可执行程序", "a program") },
	{ "application/vnd.microsoft.portable-executable",
	    WORDS("可执行程序", "a program") },
	{ "application/x-executable", WORDS("可执行程序", "a program") },
	{ "application/x-pie-executable", WORDS("可执行程序", "a program") },
	{ "application/x-sharedlib", WORDS("可执行程序", "a program") },
	{ "application/x-mach-binary", WORDS("可执行程序", "a program") },
	{ "application/x-msi", WORDS("安装程序", "an installer") },
	{ "text/x-shellscript", WORDS("脚本程序", "a script") },
	{ "text/x-msdos-batch", WORDS("脚本程序", "a script") },
	{ "text/x-php", WORDS("脚本程序", "a script") },
	{ "text/html", WORDS("网页", "a web page") },
	{ "image/svg+xml", WORDS("SVG图形", "an SVG drawing") },
	{ "application/zip", WORDS("压缩包或者加密文档",
	    "a zip archive or an encrypted document") },
	{ "application/x-ole-storage", WORDS("旧版Office文档或者加密文档",
	    "an older Office document or an encrypted one") },
	{ "application/CDFV2", WORDS("旧版Office文档或者加密文档",
	    "an older Office document or an encrypted one") },
	{ "application/x-rar", WORDS("压缩包", "an archive") },
	{ "application/x-7z-compressed", WORDS("压缩包", "an archive") },
	{ "application/gzip", WORDS("压缩包", "an archive") },
	{ "text/rtf", WORDS("RTF文档", "an RTF document") },
	{ "text/plain", WORDS("纯文本", "plain text") },
};

enum { FOUND_NAMES = sizeof(found_names) / sizeof(found_names[0]) };

const struct type_row *
type_row(const char *extension)
{
	for (int i = 0; i < ROWS; i++)
		if (strcmp(rows[i].type.extension, extension) == 0)
			return &rows[i];
	return NULL;
}

const struct file_type *
type_of_name(const char *name)
{
	struct arena *a = arena_new();
	const struct type_row *row = type_row(name_extension(a, name));

	arena_free(&a);
	return row == NULL ? NULL : &row->type;
}

/* The exact type first: a zip is one of several of the list. */
struct words
type_words(const char *mime)
{
	for (int i = 0; i < FOUND_NAMES; i++)
		if (strcmp(found_names[i].mime, mime) == 0)
			return found_names[i].name;
	for (int i = 0; i < ROWS; i++)
		if (strcmp(rows[i].type.content_type, mime) == 0)
			return rows[i].type.name;
	return (struct words){ { NULL } };
}

const char *
type_accept(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, 1000);
	for (int i = 0; i < ROWS; i++)
		buf_printf(&b, "%s.%s", i > 0 ? "," : "",
		    rows[i].type.extension);
	return b.data;
}

const char *
type_names(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, 1000);
	for (int i = 0; i < ROWS; i++)
		buf_printf(&b, "%s%s", i > 0 ? ", " : "",
		    rows[i].type.extension);
	return text_upper(a, b.data);
}
