#include <gmime/gmime.h>
#include <inttypes.h>
#include <pthread.h>
#include <string.h>

#include "base/text.h"
#include "mail/address.h"
#include "mail/compose.h"
#include "mail/header.h"

enum {
	NAME_MAX_BYTES = 200,	/* of a file: no system refuses it */
	EXTENSION_MAX = 8,	/* with its dot */
	PLAIN_MAX = 60		/* fits on one line */
};

static int
is_text(const char *s)
{
	return s == NULL || text_is_utf8(s, strlen(s));
}

/* "left@right" of printable ASCII that needs no quoting. */
static int
is_id(const char *s)
{
	static const char bytes[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.";
	size_t left, right;

	if (s == NULL || strlen(s) > MAIL_ID_MAX)
		return 0;
	left = strspn(s, bytes);
	if (left == 0 || s[left] != '@')
		return 0;
	right = strspn(s + left + 1, bytes);
	return right > 0 && s[left + 1 + right] == '\0';
}

static int
is_content_type(const char *s)
{
	static const char bytes[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&-^_.+";
	size_t left = strspn(s, bytes), right;

	if (left == 0 || s[left] != '/')
		return 0;
	right = strspn(s + left + 1, bytes);
	return right > 0 && s[left + 1 + right] == '\0';
}

static enum err
check(const struct mail *m)
{
	const char *const texts[] = { m->from_name, m->to_name, m->subject,
	    m->text, m->html };

	if (!mail_address_is_valid(m->from) || !mail_address_is_valid(m->to) ||
	    !is_id(m->message_id))
		return ERR_FORMAT;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (!is_text(texts[i]))
			return ERR_FORMAT;
	for (size_t i = 0; i < m->n_references; i++)
		if (!is_id(m->references[i]))
			return ERR_FORMAT;
	for (size_t i = 0; i < m->n_attachments; i++)
		if (!is_text(m->attachments[i].name) ||
		    !is_content_type(m->attachments[i].content_type))
			return ERR_FORMAT;
	return ERR_OK;
}

static void
put_headers(struct buf *b, const struct mail *m)
{
	mail_header_date(b, "Date", m->date);
	mail_header_mailbox(b, "From", m->from_name, m->from);
	mail_header_mailbox(b, "To", m->to_name, m->to);
	mail_header_text(b, "Subject", m->subject);
	mail_header_ids(b, "Message-ID", &m->message_id, 1);
	if (m->n_references > 0)
		mail_header_ids(b, "References", m->references,
		    m->n_references);
	if (m->auto_submitted)
		mail_header_text(b, "Auto-Submitted", "auto-generated");
	mail_header_text(b, "Content-Language", lang_tag(m->lang));
	mail_header_text(b, "MIME-Version", "1.0");
}

/* Every kind of line end becomes CRLF, and the last line has one. */
static const char *
canonical(struct arena *a, const char *s)
{
	char *out = arena_alloc(a, 2 * strlen(s) + 3), *w = out;

	for (; *s != '\0'; s++) {
		if (*s != '\r' && *s != '\n') {
			*w++ = *s;
			continue;
		}
		if (s[0] == '\r' && s[1] == '\n')
			s++;
		*w++ = '\r';
		*w++ = '\n';
	}
	if (w == out || w[-1] != '\n')
		memcpy(w, "\r\n", 3);
	return out;
}

/* Quoted-printable stays readable where few bytes are outside ASCII. */
static GMimeContentEncoding
encoding_of(const char *s)
{
	size_t n = 0, high = 0;

	for (; s[n] != '\0'; n++)
		high += (unsigned char)s[n] >= 0x80;
	return high > n / 6 ? GMIME_CONTENT_ENCODING_BASE64 :
	    GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
}

static GMimePart *
part_of(const char *type, const char *subtype, const void *p, size_t n,
    GMimeContentEncoding encoding)
{
	GMimePart *part = g_mime_part_new_with_type(type, subtype);
	GMimeStream *stream = g_mime_stream_mem_new_with_buffer(p, n);
	GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream,
	    GMIME_CONTENT_ENCODING_DEFAULT);

	g_mime_part_set_content(part, content);
	g_mime_part_set_content_encoding(part, encoding);
	g_object_unref(content);
	g_object_unref(stream);
	return part;
}

static GMimeObject *
text_part(struct arena *a, const char *subtype, const char *s)
{
	const char *text = canonical(a, s);
	GMimePart *part = part_of("text", subtype, text, strlen(text),
	    encoding_of(text));

	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset",
	    "utf-8");
	return GMIME_OBJECT(part);
}

/*
 * The boundary comes from the id, so that it is the same each time. Neither
 * base64 nor quoted-printable can hold "=_", so no body contains it.
 */
static GMimeMultipart *
multipart(const struct mail *m, const char *subtype)
{
	GMimeMultipart *multi = g_mime_multipart_new_with_subtype(subtype);
	uint64_t h = UINT64_C(14695981039346656037);	/* FNV-1a */
	char boundary[64];

	for (const char *p = m->message_id; *p != '\0'; p++)
		h = (h ^ (unsigned char)*p) * UINT64_C(1099511628211);
	g_snprintf(boundary, sizeof(boundary), "=_%.3s_%016" PRIx64, subtype,
	    h);
	g_mime_multipart_set_boundary(multi, boundary);
	return multi;
}

