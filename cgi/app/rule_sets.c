#include <string.h>

#include "app/audit.h"
#include "app/once.h"
#include "app/rule_sets.h"
#include "base/text.h"
#include "store/edition.h"
#include "store/rules_proposal.h"

enum { REASON_MAX = 2000 };

enum err
rule_sets_all(struct app *app, struct arena *a, const struct actor *who,
    const struct rules ***out, int *n)
{
	struct edition *rows;
	enum err e = app_require(who, RIGHT_SETTINGS);

	if (e != ERR_OK || (e = app_ready(app)) != ERR_OK ||
	    (e = rules_editions_all(app->db, a, &rows, n)) != ERR_OK)
		return e;
	*out = NEW_ARRAY(a, (size_t)*n + 1, const struct rules *);
	for (int i = 0; e == ERR_OK && i < *n; i++)
		e = app_rules(app, rows[i].edition, &(*out)[i]);
	return e;
}

enum err
rule_sets_proposed(struct app *app, struct arena *a,
    const struct actor *who, struct rules_proposal **out, int *n)
{
	enum err e = app_require(who, RIGHT_SETTINGS);

	return e != ERR_OK ? e : rules_proposals_all(app->db, a, out, n);
}

struct proposing {
	struct app *app;
	struct rules_proposal row;
};

static enum err
write_proposal(struct tx *tx, void *ctx)
{
	const struct proposing *p = ctx;
	enum err e = rules_proposal_insert(tx, &p->row);

	return e != ERR_OK ? e : app_audit(p->app, tx, p->row.proposed_by,
	    AUDIT_RULES_PROPOSED, p->row.edition, p->row.proposed);
}

enum err
rule_set_propose(struct app *app, struct arena *a, const struct actor *who,
    const char *edition, const char *reason, struct instant now)
{
	struct proposing p = { app, { .edition = edition, .reason = reason,
	    .proposed_by = who->person_id, .proposed = now } };
	const char *content;
	enum err e = app_require(who, RIGHT_SETTINGS);

	if (e != ERR_OK || (e = app_ready(app)) != ERR_OK ||
	    (e = rules_edition_find(app->db, a, edition, &content)) != ERR_OK)
		return e;
	if (*reason == '\0' || text_length(reason) > REASON_MAX)
		return ERR_INPUT;
	return strcmp(rules_edition(app->active), edition) == 0 ?
	    ERR_DUPLICATE : app_once(app, a, who, write_proposal, &p, NULL);
}

struct deciding {
	struct app *app;
	const struct actor *who;
	const struct rules_proposal *row;
	int activate;
	struct instant now;
};

static enum err
write_decision(struct tx *tx, void *ctx)
{
	const struct deciding *d = ctx;
	enum err e = rules_decide(tx, d->row->id, d->activate,
	    d->who->person_id, d->now);

	if (e == ERR_DUPLICATE)
		return ERR_CONFLICT;
	return e != ERR_OK ? e : app_audit(d->app, tx, d->who->person_id,
	    d->activate ? AUDIT_RULES_ACTIVATED : AUDIT_RULES_DROPPED,
	    d->row->edition, d->now);
}

static enum err
decide(struct app *app, struct arena *a, const struct actor *who, int64_t id,
    int activate, struct instant now)
{
	struct rules_proposal row;
	struct deciding d = { app, who, &row, activate, now };
	enum err e = app_require(who, RIGHT_SETTINGS);

	if (e != ERR_OK || (e = rules_proposal_by_id(app->db, a, id, &row)) !=
	    ERR_OK)
		return e;
	if (activate && row.proposed_by == who->person_id)
		return ERR_FORBIDDEN;
	return app_once(app, a, who, write_decision, &d, NULL);
}

enum err
rule_set_activate(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now)
{
	return decide(app, a, who, id, 1, now);
}

enum err
rule_set_drop(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct instant now)
{
	return decide(app, a, who, id, 0, now);
}
