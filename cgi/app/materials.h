#ifndef APP_MATERIALS_H
#define APP_MATERIALS_H

#include "app/act.h"
#include "app/case.h"
#include "record/material.h"

/*
 * Supplementary materials (Article 14). The Office asks for numbered items;
 * the operator answers each, and hands in what it has answered, in parts if it
 * likes: that restarts nothing. An officer says that all is complete, as of the
 * day on which it was handed in. Answers that are not handed in yet are the
 * operator's own. Of several operators (Article 19) each answers every item,
 * and sees nothing of what the others say.
 */
struct materials_view {
	struct case_view v;
	struct material_item *items;	/* by number; an operator: of its own */
	int n_items;
	struct material_answer *answers;	/* the Office: handed in only */
	int n_answers;
	struct case_operator *operators;	/* asked; an operator: itself */
	int n_operators;
	int open_seq;		/* of the request that is open; 0: none is;
				 * the Office: none that was made to all */
	struct instant handed_in;	/* the last time; 0: never */
};

/*
 * For the case team and the operator of the case; ERR_NOT_FOUND for anybody
 * else.
 */
enum err
materials_open(struct app *app, struct arena *a, const struct actor *who,
    const char *number, struct materials_view *out) MUST_CHECK;

/* The answer that stands to an item, or NULL; and that of one operator. */
const struct material_answer *
material_answer_of(const struct materials_view *m, int number);

const struct material_answer *
material_answer_by(const struct materials_view *m, int64_t operator_id,
    int number);

/* Where in items the request begins that items[last] ends. */
int
material_request_first(const struct materials_view *m, int last);

/* Whether that operator was asked for it, and owes it still. */
int
material_owes(const struct materials_view *m, const struct case_operator *of,
    const struct material_item *item);

/* How many of those asked did not answer it, or want more time. */
int
material_missing(const struct materials_view *m,
    const struct material_item *item);

/* As material_missing, of all items of the open request together. */
int
materials_missing(const struct materials_view *m);

/* ---- the operator */

/*
 * Answers an item of the open request: needs RIGHT_APPLICATION_EDIT. "Here it
 * is" comes with a file (materials_upload). ERR_INPUT: any other answer needs
 * words; ERR_REFUSED: no request is open, or the item is not one of it.
 */
enum err
materials_answer(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int number, enum material_said said, const char *body)
    MUST_CHECK;

/* One file for an item, which it answers. Errors as take_file besides. */
enum err
materials_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, int number, const char *name, struct source *in,
    struct words *why) MUST_CHECK;

/*
 * Hands in what is answered (EVENT_MATERIALS_SUBMITTED). how: case, form key,
 * expected_seq. ERR_INPUT: nothing new is answered; ERR_VIRUS: one was found
 * in the file that answers an item; ERR_STALE: an answer changed meanwhile;
 * otherwise as act().
 */
enum err
materials_submit(struct app *app, struct arena *a, const struct actor *who,
    const struct act *how, struct act_result *result) MUST_CHECK;

/* ---- the Office: each completes an act that the caller then carries out */

/* What is asked for: new words, or an earlier item anew. */
struct material_wanted {
	const char *wording;	/* of an earlier item: its own */
	int again_of;		/* its number; 0: not asked before */
};

/*
 * A request (EVENT_REQUEST_MATERIALS) of n items, or (EVENT_JOIN) one to an
 * operator that is told after the others, whom operator_enters has named
 * (operators.h; the act: ERR_NOT_FOUND, no operator; ERR_DUPLICATE, told): adds their texts to the act,
 * behind those that it has, and their rows. Words of an earlier item ask for
 * it again, whatever again_of says. Asking again needs RIGHT_CASE_DECIDE:
 * without it ERR_FORBIDDEN, with the reason in *why, now and at the door.
 */
enum err
materials_request(struct arena *a, const struct actor *who,
    const struct materials_view *m, const struct material_wanted *wanted,
    int n, struct act *what, struct refusal *why) MUST_CHECK;

/* The texts of the items that are still missing: for the reminder. */
void
materials_name_missing(struct arena *a, const struct materials_view *m,
    struct act *what);

#endif
