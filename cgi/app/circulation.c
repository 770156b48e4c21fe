#include <stdlib.h>
#include <string.h>

#include "app/answer_inner.h"
#include "app/audit.h"
#include "app/suggestion.h"
#include "app/take_file.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/answer.h"
#include "store/author.h"
#include "store/circulation.h"
#include "store/document.h"
#include "store/event.h"
#include "store/suggestion.h"
#include "vault/digest.h"

enum err
answer_member(const struct actor *who, enum right right, const char **code)
{
	enum err e = app_require(who, right);

	if (e != ERR_OK)
		return e;
	if (who->member == MEMBER__MAX)
		return ERR_FORBIDDEN;
	*code = member_code(who->member);
	return ERR_OK;
}

int
circulation_asks(const struct position *p, enum member m)
{
	return p->round_open && (p->addressed & MEMBER_BIT(m)) != 0;
}

enum period
circulation_period(const struct position *p)
{
	return p->clocks[PERIOD_GRACE].state == PERIOD_RUNNING ?
	    PERIOD_GRACE : PERIOD_REPLY;
}

/* ---- the list */

/* An answer of the member stands in an earlier round, none in this one. */
static int
is_void(const struct event *events, int n, const struct position *p,
    enum member m)
{
	if (p->answered & MEMBER_BIT(m))
		return 0;
	for (int i = 0; i < n; i++)
		if (events[i].kind == EVENT_REPLY &&
		    events[i].members == MEMBER_BIT(m))
			return 1;
	return 0;
}

/* The stored projection does not know whether a round is open. */
static enum err
replay_line(struct app *app, struct arena *a, enum member member,
    struct circulation_line *line)
{
	const struct circulation_row *row = &line->row;
	const struct rules *rules;
	struct event_record *events;
	struct event *plain;
	struct position p;
	int n;
	enum err e = events_of_case(app->db, a, row->case_id, &events, &n);

	if (e == ERR_OK)
		e = app_rules(app, row->rules_edition, &rules);
	if (e != ERR_OK)
		return e;
	plain = NEW_ARRAY(a, (size_t)n + 1, struct event);
	for (int i = 0; i < n; i++)
		plain[i] = events[i].event;
	replay(rules, app->calendar, plain, n, clock_today(), &p);
	line->position = position_for_member(&p, member);
	line->is_open = circulation_asks(&p, member);
	line->is_stale = line->is_open && (row->draft_state != NULL ?
	    row->draft_version != p.version : is_void(plain, n, &p, member));
	return ERR_OK;
}

/* Keeps those rows that may be answered, or those that may not. */
static enum err
keep_lines(struct app *app, struct arena *a, const struct actor *who,
    const struct circulation_row *rows, int n_rows, int are_open,
    struct circulation_line *out, int *n)
{
	for (int i = 0; i < n_rows; i++) {
		struct circulation_line *line = &out[*n];
		enum err e = ERR_OK;

		*line = (struct circulation_line){ .row = rows[i] };
		/* only in these two stages a round can be open */
		if (rows[i].stage == STAGE_CIRCULATION ||
		    rows[i].stage == STAGE_SPECIAL)
			e = replay_line(app, a, who->member, line);
		if (e != ERR_OK)
			return e;
		*n += line->is_open == are_open;
	}
	return ERR_OK;
}

static struct date
last_day(const struct circulation_line *line)
{
	return line->position.clocks[circulation_period(
	    &line->position)].due;
}

static int
by_last_day(const void *a, const void *b)
{
	const struct circulation_line *x = a, *y = b;
	int order = date_cmp(last_day(x), last_day(y));

	return order != 0 ? order : x->row.case_id < y->row.case_id ? -1 : 1;
}

enum err
circulation_list_open(struct app *app, struct arena *a,
    const struct actor *who, struct circulation_line **out, int *n)
{
	static const enum stage stages[] = { STAGE_CIRCULATION,
	    STAGE_SPECIAL };
	const char *code;
	enum err e = answer_member(who, RIGHT_CIRCULATION_SEE, &code);

	*n = 0;
	*out = NEW_ARRAY(a, 2 * CIRCULATIONS_OPEN_MAX + 1,
	    struct circulation_line);
	if (e == ERR_OK)
		e = app_ready(app);
	for (int i = 0; e == ERR_OK && i < 2; i++) {
		struct circulation_row *rows;
		int n_rows;

		e = circulations_of_stage(app->db, a, code, stages[i],
		    CIRCULATIONS_OPEN_MAX, &rows, &n_rows);
		if (e == ERR_OK)
			e = keep_lines(app, a, who, rows, n_rows, 1, *out, n);
	}
	if (e != ERR_OK)
		return e;
	qsort(*out, (size_t)*n, sizeof(**out), by_last_day);
	if (*n > CIRCULATIONS_OPEN_MAX)
		*n = CIRCULATIONS_OPEN_MAX;
	return ERR_OK;
}

enum err
circulation_list_over(struct app *app, struct arena *a,
    const struct actor *who, int64_t *before_id,
    struct circulation_line **out, int *n)
{
	struct circulation_row *rows;
	const char *code;
	int n_rows;
	enum err e = answer_member(who, RIGHT_CIRCULATION_SEE, &code);

