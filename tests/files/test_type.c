#include "support/cmocka.h"

#include <string.h>

#include "base/buf.h"
#include "files/type.h"

#define BYTES(s) (s), sizeof(s) - 1
#define PDF "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" \
	"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x3e\0\x03\0\xfe\xff\x09\0"
#define MZ "MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\0\0\0\0\0\0@\0\0" \
	"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" \
	"\x40\0\0\0PE\0\0\x64\x86\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

static struct arena *a;
static struct type_checker *checker;
static struct words why;

static int
begin(void **state)
{
	(void)state;
	a = arena_new();
	return type_checker_open(a, &checker) == ERR_OK ? 0 : -1;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&a);
	return 0;
}

static void
takes(const char *name, const void *p, size_t n)
{
	const struct file_type *type = NULL;

	why = (struct words){ { NULL } };
	if (type_check(a, checker, name, p, n, &type, &why) != ERR_OK)
		fail_msg("%s refused: %s", name, why.in[LANG_EN]);
	assert_ptr_equal(type, type_of_name(name));
}

static void
refuses(const char *name, const void *p, size_t n, const char *says)
{
	const struct file_type *type = NULL;

	why = (struct words){ { NULL } };
	if (type_check(a, checker, name, p, n, &type, &why) != ERR_TYPE)
		fail_msg("%s taken", name);
	assert_null(type);
	assert_non_null(why.in[LANG_ZH]);
	if (strstr(why.in[LANG_EN], says) == NULL)
		fail_msg("%s: “%s” does not say “%s”", name, why.in[LANG_EN],
		    says);
}

static void
number(struct buf *b, size_t v, int bytes)
{
	while (bytes-- > 0) {
		buf_putc(b, (char)(v & 255));
		v >>= 8;
	}
}

/* One member, stored; the checksum is not looked at. */
static void
member(struct buf *b, unsigned flags, const char *name, const char *content)
{
	int later = (flags & 8) != 0;

	buf_add(b, "PK\x03\x04\x14\0", 6);
	number(b, flags, 2);
	number(b, 0, 10);
	number(b, later ? 0 : strlen(content), 4);
	number(b, later ? 0 : strlen(content), 4);
	number(b, strlen(name), 2);
	number(b, 0, 2);
	buf_puts(b, name);
	buf_puts(b, content);
}

static struct buf *
zip(unsigned flags, const char *const names[])
{
	struct buf *b = NEW(a, struct buf);

	buf_init(b, a, 100000);
	for (int i = 0; names[i] != NULL; i += 2)
		member(b, flags, names[i], names[i + 1]);
	buf_add(b, "PK\x01\x02", 4);
	return b;
}

static struct buf *
ooxml(const char *part, const char *extra)
{
	return zip(0, (const char *const[]){ "[Content_Types].xml", "<Types/>",
	    "_rels/.rels", "<R/>", part, "<x/>", extra, "x", NULL });
}

static void
takes_zip(const char *name, const struct buf *b)
{
	takes(name, b->data, b->len);
}

static void
refuses_zip(const char *name, const struct buf *b, const char *says)
{
	refuses(name, b->data, b->len, says);
}

static void
test_type__right_content__taken(void **state)
{
	(void)state;
	takes("合同.pdf", BYTES(PDF));
	takes("合同.PDF", BYTES(PDF));
	takes("a.b.pdf", BYTES(PDF));
	takes("a.doc", BYTES(OLE));
	takes("a.xls", BYTES(OLE));
	takes("a.ppt", BYTES(OLE));
	takes("a.wps", BYTES(OLE));
	takes("a.jpg", BYTES("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"));
	takes("a.jpeg", BYTES("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0"));
	takes("a.png", BYTES("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8"
	    "\2\0\0\0\x90wS\xde"));
	takes("a.tif", BYTES("II*\0\x08\0\0\0\0\0\0\0"));
	takes("a.tiff", BYTES("MM\0*\0\0\0\x08\0\0\0\0"));
	takes("a.eml", BYTES("From: a@b.cn\r\nSubject: x\r\n\r\n你好\r\n"));
	takes("b.eml", BYTES("MIME-Version: 1.0\r\nContent-Type: text/html\r\n"
	    "\r\n<html>hello</html>\r\n"));
	takes("a.p7s", BYTES("\x30\x82\x05\x6b\x06\x09\x2a\x86\x48\x86\xf7\x0d"
	    "\x01\x07\x02\xa0\x82\x05\x5c\x30"));
	takes("b.p7s", BYTES("-----BEGIN PKCS7-----\nMIIF\n"));
}

