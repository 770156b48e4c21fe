#include "app/operators.h"
#include "office/acts.h"

/* What the Office enters for one of several operators (Article 19). */

/* Those it may be for; *n 0: nobody is asked. */
static enum err
whose_choices(struct page *p, const struct case_view *v,
    enum event_kind kind, struct case_operator **out, int *n)
{
	enum err e = ERR_OK;

	*n = 0;
	if (v->row.operator_id == 0 && (kind == EVENT_MATERIALS_SUBMITTED ||
	    kind == EVENT_COMMENT || kind == EVENT_NOTIFY_CHANGE))
		e = operators_of(p->app, p->arena, p->who, v->row.id, out, n);
	if (*n < 2)
		*n = 0;
	return e;
}

enum err
put_whose(struct page *p, const struct case_view *v, enum event_kind kind)
{
	struct field f = { .name = "operator", .kind = FIELD_SELECT,
	    .label = WORDS("哪家运营者", "Of which operator") };
	struct case_operator *all;
	int n;
	enum err e = whose_choices(p, v, kind, &all, &n);

	if (e != ERR_OK || n == 0)
		return e;
	field_choose(p->arena, &f);
	for (int i = 0; i < n; i++)
		field_choice_id(p->arena, &f, all[i].operator_id,
		    all[i].name);
	page_field(p, K_FIELDS, &f, NULL);
	return ERR_OK;
}

enum err
take_whose(struct page *p, const struct case_view *v, struct act *what)
{
	struct act_text *texts = NEW_ARRAY(p->arena,
	    (size_t)what->n_texts + 2, struct act_text);
	struct case_operator *all;
	int n;
	enum err e = whose_choices(p, v, what->kind, &all, &n);

	if (e != ERR_OK || n == 0)
		return e;
	for (int i = 0; i < what->n_texts; i++)
		texts[i] = what->texts[i];
	for (int i = 0; i < n; i++)
		if (all[i].operator_id == page_id(p, "operator")) {
			operator_enters(p->arena, &all[i], what, texts);
			return ERR_OK;
		}
	page_wrong(p, "operator", &(struct words)WORDS(
	    "请选择是哪家运营者提交的。",
	    "Choose the operator that it came from."));
	return ERR_OK;
}
