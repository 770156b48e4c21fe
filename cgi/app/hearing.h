#ifndef APP_HEARING_H
#define APP_HEARING_H

#include "app/act.h"
#include "app/invitation.h"

/*
 * Departments, specialised agencies and experts are heard (Article 12). What a
 * department or an agency said is entered with its own date, form and paper;
 * that a class was heard is an act, possible once an opinion of the class is
 * on file; a class left unheard needs the chief's written reason.
 */
struct hearing_board {
	struct hearing_record *records;
	int n_records;
	struct invitation_view *invitations;
	int n_invitations;
	int on_file[HEARING__MAX];	/* opinions of each class */
};

/* Needs RIGHT_CASES_ALL. */
enum err
hearing_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct hearing_board *out) MUST_CHECK;

/*
 * What is wrong with a record, and at which field: "body_name", "form",
 * "heard_on" (today: never later), "opinion" (text or a scan), … NULL.
 */
const struct words *
hearing_judge(const struct hearing_record *h, struct date today,
    const char **field);

/* The forms of a hearing; NULL ends the list. */
extern const char *const hearing_forms[];

const struct words *
hearing_form_words(const char *form);

/*
 * Enters one: needs RIGHT_CASE_WORK. class is departments or agencies.
 * ERR_INPUT: hearing_judge finds something; ERR_REFUSED: the case is not in
 * the special review; ERR_NOT_FOUND: no such case, or a scan of another.
 */
enum err
hearing_enter(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct hearing_record *h) MUST_CHECK;

/*
 * Says that the class was heard (EVENT_HEAR). ERR_EMPTY: no opinion of the
 * class is on file; otherwise as act().
 */
enum err
hearing_close(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum hearing class, int expected_seq,
    const char *form_key, struct act_result *result) MUST_CHECK;

/* The chief leaves it unheard, and says why (EVENT_WAIVE_HEARING). ERR_INPUT. */
enum err
hearing_waive(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum hearing class, const char *reason,
    int expected_seq, const char *form_key, struct act_result *result)
    MUST_CHECK;

#endif
