#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "portal/page.h"

void
page_wrong_text(struct page *p, const char *field, const char *text)
{
	if (p->n_errors == PAGE_ERRORS_MAX)
		return;
	p->errors[p->n_errors++] = (struct field_error){
	    arena_strdup(p->arena, field), arena_strdup(p->arena, text) };
}

void
page_wrong(struct page *p, const char *field, const struct words *words)
{
	page_wrong_text(p, field, page_word(p, words));
}

int
page_is_wrong(const struct page *p, const char *field)
{
	if (field == NULL)
		return p->n_errors > 0;
	for (int i = 0; i < p->n_errors; i++)
		if (p->errors[i].field != NULL &&
		    strcmp(p->errors[i].field, field) == 0)
			return 1;
	return 0;
}

static const char *
part_of(const struct page *p, const char *name, const char *part)
{
	return form_text(p->form, arena_printf(p->arena, "%s-%s", name,
	    part));
}

static const char *
ticked(const struct page *p, const char *name)
{
	struct buf b;
	const char *v;

	buf_init(&b, p->arena, FORM_VALUE_MAX);
	for (int at = 0; (v = form_next(p->form, name, &at)) != NULL;)
		buf_printf(&b, "%s%s", b.len > 0 ? "," : "", v);
	return b.data;
}

const char *
page_typed(const struct page *p, const struct field *field)
{
	if (field->kind == FIELD_DATE)
		return field_date_value(p->arena,
		    part_of(p, field->name, "year"),
		    part_of(p, field->name, "month"),
		    part_of(p, field->name, "day"));
	if (field->kind == FIELD_CHECKBOXES)
		return ticked(p, field->name);
	return form_text(p->form, field->name);
}

static struct form_view
view_of(struct page *p)
{
	return (struct form_view){ p->arena, p->dict, p->lang, p->errors,
	    p->n_errors };
}

void
page_field(struct page *p, const char *include, const struct field *field,
    const char *value)
{
	struct form_view f = view_of(p);
	struct field cited = *field;

	cited.label.in[p->lang] = page_word(p, &field->label);
	cited.hint.in[p->lang] = page_word(p, &field->hint);
	form_field(&f, include, &cited, value != NULL ? value :
	    page_typed(p, field));
}

void
page_fields(struct page *p, const char *include, const struct field *fields,
    int n, const char *(*value_of)(void *arg, const char *name), void *arg)
{
	for (int i = 0; i < n; i++)
		page_field(p, include, &fields[i], value_of != NULL ?
		    value_of(arg, fields[i].name) : NULL);
}
