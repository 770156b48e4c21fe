#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "view/field.h"

static const struct {
	const char *file, *type, *inputmode;
} kinds[] = {
	[FIELD_TEXT] = { "parts/field-text.tpl", "text", NULL },
	[FIELD_PASSWORD] = { "parts/field-text.tpl", "password", NULL },
	[FIELD_EMAIL] = { "parts/field-text.tpl", "email", NULL },
	[FIELD_TEL] = { "parts/field-text.tpl", "tel", NULL },
	[FIELD_NUMBER] = { "parts/field-text.tpl", "text", "numeric" },
	[FIELD_TEXTAREA] = { "parts/field-textarea.tpl", NULL, NULL },
	[FIELD_FILE] = { "parts/field-file.tpl", NULL, NULL },
	[FIELD_SELECT] = { "parts/field-select.tpl", NULL, NULL },
	[FIELD_RADIOS] = { "parts/field-radios.tpl", NULL, NULL },
	[FIELD_CHECKBOXES] = { "parts/field-checkboxes.tpl", NULL, NULL },
	[FIELD_DATE] = { "parts/field-date.tpl", NULL, NULL },
};
_Static_assert(sizeof(kinds) / sizeof(*kinds) == FIELD_KIND__MAX,
    "a row for each kind of field");

/* Room for 8 choices at first, for twice as many whenever it is used up. */
void
field_choice(struct arena *a, struct field *f, const char *value,
    struct words label)
{
	size_t n = (size_t)f->n_choices;
	struct choice *all = (struct choice *)f->choices;

	if (n == 0 || (n >= 8 && (n & (n - 1)) == 0)) {
		all = NEW_ARRAY(a, n == 0 ? 8 : 2 * n, struct choice);
		if (n > 0)
			memcpy(all, f->choices, n * sizeof(*all));
		f->choices = all;
	}
	all[f->n_choices++] = (struct choice){ .value = value, .label = label };
}

void
field_choice_id(struct arena *a, struct field *f, int64_t id,
    struct words label)
{
	field_choice(a, f, arena_printf(a, "%lld", (long long)id), label);
}

void
field_choose(struct arena *a, struct field *f)
{
	field_choice(a, f, "", (struct words)WORDS("请选择", "Choose"));
}

static const char *
error_of(const struct form_view *f, const char *name)
{
	for (int i = 0; i < f->n_errors; i++)
		if (f->errors[i].field && strcmp(f->errors[i].field, name) == 0)
			return f->errors[i].text;
	return NULL;
}

/* Whether a choice is among the chosen: the value, or a "," list of values. */
static int
is_chosen(const struct field *field, const char *chosen, const char *value)
{
	size_t n = strlen(value);

	if (field->kind != FIELD_CHECKBOXES)
		return strcmp(chosen, value) == 0;
	for (const char *p = chosen; p; p = strchr(p, ',')) {
		p += *p == ',';
		if (strncmp(p, value, n) == 0 && (!p[n] || p[n] == ','))
			return 1;
	}
	return 0;
}

/* The first choice carries the field's own id: errors link to it. */
static void
put_choices(struct dict *d, const struct form_view *f, const struct field *field,
    const char *chosen)
{
	for (int i = 0; i < field->n_choices; i++) {
		const struct choice *c = &field->choices[i];
		struct dict *sub = dict_add(d, K_CHOICE);

		if (i == 0)
			dict_set(sub, K_CHOICE_ID, field->name);
		else
			dict_setf(sub, K_CHOICE_ID, "%s-%d", field->name, i);
		dict_set(sub, K_CHOICE_NAME, field->name);
		dict_set(sub, K_CHOICE_VALUE, c->value);
		dict_words(sub, K_CHOICE_LABEL, &c->label, f->lang);
		dict_optional(sub, K_CHOICE_HINT, c->hint.in[f->lang]);
		if (is_chosen(field, chosen, c->value))
			dict_show(sub, K_CHOICE_ON);
	}
}

/* Year, month and day out of what was typed, whatever it was. */
static void
put_date(struct dict *d, struct arena *a, const char *value)
{
	static const char *const keys[] = {
		K_FIELD_YEAR, K_FIELD_MONTH, K_FIELD_DAY,
	};
	char *rest = arena_strdup(a, value);

	for (int i = 0; i < 3; i++)
		dict_set(d, keys[i], i < 2 ? strsep(&rest, "-") : rest);
}

