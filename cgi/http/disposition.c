#include <ctype.h>
#include <gmime/gmime.h>
#include <pthread.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "http/disposition.h"

enum { BOUNDARY_MAX = 70 };

struct param {
	const char *name;
	char *value;
};

static char *
blanks(char *s)
{
	return s + strspn(s, " \t");
}

/*
 * The end of a quoted value. A backslash stands for itself, as browsers write
 * it, but \" is a quote where the value goes on behind it.
 */
static char *
read_quoted(char *s, char *out)
{
	for (; *s != '\0'; s++) {
		if (s[0] == '\\' && s[1] == '"' &&
		    strchr(";", *blanks(s + 2)) == NULL)
			s++;
		else if (*s == '"')
			break;
		*out++ = *s;
	}
	if (*s == '\0')
		return NULL;
	*out = '\0';
	return s + 1;
}

static char *
read_token(char *s, char *out)
{
	size_t n = strcspn(s, "; \t");

	memmove(out, s, n);
	out[n] = '\0';
	return s + n;
}

/*
 * Takes the next "; name=value" off *s. ERR_END after the last one,
 * ERR_BAD_REQUEST where something else stands there.
 */
static enum err
next_param(struct arena *a, char **s, struct param *out)
{
	char *p = blanks(*s), *end;
	size_t n;

	if (*p == '\0')
		return ERR_END;
	if (*p != ';')
		return ERR_BAD_REQUEST;
	p = blanks(p + 1);
	if (*p == '\0')
		return ERR_END;
	n = strcspn(p, "=; \t\"");
	if (n == 0 || p[n] != '=')
		return ERR_BAD_REQUEST;
	out->name = text_lower(a, arena_memdup(a, p, n));
	p += n + 1;
	out->value = arena_alloc(a, strlen(p) + 1);
	end = *p == '"' ? read_quoted(p + 1, out->value) :
	    read_token(p, out->value);
	if (end == NULL)
		return ERR_BAD_REQUEST;
	*s = end;
	return ERR_OK;
}

static int
hex_value(const char *s)
{
	char pair[3] = { s[0], s[0] != '\0' ? s[1] : '\0', '\0' };
	unsigned char byte;
	char lower[3];

	for (int i = 0; i < 3; i++)
		lower[i] = (char)tolower((unsigned char)pair[i]);
	return text_unhex(lower, &byte, 1) == ERR_OK ? byte : -1;
}

/* Puts back the three characters that a browser cannot send in quotes. */
static void
unescape_html(char *s)
{
	char *w = s;

	for (; *s != '\0'; s++) {
		int c = *s == '%' ? hex_value(s + 1) : -1;

		if (c == '"' || c == '\r' || c == '\n') {
			*w++ = (char)c;
			s += 2;
		} else
			*w++ = *s;
	}
	*w = '\0';
}

/* UTF-8''%E5%86%B3.pdf (RFC 8187); no other character set. */
static enum err
unescape_extended(char **value)
{
	char *s = *value, *w = *value;

	if (strncasecmp(s, "UTF-8'", 6) != 0 || strchr(s + 6, '\'') == NULL)
		return ERR_BAD_REQUEST;
	for (s = strchr(s + 6, '\'') + 1; *s != '\0'; s++) {
		int c = (unsigned char)*s;

		if (c == '%') {
			if ((c = hex_value(s + 1)) <= 0)
				return ERR_BAD_REQUEST;
			s += 2;
		}
		*w++ = (char)c;
	}
	*w = '\0';
	return text_is_utf8(*value, strlen(*value)) ? ERR_OK :
	    ERR_BAD_REQUEST;
}

/* Without folders, line ends and marks that turn the writing direction. */
static const char *
base_name(struct arena *a, char *name)
{
	size_t n = strlen(name);
	char *base = name + n;

	if (n == 0)
		return "";
	while (base > name && base[-1] != '/' && base[-1] != '\\')
		base--;
	base = text_clean(a, text_without(a, base, "\r\n\t"));
	return *base != '\0' ? base : "file";
}