	*n = 0;
	if (e == ERR_OK)
		e = app_ready(app);
	if (e == ERR_OK)
		e = circulations_before(app->db, a, code, *before_id,
		    CIRCULATIONS_PAGE, &rows, &n_rows);
	if (e != ERR_OK)
		return e;
	*before_id = n_rows == CIRCULATIONS_PAGE ?
	    rows[n_rows - 1].case_id : 0;
	*out = NEW_ARRAY(a, (size_t)n_rows + 1, struct circulation_line);
	return keep_lines(app, a, who, rows, n_rows, 0, *out, n);
}

/* ---- one case */

static enum err
read_version(struct arena *a, const struct suggestion_version *v,
    struct suggestion_version *version, struct suggestion *content)
{
	*version = *v;
	return suggestion_parse(a, v->content, content) == ERR_OK ? ERR_OK :
	    ERR_INTERNAL;
}

static const struct suggestion_version *
version_of(const struct suggestion_version *all, int n, int version)
{
	for (int i = 0; i < n; i++)
		if (all[i].version == version)
			return &all[i];
	return NULL;
}

/* The version that the member knows already; NULL: none before this one. */
static const struct suggestion_version *
version_known(const struct circulation_view *c,
    const struct suggestion_version *all, int n)
{
	int last = c->n_answers > 0 ?
	    c->answers[c->n_answers - 1].version : 0;
	int known = last > 0 && last != c->version.version ? last :
	    c->is_stale ? c->draft.version : 0;
	const struct suggestion_version *v = version_of(all, n, known);

	if (v != NULL || n < 2)
		return v;
	/* the one that stood before it, in order of signature */
	for (int i = n - 1; i > 0; i--)
		if (all[i].version == c->version.version)
			return &all[i - 1];
	return NULL;
}

static enum err
load_versions(struct app *app, struct arena *a, struct circulation_view *out)
{
	struct suggestion_version *all;
	const struct suggestion_version *v;
	int n;
	enum err e = suggestion_versions(app->db, a, out->v.row.id, &all, &n);

	if (e != ERR_OK)
		return e;
	if (n == 0)
		return ERR_NOT_FOUND;
	/* of an annulled round the last version is still there to be read */
	v = version_of(all, n, out->v.position.version);
	e = read_version(a, v != NULL ? v : &all[n - 1], &out->version,
	    &out->content);
	if (e != ERR_OK)
		return e;
	out->digest = text_hex(a, out->version.digest, DIGEST_BYTES);
	out->is_stale = out->has_draft &&
	    out->draft.version != out->version.version;
	v = version_known(out, all, n);
	out->has_before = v != NULL;
	return v == NULL ? ERR_OK : read_version(a, v, &out->before_version,
	    &out->before);
}

static enum err
load_answers(struct app *app, struct arena *a, const struct actor *who,
    const char *code, struct circulation_view *out)
{
	enum err e = answers_of_member(app->db, a, out->v.row.id, code,
	    &out->answers, &out->n_answers);

	if (e == ERR_OK)
		e = authors_of(app->db, a, out->v.row.id, code, &out->authors,
		    &out->n_authors);
	if (e != ERR_OK)
		return e;
	e = answer_draft_find(app->db, a, out->v.row.id, code,
	    who->person_id, &out->draft);
	out->has_draft = e == ERR_OK;
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}

enum err
circulation_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct circulation_view *out)
{
	const struct answer_row *last;
	const char *code;
	enum err e = answer_member(who, RIGHT_CIRCULATION_SEE, &code);

	memset(out, 0, sizeof(*out));
	if (e != ERR_OK ||
	    (e = case_open(app, a, who, number, &out->v)) != ERR_OK ||
	    (e = load_answers(app, a, who, code, out)) != ERR_OK ||
	    (e = load_versions(app, a, out)) != ERR_OK)
		return e;
	out->is_open = circulation_asks(&out->v.position, who->member);
	last = out->n_answers > 0 ? &out->answers[out->n_answers - 1] : NULL;
	if (last != NULL && out->is_open &&
	    last->version != out->version.version)
		out->earlier = last;
	return ERR_OK;
}

/* ---- documents */

static int
is_shown(const struct circulation_view *c, int64_t id)
{
	for (int i = 0; i < c->v.n_documents; i++)
		if (c->v.documents[i].id == id)
			return 1;
	for (int i = 0; i < c->n_answers; i++)
		if (c->answers[i].paper_document_id == id)
			return 1;
	for (int i = 0; c->is_open && i < c->content.n_factors; i++)
		if (c->content.factors[i].evidence_document_id == id)
			return 1;
	return 0;
}

enum err
circulation_document(struct app *app, struct arena *a,
    const struct actor *who, const char *number, int64_t document_id,
    struct document *out, struct source **bytes)
{
	struct circulation_view *c = NEW(a, struct circulation_view);
	enum err e = circulation_open(app, a, who, number, c);

	if (e != ERR_OK)
		return e;
	if (!is_shown(c, document_id))
		return ERR_NOT_FOUND;
	e = document_find(app->db, a, document_id, out);
	if (e == ERR_OK)
		e = app_audit_alone(app, who->person_id, AUDIT_DOCUMENT_READ,
		    arena_printf(a, "%s/%lld", number,
		    (long long)document_id), clock_now());
	return e != ERR_OK ? e : document_bytes(app, a, out, bytes);
}
