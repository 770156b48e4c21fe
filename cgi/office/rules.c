#include <string.h>

#include "app/rule_sets.h"
#include "law/measures.h"
#include "law/rules.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

/* The rule sets: side by side, and which of them is for new cases. */

static const struct field reason_field = { .name = "reason",
	.kind = FIELD_TEXTAREA, .label = WORDS("理由", "Reason"),
	.hint = WORDS("记入审计日志；由另一名系统管理员启用。",
	"It is kept with the proposal; another administrator activates it.") };

static const struct {
	struct words words;
	const char *tag;
} decisions[] = {
	[DECISION_OPEN] = { WORDS("待启用", "To be activated"),
	    "govuk-tag--yellow" },
	[DECISION_TAKEN] = { WORDS("已启用", "Activated"),
	    "govuk-tag--green" },
	[DECISION_DROPPED] = { WORDS("已放弃", "Dropped"),
	    "govuk-tag--grey" },
};
_Static_assert(sizeof(decisions) / sizeof(decisions[0]) == DECISION__MAX,
    "words for each decision");

static void
put_set(struct page *p, const struct rules *r)
{
	struct dict *d = dict_add(p->dict, K_RULE_SET);

	dict_set(d, K_EDITION, rules_edition(r));
	dict_words(d, K_MEASURES, measures_title(r), p->lang);
	if (rule_is(r, RULE_DRAFT_NOT_IN_FORCE, "true"))
		dict_show(d, K_IS_DRAFT);
	if (rule_is(r, RULE_CHECK_OFFICIAL_TEXT, "true"))
		dict_show(d, K_CHECK_TEXT);
	dict_show(d, strcmp(rules_edition(r), rules_edition(
	    p->app->active)) == 0 ? K_IS_ACTIVE : K_IS_OTHER);
}

/* The line of one key under both sets; what differs stands out. */
static void
put_line(struct page *p, enum rule key, const struct rules *with)
{
	struct dict *d = dict_add(p->dict, K_LINE);
	const char *now = rule_shown(p->arena, p->app->active, key,
	    p->lang), *then;

	dict_set(d, K_RULE_KEY, rule_key(key));
	dict_words(d, K_RULE_MEANING, rule_meaning(key), p->lang);
	dict_set(d, K_RULE_ARTICLE, page_article(p, rule_article(key)));
	dict_words(d, K_RULE_CONFIDENCE, confidence_words(
	    rule_confidence(key)), p->lang);
	dict_set(d, K_RULE_NOW, now);
	if (with == NULL)
		return;
	then = rule_shown(p->arena, with, key, p->lang);
	dict_show(d, K_COMPARED);
	dict_set(d, K_RULE_WITH, then);
	if (strcmp(now, then) != 0)
		dict_show(d, K_DIFFERS);
}

static void
put_comparison(struct page *p, const struct rules *with)
{
	dict_set(p->dict, K_EDITION_NOW, rules_edition(p->app->active));
	if (with != NULL) {
		dict_show(p->dict, K_COMPARED);
		dict_set(p->dict, K_EDITION_WITH, rules_edition(with));
		page_field(p, K_FIELDS, &reason_field, NULL);
	}
	for (int k = 0; k < RULE__MAX; k++)
		put_line(p, (enum rule)k, with);
}

static void
put_proposal(struct page *p, const struct rules_proposal *row)
{
	struct dict *d = dict_add(p->dict, K_PROPOSAL);

	dict_show(p->dict, K_PROPOSALS);
	dict_setf(d, K_PROPOSAL_ID, "%lld", (long long)row->id);
	dict_set(d, K_EDITION, row->edition);
	dict_set(d, K_REASON, row->reason);
	dict_set(d, K_PROPOSED_BY, row->proposed_name);
	dict_set(d, K_PROPOSED_AT, view_instant(p->arena, row->proposed,
	    p->lang));
	dict_words(d, K_TAG_WORDS, &decisions[row->decision].words, p->lang);
	dict_set(d, K_TAG_CLASS, decisions[row->decision].tag);
	if (row->decision != DECISION_OPEN) {
		dict_show(d, K_DECIDED);
		dict_optional(d, K_DECIDED_BY, row->decided_name);
		dict_set(d, K_DECIDED_AT, view_instant(p->arena,
		    row->decided, p->lang));
		return;
	}
	dict_show(d, K_CAN_DROP);
	if (row->proposed_by != p->who->person_id)
		dict_show(d, K_CAN_RELEASE);
}

static enum err
show(struct page *p)
{
	const char *chosen = form_text(p->form, "with");
	const struct rules **sets, *with = NULL;
	struct rules_proposal *rows;
	int n, n_rows;
	enum err e = rule_sets_all(p->app, p->arena, p->who, &sets, &n);

	if (e != ERR_OK || (e = rule_sets_proposed(p->app, p->arena, p->who,
	    &rows, &n_rows)) != ERR_OK)
		return e;
	for (int i = 0; i < n; i++) {
		put_set(p, sets[i]);
		if (strcmp(rules_edition(sets[i]), chosen) == 0)
			with = sets[i];
	}
	put_comparison(p, with);
	for (int i = 0; i < n_rows; i++)
		put_proposal(p, &rows[i]);
	return page_show(p, "office/rules.tpl");
}

static enum err
propose(struct page *p)
{
	static const struct words no_reason = WORDS(
	    "请填写理由，最多2000字。",
	    "Give a reason, in at most 2000 characters."), active = WORDS(
	    "该规则已用于新案件。", "It is for new cases already."),
	    done = WORDS("已提议，待另一名系统管理员启用。",
	    "Proposed; another administrator can activate it.");
	enum err e = rule_set_propose(p->app, p->arena, p->who,
	    form_text(p->form, "with"), form_text(p->form, "reason"),
	    p->now);

	if (e == ERR_INPUT || e == ERR_DUPLICATE) {
		page_wrong(p, e == ERR_INPUT ? "reason" : NULL,
		    e == ERR_INPUT ? &no_reason : &active);
		return show(p);
	}
	return e != ERR_OK ? e : page_go_saying(p, &done, "/rules");
}

static enum err
decide(struct page *p)
{
	static const struct words activated = WORDS(
	    "已启用，适用于此后提交的案件；在办案件不变。",
	    "Activated for cases lodged from now on; running cases stay as "
	    "they are."), dropped = WORDS("已放弃。", "Dropped."),
	    own = WORDS("提议人不能启用自己提议的规则。",
	    "Whoever proposed a rule set does not activate it.");
	int64_t id = param_id(p, "id");
	int activate = form_is(p->form, "step", "activate");
	enum err e = activate ? rule_set_activate(p->app, p->arena, p->who,
	    id, p->now) : rule_set_drop(p->app, p->arena, p->who, id, p->now);

	if (e == ERR_FORBIDDEN && activate)
		return page_error(p, e, page_word(p, &own));
	return e != ERR_OK ? e : page_go_saying(p, activate ? &activated :
	    &dropped, "/rules");
}

static const struct route routes[] = {
	{ METHOD_GET, "/rules", NEEDS(SETTINGS), 0, show, NULL },
	{ METHOD_POST, "/rules", NEEDS(SETTINGS), 0, propose, NULL },
	{ METHOD_POST, "/rules/:id", NEEDS(SETTINGS), 0, decide, NULL },
};

const struct route_set rules_routes = ROUTE_SET(routes);
