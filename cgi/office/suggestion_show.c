#include <string.h>

#include "app/assessment.h"
#include "office/acts.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

static void
put_row(struct page *p, struct dict *d, const char *key, const char *value,
    const char *before)
{
	struct dict *row = dict_add(d, K_SUG_ROW);

	dict_set(row, K_SUG_KEY, key);
	dict_set(row, K_SUG_VALUE, *value != '\0' ? value : "—");
	if (before == NULL || strcmp(before, value) == 0)
		return;
	dict_show(row, K_SUG_CHANGED);
	dict_set(row, K_SUG_BEFORE, *before != '\0' ? before : "—");
	(void)p;
}

/* A condition in lines; "" for one that is not there. */
static const char *
condition_text(struct page *p, const struct suggestion *s, int i)
{
	const struct condition *c = &s->conditions[i];
	int zh = p->lang == LANG_ZH;

	if (i >= s->n_conditions)
		return "";
	return arena_printf(p->arena, zh ?
	    "%s\n%s\n期限：%s\n证明：%s\n核实：%s" :
	    "%s\n%s\nDue: %s\nEvidence: %s\nVerified by: %s",
	    c->is_precedent ? zh ? "先行条件" : "Precedent" :
	    zh ? "持续条件" : "Continuing", c->wording,
	    view_date(p->arena, c->due, p->lang), c->evidence, c->verifier);
}

void
put_suggestion(struct page *p, struct dict *d, const struct suggestion *s,
    const struct suggestion *before)
{
	int zh = p->lang == LANG_ZH, n = s->n_conditions;

	if (before != NULL && before->n_conditions > n)
		n = before->n_conditions;
	put_row(p, d, zh ? "结论" : "Finding",
	    page_word(p, finding_words(s->finding)), before == NULL ? NULL :
	    page_word(p, finding_words(before->finding)));
	put_row(p, d, zh ? "理由" : "Reasons", s->reasons,
	    before == NULL ? NULL : before->reasons);
	for (int i = 0; i < n; i++)
		put_row(p, d, arena_printf(p->arena, zh ? "条件%d" :
		    "Condition %d", i + 1), condition_text(p, s, i),
		    before == NULL ? NULL : condition_text(p, before, i));
}

enum err
last_version(struct page *p, const struct case_view *v,
    struct suggestion *out)
{
	struct suggestion_version *all;
	int n;
	enum err e = suggestion_versions_of(p->app, p->arena, p->who,
	    v->row.id, &all, &n);

	if (e != ERR_OK)
		return e;
	return n == 0 ? ERR_NOT_FOUND : suggestion_parse(p->arena,
	    all[n - 1].content, out);
}

enum err
put_assessed(struct page *p, const struct case_view *v)
{
	struct assessment all[FACTOR__MAX];
	int done;
	enum err e = assessment_read(p->app, p->arena, p->who, v->row.id,
	    all);

	if (e != ERR_OK)
		return e;
	done = assessment_done(all);
	dict_set_int(p->dict, K_DONE, done);
	dict_show(p->dict, done == FACTOR__MAX ? K_COMPLETE : K_INCOMPLETE);
	return ERR_OK;
}

static enum err
put_versions(struct page *p, const struct case_view *v, int *n)
{
	struct suggestion_version *all;
	struct suggestion *content;
	enum err e = suggestion_versions_of(p->app, p->arena, p->who,
	    v->row.id, &all, n);

	if (e != ERR_OK)
		return e;
	content = NEW_ARRAY(p->arena, (size_t)*n + 1, struct suggestion);
	for (int i = 0; i < *n; i++)
		if ((e = suggestion_parse(p->arena, all[i].content,
		    &content[i])) != ERR_OK)
			return e;
	for (int i = *n - 1; i >= 0; i--) {
		struct dict *d = dict_add(p->dict, K_VERSION_ROW);

		dict_set_int(d, K_VERSION, all[i].version);
		dict_set(d, K_VERSION_DIGEST, short_digest(p->arena,
		    all[i].digest));
		dict_set(d, K_VERSION_TIME, view_instant(p->arena,
		    all[i].signed_at, p->lang));
		dict_set(d, K_DRAFTER, all[i].drafter_name);
		dict_set(d, K_SIGNER, all[i].signer_name);
		put_suggestion(p, d, &content[i], i > 0 ? &content[i - 1] :
		    NULL);
	}
	return ERR_OK;
}