static void
test_type__zip_containers__told_apart(void **state)
{
	static const char *const ofd[] = { "Doc_0/Document.xml", "<x/>",
	    "OFD.xml", "<x/>", NULL };
	static const char *const odt[] = { "mimetype",
	    "application/vnd.oasis.opendocument.text", "content.xml", "x",
	    NULL };
	static const char *const ods[] = { "mimetype",
	    "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
	    "x", NULL };
	struct buf *docx = ooxml("word/document.xml", "word/styles.xml");

	(void)state;
	takes_zip("a.docx", docx);
	takes_zip("a.xlsx", ooxml("xl/workbook.xml", "xl/styles.xml"));
	takes_zip("a.pptx", ooxml("ppt/presentation.xml", "docProps/x"));
	takes_zip("a.ofd", zip(0, ofd));
	takes_zip("b.ofd", zip(8, ofd));
	takes_zip("a.odt", zip(0, odt));
	takes_zip("a.ods", zip(0, ods));
	refuses_zip("a.xlsx", docx, "the content is Word document");
	refuses_zip("a.ofd", docx, "the content is Word document");
	refuses_zip("a.odt", docx, "the content is Word document");
	refuses_zip("a.odt", zip(0, ods), "ODF spreadsheet");
	refuses_zip("a.docx", zip(0, ofd), "the content is a zip archive");
	refuses_zip("a.zip", docx, ".zip");
	refuses_zip("a.docm", docx, ".docm");
	refuses_zip("a.pdf", docx, "the content is Word document");
	refuses_zip("a.docx", zip(1, ofd), "zip archive or an encrypted");
}

static void
test_type__macros_or_programs_inside__refused(void **state)
{
	static const char *const jar[] = { "META-INF/MANIFEST.MF", "x",
	    "word/document.xml", "x", NULL };
	static const char *const later[] = { "[Content_Types].xml", "x",
	    "word/document.xml", "x", "word/vbaProject.bin", "x", NULL };

	(void)state;
	refuses_zip("a.docx", ooxml("word/document.xml",
	    "word/vbaProject.bin"), "macros or a program");
	refuses_zip("a.xlsx", ooxml("xl/workbook.xml",
	    "xl/macrosheets/sheet1.xml"), "macros or a program");
	refuses_zip("a.docx", ooxml("word/document.xml",
	    "word/embeddings/Setup.EXE"), "Setup.EXE");
	refuses_zip("a.docx", zip(0, jar), "macros or a program");
	refuses_zip("a.docx", zip(8, later), "macros or a program");
}

static void
test_type__text_of_any_encoding__taken(void **state)
{
	static const char gbk[] = "\xcd\xf8\xc2\xe7\xb0\xb2\xc8\xab\xc9\xf3"
	    "\xb2\xe9\xb0\xec\xb9\xab\xca\xd2\r\n";
	static const char utf16[] = "\xff\xfe" "Q\x7f\xdc~\x89[hQ";

	(void)state;
	takes("a.txt", BYTES("网络安全审查\n"));
	takes("a.txt", BYTES("a"));
	takes("a.txt", BYTES(gbk));
	takes("a.txt", BYTES(utf16));
	takes("a.txt", BYTES("#include <stdio.h>\nint main(void) {}\n"));
	takes("a.csv", BYTES("\xef\xbb\xbf名称,金额\r\n路由器,1\r\n"));
	takes("a.csv", BYTES(gbk));
	refuses("a.txt", BYTES("abc\0def"), "plain text");
	refuses("a.txt", BYTES("abc\x1b[2Jdef"), "plain text");
}

