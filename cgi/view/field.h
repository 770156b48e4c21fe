#ifndef VIEW_FIELD_H
#define VIEW_FIELD_H

#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/lang.h"
#include "view/template.h"

/*
 * Form fields as data: a page's fields are a static table of struct field;
 * one call a field puts it, with value and error, at {{>NAME}} of the page.
 */
enum field_kind {
	FIELD_TEXT, FIELD_PASSWORD, FIELD_EMAIL, FIELD_TEL,
	FIELD_NUMBER,		/* text with the number keyboard */
	FIELD_TEXTAREA, FIELD_FILE, FIELD_SELECT,
	FIELD_RADIOS,
	FIELD_CHECKBOXES,	/* value: the chosen ones, joined by "," */
	FIELD_DATE,		/* year, month, day; see field_date_value */
	FIELD_KIND__MAX
};

struct choice {
	const char *value;
	struct words label;
	struct words hint;		/* may be left out */
};

struct field {
	const char *name;		/* in the form; also its id */
	enum field_kind kind;
	struct words label;
	struct words hint;		/* may be left out */
	const char *autocomplete;	/* "username", "off", …; NULL: none */
	int width;			/* 2, 3, 4, 5, 10, 20; 0: full */
	int rows;			/* of a textarea; 0: 5 */
	int optional;			/* says "(optional)" */
	int big;			/* the label stands as a heading */
	int in_line;			/* choices side by side */
	const struct choice *choices;	/* of a text: values to pick from */
	int n_choices;
};

/*
 * Adds a choice to a field whose choices are rows, not a table: the list lies
 * in the arena and grows. field_choose adds "Choose", which stands for none.
 */
void
field_choice(struct arena *a, struct field *f, const char *value,
    struct words label);

void
field_choice_id(struct arena *a, struct field *f, int64_t id,
    struct words label);

void
field_choose(struct arena *a, struct field *f);

/* What is wrong with a field, in the language of the page. */
struct field_error {
	const char *field;	/* its name; NULL: the form as a whole */
	const char *text;
};

/* A form being shown: where to, in which language, with which errors. */
struct form_view {
	struct arena *arena;
	struct dict *dict;
	enum lang lang;
	const struct field_error *errors;
	int n_errors;
};

/*
 * Puts a field at {{>include}} of the page, behind those already there.
 * value: as typed, NULL for empty; never shown for passwords and files. The
 * error shown is the first one of this name.
 */
void
form_field(const struct form_view *f, const char *include,
    const struct field *field, const char *value);

/* Puts all fields of a table; value_of(arg, name) gives what was typed. */
void
form_fields(const struct form_view *f, const char *include,
    const struct field *fields, int n,
    const char *(*value_of)(void *arg, const char *name), void *arg);

/* The error summary on top and the prefix of the title; none: nothing. */
void
form_errors(const struct form_view *f);

/*
 * A date arrives as three fields NAME-year, NAME-month, NAME-day. This joins
 * what was typed into "year-month-day", to be handed to form_field again
 * (it need not be a date); "" where all three are empty. Full-width digits
 * become plain, and a hyphen within a part one that looks the same.
 */
const char *
field_date_value(struct arena *a, const char *year, const char *month,
    const char *day);

/*
 * Reads such a value: "2026-3-5" as well as "2026-03-05". ERR_FORMAT,
 * ERR_RANGE.
 */
enum err
field_date_parse(const char *value, struct date *out) MUST_CHECK;

#endif
