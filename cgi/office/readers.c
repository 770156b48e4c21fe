#include <string.h>

#include "app/assign.h"
#include "app/confidentiality.h"
#include "office/office.h"
#include "office/readers.h"
#include "office/routes.h"
#include "portal/inner.h"
#include "view/words.h"

/* Who needs to know a case (Article 15), and for what. */
static const struct field words_field = { .name = "words",
	.kind = FIELD_TEXT, .optional = 1,
	.label = WORDS("补充说明", "More about it") };

static void
put_purposes(struct page *p)
{
	struct field field = { .name = "purpose", .kind = FIELD_RADIOS,
	    .label = WORDS("查阅目的", "What for") };

	for (int i = 0; i < PURPOSE__MAX; i++)
		field_choice(p->arena, &field, purpose_name((enum purpose)i),
		    *purpose_words((enum purpose)i));
	page_field(p, K_FIELDS, &field, NULL);
	page_field(p, K_FIELDS, &words_field, NULL);
}

static enum err
put_colleagues(struct page *p)
{
	struct field field = { .name = "person", .kind = FIELD_SELECT,
	    .label = WORDS("人员", "Colleague") };
	enum err e;

	field_choose(p->arena, &field);
	e = offer_officers(p, &field);
	if (e == ERR_OK)
		page_field(p, K_FIELDS, &field, NULL);
	return e;
}

/* The two forms: of oneself before the first reading, and of a colleague. */
static const struct {
	const char *path;
	struct words title, text, button;
} forms[] = {
	{ "own", WORDS("说明查阅目的", "Say what you read this for"),
	    WORDS("首次查阅本案材料前须说明目的。说明后您列入本案可查阅材料的人员，此后每次"
	    "查阅均记录在案（{15}）。",
	    "Before you first read the materials of a case you say what for. "
	    "You are then on the list of those who may, and every reading is "
	    "on record ({15})."),
	    WORDS("确认并查阅", "Confirm and read") },
	{ "other", WORDS("列入可查阅材料的人员", "Let a colleague read"),
	    WORDS("仅限因工作需要知悉的人员（{15}）。",
	    "Only those whose work needs it ({15})."),
	    WORDS("列入", "Put on the list") },
};

static int
is_for_oneself(const struct page *p)
{
	return strcmp(p->match.route->name, forms[0].path) == 0;
}

static enum err
show_form(struct page *p, const struct case_view *v)
{
	int i = !is_for_oneself(p);
	enum err e = i ? put_colleagues(p) : ERR_OK;

	if (e != ERR_OK)
		return e;
	put_purposes(p);
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_words(p->dict, K_FORM_TITLE, &forms[i].title, p->lang);
	dict_optional(p->dict, K_FORM_TEXT, page_word(p, &forms[i].text));
	dict_words(p->dict, K_FORM_BUTTON, &forms[i].button, p->lang);
	dict_optional(p->dict, K_NEXT, address_own(p->arena,
	    form_get(p->form, "next")));
	return page_show(p, "office/form.tpl");
}

/* Who is to be asked where one may not enter oneself. */
static enum err
refuse(struct page *p, const struct case_view *v)
{
	const char *holder = v->row.assignee_name;

	return page_error(p, ERR_FORBIDDEN, holder == NULL ? NULL :
	    arena_printf(p->arena, p->lang == LANG_ZH ?
	    "本案承办人为%s，请由其本人或者办公室负责人将您列入可查阅材料的人员。" :
	    "The officer of this case is %s, who can put you on the list of "
	    "its readers; so can the chief.", holder));
}

static enum err
begin(struct page *p, struct case_view *v)
{
	enum err e = page_open_case(p, v);

	if (e != ERR_OK)
		return e;
	if (v->reader != READER_OFFICE)
		return ERR_NOT_FOUND;
	return (is_for_oneself(p) ? reader_may_enter : reader_admits)(p->who,
	    &v->row) ? ERR_OK : ERR_FORBIDDEN;
}

static enum err
show(struct page *p)
{
	struct case_view v;
	enum err e = begin(p, &v);

	if (e == ERR_FORBIDDEN)
		return refuse(p, &v);
	return e == ERR_OK ? show_form(p, &v) : e;
}

