#include "base/text.h"
#include "operator/draft.h"
#include "operator/routes.h"
#include "view/words.h"

/* The operator notifies a change of the purchase (Article 14, A41). */

enum { CHANGE_MAX = 20000 };	/* characters */

static const struct field fields[] = {
	{ .name = "change", .kind = FIELD_TEXTAREA, .rows = 10,
	    .label = WORDS("变更内容", "What changed") },
	{ .name = "since", .kind = FIELD_DATE,
	    .label = WORDS("自何日起变更", "Since when") },
};

static enum err
show(struct page *p, const struct case_view *v)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	page_fields(p, K_FIELDS, fields, 2, NULL, NULL);
	return page_show(p, "operator/change.tpl");
}

static enum err
ask(struct page *p)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	return e == ERR_OK ? show(p, &v) : e;
}

/* What was typed, as texts of the event; errors at the fields. */
static void
take(struct page *p, struct act_text texts[2])
{
	const char *typed = page_typed(p, &fields[1]);
	struct date since;

	texts[0] = (struct act_text){ "change", NULL, form_text(p->form,
	    "change") };
	texts[1] = (struct act_text){ "since", NULL, typed };
	if (*texts[0].body == '\0' || text_length(texts[0].body) > CHANGE_MAX)
		page_wrong(p, "change", &(struct words)WORDS(
		    "请写明变更内容，不超过20000字。",
		    "Say what changed, in 20,000 characters at most."));
	if (field_date_parse(typed, &since) != ERR_OK ||
	    date_cmp(since, date_of(p->now)) > 0)
		page_wrong(p, "since", &(struct words)WORDS(
		    "请填写变更日期，不得晚于今天。",
		    "Give the day of the change, not later than today."));
	else
		texts[1].body = date_iso(p->arena, since);
}

static enum err
send(struct page *p)
{
	struct act_text texts[2];
	struct act what = { .kind = EVENT_NOTIFY_CHANGE, .on = DATE_NONE,
	    .form_key = p->form_key, .texts = texts, .n_texts = 2 };
	struct act_result result;
	struct case_view v;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	what.case_id = v.row.id;
	take(p, texts);
	if (page_is_wrong(p, NULL))
		return show(p, &v);
	e = act(p->app, p->arena, p->who, &what, &result);
	if (e == ERR_REFUSED) {
		page_wrong(p, NULL, &result.refusal.words);
		return show(p, &v);
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "变更已告知，由审查办公室认定。",
	    "The change was notified; the Office rules on it."),
	    "/cases/%s", v.row.number);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/change", NEEDS(APPLICATION_EDIT), 0,
	    ask, NULL },
	{ METHOD_POST, "/cases/:number/change", NEEDS(APPLICATION_EDIT), 0,
	    send, NULL },
};

const struct route_set change_routes = ROUTE_SET(routes);
