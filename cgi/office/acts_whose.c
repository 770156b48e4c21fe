#include "app/operators.h"
#include "office/acts.h"
#include "view/words.h"

/* What the Office enters for one of several operators (Article 19). */

/* Those it may be for; *n 0: nobody is asked. */
static enum err
whose_choices(struct page *p, const struct case_view *v,
    enum event_kind kind, struct case_operator **out, int *n)
{
	enum err e = ERR_OK;

	*n = 0;
	if (kind == EVENT_MATERIALS_SUBMITTED || kind == EVENT_COMMENT ||
	    kind == EVENT_NOTIFY_CHANGE)
		e = operators_several(p->app, p->arena, p->who, &v->row, out,
		    n);
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

/* ---- who may join */

static int
has_joined(const struct case_operator *all, int n, int64_t id)
{
	for (int i = 0; i < n; i++)
		if (all[i].operator_id == id)
			return 1;
	return 0;
}

static enum err
newcomers(struct page *p, const struct case_view *v,
    struct organisation **out, int *n)
{
	struct case_operator *joined;
	int n_joined, kept = 0;
	enum err e = operators_of(p->app, p->arena, p->who, v->row.id,
	    &joined, &n_joined);

	if (e == ERR_OK)
		e = operators_registered(p->app, p->arena, p->who, out, n);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < *n; i++)
		if (!has_joined(joined, n_joined, (*out)[i].id))
			(*out)[kept++] = (*out)[i];
	*n = kept;
	return ERR_OK;
}

enum err
put_newcomers(struct page *p, const struct case_view *v)
{
	struct field f = { .name = "operator", .kind = FIELD_SELECT,
	    .label = WORDS("运营者名册", "Register of operators") };
	struct organisation *all;
	struct choice *out;
	int n;
	enum err e = newcomers(p, v, &all, &n);

	if (e != ERR_OK)
		return e;
	out = NEW_ARRAY(p->arena, (size_t)n + 1, struct choice);
	out[0] = (struct choice){ .value = "",
	    .label = WORDS("请选择", "Choose") };
	for (int i = 0; i < n; i++)
		out[i + 1] = (struct choice){ .value = arena_printf(p->arena,
		    "%lld", (long long)all[i].id), .label = all[i].name };
	f.choices = out;
	f.n_choices = n + 1;
	page_field(p, K_FIELDS, &f, NULL);
	return ERR_OK;
}

enum err
take_newcomer(struct page *p, const struct case_view *v,
    struct case_operator *out)
{
	struct organisation *all;
	int n;
	enum err e = newcomers(p, v, &all, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		if (all[i].id == page_id(p, "operator")) {
			*out = (struct case_operator){ .operator_id =
			    all[i].id, .name = all[i].name };
			return ERR_OK;
		}
	page_wrong(p, "operator", &(struct words)WORDS(
	    "请选择一家尚未告知的运营者。",
	    "Choose an operator that was not told yet."));
	return ERR_OK;
}

void
put_standing(struct page *p, struct dict *d, const struct case_operator *o)
{
	static const struct words open = WORDS("尚未答复",
	    "has not answered"), refused = WORDS("不接受", "refuses"),
	    accepted = WORDS("已接受", "has accepted");

	dict_optional(d, K_STANDING, page_word(p,
	    !date_is_set(o->answered_on) ? &open :
	    o->contract == CONTRACT_CONDITIONS_REFUSED ? &refused :
	    &accepted));
	dict_optional(d, K_ANSWERED_ON, date_is_set(o->answered_on) ?
	    view_date(p->arena, o->answered_on, p->lang) : NULL);
	dict_words(d, K_CONTRACT_OF, contract_words(o->contract), p->lang);
}
