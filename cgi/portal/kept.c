#include <string.h>

#include "base/text.h"
#include "portal/inner.h"

/*
 * A form that came after the session was over: its fields travel through the
 * sign-in page under names of their own and are sent again from a page that
 * asks. The gate has refused forms of other sites before.
 */
static const char prefix[] = "keep.", path_field[] = "keep_path";

static int
is_secret(const char *name)
{
	return strcmp(name, "csrf") == 0 || strstr(name, "password") != NULL ||
	    strstr(name, "token") != NULL;
}

static void
put(struct dict *d, const char *name, const char *value)
{
	struct dict *row = dict_add(d, K_KEPT);

	dict_set(row, K_KEPT_NAME, name);
	dict_set(row, K_KEPT_VALUE, value);
}

enum err
kept_sign_in(struct page *p)
{
	const struct form *f = p->form;

	put(p->dict, path_field, page_path(p, "%s",
	    address_encode(p->arena, p->req->rest)));
	for (int i = 0; i < f->n; i++)
		if (!is_secret(f->fields[i].name))
			put(p->dict, arena_printf(p->arena, "%s%s", prefix,
			    f->fields[i].name), f->fields[i].value);
	dict_show(p->dict, K_KEPT_ANY);
	return sign_in_show(p, 401, NULL);
}

static int
holds_a_secret(const struct form *f)
{
	for (int i = 0; i < f->n; i++)
		if (is_secret(f->fields[i].name) &&
		    strcmp(f->fields[i].name, "csrf") != 0)
			return 1;
	return 0;
}

void
kept_again(struct page *p)
{
	const struct route *route = p->match.route;

	if (p->req->method != METHOD_POST || route == NULL ||
	    (route->flags & ROUTE_UPLOAD) != 0 ||
	    (p->form->n == 0 && gate_read_fields(p) != ERR_OK) ||
	    p->form->n == 0 || holds_a_secret(p->form))
		return;
	for (int i = 0; i < p->form->n; i++)
		put(p->dict, p->form->fields[i].name,
		    p->form->fields[i].value);
	dict_set(p->dict, K_CONTINUE_PATH, page_path(p, "%s",
	    address_encode(p->arena, p->req->rest)));
	dict_show(p->dict, K_KEPT_ANY);
}

void
kept_fields(struct page *p)
{
	if (!kept_any(p))
		return;
	for (int i = 0; i < p->form->n; i++) {
		const struct form_field *f = &p->form->fields[i];

		if (strcmp(f->name, path_field) == 0 ||
		    text_starts(f->name, prefix))
			put(p->dict, f->name, f->value);
	}
	dict_show(p->dict, K_KEPT_ANY);
}

int
kept_any(const struct page *p)
{
	return p->req->method == METHOD_POST &&
	    form_has(p->form, path_field);
}

enum err
kept_continue(struct page *p)
{
	const char *path = address_own(p->arena,
	    form_text(p->form, path_field));

	if (path == NULL)
		return ERR_BAD_REQUEST;
	dict_set(p->dict, K_CONTINUE_PATH, path);
	for (int i = 0; i < p->form->n; i++) {
		const struct form_field *f = &p->form->fields[i];

		if (text_starts(f->name, prefix) &&
		    !is_secret(f->name + strlen(prefix)))
			put(p->dict, f->name + strlen(prefix), f->value);
	}
	return frame_show(p, 200, "continue");
}
