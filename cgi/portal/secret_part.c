#include "portal/secret_part.h"
#include "view/words.h"

void
put_secret_rows(struct page *p, const struct secret_part *parts, int n)
{
	if (n > 0)
		dict_show(p->dict, K_SECRET_PARTS);
	for (int i = 0; i < n; i++) {
		const struct secret_part *s = &parts[i];
		struct dict *row = dict_add(p->dict, K_SECRET_PART);

		dict_set(row, K_SECRET_NUMBER, s->number);
		dict_set_int(row, K_SECRET_PAGES, s->pages);
		dict_set(row, K_SECRET_DATE, view_date(p->arena,
		    s->received_on, p->lang));
		dict_set(row, K_SECRET_HOLDER, s->holder_name);
		dict_set(row, K_SECRET_ENTERED, view_instant(p->arena,
		    s->entered, p->lang));
		dict_set(row, K_SECRET_ENTERED_BY, s->entered_name);
		dict_optional(row, K_SECRET_CASE, s->case_number);
		dict_optional(row, K_SECRET_FROM, p->lang == LANG_ZH ?
		    s->from_zh : s->from_en);
	}
}

enum err
put_secret_parts(struct page *p, const struct case_view *v)
{
	struct secret_part *parts;
	int n;
	enum err e = secret_parts_of(p->app, p->arena, p->who, v, &parts,
	    &n);

	if (e == ERR_OK)
		put_secret_rows(p, parts, n);
	return e;
}
