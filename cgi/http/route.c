#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/log.h"
#include "http/route.h"

static const struct {
	unsigned flag;
	const char *name;
} flag_names[] = {
	{ ROUTE_UPLOAD, "upload" },
	{ ROUTE_NO_CSRF, "no-csrf" },
	{ ROUTE_NO_LANG, "no-lang" },
	{ ROUTE_SAME, "same" },
};

static int
ends_segment(char c)
{
	return c == '/' || c == '\0';
}

/* Most patterns differ in their first letters, and are left there. */
static int
segment_fits(const char **pattern, const char **path)
{
	const char *p = *pattern, *s = *path;

	if (*p == ':') {
		p += strcspn(p, "/");
		s += strcspn(s, "/");
		if (s == *path)
			return 0;
	} else {
		while (*p == *s && !ends_segment(*p))
			p++, s++;
	}
	*pattern = p;
	*path = s;
	return ends_segment(*p) && ends_segment(*s);
}

/*
 * 1 if the pattern fits. *weight is greater the earlier a literal segment
 * stands: a bit for each segment, set for literals.
 */
static int
fits(const char *pattern, const char *path, unsigned *weight)
{
	*weight = 0;
	while (*pattern == '/' && *path == '/') {
		*weight = *weight << 1 | (*++pattern != ':');
		path++;
		if (!segment_fits(&pattern, &path))
			return 0;
	}
	return *pattern == '\0' && *path == '\0';
}

static int
wants_lang(const struct route *row)
{
	return (row->flags & ROUTE_NO_LANG) == 0;
}

static void
bind_params(struct arena *a, const char *path, struct route_match *m)
{
	const char *pattern = m->route->pattern;

	while (*pattern == '/') {
		size_t p = strcspn(++pattern, "/"), n = strcspn(++path, "/");

		if (*pattern == ':') {
			if (m->n_params == ROUTE_PARAMS_MAX)
				abort();
			m->params[m->n_params].name =
			    arena_memdup(a, pattern + 1, p - 1);
			m->params[m->n_params++].value =
			    arena_memdup(a, path, n);
		}
		pattern += p;
		path += n;
	}
}

enum err
route_match(struct arena *a, const struct route *routes, size_t n,
    const struct request *r, struct route_match *out)
{
	unsigned best = 0, weight;
	int found = 0;

	memset(out, 0, sizeof(*out));
	for (size_t i = 0; i < n; i++) {
		const struct route *row = &routes[i];

		if (wants_lang(row) != r->has_lang ||
		    !fits(row->pattern, r->rest, &weight))
			continue;
		/* a less literal pattern is another page */
		if (found && weight < best)
			continue;
		if (!found || weight > best) {
			out->allowed = 0;
			out->route = NULL;
		}
		found = 1;
		best = weight;
		out->allowed |= 1u << row->method;
		if (row->method == r->method)
			out->route = row;
	}
	if (!found)
		return ERR_NOT_FOUND;
	if (out->route == NULL)
		return ERR_METHOD;
	bind_params(a, r->rest, out);
	return ERR_OK;
}

const char *
route_param(const struct route_match *m, const char *name)
{
	for (int i = 0; i < m->n_params; i++)
		if (strcmp(m->params[i].name, name) == 0)
			return m->params[i].value;
	log_line("fault", LOG_TEXT("where", "route_param"),
	    LOG_TEXT("said", name));
	abort();
}

const char *
route_allow(struct arena *a, const struct route_match *m)
{
	struct buf b;

	buf_init(&b, a, 64);
	if (m->allowed & 1u << METHOD_GET)
		buf_puts(&b, "GET, HEAD");
	if (m->allowed & 1u << METHOD_POST)
		buf_puts(&b, b.len > 0 ? ", POST" : "POST");
	return b.data;
}

static const char *
flags_text(struct arena *a, unsigned flags)
{
	struct buf b;

	buf_init(&b, a, 64);
	for (size_t i = 0; i < sizeof(flag_names) / sizeof(flag_names[0]); i++)
		if (flags & flag_names[i].flag)
			buf_printf(&b, "%s%s", b.len > 0 ? "," : "",
			    flag_names[i].name);
	return b.len > 0 ? b.data : "-";
}

void
route_print(FILE *out, const struct route *routes, size_t n,
    const char *(*needs_name)(struct arena *a, unsigned needs))
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < n; i++)
		fprintf(out, "%s\t%s\t%s\t%s\n",
		    method_name(routes[i].method), routes[i].pattern,
		    needs_name(a, routes[i].needs),
		    flags_text(a, routes[i].flags));
	arena_free(&a);
}
