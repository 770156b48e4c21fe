#ifndef HTTP_FORM_H
#define HTTP_FORM_H

#include "http/request.h"

enum {
	FORM_FIELDS_MAX = 2000,
	FORM_VALUE_MAX = 64 * 1024,	/* bytes of one value, decoded */
	FORM_BYTES_MAX = 2 * 1024 * 1024
};

struct form_field {
	const char *name, *value;
};

/* Names and values in the order in which they came; names may repeat. */
struct form {
	struct arena *arena;
	struct form_field *fields;
	int n, cap;
};

void
form_init(struct form *f, struct arena *a);

/* Appends; the strings are not copied. */
void
form_add(struct form *f, const char *name, const char *value);

/* The first value of that name, or NULL if the name is absent. */
const char *
form_get(const struct form *f, const char *name);

/* As form_get, but "" where the name is absent. */
const char *
form_text(const struct form *f, const char *name);

int
form_has(const struct form *f, const char *name);

int
form_count(const struct form *f, const char *name);

/*
 * The values of one name, one by one, NULL after the last:
 *	for (int at = 0; (v = form_next(f, "provider", &at)) != NULL;)
 */
const char *
form_next(const struct form *f, const char *name, int *at);

/* 1 if one of the values of that name is this one (ticked boxes). */
int
form_is(const struct form *f, const char *name, const char *value);

/*
 * Reads name=value&… (a query string or a body) into *out. Values are made
 * plain by text_clean, except those of the names in raw (ends with NULL; NULL:
 * none), such as passwords. ERR_BAD_REQUEST: a NUL or not UTF-8;
 * ERR_TOO_LARGE: above one of the limits.
 */
enum err
form_parse(struct arena *a, const char *text, size_t n,
    const char *const raw[], struct form *out) MUST_CHECK;

/*
 * Reads the body of an ordinary form. As form_parse, and ERR_BAD_REQUEST where
 * it is of another content type, ERR_TOO_LARGE before reading where the length
 * announced is too much. No body: an empty form.
 */
enum err
form_read(struct request *r, const char *const raw[], struct form *out)
    MUST_CHECK;

/* The query string as a form. */
enum err
form_query(const struct request *r, struct form *out) MUST_CHECK;

/*
 * Checks one value against the limits of all forms, cleans it unless its name
 * is in raw, and appends it: for the fields of an upload. Errors as form_parse.
 */
enum err
form_take(struct form *f, const char *name, size_t name_len,
    const char *value, size_t value_len, const char *const raw[]) MUST_CHECK;

#endif
