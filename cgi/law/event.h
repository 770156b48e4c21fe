#ifndef LAW_EVENT_H
#define LAW_EVENT_H

#include <stdint.h>

#include "base/date.h"
#include "law/member.h"
#include "law/role.h"

/* Where a case stands. The names are those of the case scripts. */
enum stage {
	STAGE_NONE,		/* before the first event */
	STAGE_LODGED,
	STAGE_HELD,		/* until its designation is confirmed */
	STAGE_RETURNED, STAGE_REFUSED, STAGE_PRELIMINARY,
	STAGE_CIRCULATION, STAGE_AGREED, STAGE_SPECIAL, STAGE_COMMISSION,
	STAGE_CONCLUDED, STAGE_WITHDRAWN, STAGE_PROPOSED, STAGE_APPROVED,
	STAGE_DECLINED, STAGE_NO_REVIEW, STAGE_REOPENED,
	STAGE__MAX
};

enum finding {
	FINDING_NONE, FINDING_PASS, FINDING_CONDITIONAL, FINDING_FAIL,
	FINDING__MAX
};

/* A member's answer (Article 11). What counts as agreement: answer_agrees. */
enum answer {
	ANSWER_NONE,		/* silence: never consent */
	ANSWER_AGREE,
	ANSWER_NO_COMMENT,	/* counts as agree, and is said so (A50) */
	ANSWER_AGREE_COMMENTS,	/* ticked: does not depend on them (A13) */
	ANSWER_OBJECT,		/* also: agreement that depends on comments */
	ANSWER__MAX
};

enum hearing {
	HEARING_DEPARTMENTS, HEARING_AGENCIES, HEARING_EXPERTS, HEARING__MAX
};

/*
 * Everything that can happen to a case. Rows of event_table_*.c say
 * from where, to where, who, under which article, with which letter and
 * mail, and who sees it from when. Names are the verbs of the case scripts.
 */
enum event_kind {
	EVENT_LODGE, EVENT_LODGE_HELD, EVENT_ASK_DEPARTMENT,
	EVENT_DESIGNATION_CONFIRMED, EVENT_DESIGNATION_DENIED,
	EVENT_RETURN, EVENT_REFUSE, EVENT_ACCEPT,
	EVENT_DECIDE_TO_REVIEW, EVENT_DECIDE_NO_REVIEW, EVENT_EXTEND,
	EVENT_REQUEST_MATERIALS, EVENT_RECALL, EVENT_MATERIALS_SUBMITTED,
	EVENT_MATERIALS_COMPLETE,
	EVENT_REMIND_MATERIALS, EVENT_MATERIALS_REFUSED,
	EVENT_MATERIALS_FALSE, EVENT_DETERMINATION_WITHDRAWN,
	EVENT_INTEND_FAIL, EVENT_COMMENT, EVENT_CIRCULATE, EVENT_REVISE, EVENT_REPLY,
	EVENT_CLOSE_CIRCULATION, EVENT_HEAR, EVENT_WAIVE_HEARING,
	EVENT_ANALYSE, EVENT_SUBMIT, EVENT_COMMISSION_APPROVE,
	EVENT_COMMISSION_RETURN, EVENT_APPROVE_REVIEW, EVENT_DECLINE_REVIEW,
	EVENT_PROPOSE, EVENT_NOTIFY_REVIEW,
	EVENT_JOIN,		/* told after the others (Article 19) */
	EVENT_SERVE,
	EVENT_CONDITIONS_ACCEPTED, EVENT_CONDITIONS_REFUSED,
	EVENT_CONDITIONS_CONFIRMED,
	EVENT_NOTIFY_CHANGE,	/* of the purchase, by the operator (A41) */
	EVENT_CHANGE_IMMATERIAL, EVENT_CHANGE_MATERIAL,	/* ruled on it */
	EVENT_WITHDRAW, EVENT_ANNUL,
	/* acts that change no stage and no clock, but stand in the record */
	EVENT_ASSIGN,		/* hand-over to an officer */
	EVENT_RECUSE,		/* a tie: takes no part any more */
	EVENT_LETTER_OPENED,	/* acknowledged by the addressee */
	EVENT__MAX
};

/*
 * One event, as far as replay needs it. Texts stand elsewhere, in version
 * rows; the event carries their digests (record/event.h).
 */
struct event {
	int seq;		/* 1, 2, …: order of entry */
	enum event_kind kind;
	struct date on;		/* legal date */
	int days;		/* N of extend, request, remind; or items
				 * still missing of materials submitted */
	enum finding finding;	/* circulate, revise, commission approve */
	uint32_t members;	/* reply: who; propose: by whom */
	enum answer answer;	/* reply */
	unsigned hearings;	/* hear, waive: bits 1 << enum hearing */
	int64_t operator_id;	/* whose act it is, or about whom; 0: nobody's */
	unsigned annulled;	/* set by event_mark_annulled only (replay.h) */
	unsigned apart;		/* does nothing here: set by several.h only */
};

