#include <string.h>

#include "app/assign.h"
#include "office/office.h"

enum err
offer_officers(struct page *p, struct field *f)
{
	struct person *all;
	int n;
	enum err e = officers(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		field_choice_id(p->arena, f, all[i].id, words_same(all[i].name));
	return ERR_OK;
}

void
offer_documents(struct page *p, const struct case_view *v, const char *kind,
    struct field *f)
{
	for (int i = 0; i < v->n_documents; i++)
		if (kind == NULL || strcmp(v->documents[i].kind, kind) == 0)
			field_choice_id(p->arena, f, v->documents[i].id,
			    words_same(v->documents[i].name));
}
