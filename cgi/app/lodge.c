#include <string.h>

#include "app/application.h"
#include "app/application_view.h"
#include "app/designation.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/application.h"
#include "store/case.h"
#include "store/document.h"
#include "vault/digest.h"

struct lodging {
	const struct actor *who;
	int64_t id;
	struct application_view view;
};

/* Locks the application inside the act's transaction and judges it again. */
static enum err
lock_ready(struct act_run *r, struct lodging *l)
{
	struct application row;
	enum err e = application_lock(r->tx, r->arena,
	    l->who->organisation_id, l->id, &row);

	if (e == ERR_OK)
		e = application_view_of(tx_db(r->tx), r->arena, &row, &l->view);
	if (e != ERR_OK)
		return e;
	if (!application_is(&row, "draft") && !application_is(&row, "correcting"))
		return ERR_REFUSED;
	return l->view.check.ready ? ERR_OK : ERR_INPUT;
}

/* What the case's row says of the purchase. */
static void
state_purchase(struct act_run *r, const struct lodging *l)
{
	const struct answers *s = l->view.answers;
	int64_t fen = 0;

	/* it was judged right already */
	if (money_parse(r->arena, answers_get(s, "purchase.amount"), &fen) !=
	    ERR_OK)
		fen = 0;
	r->row.title = answers_get(s, "purchase.title");
	r->row.category = answers_get(s, "purchase.category");
	r->row.sector = answers_get(s, "purchase.sector");
	r->row.amount_fen = fen;
	r->row.electronic_service =
	    strcmp(answers_get(s, "declaration.electronic"), "yes") == 0;
}

static enum err
open_case(struct act_run *r, void *ctx)
{
	struct lodging *l = ctx;
	enum err e = lock_ready(r, l);

	if (e != ERR_OK)
		return e;
	memset(&r->row, 0, sizeof(r->row));
	state_purchase(r, l);
	r->row.operator_id = l->who->organisation_id;
	r->row.application_id = l->id;
	r->row.rules_edition = rules_edition(r->app->active);
	r->row.calendar_edition = calendar_edition(r->app->calendar);
	r->row.created = r->now;
	r->row.lodged_on = r->today;
	return case_insert(r->tx, r->arena, &r->row);
}

static enum err
write_version(struct act_run *r, const struct lodging *l, int *number)
{
	const struct application *row = &l->view.row;
	struct application_version *past, v = { .application_id = l->id,
	    .case_id = r->row.id, .content = row->content,
	    .lodged_by = l->who->person_id, .entered = r->now };
	int n;
	enum err e = application_versions(tx_db(r->tx), r->arena, r->row.id,
	    &past, &n);

	if (e != ERR_OK)
		return e;
	v.number = *number = n + 1;
	v.declared_by = row->declared_by;
	v.declared = row->declared;
	digest_of(v.content, strlen(v.content), v.digest);
	return application_version_insert(r->tx, &v);
}

static enum err
write_lodged(struct act_run *r, void *ctx)
{
	struct lodging *l = ctx;
	int number;
	enum err e;

	if (r->act->open_case == NULL) {
		if ((e = lock_ready(r, l)) != ERR_OK)
			return e;
		state_purchase(r, l);
		if ((e = case_restate(r->tx, &r->row)) != ERR_OK)
			return e;
	}
	if ((e = write_version(r, l, &number)) != ERR_OK)
		return e;
	for (int i = 0; i < l->view.n_documents; i++) {
		e = case_document_insert(r->tx, r->row.id,
		    l->view.documents[i].id, number);
		if (e != ERR_OK)
			return e;
	}
	return application_set_state(r->tx, l->id, "lodged", r->row.id,
	    r->now);
}

/* Article 18: by the rules of the case, or those that a new one is given. */
static enum err
choose_kind(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum event_kind *kind)
{
	const struct rules *rules;
	struct case_row row;
	int held;
	enum err e = app_ready(app);

	if (e == ERR_OK && case_id != 0)
		e = case_by_id(app->db, a, case_id, &row);
	if (e == ERR_OK)
		e = app_rules(app, case_id != 0 ? row.rules_edition :
		    rules_edition(app->active), &rules);
	if (e == ERR_OK)
		e = designation_holds(app, a, rules, who->organisation_id,
		    clock_today(), &held);
	if (e == ERR_OK)
		*kind = held ? EVENT_LODGE_HELD : EVENT_LODGE;
	return e;
}

enum err
application_lodge(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *form_key, struct act_result *result)
{
	struct lodging l = { .who = who, .id = id };
	struct act lodge = { .form_key = form_key,
	    .write = write_lodged, .ctx = &l };
	struct application row;
	enum err e = app_require(who, RIGHT_APPLICATION_EDIT);

	if (e == ERR_OK)
		e = application_find(app->db, a, who->organisation_id, id,
		    &row);
	if (e != ERR_OK)
		return e;
	if ((e = choose_kind(app, a, who, row.case_id, &lodge.kind)) !=
	    ERR_OK)
		return e;
	lodge.case_id = row.case_id;
	if (row.case_id == 0)
		lodge.open_case = open_case;
	return act(app, a, who, &lodge, result);
}
