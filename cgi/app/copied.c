#include <string.h>

#include "app/copied.h"
#include "app/report_inner.h"
#include "base/overlap.h"
#include "law/event.h"
#include "law/risk.h"
#include "record/suggestion.h"
#include "store/application.h"
#include "store/event.h"
#include "store/invitation.h"
#include "store/material.h"

const struct words *
copied_words(enum copied_from from)
{
	static const struct words words[] = {
		[COPIED_OPINION] = WORDS("专家的书面意见",
		    "an expert's opinion"),
		[COPIED_REPORT] = WORDS("公众举报", "a public report"),
	};
	_Static_assert(sizeof(words) / sizeof(words[0]) == COPIED_FROM__MAX,
	    "sources");

	return &words[from];
}

enum { STOCK_MOST = 1024 };

/* A text as the prints of reports know it. */
struct hashed {
	const struct overlap_text *text;
	uint64_t *runs;
	unsigned char *held;	/* by the report that is looked at */
	size_t n;
};

/* One look at the texts of a case. */
struct look {
	struct app *app;
	struct arena *arena;
	int64_t case_id;
	const char *const *texts;
	int n_texts;
	struct overlap *overlap;	/* made with the first source */
	struct hashed *hashed;		/* made with the first report */
	const char *stock[STOCK_MOST + 1];
	int n_stock;
	struct copied *out;
};

static void
add_stock(struct look *l, const char *text)
{
	if (text != NULL && l->n_stock < STOCK_MOST)
		l->stock[l->n_stock++] = text;
}

/* What the law says, in each language. */
static void
add_law(struct look *l)
{
	for (int lang = 0; lang < LANG__MAX; lang++) {
		for (int f = 0; f < FACTOR__MAX; f++)
			add_stock(l, factor_words(f)->in[lang]);
		for (int t = 0; t < TRIGGER__MAX; t++)
			add_stock(l, trigger_words((enum trigger)t)->
			    in[lang]);
		for (int p = 0; p < PLEDGE__MAX; p++)
			add_stock(l, pledge_words(p)->in[lang]);
	}
}