static void
put_looks(struct dict *d, const struct field *field)
{
	dict_set(d, K_FIELD_TYPE, kinds[field->kind].type);
	dict_optional(d, K_FIELD_INPUTMODE, kinds[field->kind].inputmode);
	dict_optional(d, K_FIELD_AUTOCOMPLETE, field->autocomplete);
	dict_set_int(d, K_FIELD_ROWS, field->rows ? field->rows : 5);
	if (field->width)
		dict_setf(d, K_FIELD_WIDTH, "govuk-input--width-%d",
		    field->width);
	if (field->optional)
		dict_show(d, K_FIELD_OPTIONAL);
	if (field->big)
		dict_show(d, K_FIELD_BIG);
	if (field->in_line)
		dict_show(d, K_FIELD_INLINE);
	if (kinds[field->kind].type != NULL && field->n_choices > 0)
		dict_show(d, K_FIELD_SUGGESTS);
}

/* Label, hint and error, and which of them describe the field. */
static void
put_words(struct dict *d, const struct form_view *f, const struct field *field)
{
	const char *hint = field->hint.in[f->lang];
	const char *error = error_of(f, field->name);

	dict_set(d, K_FIELD_ID, field->name);
	dict_set(d, K_FIELD_NAME, field->name);
	dict_words(d, K_FIELD_LABEL, &field->label, f->lang);
	dict_optional(d, K_FIELD_HINT, hint);
	dict_optional(d, K_FIELD_ERROR, error);
	if (hint && error)
		dict_optional(d, K_FIELD_DESCRIBED, arena_printf(f->arena,
		    "%s-hint %s-error", field->name, field->name));
	else if (hint || error)
		dict_optional(d, K_FIELD_DESCRIBED, arena_printf(f->arena,
		    "%s-%s", field->name, hint ? "hint" : "error"));
}

void
form_field(const struct form_view *f, const char *include,
    const struct field *field, const char *value)
{
	struct dict *d = dict_include(f->dict, include,
	    kinds[field->kind].file);

	put_words(d, f, field);
	put_looks(d, field);
	put_choices(d, f, field, value ? value : "");
	if (field->kind == FIELD_DATE)
		put_date(d, f->arena, value ? value : "");
	else if (field->kind != FIELD_PASSWORD && field->kind != FIELD_FILE)
		dict_set(d, K_FIELD_VALUE, value);
}

void
form_fields(const struct form_view *f, const char *include,
    const struct field *fields, int n,
    const char *(*value_of)(void *arg, const char *name), void *arg)
{
	for (int i = 0; i < n; i++)
		form_field(f, include, &fields[i],
		    value_of(arg, fields[i].name));
}

void
form_errors(const struct form_view *f)
{
	if (f->n_errors == 0)
		return;
	dict_show(f->dict, K_HAS_ERRORS);
	for (int i = 0; i < f->n_errors; i++) {
		struct dict *d = dict_add(f->dict, K_ERROR_ITEM);

		dict_set(d, K_ERROR_TEXT, f->errors[i].text);
		dict_set(d, K_ERROR_ID, f->errors[i].field);
		dict_show(d, f->errors[i].field ? K_ERROR_LINK :
		    K_ERROR_PLAIN);
	}
}

/* A hyphen that was typed must not part what it stands in: "-1", "2027-1". */
static const char *
date_part(struct arena *a, const char *typed)
{
	const char *text = text_clean(a, text_narrow(a, typed ? typed : ""));
	const char *at = strchr(text, '-');

	return at == NULL ? text : arena_printf(a, "%.*s\u2010%s",
	    (int)(at - text), text, date_part(a, at + 1));
}

const char *
field_date_value(struct arena *a, const char *year, const char *month,
    const char *day)
{
	year = date_part(a, year);
	month = date_part(a, month);
	day = date_part(a, day);
	if (!*year && !*month && !*day)
		return "";
	return arena_printf(a, "%s-%s-%s", year, month, day);
}

enum err
field_date_parse(const char *value, struct date *out)
{
	int year, month, day, end = -1;

	if (!value || strspn(value, "0123456789-") != strlen(value))
		return ERR_FORMAT;
	if (sscanf(value, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 ||
	    end < 0 || value[end] || year < 0 || month < 0 || day < 0)
		return ERR_FORMAT;
	return date_make(year, month, day, out);
}
