#include <string.h>

#include "app/designation_inner.h"
#include "app/once.h"
#include "app/people_inner.h"
#include "base/csv.h"
#include "law/creditcode.h"
#include "store/designation.h"
#include "store/organisation.h"

enum { FIELDS = 10 };

struct importing {
	struct app *app;
	struct arena *arena;
	int64_t by;
	struct instant now;
	const char *text;
	struct designation_import *out;
};

static enum err
fault_at(struct people_fault *f, const char *field, const struct words *w)
{
	*f = (struct people_fault){ field, w };
	return ERR_INPUT;
}

enum err
designation_operator(struct tx *tx, struct designation_entry *t, int *made)
{
	static const struct words no_operator = WORDS(
	    "该统一社会信用代码的单位不是运营者。",
	    "The organisation with this credit code is no operator."),
	    no_code = WORDS("请填写统一社会信用代码。",
	    "Give the unified social credit code.");
	struct organisation *o = t->operator, known;
	enum err e;

	*made = 0;
	if (o->uscc == NULL || *o->uscc == '\0')
		return fault_at(t->fault, "uscc", &no_code);
	e = organisation_by_uscc(tx_db(tx), t->arena, o->uscc, &known);
	if (e == ERR_OK && known.kind != ORGANISATION_OPERATOR)
		return fault_at(t->fault, "uscc", &no_operator);
	if (e == ERR_OK)
		*o = known;
	else if (e == ERR_NOT_FOUND) {
		*made = 1;
		if ((e = organisation_check(o, t->fault)) == ERR_OK)
			e = organisation_write(tx, t->app, o, t->by, t->now,
			    t->fault);
	}
	t->d->organisation_id = o->id;
	return e;
}

static int
is_same(const struct designation *a, const struct designation *b)
{
	return date_cmp(a->designated_on, b->designated_on) == 0 &&
	    strcmp(a->number, b->number) == 0 &&
	    strcmp(a->cii.in[LANG_ZH], b->cii.in[LANG_ZH]) == 0;
}

static enum err
is_known(struct tx *tx, const struct designation_entry *t, int *known)
{
	struct designation *rows;
	int n;
	enum err e = designations_of(tx_db(tx), t->arena,
	    t->d->organisation_id, &rows, &n);

	*known = 0;
	for (int i = 0; e == ERR_OK && i < n; i++)
		*known |= is_same(&rows[i], t->d);
	return e;
}

static enum err
take_line(struct tx *tx, struct importing *m, const char *const f[FIELDS])
{
	struct organisation o = { .kind = ORGANISATION_OPERATOR,
	    .code = f[0], .name = WORDS(f[1], f[2]), .address = "",
	    .uscc = credit_code_normalise(m->arena, f[3]), .sector = f[4] };
	struct designation d = { .cii = WORDS(f[5], f[6]),
	    .department = f[7], .number = f[8],
	    .designated_on = DATE_NONE };
	struct designation_entry t = { m->app, m->arena, m->by, m->now, &o,
	    &d, &m->out->fault };
	int made, known;
	enum err e;

	if (date_parse(f[9], &d.designated_on) != ERR_OK)
		d.designated_on = DATE_NONE;
	if ((e = designation_check(&d, m->now, t.fault)) != ERR_OK ||
	    (e = designation_operator(tx, &t, &made)) != ERR_OK ||
	    (e = is_known(tx, &t, &known)) != ERR_OK)
		return e;
	m->out->made += made;
	m->out->known += known;
	m->out->added += !known;
	return known ? ERR_OK : designation_write(tx, &t);
}

static enum err
write_import(struct tx *tx, void *ctx)
{
	static const struct words shape = WORDS(
	    "每行须有10个栏目，首行为表头，最多2000行。",
	    "A line has ten fields, the first line is the header, and there "
	    "are 2,000 lines at most.");
	struct importing *m = ctx;
	char *rest = arena_strdup(m->arena, m->text);
	const char *f[FIELDS + 1];
	enum err e = ERR_OK;
	int n = csv_line(&rest, f, FIELDS + 1);

	*m->out = (struct designation_import){ .line = 1 };
	if (n != FIELDS)
		return fault_at(&m->out->fault, "rows", &shape);
	while (e == ERR_OK && rest != NULL && *rest != '\0') {
		n = csv_line(&rest, f, FIELDS + 1);
		if (++m->out->line > DESIGNATION_LINES_MAX || n != FIELDS)
			return fault_at(&m->out->fault, "rows", &shape);
		e = take_line(tx, m, f);
	}
	return e;
}

enum err
designations_import(struct app *app, struct arena *a,
    const struct actor *who, const char *text, struct instant now,
    struct designation_import *out)
{
	struct importing m = { app, a, who->person_id, now, text, out };
	enum err e = app_require(who, RIGHT_DESIGNATIONS_KEEP);

	*out = (struct designation_import){ .line = 0 };
	return e != ERR_OK ? e : app_once(app, a, who, write_import, &m,
	    NULL);
}