static const struct {
	const char *state, *tag;
	struct words words;
} states[] = {
	{ "draft", "govuk-tag--blue", WORDS("起草中", "draft") },
	{ "to_sign", "govuk-tag--purple", WORDS("待签发", "to sign") },
	{ "returned", "govuk-tag--yellow", WORDS("已退回", "returned") },
};

static void
put_state(struct page *p, struct dict *d, const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].state, state) == 0) {
			dict_set(d, K_TAG_CLASS, states[i].tag);
			dict_words(d, K_TAG_WORDS, &states[i].words, p->lang);
		}
}

static void
put_rights(struct page *p, struct dict *d,
    const struct suggestion_draft *draft)
{
	int waits = strcmp(draft->state, "to_sign") == 0;
	int own = draft->drafter_id == p->who->person_id;

	if (!waits && p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(d, K_CAN_WRITE);
	if (!waits || !(p->who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE)))
		return;
	dict_show(d, own ? K_OWN_DRAFT : K_CAN_SIGN);
}

static enum err
put_draft(struct page *p, const struct case_view *v, int *is_there)
{
	struct suggestion_draft draft;
	struct suggestion content, last;
	struct dict *d;
	enum err e = suggestion_draft_of(p->app, p->arena, p->who, v->row.id,
	    &draft, &content), l;

	*is_there = e == ERR_OK;
	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_OK : e;
	l = last_version(p, v, &last);
	if (l != ERR_OK && l != ERR_NOT_FOUND)
		return l;
	d = dict_add(p->dict, K_DRAFT);
	put_state(p, d, draft.state);
	dict_set(d, K_DRAFTER, draft.drafter_name);
	dict_set(d, K_DRAFT_TIME, view_instant(p->arena, draft.updated,
	    p->lang));
	dict_optional(d, K_REMARKS, draft.remarks);
	dict_set(d, K_RETURNER, draft.returned_name);
	put_suggestion(p, d, &content, l == ERR_OK ? &last : NULL);
	put_rights(p, d, &draft);
	return ERR_OK;
}

/* Whether a suggestion may be begun at this stage; if not, the law's why. */
static void
put_begin(struct page *p, const struct case_view *v, int n_versions)
{
	enum event_kind kind = v->position.round_open ? EVENT_REVISE :
	    EVENT_CIRCULATE;
	const struct event *events;
	struct refusal why;
	int n;

	events = case_events(p, v, &n);
	if (!law_allows(v->rules, p->app->calendar, events, n,
	    date_of(p->now), ROLES_ANY, kind, &why)) {
		dict_optional(p->dict, K_CANNOT_BEGIN, refusal_text(p, &why));
		return;
	}
	if (!(p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK)))
		return;
	dict_show(p->dict, K_CAN_BEGIN);
	dict_show(p->dict, n_versions == 0 ? K_FIRST : K_AGAIN);
}

static enum err
show(struct page *p)
{
	struct case_view v;
	int n, is_there;
	enum err e = case_page(p, TAB_SUGGESTION, &v);

	if (e != ERR_OK || (e = put_assessed(p, &v)) != ERR_OK ||
	    (e = put_versions(p, &v, &n)) != ERR_OK ||
	    (e = put_draft(p, &v, &is_there)) != ERR_OK)
		return e;
	if (!is_there)
		put_begin(p, &v, n);
	return page_show(p, "office/suggestion.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/suggestion", NEEDS(CASES_ALL), 0, show,
	    NULL },
};

const struct route_set suggestion_routes = ROUTE_SET(routes);
