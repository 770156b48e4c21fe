#include <string.h>

#include "app/designation.h"
#include "app/reference.h"
#include "base/clock.h"
#include "store/organisation.h"
#include "store/reference.h"

enum err
references_read(struct app *app, struct arena *a, struct references *out)
{
	enum err e = reference_categories(app->db, a, &out->categories,
	    &out->n_categories);

	out->ciis = NULL;
	out->n_ciis = 0;
	return e != ERR_OK ? e : reference_sectors(app->db, a, &out->sectors,
	    &out->n_sectors);
}

enum err
references_own(struct app *app, struct arena *a, const struct actor *who,
    struct references *out)
{
	struct designation *rows;
	int n;
	enum err e = references_read(app, a, out);

	if (e != ERR_OK ||
	    (e = designations_own(app, a, who, &rows, &n)) != ERR_OK)
		return e;
	out->ciis = NEW_ARRAY(a, (size_t)n + 1, struct reference);
	for (int i = 0; i < n; i++)
		if (designation_is_in_force(&rows[i], clock_today()))
			out->ciis[out->n_ciis++] = (struct reference){
			    .code = rows[i].cii.in[LANG_ZH],
			    .name = rows[i].cii };
	return ERR_OK;
}

const struct reference *
references_of(const struct references *r, enum question_type type, int *n)
{
	*n = 0;
	if (type == QUESTION_CATEGORY) {
		*n = r->n_categories;
		return r->categories;
	}
	if (type == QUESTION_SECTOR) {
		*n = r->n_sectors;
		return r->sectors;
	}
	if (type == QUESTION_CII) {
		*n = r->n_ciis;
		return r->ciis;
	}
	return NULL;
}

const struct words *
reference_words(const struct references *r, enum question_type type,
    const char *code)
{
	int n;
	const struct reference *rows = references_of(r, type, &n);

	for (int i = 0; i < n; i++)
		if (strcmp(rows[i].code, code) == 0)
			return &rows[i].name;
	return NULL;
}

enum err
organisation_own(struct app *app, struct arena *a, const struct actor *who,
    struct organisation *out)
{
	return who->person_id == 0 ? ERR_SIGNED_OUT :
	    organisation_by_id(app->db, a, who->organisation_id, out);
}
