#include <string.h>

#include "app/assessment.h"
#include "office/acts.h"
#include "office/routes.h"
#include "office/suggestion.h"
#include "view/words.h"

/* One row; what stood there before is marked. before NULL: there was none. */
static void
fill_row(struct dict *row, const char *key, const char *value,
    const char *before)
{
	dict_set(row, K_SUG_KEY, key);
	dict_set(row, K_SUG_VALUE, *value != '\0' ? value : "—");
	if (before == NULL || strcmp(before, value) == 0)
		return;
	dict_show(row, K_SUG_CHANGED);
	dict_set(row, K_SUG_BEFORE, *before != '\0' ? before : "—");
}

void
suggestion_row(struct dict *d, const char *key, const char *value,
    const char *before)
{
	fill_row(dict_add(d, K_SUG_ROW), key, value, before);
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
	suggestion_row(d, zh ? "结论" : "Finding",
	    page_word(p, finding_words(s->finding)), before == NULL ? NULL :
	    page_word(p, finding_words(before->finding)));
	suggestion_row(d, zh ? "理由" : "Reasons", s->reasons,
	    before == NULL ? NULL : before->reasons);
	for (int i = 0; i < n; i++)
		suggestion_row(d, arena_printf(p->arena, zh ? "条件%d" :
		    "Condition %d", i + 1), condition_text(p, s, i),
		    before == NULL ? NULL : condition_text(p, before, i));
}

/* The assessment of a factor in words; "" where it is not there. */
static const char *
factor_text(struct page *p, const struct suggestion *s, int factor)
{
	int zh = p->lang == LANG_ZH;

	for (int i = 0; i < s->n_factors; i++) {
		const struct assessment *f = &s->factors[i];
		const struct words *level = assessment_level_words(f->level);
		const char *found = arena_printf(p->arena, "%s\n%s", level ?
		    page_word(p, level) : f->level, f->body);

		if (f->factor != factor)
			continue;
		if (f->evidence_name == NULL)
			return found;
		found = arena_printf(p->arena, zh ? "%s\n依据：%s" :
		    "%s\nEvidence: %s", found, f->evidence_name);
		return *f->evidence_page == '\0' ? found :
		    arena_printf(p->arena, zh ? "%s，第%s页" : "%s, page %s",
		    found, f->evidence_page);
	}
	return "";
}

static void
put_evidence(struct page *p, struct dict *row, const struct assessment *f,
    const char *documents)
{
	if (f->evidence_name == NULL || documents == NULL)
		return;
	dict_show(row, K_EVIDENCE);
	dict_set(row, K_EVIDENCE_NAME, f->evidence_name);
	dict_set(row, K_EVIDENCE_PATH, page_path(p, "%s/%lld", documents,
	    (long long)f->evidence_document_id));
}

void
put_factors(struct page *p, struct dict *d, const struct suggestion *s,
    const struct suggestion *before, const char *documents)
{
	if (s->n_factors > 0)
		dict_show(d, K_HAS_FACTORS);
	for (int i = 0; i < s->n_factors; i++) {
		const struct assessment *f = &s->factors[i];
		struct dict *row = dict_add(d, K_FACTOR);

		fill_row(row, page_word(p, factor_words(f->factor - 1)),
		    factor_text(p, s, f->factor), before == NULL ||
		    before->n_factors == 0 ? NULL :
		    factor_text(p, before, f->factor));
		put_evidence(p, row, f, documents);
	}
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
put_assessed(struct page *p, const struct case_view *v,
    struct suggestion *s)
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
	for (int i = 0; s != NULL && i < FACTOR__MAX; i++)
		if (*all[i].level != '\0')
			s->factors[s->n_factors++] = all[i];
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
		put_spill(p, d, NULL, all[i].content, arena_printf(p->arena,
		    "suggestion-%lld-%d", (long long)v->row.id,
		    all[i].version));
		put_suggestion(p, d, &content[i], i > 0 ? &content[i - 1] :
		    NULL);
		put_factors(p, d, &content[i], i > 0 ? &content[i - 1] : NULL,
		    arena_printf(p->arena, "/cases/%s/documents",
		    v->row.number));
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

void
put_draft_state(struct page *p, struct dict *d, const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].state, state) == 0) {
			dict_set(d, K_TAG_CLASS, states[i].tag);
			dict_words(d, K_TAG_WORDS, &states[i].words, p->lang);
		}
}

static enum err
put_rights(struct page *p, struct dict *d,
    const struct suggestion_draft *draft)
{
	int waits = strcmp(draft->state, "to_sign") == 0;
	enum err e;

	if (!waits && p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(d, K_CAN_WRITE);
	if (!waits || !(p->who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE)))
		return ERR_OK;
	e = suggestion_wrote(p->app, p->arena, p->who, draft->case_id);
	if (e != ERR_OK && e != ERR_NOT_FOUND)
		return e;
	dict_show(d, e == ERR_OK ? K_OWN_DRAFT : K_CAN_SIGN);
	return ERR_OK;
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
	put_draft_state(p, d, draft.state);
	dict_set(d, K_DRAFTER, draft.drafter_name);
	dict_set(d, K_DRAFT_TIME, view_instant(p->arena, draft.updated,
	    p->lang));
	dict_optional(d, K_REMARKS, draft.remarks);
	dict_set(d, K_RETURNER, draft.returned_name);
	put_suggestion(p, d, &content, l == ERR_OK ? &last : NULL);
	return put_rights(p, d, &draft);
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
		dict_optional(p->dict, K_CANNOT_BEGIN, page_refusal(p, &why));
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

	if (e != ERR_OK || (e = put_assessed(p, &v, NULL)) != ERR_OK ||
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
