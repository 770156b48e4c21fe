#include <string.h>

#include "app/spill.h"
#include "office/incidents.h"
#include "office/routes.h"
#include "view/words.h"

/* Article 20: what seems to hold a secret is withheld, and two decide. */

static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .rows = 3,
	.label = WORDS("说明（不得涉及内容）",
	"Why, without a word of the content"),
	.hint = WORDS("解除封存时必须填写，最多1000字。",
	"Needed where it is given back; at most 1,000 characters.") };

static const struct {
	struct words words;
	const char *tag;
} states[] = {
	{ WORDS("已封存，待决定", "Withheld, to be decided"),
	    "govuk-tag--red" },
	{ WORDS("已销毁", "Destroyed"), "govuk-tag--grey" },
	{ WORDS("已解除封存", "Given back"), "govuk-tag--green" },
};

static void
put_incident(struct page *p, struct dict *d, const struct spill *s)
{
	int state = !s->decided ? 0 : s->erased ? 1 : 2;

	dict_setf(d, K_INCIDENT_ID, "%lld", (long long)s->id);
	dict_set(d, K_INCIDENT_NUMBER, s->number);
	dict_optional(d, K_INCIDENT_CASE, s->case_number);
	dict_set_int(d, K_INCIDENT_PLACES, s->n_places);
	dict_set(d, K_REPORTED_AT, view_instant(p->arena, s->reported,
	    p->lang));
	dict_set(d, K_REPORTED_BY, s->reported_name);
	dict_words(d, K_TAG_WORDS, &states[state].words, p->lang);
	dict_set(d, K_TAG_CLASS, states[state].tag);
	if (!s->decided)
		return;
	dict_show(d, K_DECIDED);
	dict_set(d, K_DECIDED_AT, view_instant(p->arena, s->at, p->lang));
	dict_set(d, K_DECIDED_BY, s->decided_name);
	dict_optional(d, K_REASON, s->reason);
}

void
put_incident_article(struct page *p)
{
	dict_set(p->dict, K_ARTICLE, page_article(p, "20"));
}

static enum err
list(struct page *p)
{
	struct spill *all;
	int n;
	enum err e = spill_list(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	put_incident_article(p);
	dict_show(p->dict, n > 0 ? K_INCIDENTS : K_NO_INCIDENTS);
	for (int i = 0; i < n; i++)
		put_incident(p, dict_add(p->dict, K_INCIDENT), &all[i]);
	if (p->who->rights & RIGHT_BIT(RIGHT_SPILL_REPORT))
		dict_show(p->dict, K_CAN_REPORT);
	return page_show(p, "office/incidents.tpl");
}

/* ---- deciding */

static enum err
show(struct page *p)
{
	struct spill s;
	enum err e = spill_open(p->app, p->arena, p->who, param_id(p, "id"),
	    &s);

	if (e != ERR_OK)
		return e;
	put_incident_article(p);
	put_incident(p, p->dict, &s);
	if (s.decided)
		return page_show(p, "office/incident.tpl");
	if (!(p->who->rights & RIGHT_BIT(RIGHT_SPILL_DECIDE)))
		dict_show(p->dict, K_ONLY_READS);
	else if (s.reported_by == p->who->person_id)
		dict_show(p->dict, K_OWN_REPORT);
	else {
		dict_show(p->dict, K_CAN_DECIDE);
		page_field(p, K_FIELDS, &reason_field, NULL);
	}
	return page_show(p, "office/incident.tpl");
}

static enum err
decide(struct page *p)
{
	static const struct words erased = WORDS(
	    "密钥和内容已销毁，不能恢复。请按本页提示处理备份。",
	    "Key and content are destroyed and cannot be had back. See to the "
	    "backups as the page says."), released = WORDS("已解除封存。",
	    "It was given back."), no_reason = WORDS(
	    "请说明为什么不涉及国家秘密，最多1000字。",
	    "Say why it is no state secret, in at most 1,000 characters."),
	    own = WORDS("报告人不能作出决定。",
	    "Whoever reported an incident does not decide on it.");
	const char *reason = form_text(p->form, reason_field.name);
	int erase = form_is(p->form, "step", "erase");
	int64_t id = param_id(p, "id");
	enum err e = (erase ? spill_erase : spill_release)(p->app, p->arena,
	    p->who, id, reason, p->now);

	if (e == ERR_INPUT) {
		page_wrong(p, reason_field.name, &no_reason);
		return show(p);
	}
	if (e == ERR_FORBIDDEN)
		return page_error(p, e, page_word(p, &own));
	return e != ERR_OK ? e : page_go_saying(p, erase ? &erased :
	    &released, "/incidents/%lld", (long long)id);
}

static const struct route routes[] = {
	{ METHOD_GET, "/incidents", NEEDS(INCIDENTS), 0, list, NULL },
	{ METHOD_GET, "/incidents/:id", NEEDS(INCIDENTS), 0, show, NULL },
	{ METHOD_POST, "/incidents/:id", NEEDS(SPILL_DECIDE), 0, decide,
	    NULL },
};

const struct route_set incident_routes = ROUTE_SET(routes);