static enum err
take_param(struct arena *a, struct param *p, struct part *out, int *extended)
{
	if (strcmp(p->name, "name") == 0) {
		if (out->field != NULL)
			return ERR_BAD_REQUEST;
		unescape_html(p->value);
		out->field = p->value;
	} else if (strcmp(p->name, "filename") == 0) {
		if (*extended)
			return ERR_OK;
		if (out->filename != NULL)
			return ERR_BAD_REQUEST;
		unescape_html(p->value);
		out->filename = base_name(a, p->value);
	} else if (strcmp(p->name, "filename*") == 0) {
		if ((*extended)++)
			return ERR_BAD_REQUEST;
		if (unescape_extended(&p->value) != ERR_OK)
			return ERR_BAD_REQUEST;
		out->filename = base_name(a, p->value);
	}
	return ERR_OK;
}

static enum err
take_disposition(struct arena *a, char *value, struct part *out)
{
	static const char kind[] = "form-data";
	char *s = value + sizeof(kind) - 1;
	struct param p;
	int extended = 0;
	enum err e;

	if (out->field != NULL ||
	    strncasecmp(value, kind, sizeof(kind) - 1) != 0)
		return ERR_BAD_REQUEST;
	while ((e = next_param(a, &s, &p)) == ERR_OK)
		if (take_param(a, &p, out, &extended) != ERR_OK)
			return ERR_BAD_REQUEST;
	return e == ERR_END && out->field != NULL ? ERR_OK : ERR_BAD_REQUEST;
}

static enum err
take_header(struct arena *a, char *line, struct part *out)
{
	char *colon = strchr(line, ':'), *value;

	if (colon == NULL || colon == line || *line == ' ' || *line == '\t')
		return ERR_BAD_REQUEST;
	*colon = '\0';
	value = blanks(colon + 1);
	if (strcasecmp(line, "Content-Transfer-Encoding") == 0)
		return ERR_BAD_REQUEST;
	if (strcasecmp(line, "Content-Disposition") == 0)
		return take_disposition(a, value, out);
	if (strcasecmp(line, "Content-Type") != 0)
		return ERR_OK;
	if (*out->type != '\0' || strncasecmp(value, "multipart/", 10) == 0)
		return ERR_BAD_REQUEST;
	out->type = value;
	return ERR_OK;
}

static int
has_control(const char *s)
{
	for (; *s != '\0'; s++)
		if (((unsigned char)*s < 0x20 && *s != '\t') || *s == 0x7f)
			return 1;
	return 0;
}

enum err
part_parse(struct arena *a, const char *headers, size_t n, struct part *out)
{
	char *line = arena_memdup(a, headers, n), *end;

	memset(out, 0, sizeof(*out));
	out->type = "";
	if (!text_is_utf8(headers, n))
		return ERR_BAD_REQUEST;
	for (; *line != '\0'; line = end + 2) {
		end = strstr(line, "\r\n");
		if (end == NULL)
			return ERR_BAD_REQUEST;
		*end = '\0';
		if (has_control(line) || take_header(a, line, out) != ERR_OK)
			return ERR_BAD_REQUEST;
	}
	return out->field != NULL ? ERR_OK : ERR_BAD_REQUEST;
}

/* Plain ASCII without marks of encoding, so that GMime converts nothing. */
static int
is_plain(const char *s)
{
	for (const char *p = s; *p != '\0'; p++)
		if ((unsigned char)*p < 0x20 || (unsigned char)*p >= 0x7f)
			return 0;
	return strchr(s, '*') == NULL && strstr(s, "=?") == NULL;
}

static pthread_once_t gmime_once = PTHREAD_ONCE_INIT;

enum err
boundary_parse(struct arena *a, const char *content_type, const char **out)
{
	GMimeContentType *type;
	const char *boundary;
	size_t n;

	if (!is_plain(content_type))
		return ERR_BAD_REQUEST;
	pthread_once(&gmime_once, g_mime_init);
	type = g_mime_content_type_parse(NULL, content_type);
	boundary = g_mime_content_type_get_parameter(type, "boundary");
	*out = arena_strdup(a, boundary);
	n = boundary != NULL ? strlen(boundary) : 0;
	if (!g_mime_content_type_is_type(type, "multipart", "form-data"))
		n = 0;
	g_object_unref(type);
	return n > 0 && n <= BOUNDARY_MAX ? ERR_OK : ERR_BAD_REQUEST;
}
