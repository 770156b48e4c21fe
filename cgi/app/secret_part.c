#include <string.h>

#include "app/assign.h"
#include "app/audit.h"
#include "app/once.h"
#include "app/secret_part.h"
#include "store/case.h"
#include "store/organisation.h"
#include "store/secret_part.h"
#include "store/series.h"

struct entering {
	struct app *app;
	struct arena *arena;
	struct secret_part part;
};

static enum err
do_enter(struct tx *tx, void *ctx)
{
	struct entering *x = ctx;
	int year = date_year(date_of(x->part.entered)), n;
	enum err e = series_next(tx, x->arena, "secret", year, &n);

	if (e != ERR_OK)
		return e;
	x->part.number = arena_printf(x->arena, "SP-%d-%04d", year, n);
	e = secret_part_insert(tx, &x->part);
	return e != ERR_OK ? e : app_audit(x->app, tx, x->part.entered_by,
	    AUDIT_SECRET_PART, x->part.number, x->part.entered);
}

static enum err
find_case(struct entering *x, const char *number, struct case_row *row)
{
	enum err e = *number == '\0' ? ERR_OK :
	    case_by_number(x->app->db, x->arena, number, row);

	x->part.case_id = row->id;
	return e == ERR_NOT_FOUND ? ERR_INPUT : e;
}

/* The operator of the case, or a member by its code. */
static enum err
find_from(struct entering *x, const char *from, const struct case_row *row)
{
	struct organisation o = { .id = row->operator_id };
	enum member m;
	enum err e = ERR_OK;

	if (*from == '\0')
		return ERR_OK;
	if (strcmp(from, "operator") != 0)
		e = member_parse(from, &m) ? organisation_by_code(x->app->db,
		    x->arena, from, &o) : ERR_INPUT;
	x->part.organisation_id = o.id;
	return e == ERR_OK && o.id == 0 ? ERR_INPUT : e;
}

static enum err
check_holder(struct entering *x, const struct actor *who)
{
	struct person *all;
	int n;
	enum err e = officers(x->app, x->arena, who, &all, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].id == x->part.holder_id)
			return ERR_OK;
	return e == ERR_OK ? ERR_INPUT : e;
}

static enum err
check(struct entering *x, const struct actor *who,
    const struct secret_part_input *in, unsigned *wrong)
{
	struct case_row row = { .id = 0 };
	enum err found[SECRET_FIELD__MAX] = { ERR_OK };

	found[SECRET_CASE] = find_case(x, in->case_number, &row);
	found[SECRET_FROM] = find_from(x, in->from, &row);
	found[SECRET_HOLDER] = check_holder(x, who);
	if (in->pages < 1 || in->pages > SECRET_PAGES_MAX)
		found[SECRET_PAGES] = ERR_INPUT;
	if (!date_is_set(in->received_on) || date_cmp(in->received_on,
	    date_of(x->part.entered)) > 0)
		found[SECRET_RECEIVED] = ERR_INPUT;
	*wrong = 0;
	for (int i = 0; i < SECRET_FIELD__MAX; i++) {
		if (found[i] != ERR_OK && found[i] != ERR_INPUT)
			return found[i];
		if (found[i] == ERR_INPUT)
			*wrong |= 1u << i;
	}
	return *wrong != 0 ? ERR_INPUT : ERR_OK;
}

enum err
secret_part_enter(struct app *app, struct arena *a, const struct actor *who,
    const struct secret_part_input *in, struct instant now,
    const char **number, unsigned *wrong)
{
	struct entering x = { app, a, { .pages = in->pages,
	    .received_on = in->received_on, .holder_id = in->holder_id,
	    .entered_by = who->person_id, .entered = now } };
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e == ERR_OK)
		e = check(&x, who, in, wrong);
	if (e == ERR_OK)
		e = app_once(app, a, who, do_enter, &x, &x.part.number);
	*number = x.part.number;
	return e;
}

enum err
secret_part_list(struct app *app, struct arena *a, const struct actor *who,
    struct secret_part **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? secret_parts_all(app->db, a, out, n) : e;
}

enum err
secret_parts_of(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, struct secret_part **out, int *n)
{
	return secret_parts_of_case(app->db, a, v->row.id,
	    v->reader == READER_OFFICE ? 0 : who->organisation_id, out, n);
}
