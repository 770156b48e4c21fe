#include <stdlib.h>
#include <string.h>

#include "app/spill.h"
#include "office/asked.h"
#include "office/incidents.h"
#include "office/routes.h"

/* Article 20: reporting what seems to hold a state secret. */

static const struct field place_field = { .name = "place",
	.kind = FIELD_TEXT, .width = 20, .autocomplete = "off",
	.label = WORDS("内容编号", "Where it stands"),
	.hint = WORDS("例如document-12；各处“报告疑似国家秘密”链接已带编号。",
	"Such as document-12. The link beside each file and text fills it "
	"in.") };

/* ---- the way to it, from beside the text */

static void
put_link(struct dict *d, const char *what, const char *place)
{
	struct dict *link = dict_add(d, K_SPILL);

	dict_set(link, K_SPILL_PLACE, place);
	dict_optional(link, K_SPILL_WHAT, what);
}

static int
may_report(const struct page *p)
{
	return (p->who->rights & RIGHT_BIT(RIGHT_SPILL_REPORT)) != 0;
}

void
put_spill(struct page *p, struct dict *d, const char *what, const char *text,
    const char *place)
{
	if (may_report(p) && *text != '\0' && !spill_is_mask(text))
		put_link(d, what, place);
}

enum err
put_spill_unread(struct page *p, struct dict *d, const char *what,
    const char *place)
{
	int is_there;
	enum err e;

	if (!may_report(p))
		return ERR_OK;
	e = spill_is_there(p->app, p->arena, p->who, place, &is_there);
	if (e == ERR_OK && is_there)
		put_link(d, what, place);
	return e;
}

/* ---- which of several texts */

static const struct {
	const char *name;
	struct words words;
} parts[] = {
	{ "reasons", WORDS("理由", "Reasons") },
	{ "wording", WORDS("内容", "Wording") },
	{ "evidence", WORDS("证明", "Evidence") },
	{ "verifier", WORDS("核实", "Verified by") },
	{ "body", WORDS("评估意见", "Assessment") },
	{ "name", WORDS("依据的材料", "Name of the evidence") },
	{ "page", WORDS("页码", "Page") },
	{ "title", WORDS("产品或者服务", "Product or service") },
	{ "provider", WORDS("提供者", "Provider") },
	{ "operators", WORDS("已知的运营者", "Operators that are known") },
};

/* "/conditions/0/wording": "Condition 1 · Wording". */
static const char *
path_label(struct page *p, const char *path)
{
	const char *name = strrchr(path, '/') + 1, *words = name, *number;
	int zh = p->lang == LANG_ZH;

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (strcmp(parts[i].name, name) == 0)
			words = page_word(p, &parts[i].words);
	number = strpbrk(path, "0123456789");
	if (number == NULL)
		return words;
	return arena_printf(p->arena, strstr(path, "/conditions") == path ?
	    zh ? "条件%d · %s" : "Condition %d · %s" :
	    zh ? "因素评估第%d条 · %s" : "Factor no. %d of the list · %s",
	    (int)strtol(number, NULL, 10) + 1, words);
}

static struct choice
choice_of(struct page *p, const char *place)
{
	const char *path = strchr(place, '/');
	const char *label = asked_label(p, path + 1);

	if (label == NULL)
		label = path_label(p, path);
	return (struct choice){ .value = place, .label = { { label, label } } };
}

/* Radios where the place of the link holds several texts. */
static enum err
put_place(struct page *p, const char *from)
{
	struct field which = { .name = place_field.name,
	    .kind = FIELD_RADIOS, .label = WORDS("哪一段内容涉密？",
	    "Which text seems to be secret?") };
	const char *const *places;
	struct choice *choices;
	int n = 0;
	enum err e = *from == '\0' ? ERR_OK : spill_choices(p->app, p->arena,
	    p->who, from, &places, &n);

	if (e != ERR_OK && e != ERR_FORMAT && e != ERR_NOT_FOUND)
		return e;
	if (n == 0) {
		page_field(p, K_FIELDS, &place_field, NULL);
		return ERR_OK;
	}
	choices = NEW_ARRAY(p->arena, (size_t)n, struct choice);
	for (int i = 0; i < n; i++)
		choices[i] = choice_of(p, places[i]);
	which.choices = choices;
	which.n_choices = n;
	page_field(p, K_FIELDS, &which, NULL);
	return ERR_OK;
}

/* ---- reporting */

/* Whoever reports need not be one who sees the list. */
static const char *
list_path(const struct page *p)
{
	return p->who->rights & RIGHT_BIT(RIGHT_INCIDENTS) ? "/incidents" :
	    "/secrets";
}

static enum err
ask(struct page *p)
{
	const char *from = form_text(p->form, "from");
	enum err e;

	if (*from == '\0')
		from = form_text(p->form, place_field.name);
	if ((e = put_place(p, from)) != ERR_OK)
		return e;
	dict_set(p->dict, K_SPILL_FROM, from);
	put_incident_article(p);
	dict_set(p->dict, K_BACK_PATH, page_path(p, "%s", list_path(p)));
	return page_show(p, "office/incident-new.tpl");
}

static void
say_wrong(struct page *p, enum err e, const char *number)
{
	if (e == ERR_CONFLICT)
		page_wrong_text(p, place_field.name, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "该内容已因事件%s封存。" :
		    "Incident %s withholds this already.",
		    number != NULL ? number : ""));
	else if (*form_text(p->form, place_field.name) == '\0')
		page_wrong(p, place_field.name, &(struct words)WORDS(
		    "请指明涉密的内容，未作封存。",
		    "Say which text or file it is; nothing was withheld."));
	else if (e == ERR_FORMAT || e == ERR_NOT_FOUND)
		page_wrong(p, place_field.name, &(struct words)WORDS(
		    "没有该编号的内容，未作封存。",
		    "Nothing has that number; nothing was withheld."));
}

static enum err
reported(struct page *p, const char *number)
{
	struct words done = { { [LANG_ZH] = arena_printf(p->arena,
	    "已封存，任何人不得查阅。事件编号%s，由另一人决定。", number),
	    [LANG_EN] = arena_printf(p->arena, "Withheld: nobody can open it "
	    "any more. It is incident %s; another person decides.",
	    number) } };

	return page_go_saying(p, &done, "%s", list_path(p));
}

static enum err
report(struct page *p)
{
	const char *number;
	enum err e = spill_report(p->app, p->arena, p->who,
	    form_text(p->form, place_field.name), p->now, &number);

	if (e == ERR_OK)
		return reported(p, number);
	say_wrong(p, e, number);
	return page_is_wrong(p, NULL) ? ask(p) : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/incidents/new", NEEDS(SPILL_REPORT), 0, ask, NULL },
	{ METHOD_POST, "/incidents/new", NEEDS(SPILL_REPORT), 0, report,
	    NULL },
};

const struct route_set incident_new_routes = ROUTE_SET(routes);
