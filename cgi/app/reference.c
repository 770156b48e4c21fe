#include <string.h>

#include "app/reference.h"
#include "store/organisation.h"
#include "store/reference.h"

enum err
references_read(struct app *app, struct arena *a, struct references *out)
{
	enum err e = reference_categories(app->db, a, &out->categories,
	    &out->n_categories);

	return e != ERR_OK ? e : reference_sectors(app->db, a, &out->sectors,
	    &out->n_sectors);
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
