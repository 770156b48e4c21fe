#ifndef ADMIN_DEMO_PLAY_H
#define ADMIN_DEMO_PLAY_H

#include "admin/demo_data.h"
#include "app/application.h"

/* The portals' side of the demo: each verb in the name of one of its people. */
struct demo {
	struct arena *arena;
	struct app *operators;	/* as rd_operator */
	struct app *office;	/* as rd_office */
	struct app *admin;	/* as rd_admin */
	struct date today;
};

/* One case on its way. */
struct demo_play {
	struct demo *demo;
	const struct demo_case *what;
	int64_t application_id, case_id;
	const char *number;		/* NULL until it is lodged */
	struct act_result result;
};

/* ERR_DUPLICATE: there are cases already, nothing is to be made. */
enum err
demo_open(struct arena *a, const struct settings *s, struct demo *out)
    MUST_CHECK;

enum err
demo_perform(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

/* "editor" or "signatory" of the case's operator. */
enum err
demo_operator(struct demo_play *p, const char *role, struct actor *out)
    MUST_CHECK;

/* Steps, for the table in demo_play.c. */
enum err
demo_draft(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_lodge(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

/* Steps of the special review, in demo_special.c. */
enum err
demo_hear(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_invite(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_opinion(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_analyse(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_report(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_sitting(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

/* Steps of demo_talk.c. */
enum err
demo_write(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_notify(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_rule(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_ask(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

struct memory_source;

/* A page of PDF with nothing on it, as somebody uploads it. */
struct source *
demo_pdf(struct memory_source *bytes);

/* Steps of a review on a member's proposal, in demo_review.c. */
enum err
demo_proposed(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_approve(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_tell(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_hand_in_materials(struct demo_play *p, const struct demo_act *step)
    MUST_CHECK;

enum err
demo_complete(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_join(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

enum err
demo_accept_conditions(struct demo_play *p, const struct demo_act *step)
    MUST_CHECK;

/*
 * Asks for materials, in demo_materials.c: all operators of the case, or one
 * that is told only now.
 */
enum err
demo_ask_materials(struct demo_play *p, const char *login,
    enum event_kind kind, const struct case_operator *newcomer) MUST_CHECK;

/*
 * The signatories of those members ("mss mps"; "": all that were asked and
 * have not answered) answer.
 */
enum err
demo_answer(struct demo_play *p, const char *members, enum answer answer,
    const char *body) MUST_CHECK;

/* As demo_answer, but that nothing is released. */
enum err
demo_hand_in(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

/* A step, in demo_materials.c. */
enum err
demo_request(struct demo_play *p, const struct demo_act *step) MUST_CHECK;

/* What members propose; after all cases, which it adds to. */
enum err
demo_propose(struct demo *demo) MUST_CHECK;

/* Mails of past days count as sent long ago; today's go out. */
enum err
demo_settle_mails(struct demo *demo) MUST_CHECK;

#endif
