#include "support/cmocka.h"

#include <gmime/gmime.h>
#include <string.h>

#include "mail/compose.h"

#define SUBJECT_40 "网络安全审查办公室关于受理贵单位网络安全审查申报材料以及审查期限届满日期的书面通知函"

static struct mail
sample(void)
{
	return (struct mail){
		.from = "office@reviewdesk.example",
		.from_name = "网络安全审查办公室",
		.to = "li.wei@operator.example",
		.to_name = "Li Wei",
		.subject = "Case SC-2026-0001 accepted",
		.text = "您好：\n受理通知书已送达。\n",
		.html = "<p>Accepted. The last day is 2026-10-10.</p>\n",
		.message_id = "4f0c2d@reviewdesk.example",
		.date = { INT64_C(1790000000000000) },
		.lang = LANG_ZH,
		.auto_submitted = 1,
	};
}

static int
setup(void **state)
{
	g_mime_init();
	*state = arena_new();
	return 0;
}

static int
teardown(void **state)
{
	struct arena *a = *state;

	arena_free(&a);
	return 0;
}

static struct buf
composed(struct arena *a, const struct mail *m)
{
	struct buf b;

	assert_int_equal(mail_compose(a, m, &b), ERR_OK);
	assert_int_equal(b.data[b.len], '\0');
	return b;
}

/* The independent reader: GMime's parser. */
static GMimeMessage *
parsed(const struct buf *b)
{
	GMimeStream *s = g_mime_stream_mem_new_with_buffer(b->data, b->len);
	GMimeParser *p = g_mime_parser_new_with_stream(s);
	GMimeMessage *m = g_mime_parser_construct_message(p, NULL);

	assert_non_null(m);
	g_object_unref(p);
	g_object_unref(s);
	return m;
}

static void
assert_lines(const struct buf *b, size_t most)
{
	size_t start = 0;

	assert_memory_equal(b->data + b->len - 2, "\r\n", 2);
	for (size_t i = 0; i < b->len; i++) {
		assert_true((unsigned char)b->data[i] < 0x80);
		if (b->data[i] == '\r')
			assert_int_equal(b->data[i + 1], '\n');
		if (b->data[i] != '\n')
			continue;
		assert_int_equal(b->data[i - 1], '\r');
		assert_true(i - 1 - start <= most);
		start = i + 1;
	}
}

static char *
content(struct arena *a, GMimeObject *part)
{
	GMimeStream *s = g_mime_stream_mem_new();
	GByteArray *bytes;
	char *out;

	g_mime_data_wrapper_write_to_stream(
	    g_mime_part_get_content(GMIME_PART(part)), s);
	bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(s));
	out = arena_memdup(a, bytes->data, bytes->len);
	g_object_unref(s);
	return out;
}

static int
count(const char *s, const char *what)
{
	int n = 0;

	for (; (s = strstr(s, what)) != NULL; s++)
		n++;
	return n;
}

static void
assert_type(GMimeObject *o, const char *type, const char *subtype)
{
	assert_true(g_mime_content_type_is_type(
	    g_mime_object_get_content_type(o), type, subtype));
}

static InternetAddressMailbox *
first(InternetAddressList *list)
{
	assert_int_equal(internet_address_list_length(list), 1);
	return INTERNET_ADDRESS_MAILBOX(
	    internet_address_list_get_address(list, 0));
}

static void
test_compose__headers__golden(void **state)
{
	struct mail m = sample();
	struct buf b;
	static const char expected[] =
	    "Date: Mon, 21 Sep 2026 22:13:20 +0800\r\n"
	    "From: =?UTF-8?B?572R57uc5a6J5YWo5a6h5p+l5Yqe5YWs5a6k?=\r\n"
	    " <office@reviewdesk.example>\r\n"
	    "To: Li Wei <li.wei@operator.example>\r\n"
	    "Subject: Case SC-2026-0001 accepted\r\n"
	    "Message-ID: <4f0c2d@reviewdesk.example>\r\n"
	    "References: <a@reviewdesk.example>\r\n"
	    " <b@reviewdesk.example>\r\n"
	    "Auto-Submitted: auto-generated\r\n"
	    "Content-Language: zh-CN\r\n"
	    "MIME-Version: 1.0\r\n"
	    "Content-Type: multipart/alternative; boundary=\"=_alt_";
	const char *ids[] = { "a@reviewdesk.example", "b@reviewdesk.example" };

	m.references = ids;
	m.n_references = 2;
	b = composed(*state, &m);
	assert_memory_equal(b.data, expected, strlen(expected));
}

