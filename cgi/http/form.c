#include <string.h>
#include <strings.h>
#include <uriparser/Uri.h>

#include "base/buf.h"
#include "base/text.h"
#include "http/form.h"

enum { NAME_MAX_BYTES = 256 };

void
form_init(struct form *f, struct arena *a)
{
	memset(f, 0, sizeof(*f));
	f->arena = a;
}

void
form_add(struct form *f, const char *name, const char *value)
{
	if (f->n == f->cap) {
		int cap = f->cap == 0 ? 32 : f->cap * 2;
		struct form_field *more =
		    NEW_ARRAY(f->arena, (size_t)cap, struct form_field);

		if (f->n > 0)
			memcpy(more, f->fields, (size_t)f->n * sizeof(*more));
		f->fields = more;
		f->cap = cap;
	}
	f->fields[f->n++] = (struct form_field){ name, value };
}

const char *
form_next(const struct form *f, const char *name, int *at)
{
	while (*at < f->n) {
		const struct form_field *field = &f->fields[(*at)++];

		if (strcmp(field->name, name) == 0)
			return field->value;
	}
	return NULL;
}

const char *
form_get(const struct form *f, const char *name)
{
	int at = 0;

	return form_next(f, name, &at);
}

const char *
form_text(const struct form *f, const char *name)
{
	const char *value = form_get(f, name);

	return value != NULL ? value : "";
}

int
form_has(const struct form *f, const char *name)
{
	return form_get(f, name) != NULL;
}

int
form_count(const struct form *f, const char *name)
{
	int n = 0;

	for (int at = 0; form_next(f, name, &at) != NULL;)
		n++;
	return n;
}

int
form_is(const struct form *f, const char *name, const char *value)
{
	const char *v;

	for (int at = 0; (v = form_next(f, name, &at)) != NULL;)
		if (strcmp(v, value) == 0)
			return 1;
	return 0;
}

static int
is_raw(const char *const raw[], const char *name)
{
	for (; raw != NULL && *raw != NULL; raw++)
		if (strcmp(*raw, name) == 0)
			return 1;
	return 0;
}

enum err
form_take(struct form *f, const char *name, size_t name_len,
    const char *value, size_t value_len, const char *const raw[])
{
	const char *n, *v;

	if (f->n >= FORM_FIELDS_MAX || name_len > NAME_MAX_BYTES ||
	    value_len > FORM_VALUE_MAX)
		return ERR_TOO_LARGE;
	if (!text_is_utf8(name, name_len) || !text_is_utf8(value, value_len))
		return ERR_BAD_REQUEST;
	n = arena_memdup(f->arena, name, name_len);
	v = arena_memdup(f->arena, value, value_len);
	form_add(f, n, is_raw(raw, n) ? v : text_clean(f->arena, v));
	return ERR_OK;
}

static enum err
take_list(const UriQueryListA *list, const char *const raw[], struct form *f)
{
	enum err e = ERR_OK;

	for (; list != NULL && e == ERR_OK; list = list->next) {
		const char *value = list->value != NULL ? list->value : "";

		/* what "&&" leaves behind */
		if (*list->key == '\0' && *value == '\0')
			continue;
		e = form_take(f, list->key, strlen(list->key), value,
		    strlen(value), raw);
	}
	return e;
}

/* Before the parser works on them: too many fields cost it memory. */
static int
has_too_many(const char *text, size_t n)
{
	int fields = 1;

	for (const char *p = text; (p = memchr(p, '&',
	    n - (size_t)(p - text))) != NULL; p++)
		if (++fields > FORM_FIELDS_MAX)
			return 1;
	return 0;
}

enum err
form_parse(struct arena *a, const char *text, size_t n,
    const char *const raw[], struct form *out)
{
	UriQueryListA *list = NULL;
	int count = 0;
	enum err e;

	form_init(out, a);
	if (n > FORM_BYTES_MAX)
		return ERR_TOO_LARGE;
	if (n == 0)
		return ERR_OK;
	/* the parser would end a string at either */
	if (memchr(text, '\0', n) != NULL || memmem(text, n, "%00", 3) != NULL)
		return ERR_BAD_REQUEST;
	if (has_too_many(text, n))
		return ERR_TOO_LARGE;
	if (uriDissectQueryMallocExA(&list, &count, text, text + n, URI_TRUE,
	    URI_BR_DONT_TOUCH) != URI_SUCCESS)
		return ERR_BAD_REQUEST;
	e = take_list(list, raw, out);
	uriFreeQueryListA(list);
	return e;
}

static int
is_urlencoded(const char *content_type)
{
	static const char type[] = "application/x-www-form-urlencoded";
	size_t n = sizeof(type) - 1;

	return strncasecmp(content_type, type, n) == 0 &&
	    strchr("; \t", content_type[n]) != NULL;
}

enum err
form_read(struct request *r, const char *const raw[], struct form *out)
{
	struct buf text;
	struct buf_sink sink;
	enum err e;

	form_init(out, r->arena);
	if (r->body == NULL || r->content_length == 0)
		return ERR_OK;
	if (r->content_length > FORM_BYTES_MAX)
		return ERR_TOO_LARGE;
	if (!is_urlencoded(r->content_type))
		return ERR_BAD_REQUEST;
	buf_init(&text, r->arena, FORM_BYTES_MAX);
	e = stream_copy(r->body, buf_sink(&sink, &text), FORM_BYTES_MAX, NULL);
	if (e != ERR_OK)
		return e;
	return form_parse(r->arena, text.data, text.len, raw, out);
}

enum err
form_query(const struct request *r, struct form *out)
{
	return form_parse(r->arena, r->query, strlen(r->query), NULL, out);
}