static enum err
send(struct page *p)
{
	int64_t person = is_for_oneself(p) ? p->who->person_id :
	    page_id(p, "person");
	const char *next = address_own(p->arena, form_get(p->form, "next"));
	enum purpose purpose = PURPOSE__MAX;
	struct case_view v;
	enum err e = begin(p, &v);

	if (e != ERR_OK)
		return e == ERR_FORBIDDEN ? refuse(p, &v) : e;
	if (!purpose_parse(form_text(p->form, "purpose"), &purpose))
		page_wrong(p, "purpose", &(struct words)WORDS(
		    "请选择查阅目的。", "Choose what it is read for."));
	else
		e = reader_admit(p->app, p->arena, p->who, &v.row, person,
		    purpose, form_text(p->form, "words"), p->now);
	if (e == ERR_INPUT)
		page_wrong(p, "person", &(struct words)WORDS("请选择人员。",
		    "Choose a colleague."));
	else if (e == ERR_TIED)
		page_wrong(p, "person", &(struct words)WORDS(
		    "该人员与本案当事人存在利害关系，不得参与本案（{15}）。",
		    "This person has a tie to a party of the case and takes no "
		    "part in it ({15})."));
	else if (e == ERR_TOO_LARGE)
		page_wrong(p, "words", &(struct words)WORDS(
		    "说明不能超过200字。", "At most 200 characters."));
	else if (e != ERR_OK)
		return e;
	if (page_is_wrong(p, NULL))
		return show_form(p, &v);
	if (is_for_oneself(p) && next != NULL)
		return response_redirect(p->resp, next);
	return page_go(p, "/cases/%s", v.row.number);
}

static void
put_reader(struct page *p, const struct case_reader *r)
{
	struct dict *d = dict_add(p->dict, K_READER_ROW);
	enum purpose purpose;

	dict_set(d, K_READER_NAME, r->name);
	dict_set(d, K_READER_TIME, view_instant(p->arena, r->since,
	    p->lang));
	if (purpose_parse(r->purpose, &purpose))
		dict_words(d, K_READER_PURPOSE, purpose_words(purpose),
		    p->lang);
	dict_optional(d, K_READER_WORDS, r->words);
	if (r->admitted_by != r->person_id)
		dict_optional(d, K_READER_BY, r->admitted_name);
}

enum err
put_readers(struct page *p, const struct case_view *v, int *is_reader)
{
	struct case_reader *all;
	int n;
	enum err e = readers_of(p->app, p->arena, p->who, v->row.id, &all,
	    &n);

	*is_reader = 0;
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		*is_reader |= all[i].person_id == p->who->person_id;
	dict_show(p->dict, *is_reader ? K_IS_READER : K_NO_READER);
	if (!*is_reader && reader_may_enter(p->who, &v->row))
		dict_show(p->dict, K_CAN_ENTER);
	if (!*is_reader)
		return ERR_OK;
	for (int i = 0; i < n; i++)
		put_reader(p, &all[i]);
	if (reader_admits(p->who, &v->row))
		dict_show(p->dict, K_CAN_ADMIT);
	return ERR_OK;
}

/* "materials", "documents/7": what stands behind the case in the path. */
static const char *
object_of(const struct page *p, const char *number)
{
	const char *rest = strstr(p->req->rest, number);

	return rest == NULL || rest[strlen(number)] != '/' ? "" :
	    rest + strlen(number) + 1;
}

enum err
reader_gate(struct page *p)
{
	int is_act = !(p->match.route->needs & NEEDS(CASES_ALL));
	const char *number;
	enum err e;

	if (strstr(p->match.route->pattern, "/:number") == NULL ||
	    !(p->who->rights & RIGHT_BIT(RIGHT_CASES_ALL)))
		return ERR_OK;
	number = page_param(p, "number");
	e = case_admit(p->app, p->arena, p->who, number,
	    object_of(p, number), is_act, p->now);
	if (e != ERR_PURPOSE)
		return e;
	e = page_go(p, "/cases/%s/readers/own?next=%s", number,
	    address_param(p->arena, p->req->method == METHOD_GET ?
	    page_path(p, "%s", address_encode(p->arena, p->req->rest)) :
	    ""));
	return e == ERR_OK ? ERR_END : e;
}

#define READERS(path, needs) \
	{ METHOD_GET, "/cases/:number/readers/" path, NEEDS(needs), \
	    ROUTE_OUTLINE, show, path }, \
	{ METHOD_POST, "/cases/:number/readers/" path, NEEDS(needs), \
	    ROUTE_OUTLINE, send, path }

static const struct route routes[] = {
	READERS("own", CASES_ALL), READERS("other", CASE_WORK),
};

const struct route_set reader_routes = ROUTE_SET(routes);
