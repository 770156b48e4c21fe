#ifndef OPERATOR_SAY_H
#define OPERATOR_SAY_H

#include "app/act.h"
#include "app/case.h"
#include "portal/page.h"

/*
 * What an operator says on a case in a form of its own, which is an act
 * (Article 14): the page, the question of Article 20, the act. Nothing typed
 * is lost but what may be secret.
 */
struct say {
	enum event_kind kind;
	const char *page;		/* its template */
	const struct field *fields;	/* a text of the event each */
	int n_fields;
	struct words done;
	/* NULL, or what the page shows besides */
	enum err (*put)(struct page *p, const struct case_view *v);
	/* what was typed, into texts[n_fields]; errors at the fields */
	void (*take)(struct page *p, struct act_text *texts);
	/* act, or a verb of that form around it */
	enum err (*send)(struct app *app, struct arena *a,
	    const struct actor *who, const struct act *what,
	    struct act_result *result);
};

/* ERR_REFUSED where the act is not open now. */
enum err
say_ask(struct page *p, const struct say *say) MUST_CHECK;

enum err
say_send(struct page *p, const struct say *say) MUST_CHECK;

#endif