/* What the operator said, and what was told him. */
static enum err
add_parties(struct look *l)
{
	struct application_version *versions;
	struct material_answer *answers;
	struct event_record *events;
	struct event_text *texts;
	int n, n_texts;
	enum err e = application_versions(l->app->db, l->arena, l->case_id,
	    &versions, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		add_stock(l, versions[i].content);
	if (e == ERR_OK)
		e = material_answers(l->app->db, l->arena, l->case_id,
		    &answers, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		add_stock(l, answers[i].body);
	if (e == ERR_OK)
		e = events_of_case(l->app->db, l->arena, l->case_id, &events,
		    &n);
	if (e == ERR_OK)
		e = event_texts_of_case(l->app->db, l->arena, l->case_id,
		    &texts, &n_texts);
	for (int i = 0; e == ERR_OK && i < n_texts; i++)
		if (texts[i].seq <= n && event_row(events[texts[i].seq - 1].
		    event.kind)->seen == SEEN_BY_ALL_PARTIES)
			add_stock(l, texts[i].body);
	return e;
}

static enum err
begin(struct look *l)
{
	enum err e;

	if (l->overlap != NULL)
		return ERR_OK;
	add_law(l);
	e = add_parties(l);
	l->stock[l->n_stock] = NULL;
	l->overlap = overlap_new(l->arena, l->stock);
	return e;
}

/* ERR_COPIED where one of the texts holds a passage of that source. */
static enum err
compare(struct look *l, const char *source, enum copied_from from)
{
	enum err e = begin(l);

	for (int i = 0; e == ERR_OK && i < l->n_texts; i++) {
		const char *found = l->texts[i] == NULL ? NULL :
		    overlap_find(l->overlap, l->texts[i], source);

		if (found == NULL)
			continue;
		*l->out = (struct copied){ found, from };
		return ERR_COPIED;
	}
	return e;
}

static enum err
look_at_opinions(struct look *l)
{
	struct invitation *all;
	int n;
	enum err e = invitations_of_case(l->app->db, l->arena, l->case_id,
	    &all, &n);

	/* the Office's own question is what an opinion begins with */
	for (int i = 0; e == ERR_OK && i < n; i++)
		add_stock(l, all[i].question);
	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct opinion o;

		e = opinion_find(l->app->db, l->arena, all[i].id, &o);
		if (e == ERR_OK)
			e = compare(l, o.body, COPIED_OPINION);
		else if (e == ERR_NOT_FOUND)
			e = ERR_OK;
	}
	return e;
}

static enum err
look_at_report(void *ctx, const struct report_view *v)
{
	struct look *l = ctx;
	const char **said = report_said(l->arena, v);
	enum err e = ERR_OK;

	for (int i = 0; e == ERR_OK && said[i] != NULL; i++)
		e = compare(l, said[i], COPIED_REPORT);
	return e;
}

/* The texts as prints know them, once for all reports. */
static enum err
hash_texts(struct look *l, const unsigned char key[PRINTS_KEY])
{
	enum err e = begin(l);

	l->hashed = NEW_ARRAY(l->arena, (size_t)l->n_texts, struct hashed);
	for (int i = 0; e == ERR_OK && i < l->n_texts; i++) {
		struct hashed *h = &l->hashed[i];

		h->text = overlap_read(l->arena, l->overlap,
		    l->texts[i] != NULL ? l->texts[i] : "");
		h->n = overlap_runs(h->text);
		h->runs = NEW_ARRAY(l->arena, h->n + 1, uint64_t);
		h->held = NEW_ARRAY(l->arena, h->n + 1, unsigned char);
		for (size_t k = 0; k < h->n; k++) {
			uint32_t run[OVERLAP_RUN];

			overlap_run(h->text, k, run);
			h->runs[k] = prints_hash(key, run, sizeof(run));
		}
	}
	return e;
}

static enum err
may_hold(void *ctx, const unsigned char key[PRINTS_KEY], struct bytes prints)
{
	struct look *l = ctx;
	enum err e = l->hashed == NULL ? hash_texts(l, key) : ERR_OK;

	for (int i = 0; e == ERR_OK && i < l->n_texts; i++) {
		struct hashed *h = &l->hashed[i];

		for (size_t k = 0; k < h->n; k++)
			h->held[k] = (unsigned char)prints_has(prints.p,
			    prints.n, h->runs[k]);
		if (overlap_may(h->text, h->held))
			return ERR_OK;
	}
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

/* Too short to hold a passage: nothing is opened for it. */
static int
is_short(const struct look *l)
{
	for (int i = 0; i < l->n_texts; i++)
		if (l->texts[i] != NULL &&
		    strlen(l->texts[i]) >= OVERLAP_SIGNS)
			return 0;
	return 1;
}

enum err
copied_look(struct app *app, struct arena *a, int64_t case_id,
    const char *const *texts, int n, struct copied *out)
{
	struct look *l = NEW(a, struct look);
	enum err e;

	memset(l, 0, sizeof(*l));
	l->app = app;
	l->arena = a;
	l->case_id = case_id;
	l->texts = texts;
	l->n_texts = n;
	l->out = out;
	*out = (struct copied){ .passage = NULL };
	if (is_short(l))
		return ERR_OK;
	e = look_at_opinions(l);
	return e == ERR_OK ? reports_read(app, a, COPIED_REPORTS,
	    &(struct reports_look){ may_hold, look_at_report, l }) : e;
}

enum err
copied_look_finding(struct app *app, struct arena *a, int64_t case_id,
    const struct suggestion *s, struct copied *out)
{
	const char *texts[1 + 3 * CONDITIONS_MAX + FACTOR__MAX];
	int n = 0;

	texts[n++] = s->reasons;
	for (int i = 0; i < s->n_conditions; i++) {
		texts[n++] = s->conditions[i].wording;
		texts[n++] = s->conditions[i].evidence;
		texts[n++] = s->conditions[i].verifier;
	}
	for (int i = 0; i < s->n_factors; i++)
		texts[n++] = s->factors[i].body;
	return copied_look(app, a, case_id, texts, n, out);
}