enum visibility {
	SEEN_BY_OFFICE,		/* the case team, chief, auditor */
	SEEN_BY_ALL_PARTIES,	/* the operator too, at once */
	SEEN_WHEN_SERVED,	/* the operator from service of its letter */
	SEEN_BY_ADDRESSED,	/* members addressed, and the Office */
	VISIBILITY__MAX
};

/* Letters and mails that an event sends; see app and templates/letters. */
enum notice {
	NOTICE_NONE,
	NOTICE_RECEIVED,		/* application received */
	/* Article 18: held; to the department, and a copy; confirmed */
	NOTICE_HELD, NOTICE_DEPARTMENT_ASKED, NOTICE_DESIGNATION_CONFIRMED,
	NOTICE_RETURNED, NOTICE_ACCEPTED, NOTICE_REFUSED, NOTICE_EXTENDED,
	NOTICE_REVIEW, NOTICE_NO_REVIEW,	/* decided by the Office */
	NOTICE_INITIATION,		/* Article 19 */
	NOTICE_CIRCULATION,		/* to members */
	NOTICE_SPECIAL_REVIEW, NOTICE_FINDING, NOTICE_ANNULLED,
	NOTICE_WITHDRAWN,
	/* Article 14 */
	NOTICE_MATERIALS, NOTICE_MATERIALS_REMINDER,
	NOTICE_MATERIALS_SUBMITTED, NOTICE_MATERIALS_COMPLETE,
	NOTICE_INTENDED_FAIL, NOTICE_FAIL_WITHDRAWN, NOTICE_REOPENED,
	NOTICE_RECALLED,		/* to members */
	NOTICE_CONDITIONS_MET,		/* Article 7 */
	NOTICE_CHANGE_NOTED, NOTICE_CHANGE_MATERIAL,	/* Articles 14, 6 */
	NOTICE_EXPERT_INVITED, NOTICE_EXPERT_WITHDRAWN,	/* Article 12 */
	NOTICE_COMMISSION,		/* to the secretaries: a report */
	NOTICE_RECUSED,			/* to chief and deputy, Article 15 */
	NOTICE_REPORT_ANSWERED,		/* Article 16, neutral */
	NOTICE_INVITATION, NOTICE_RESET,	/* accounts */
	NOTICE_ACCOUNT_CHANGED,
	NOTICE_MESSAGE,			/* no act: a word between the parties */
	NOTICE_DATE_MOVED, NOTICE_DIGEST, NOTICE_VIRUS,	/* from the keeper */
	NOTICE__MAX
};

struct event_row {
	enum event_kind kind;
	const char *name;		/* "close-circulation" */
	struct words words;		/* "Round closed" */
	const char *article;		/* "11", "9", "5": always set */
	uint32_t from;			/* stages: 1u << enum stage */
	struct words wrong_stage;	/* why not from any other stage */
	struct words guard;		/* in words, for a lawyer; "" none */
	unsigned roles;			/* ROLE_BITs */
	enum visibility seen;
	enum notice letter;		/* to the operator; NOTICE_NONE */
	enum notice mail;		/* to whom the letter's kind says */
	uint32_t to;			/* as from; 0: the stage stays */
};

const struct event_row *
event_row(enum event_kind kind);

/* "special-review"; "-" for none. */
const char *
notice_name(enum notice n);

const struct words *
notice_words(enum notice n);

int
notice_parse(const char *name, enum notice *out);

/* What one event tells whom; see event_effect in replay.h. */
struct event_effect {
	enum visibility seen;
	enum notice letter, mail;
};

/*
 * The article of an act, which for some is another once the special review is
 * open: of extensions Article 9 knows one and Article 13 the others, and the
 * finding of a special review rests on Article 12.
 */
const char *
event_article(enum event_kind kind, int in_special);

/* Whether the chief can annul it (A52): not acts of others, not service. */
int
event_is_annullable(enum event_kind kind);

/* Lodged, held or not. */
int
event_is_lodging(enum event_kind kind);

/* Whether it is an act, or stands in the record only (assign, opened). */
int
event_is_act(enum event_kind kind);

const struct words *
visibility_words(enum visibility v);

const char *
hearing_name(enum hearing h);

const struct words *
hearing_words(enum hearing h);

int
hearing_parse(const char *name, enum hearing *out);

/* Reads a script verb ("commission approve" has its own rows); 1 or 0. */
int
event_parse(const char *name, enum event_kind *out);

const char *
stage_name(enum stage s);

const struct words *
stage_words(enum stage s);

int
stage_parse(const char *name, enum stage *out);

/* Whether nothing more is due from anybody (concluded, refused, …). */
int
stage_is_closed(enum stage s);

/* "pass", "conditional", "fail"; "-" for none. */
const char *
finding_name(enum finding f);

const struct words *
finding_words(enum finding f);

int
finding_parse(const char *name, enum finding *out);

/* "agree", "no-comment", "agree-comments", "object"; "-" for none. */
const char *
answer_name(enum answer a);

/* Of ANSWER_NONE: that of a member who was asked, once the round is over. */
const struct words *
answer_words(enum answer a);

int
answer_parse(const char *name, enum answer *out);

/* 1 for agree, no comment, and comments it does not depend on (A13, A50). */
int
answer_agrees(enum answer a);

#endif