static void
test_compose__text_and_html__alternatives(void **state)
{
	struct mail m = sample();
	struct buf b = composed(*state, &m);
	GMimeMessage *g = parsed(&b);
	GMimeObject *both = g_mime_message_get_mime_part(g);
	GMimeMultipart *multi = GMIME_MULTIPART(both);

	assert_lines(&b, 76);
	assert_type(both, "multipart", "alternative");
	assert_int_equal(g_mime_multipart_get_count(multi), 2);
	assert_type(g_mime_multipart_get_part(multi, 0), "text", "plain");
	assert_type(g_mime_multipart_get_part(multi, 1), "text", "html");
	assert_string_equal(content(*state, g_mime_multipart_get_part(multi,
	    0)), "您好：\r\n受理通知书已送达。\r\n");
	assert_non_null(strstr(b.data, "Content-Transfer-Encoding: base64"));
	assert_non_null(strstr(b.data, "quoted-printable"));
	g_object_unref(g);
}

static void
test_compose__text_alone__one_part(void **state)
{
	struct mail m = sample();
	struct buf b;
	GMimeMessage *g;

	m.html = NULL;
	m.text = "no line end";
	m.auto_submitted = 0;
	m.lang = LANG_EN;
	b = composed(*state, &m);
	g = parsed(&b);
	assert_lines(&b, 76);
	assert_type(g_mime_message_get_mime_part(g), "text", "plain");
	assert_string_equal(content(*state, g_mime_message_get_mime_part(g)),
	    "no line end\r\n");
	assert_null(strstr(b.data, "Auto-Submitted"));
	assert_non_null(strstr(b.data, "Content-Language: en\r\n"));
	g_object_unref(g);
}

static void
test_compose__subject_of_40_chinese_characters__comes_back(void **state)
{
	struct mail m = sample();
	struct buf b;
	GMimeMessage *g;

	m.subject = SUBJECT_40;
	assert_true(g_utf8_strlen(SUBJECT_40, -1) >= 40);
	b = composed(*state, &m);
	g = parsed(&b);
	assert_lines(&b, 76);
	assert_string_equal(g_mime_message_get_subject(g), SUBJECT_40);
	g_object_unref(g);
}

/* Every word decodes by itself to whole characters (RFC 2047, 5 and 6.2). */
static void
test_compose__encoded_words__short_and_whole(void **state)
{
	struct mail m = sample();
	char subject[512];
	struct buf b;

	for (size_t shift = 0; shift < 4; shift++) {
		const char *p, *q;
		int words = 0;

		snprintf(subject, sizeof(subject), "%.*s%s𠮷𠮷%s%s",
		    (int)shift, "abcd", SUBJECT_40, SUBJECT_40, SUBJECT_40);
		m.subject = subject;
		b = composed(*state, &m);
		assert_lines(&b, 76);
		p = strstr(b.data, "Subject:");
		q = strstr(p, "Message-ID:");
		for (; (p = strstr(p, "=?UTF-8?B?")) != NULL && p < q; p++) {
			const char *end = strstr(p, "?=");
			gsize n;
			char *text = g_strndup(p + 10, (gsize)(end - p - 10));

			assert_true(end + 2 - p <= 75);
			g_base64_decode_inplace(text, &n);
			assert_true(n <= 45);
			assert_true(g_utf8_validate(text, (gssize)n, NULL));
			g_free(text);
			words++;
		}
		assert_true(words >= 8);
	}
}

