#include <jansson.h>
#include <string.h>

#include "app/suggestion.h"

static json_t *
condition_json(const struct condition *c)
{
	char due[DATE_TEXT];

	return json_pack("{s:b, s:s, s:s, s:s, s:s}", "precedent",
	    c->is_precedent, "wording", c->wording, "due",
	    date_is_set(c->due) ? date_text(c->due, due) : "", "evidence",
	    c->evidence, "verifier", c->verifier);
}

static json_t *
factor_json(const struct assessment *f)
{
	return json_pack("{s:i, s:s, s:s, s:I, s:s, s:s}", "factor",
	    f->factor, "level", f->level, "body", f->body, "evidence",
	    (json_int_t)f->evidence_document_id, "name",
	    f->evidence_name ? f->evidence_name : "", "page",
	    f->evidence_page);
}

const char *
suggestion_json(struct arena *a, const struct suggestion *s)
{
	json_t *list = json_array(), *factors = json_array(), *root;
	size_t n;
	char *out;

	for (int i = 0; i < s->n_conditions; i++)
		json_array_append_new(list,
		    condition_json(&s->conditions[i]));
	for (int i = 0; i < s->n_factors; i++)
		json_array_append_new(factors, factor_json(&s->factors[i]));
	root = json_pack("{s:s, s:s, s:o, s:o}", "finding",
	    finding_name(s->finding), "reasons", s->reasons, "conditions",
	    list, "factors", factors);
	n = json_dumpb(root, NULL, 0, JSON_SORT_KEYS | JSON_COMPACT);
	out = arena_alloc(a, n + 1);
	json_dumpb(root, out, n, JSON_SORT_KEYS | JSON_COMPACT);
	json_decref(root);
	return out;
}

static enum err
parse_condition(struct arena *a, json_t *v, struct condition *c)
{
	const char *wording, *due, *evidence, *verifier;

	if (json_unpack(v, "{s:b, s:s, s:s, s:s, s:s}", "precedent",
	    &c->is_precedent, "wording", &wording, "due", &due, "evidence",
	    &evidence, "verifier", &verifier) != 0)
		return ERR_FORMAT;
	c->wording = arena_strdup(a, wording);
	c->evidence = arena_strdup(a, evidence);
	c->verifier = arena_strdup(a, verifier);
	c->due = DATE_NONE;
	return *due == '\0' ? ERR_OK : date_parse(due, &c->due);
}

static enum err
parse_factor(struct arena *a, json_t *v, struct assessment *f)
{
	const char *level, *body, *name, *page;
	json_int_t evidence;

	if (json_unpack(v, "{s:i, s:s, s:s, s:I, s:s, s:s}", "factor",
	    &f->factor, "level", &level, "body", &body, "evidence",
	    &evidence, "name", &name, "page", &page) != 0 ||
	    f->factor < 1 || f->factor > FACTOR__MAX)
		return ERR_FORMAT;
	f->level = arena_strdup(a, level);
	f->body = arena_strdup(a, body);
	f->evidence_document_id = evidence;
	f->evidence_name = *name != '\0' ? arena_strdup(a, name) : NULL;
	f->evidence_page = arena_strdup(a, page);
	return ERR_OK;
}

/* What was signed before they were part of it carries none. */
static enum err
parse_factors(struct arena *a, json_t *list, struct suggestion *out)
{
	json_t *v;
	size_t i;

	if (json_array_size(list) > FACTOR__MAX)
		return ERR_FORMAT;
	json_array_foreach(list, i, v) {
		enum err e = parse_factor(a, v,
		    &out->factors[out->n_factors]);

		if (e != ERR_OK)
			return e;
		out->n_factors++;
	}
	return ERR_OK;
}

static enum err
parse_root(struct arena *a, json_t *root, struct suggestion *out)
{
	const char *finding, *reasons;
	json_t *list, *factors = NULL, *v;
	size_t i;

	if (json_unpack(root, "{s:s, s:s, s:o, s?o}", "finding", &finding,
	    "reasons", &reasons, "conditions", &list, "factors",
	    &factors) != 0 || json_array_size(list) > CONDITIONS_MAX)
		return ERR_FORMAT;
	out->finding = FINDING_NONE;
	if (strcmp(finding, "-") != 0 &&
	    !finding_parse(finding, &out->finding))
		return ERR_FORMAT;
	out->reasons = arena_strdup(a, reasons);
	json_array_foreach(list, i, v) {
		enum err e = parse_condition(a, v, &out->conditions[i]);

		if (e != ERR_OK)
			return e;
		out->n_conditions++;
	}
	return parse_factors(a, factors, out);
}

enum err
suggestion_parse(struct arena *a, const char *json, struct suggestion *out)
{
	json_t *root = json_loads(json, JSON_REJECT_DUPLICATES, NULL);
	enum err e;

	memset(out, 0, sizeof(*out));
	e = root ? parse_root(a, root, out) : ERR_FORMAT;
	json_decref(root);
	return e;
}

struct findings {
	const char **fields;
	struct words *words;
	int n, max;
};

static void
add(struct findings *f, const char *field, struct words words)
{
	if (f->n == f->max)
		return;
	f->fields[f->n] = field;
	f->words[f->n++] = words;
}

static void
judge_condition(struct arena *a, int item, const struct condition *c,
    struct findings *f)
{
	const struct {
		const char *name, *text;
		struct words words;
	} parts[] = {
		{ "wording", c->wording, WORDS("请写明条件的内容。",
		    "Say what the condition is.") },
		{ "evidence", c->evidence, WORDS("请写明需要提交的证明。",
		    "Say what evidence is wanted.") },
		{ "verifier", c->verifier, WORDS("请写明由谁核实。",
		    "Say who verifies it.") },
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (*parts[i].text == '\0')
			add(f, arena_printf(a, "condition.%d.%s", item,
			    parts[i].name), parts[i].words);
}

int
suggestion_judge(struct arena *a, const struct suggestion *s,
    const char *fields[], struct words words[], int max)
{
	struct findings f = { fields, words, 0, max };

	if (s->finding == FINDING_NONE)
		add(&f, "finding", (struct words)WORDS("请选择结论类型。",
		    "Choose the type of finding."));
	if (*s->reasons == '\0')
		add(&f, "reasons", (struct words)WORDS("请写明理由。",
		    "Give the reasons."));
	if (s->finding == FINDING_CONDITIONAL && s->n_conditions == 0)
		add(&f, "condition.1.wording", (struct words)WORDS(
		    "附条件通过审查至少需要一项条件。",
		    "A Conditional Pass needs at least one condition."));
	if (s->finding != FINDING_CONDITIONAL && s->n_conditions > 0)
		add(&f, "finding", (struct words)WORDS(
		    "只有附条件通过审查可以附加条件。",
		    "Only a Conditional Pass can carry conditions."));
	for (int i = 0; i < s->n_conditions; i++)
		judge_condition(a, i + 1, &s->conditions[i], &f);
	return f.n;
}