/* Hands the part over to the multipart. */
static void
add_part(GMimeMultipart *multi, GMimeObject *part)
{
	g_mime_multipart_add(multi, part);
	g_object_unref(part);
}

static GMimeObject *
body_of(struct arena *a, const struct mail *m)
{
	GMimeMultipart *both;

	if (m->html == NULL)
		return text_part(a, "plain", m->text);
	both = multipart(m, "alternative");
	add_part(both, text_part(a, "plain", m->text));
	add_part(both, text_part(a, "html", m->html));
	return GMIME_OBJECT(both);
}

/* ".pdf", or the empty end of the name. */
static const char *
extension_of(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot != NULL && strlen(dot) <= EXTENSION_MAX ? dot :
	    name + strlen(name);
}

/* Cuts between characters and keeps the extension. */
static char *
shortened(struct arena *a, const char *name)
{
	const char *extension = extension_of(name);
	size_t n = NAME_MAX_BYTES - strlen(extension);

	if (strlen(name) <= NAME_MAX_BYTES)
		return arena_strdup(a, name);
	while (n > 0 && ((unsigned char)name[n] & 0xc0) == 0x80)
		n--;
	return arena_printf(a, "%.*s%s", (int)n, name, extension);
}

/* What a name must not hold on any system becomes an underscore. */
static char *
file_name(struct arena *a, const char *name)
{
	char *s = shortened(a, name);

	for (char *p = s; *p != '\0'; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f ||
		    strchr("/\\:*?\"<>|", *p) != NULL)
			*p = '_';
	return s;
}

static int
is_ascii(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s >= 0x80)
			return 0;
	return 1;
}

/* For programs that cannot read RFC 2231: "attachment-1.pdf". */
static const char *
plain_name(struct arena *a, const char *name, size_t index)
{
	const char *extension = extension_of(name);

	if (is_ascii(name) && strlen(name) <= PLAIN_MAX)
		return name;
	return arena_printf(a, "attachment-%zu%s", index + 1,
	    is_ascii(extension) ? extension : "");
}

static GMimeObject *
attachment(struct arena *a, const struct mail_attachment *at, size_t index)
{
	char *type = arena_strdup(a, at->content_type);
	char *slash = strchr(type, '/');
	const char *name = file_name(a, at->name);
	GMimePart *part;
	GMimeObject *object;

	*slash = '\0';
	part = part_of(type, slash + 1, at->bytes, at->n,
	    GMIME_CONTENT_ENCODING_BASE64);
	object = GMIME_OBJECT(part);
	g_mime_object_set_disposition(object, "attachment");
	g_mime_part_set_filename(part, name);
	g_mime_param_set_charset(g_mime_param_list_get_parameter(
	    g_mime_content_disposition_get_parameters(
	    g_mime_object_get_content_disposition(object)), "filename"),
	    "utf-8");
	g_mime_object_set_content_type_parameter(object, "name",
	    plain_name(a, name, index));
	return object;
}

static GMimeObject *
whole_of(struct arena *a, const struct mail *m)
{
	GMimeMultipart *mixed;

	if (m->n_attachments == 0)
		return body_of(a, m);
	mixed = multipart(m, "mixed");
	add_part(mixed, body_of(a, m));
	for (size_t i = 0; i < m->n_attachments; i++)
		add_part(mixed, attachment(a, &m->attachments[i], i));
	return GMIME_OBJECT(mixed);
}

static void
put_object(struct buf *b, GMimeObject *object)
{
	GMimeFormatOptions *options = g_mime_format_options_new();
	GMimeStream *stream = g_mime_stream_mem_new();
	GByteArray *bytes;

	g_mime_format_options_set_newline_format(options,
	    GMIME_NEWLINE_FORMAT_DOS);
	g_mime_format_options_set_param_encoding_method(options,
	    GMIME_PARAM_ENCODING_METHOD_RFC2231);
	g_mime_object_write_to_stream(object, options, stream);
	bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
	buf_add(b, bytes->data, bytes->len);
	g_object_unref(stream);
	g_mime_format_options_free(options);
}

static void
start(void)
{
	g_mime_init();
}

enum err
mail_compose(struct arena *a, const struct mail *m, struct buf *out)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	GMimeObject *whole;
	size_t total = 0;
	enum err e = check(m);

	if (e != ERR_OK)
		return e;
	for (size_t i = 0; i < m->n_attachments; i++)
		if ((total += m->attachments[i].n) > MAIL_MAX)
			return ERR_TOO_LARGE;
	pthread_once(&once, start);
	buf_init(out, a, MAIL_MAX);
	put_headers(out, m);
	whole = whole_of(a, m);
	put_object(out, whole);
	g_object_unref(whole);
	if (out->len < 2 || memcmp(out->data + out->len - 2, "\r\n", 2) != 0)
		buf_puts(out, "\r\n");
	return buf_end(out);
}