static void
test_type__other_content__refused_and_named(void **state)
{
	(void)state;
	refuses("a.pdf", BYTES(MZ), "the content is a program");
	refuses("a.doc", BYTES(MZ), "the content is a program");
	refuses("a.txt", BYTES(MZ), "the content is a program");
	refuses("a.pdf", BYTES("MZ"), "PDF document");
	refuses("a.pdf", BYTES("\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\x3e\0"),
	    "PDF document");
	refuses("a.pdf", BYTES("hello"), "the content is plain text");
	refuses("a.png", BYTES(PDF), "the content is PDF document");
	refuses("a.docx", BYTES(OLE), "older Office document");
	refuses("a.txt", BYTES("<!DOCTYPE html><html><script>1</script>"),
	    "the content is a web page");
	refuses("a.txt", BYTES("#!/bin/sh\nrm -rf /\n"), "a script");
	refuses("a.eml", BYTES("<html><body>x</body></html>"), "e-mail");
	refuses("a.eml", BYTES("hello world\n"), "e-mail");
	refuses("a.p7s", BYTES("hello world\n"), "signature");
	refuses("a.jpg", BYTES("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
	    "an SVG drawing");
}

static void
test_type__extension_not_listed__refused(void **state)
{
	(void)state;
	refuses("a.pdf.exe", BYTES(MZ), "“.exe”");
	refuses("a.pdf.exe", BYTES(PDF), "“.exe”");
	refuses("a.svg", BYTES("<svg/>"), "“.svg”");
	refuses("a.html", BYTES("<html/>"), "“.html”");
	refuses("a.lnk", BYTES("L\0\0\0"), "“.lnk”");
	refuses("合同", BYTES(PDF), "no extension");
	refuses(".pdf", BYTES(PDF), "no extension");
	refuses("pdf", BYTES(PDF), "no extension");
}

static void
test_type__two_formats_at_once__refused(void **state)
{
	(void)state;
	refuses("a.pdf", BYTES("junk before it\n" PDF), "PDF document");
	refuses("a.txt", BYTES("see below\n%PDF-1.4\n"), "");
	refuses("a.pdf", BYTES(PDF "<html><script>alert(1)</script>"),
	    "several formats");
	refuses("a.jpg", BYTES("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
	    "\xff\xfe\0\x20<?PHP system($_GET[0]); ?>"), "several formats");
}

static void
test_type__lists_for_the_form__name_every_row(void **state)
{
	const char *accept = type_accept(a);

	(void)state;
	assert_int_equal(strncmp(accept, ".pdf,.ofd,", 10), 0);
	assert_non_null(strstr(accept, ",.p7s"));
	assert_null(strstr(accept, "zip"));
	assert_non_null(strstr(type_names(a), "DOCX"));
	assert_string_equal(type_of_name("合同.Pdf")->content_type,
	    "application/pdf");
	assert_null(type_of_name("a.exe"));
	assert_null(type_of_name("a"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_type__right_content__taken),
		cmocka_unit_test(test_type__zip_containers__told_apart),
		cmocka_unit_test(
		    test_type__macros_or_programs_inside__refused),
		cmocka_unit_test(test_type__text_of_any_encoding__taken),
		cmocka_unit_test(test_type__other_content__refused_and_named),
		cmocka_unit_test(test_type__extension_not_listed__refused),
		cmocka_unit_test(test_type__two_formats_at_once__refused),
		cmocka_unit_test(test_type__lists_for_the_form__name_every_row),
	};

	return cmocka_run_group_tests(tests, begin, end) != 0;
}