static void
subject_comes_back(struct arena *a, const char *subject)
{
	struct mail m = sample();
	struct buf b;
	GMimeMessage *g;

	m.subject = subject;
	b = composed(a, &m);
	g = parsed(&b);
	assert_lines(&b, 76);
	assert_string_equal(g_mime_message_get_subject(g), subject);
	g_object_unref(g);
}

static void
test_compose__awkward_subjects__come_back_literally(void **state)
{
	subject_comes_back(*state, "=?UTF-8?B?5a6J?= stays as typed");
	subject_comes_back(*state, "two  blanks and one at the end ");
	subject_comes_back(*state, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
	subject_comes_back(*state, "a long subject of many plain words that "
	    "must be folded at a blank somewhere before the seventy-sixth");
	subject_comes_back(*state, "x");
}

static void
test_compose__line_breaks_in_texts__no_header_of_their_own(void **state)
{
	struct mail m = sample();
	struct mail_attachment at = { "a\r\nBcc: at@evil.example\r\n.pdf",
	    "application/pdf", "PDF", 3 };
	struct buf b;
	GMimeMessage *g;

	m.subject = "hello\r\nBcc: x@evil.example\r\n\r\n<script>";
	m.from_name = "Office\nBcc: y@evil.example";
	m.to_name = "李\rBcc: z@evil.example\r\n";
	m.attachments = &at;
	m.n_attachments = 1;
	b = composed(*state, &m);
	g = parsed(&b);
	assert_null(strstr(b.data, "\nBcc"));
	assert_null(strstr(b.data, "\rBcc"));
	assert_null(g_mime_object_get_header(GMIME_OBJECT(g), "Bcc"));
	assert_string_equal(g_mime_message_get_subject(g),
	    "hello  Bcc: x@evil.example    <script>");
	assert_string_equal(internet_address_mailbox_get_addr(first(
	    g_mime_message_get_from(g))), m.from);
	assert_string_equal(internet_address_mailbox_get_addr(first(
	    g_mime_message_get_to(g))), m.to);
	g_object_unref(g);
}

static void
test_compose__names_that_look_like_addresses__stay_names(void **state)
{
	static const char *const names[] = { "Doe, J. <x@evil.example>",
	    "\"quoted\" \\ name", "a@b.cn", "=?utf-8?B?5a6J?=", "(comment)",
	    "中国某某关键信息基础设施运营者有限责任公司采购与供应链安全管理部" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct mail m = sample();
		InternetAddressMailbox *to;
		GMimeMessage *g;
		struct buf b;

		m.to_name = names[i];
		b = composed(*state, &m);
		g = parsed(&b);
		to = first(g_mime_message_get_to(g));
		assert_lines(&b, 76);
		assert_string_equal(internet_address_mailbox_get_addr(to),
		    m.to);
		assert_string_equal(internet_address_get_name(
		    INTERNET_ADDRESS(to)), names[i]);
		g_object_unref(g);
	}
}

static void
test_compose__no_names__addresses_alone(void **state)
{
	struct mail m = sample();
	struct buf b;

	m.from_name = NULL;
	m.to_name = "";
	b = composed(*state, &m);
	assert_non_null(strstr(b.data,
	    "From: <office@reviewdesk.example>\r\n"));
	assert_non_null(strstr(b.data, "To: <li.wei@operator.example>\r\n"));
}

static void
test_compose__long_chinese_file_name__comes_back(void **state)
{
	static const char name[] = "关于云计算服务采购活动的网络安全审查决定书"
	    "（第二次征求意见稿，含全部附件及说明）决定书正文以及附条件通过的条件清单.pdf";
	struct mail m = sample();
	static const char pdf[] = "%PDF-1.7\n\0\r\r\n\xff binary";
	struct mail_attachment at[] = {
		{ name, "application/pdf", pdf, sizeof(pdf) },
		{ "notice.txt", "text/plain", "", 0 },
	};
	GMimeMessage *g;
	GMimeMultipart *multi;
	GMimeObject *part;
	struct buf b;

	m.attachments = at;
	m.n_attachments = 2;
	b = composed(*state, &m);
	g = parsed(&b);
	assert_lines(&b, 78);
	multi = GMIME_MULTIPART(g_mime_message_get_mime_part(g));
	assert_type(GMIME_OBJECT(multi), "multipart", "mixed");
	assert_int_equal(g_mime_multipart_get_count(multi), 3);
	assert_type(g_mime_multipart_get_part(multi, 0), "multipart",
	    "alternative");
	part = g_mime_multipart_get_part(multi, 1);
	assert_type(part, "application", "pdf");
	assert_string_equal(g_mime_part_get_filename(GMIME_PART(part)), name);
	assert_string_equal(g_mime_object_get_content_type_parameter(part,
	    "name"), "attachment-1.pdf");
	assert_memory_equal(content(*state, part), pdf, sizeof(pdf));
	assert_non_null(strstr(b.data, "filename*0*=UTF-8''"));
	part = g_mime_multipart_get_part(multi, 2);
	assert_string_equal(g_mime_part_get_filename(GMIME_PART(part)),
	    "notice.txt");
	g_object_unref(g);
}

static void
test_compose__file_name_too_long__cut_before_the_extension(void **state)
{
	struct mail m = sample();
	char name[700] = "x";
	struct mail_attachment at = { name, "application/pdf", "x", 1 };
	const char *back;
	GMimeMessage *g;
	struct buf b;

	for (int i = 0; i < 100; i++)
		strcat(name, "审查");
	strcat(name, ".pdf");
	m.attachments = &at;
	m.n_attachments = 1;
	b = composed(*state, &m);
	g = parsed(&b);
	assert_lines(&b, 78);
	back = g_mime_part_get_filename(GMIME_PART(g_mime_multipart_get_part(
	    GMIME_MULTIPART(g_mime_message_get_mime_part(g)), 1)));
	assert_int_equal(strlen(back), 1 + 65 * 3 + 4);
	assert_memory_equal(back, name, 1 + 65 * 3);
	assert_string_equal(back + 1 + 65 * 3, ".pdf");
	g_object_unref(g);
}

static void
test_compose__file_name_with_a_path__made_harmless(void **state)
{
	struct mail m = sample();
	struct mail_attachment at = { "../决定书\"x\".pdf", "application/pdf",
	    "x", 1 };
	GMimeMessage *g;
	struct buf b;

	m.attachments = &at;
	m.n_attachments = 1;
	b = composed(*state, &m);
	g = parsed(&b);
	assert_string_equal(g_mime_part_get_filename(GMIME_PART(
	    g_mime_multipart_get_part(GMIME_MULTIPART(
	    g_mime_message_get_mime_part(g)), 1))), ".._决定书_x_.pdf");
	g_object_unref(g);
}

static void
test_compose__same_mail__same_bytes(void **state)
{
	struct mail m = sample();
	struct mail_attachment at = { "决定书.pdf", "application/pdf", "x", 1 };
	struct buf one, two, other;

	m.attachments = &at;
	m.n_attachments = 1;
	one = composed(*state, &m);
	two = composed(*state, &m);
	assert_int_equal(one.len, two.len);
	assert_memory_equal(one.data, two.data, one.len);
	m.message_id = "4f0c2e@reviewdesk.example";
	other = composed(*state, &m);
	assert_int_equal(count(one.data, "=_mix_"), 4);
	assert_int_not_equal(0, memcmp(strstr(one.data, "=_mix_"),
	    strstr(other.data, "=_mix_"), 24));
}

static void
test_compose__a_body_that_names_the_boundary__stays_whole(void **state)
{
	struct mail m = sample();
	struct buf b = composed(*state, &m);
	char *boundary = arena_memdup(*state, strstr(b.data, "=_alt"), 22);
	GMimeMessage *g;
	GMimeMultipart *multi;

	m.text = arena_printf(*state, "--%s--\r\n--%s\r\n", boundary, boundary);
	m.html = m.text;
	b = composed(*state, &m);
	g = parsed(&b);
	multi = GMIME_MULTIPART(g_mime_message_get_mime_part(g));
	assert_int_equal(g_mime_multipart_get_count(multi), 2);
	assert_string_equal(content(*state,
	    g_mime_multipart_get_part(multi, 1)), m.html);
	g_object_unref(g);
}

static void
test_compose__line_ends_of_every_kind__crlf(void **state)
{
	struct mail m = sample();
	GMimeMessage *g;
	struct buf b;

	m.html = NULL;
	m.text = "a\nb\rc\r\n.\n\nFrom me ";
	b = composed(*state, &m);
	g = parsed(&b);
	assert_lines(&b, 76);
	assert_string_equal(content(*state, g_mime_message_get_mime_part(g)),
	    "a\r\nb\r\nc\r\n.\r\n\r\nFrom me \r\n");
	g_object_unref(g);
}

static void
refused(struct arena *a, const struct mail *m)
{
	struct buf b;

	assert_int_equal(mail_compose(a, m, &b), ERR_FORMAT);
}

static void
test_compose__fields_that_could_inject__refused(void **state)
{
	struct mail m = sample();
	struct mail_attachment at = { "x", "application/pdf\r\nX: y", "", 0 };
	const char *ids[] = { "a@b>\r\nBcc: x" };

	m.to = "li@operator.example\r\nBcc: x@evil.example";
	refused(*state, &m);
	m = sample();
	m.from = "Office <office@reviewdesk.example>";
	refused(*state, &m);
	m = sample();
	m.message_id = "a@b\r\nBcc: x@evil.example";
	refused(*state, &m);
	m.message_id = "nothing";
	refused(*state, &m);
	m.message_id = NULL;
	refused(*state, &m);
	m = sample();
	m.references = ids;
	m.n_references = 1;
	refused(*state, &m);
	m = sample();
	m.attachments = &at;
	m.n_attachments = 1;
	refused(*state, &m);
	at.content_type = "pdf";
	refused(*state, &m);
	m = sample();
	m.subject = "\xff\xfe";
	refused(*state, &m);
}

static void
test_compose__more_than_the_maximum__too_large(void **state)
{
	struct arena *a = arena_new();
	struct mail m = sample();
	size_t n = (size_t)MAIL_MAX / 4 * 3 + 1;	/* base64 adds a third */
	struct mail_attachment at = { "x", "application/pdf",
	    arena_alloc(a, n), n };
	struct buf b;

	(void)state;
	m.attachments = &at;
	m.n_attachments = 1;
	assert_int_equal(mail_compose(a, &m, &b), ERR_TOO_LARGE);
	at.n = (size_t)MAIL_MAX + 1;
	assert_int_equal(mail_compose(a, &m, &b), ERR_TOO_LARGE);
	arena_free(&a);
}

#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_compose__headers__golden),
		T(test_compose__text_and_html__alternatives),
		T(test_compose__text_alone__one_part),
		T(test_compose__subject_of_40_chinese_characters__comes_back),
		T(test_compose__encoded_words__short_and_whole),
		T(test_compose__awkward_subjects__come_back_literally),
		T(test_compose__line_breaks_in_texts__no_header_of_their_own),
		T(test_compose__names_that_look_like_addresses__stay_names),
		T(test_compose__no_names__addresses_alone),
		T(test_compose__long_chinese_file_name__comes_back),
		T(test_compose__file_name_too_long__cut_before_the_extension),
		T(test_compose__file_name_with_a_path__made_harmless),
		T(test_compose__same_mail__same_bytes),
		T(test_compose__a_body_that_names_the_boundary__stays_whole),
		T(test_compose__line_ends_of_every_kind__crlf),
		T(test_compose__fields_that_could_inject__refused),
		T(test_compose__more_than_the_maximum__too_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
