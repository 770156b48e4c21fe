#ifndef LAW_REPLAY_H
#define LAW_REPLAY_H

#include "law/calendar.h"
#include "law/event.h"
#include "law/rules.h"

/* The periods of the Measures and of the Office. Names as in the scripts. */
enum period {
	PERIOD_ACCEPTANCE, PERIOD_DECISION, PERIOD_PRELIMINARY, PERIOD_REPLY,
	PERIOD_GRACE, PERIOD_SPECIAL, PERIOD_MATERIALS, PERIOD_COMMENT,
	PERIOD_NOTICE, PERIOD_CORRECTION, PERIOD_CHECK, PERIOD_DESIGNATION,
	PERIOD_CHANGE,		/* to rule on a change that was notified */
	PERIOD_STEP,		/* the Office's next step, where nothing else runs */
	PERIOD__MAX
};

enum period_state {
	PERIOD_IDLE,		/* has not begun, or no longer counts */
	PERIOD_RUNNING,
	PERIOD_STOPPED,		/* waits for materials, or a designation */
	PERIOD_ENDED,		/* was kept or overtaken; dates still stand */
	PERIOD_STATE__MAX
};

enum { PAUSE__MAX = 24 };	/* a 25th request in pause mode is refused */

/* One clock, derived and never stored: how its last day came about. */
struct clock_view {
	enum period_state state;
	const char *article;
	int is_statutory;	/* 0: a target of the Office's own */
	struct date from;	/* not counted */
	int from_seq;		/* the event that started it */
	int base, extension;	/* working days */
	int paused;		/* working days not counted (pause mode) */
	struct date due;	/* last day, to 24:00 */
	int provisional;
	struct date before;	/* due date before the last extension, or none */
	int used, left;		/* working days as of today; left < 0: overdue */
	int restarts;		/* how often Article 14 restarted it */
	struct date until;	/* stopped or ended on this day, or none */
	int is_checked;		/* stopped, and all materials are handed in */
	struct clock_pause {
		struct date from, to;	/* the days after from, up to to */
	} pauses[PAUSE__MAX];
	int n_pauses;
};

enum waiting {
	WAITING_NOBODY, WAITING_OPERATOR, WAITING_OFFICE, WAITING_CHIEF,
	WAITING_MEMBERS, WAITING_COMMISSION,
	WAITING_DEPARTMENT,		/* that designates (Article 18) */
	WAITING__MAX
};

/* May the contract take effect (Article 7), and why. */
enum contract {
	CONTRACT_NO_REVIEW_YET,		/* may not: no finding served */
	CONTRACT_PASS,			/* may */
	CONTRACT_CONDITIONS_OPEN,	/* may not: to be accepted */
	CONTRACT_CONDITIONS_REFUSED,	/* may not: refused, may yet accept */
	CONTRACT_PRECEDENT_OPEN,	/* may not: precedent ones open */
	CONTRACT_CONDITIONS_MET,	/* may */
	CONTRACT_OF_EACH,		/* several operators: see each */
	CONTRACT_FAIL,			/* may not, ever */
	CONTRACT_REFUSED,		/* depends on the ground; see letter */
	CONTRACT_WITHDRAWN,		/* may not: no finding */
	CONTRACT_NO_REVIEW_NEEDED,	/* may (2020, 2022) */
	CONTRACT_REOPENED,		/* may not while reopened */
	CONTRACT__MAX
};

/* Everything that follows from the events as of one day. */
struct position {
	enum stage stage;
	enum finding finding;		/* last served */
	enum finding suggested;		/* of the current or last round */
	int version;			/* of the suggested finding; 0 none */
	int round;			/* 1 first circulation, … ; 0 none */
	int round_open;
	int in_special;			/* special review was opened */
	uint32_t addressed;		/* members of the current round */
	uint32_t answered, agreed;	/* subsets of addressed */
	enum answer answers[MEMBER__MAX];
	int request_open;		/* Article 14 */
	int determination;		/* refused or false stands */
	int conditions_accepted, conditions_confirmed, conditions_refused;
	enum contract contract;
	enum waiting waiting;
	int last_act;			/* seq of the last act not annulled */
	struct clock_view clocks[PERIOD__MAX];
	enum period next;		/* the clock that ends first; PERIOD__MAX */
	/* what replay and the guards need besides */
	struct {
		int asked, confirmed, denied;	/* the designation */
		int versions;		/* signed, those annulled too */
		unsigned heard, waived;	/* bits 1 << enum hearing */
		int analysed;
		int closed;		/* a round on this suggestion closed */
		int intended;		/* Fail notified under Article 14 */
		int is_false;		/* the determination is falsehood */
		int commented;		/* the operator, on that */
		int all_in;		/* every item was handed in */
		int asked_alone;	/* the request is its own (JOIN) */
		int on_determination;	/* the suggestion rests on one */
		int reminded, extended, extensions_wd;
		int recalled;		/* to be followed by a request */
		int ex_officio;		/* Article 19 */
		int reopened;
		struct date request_on, submitted_on, approved_on, last_on;
		enum event_kind last_kind;	/* of last_act */
		struct date last_act_on;
		struct event_effect last_effect;
	} inner;
};

/*
 * Applies the events in order of entry, up to and including `today` for the
 * counts. Never refuses: what was entered stands. Annulled acts and their
 * annulments are passed over. n == 0 gives STAGE_NONE.
 */
void
replay(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today,
    struct position *out);

/*
 * Lodged where the Office first decides whether a review is needed: nothing is
 * accepted then (Article 9 of 2020 and 2022).
 */
int
position_awaits_decision(const struct position *p);

/* What the stage is called there: "to be accepted" in neither of these. */
const struct words *
position_words(const struct position *p);

const struct words *
stage_to_decide(void);

/*
 * What an event of this kind tells whom, where the case stood like this
 * before: the columns of its row, but for a few kinds (A51). A round that is
 * closed inside the special review tells the operator nothing; falsehood
 * found after service reopens its case, and that it is told; the withdrawal
 * of a determination it is told if it was told of the intended Fail; an
 * annulment is told to those who were told of the annulled act.
 */
struct event_effect
event_effect(enum event_kind kind, const struct position *before);

/* Whether a later act annulled the event events[i]; 1 for annulments too. */
int
event_is_annulled(const struct event *events, int n, int i);

/* Sets the field annulled of each: for timelines. */
void
event_mark_annulled(struct event *events, int n);

/* Why the law says no. */
struct refusal {
	struct words words;	/* one full sentence each */
	const char *article;
	int is_early;		/* a period must end first: */
	enum period runs;
	struct date last;	/* its last day */
	int provisional;
};

/*
 * Judges the next event under the law: stage, guard and, unless roles is
 * ROLES_ANY, who may. ERR_OK, or ERR_REFUSED with *why, or ERR_FORBIDDEN
 * where no role of the mask may do this at all. For EVENT_ANNUL the target is
 * the last act.
 */
#define ROLES_ANY (~0u)

enum err
law_judge(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, const struct event *next,
    unsigned roles, struct refusal *why) MUST_CHECK;

/*
 * The kinds of event that law_judge would let these roles do today: which
 * buttons a page shows. Returns the number written to kinds[EVENT__MAX].
 */
int
law_possible(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today, unsigned roles,
    enum event_kind kinds[EVENT__MAX]);

/*
 * As law_possible for one kind: some event of this kind would be allowed.
 * Where none is, *why says the reason that stands in the way of the last
 * candidate tried.
 */
int
law_allows(const struct rules *r, const struct calendar *c,
    const struct event *events, int n, struct date today, unsigned roles,
    enum event_kind kind, struct refusal *why);

/* The sentence on the contract (Article 7), for the operator's page. */
const struct words *
contract_words(enum contract c);

int
contract_may(enum contract c);

const char *
period_name(enum period p);

const struct words *
period_words(enum period p);

int
period_parse(const char *name, enum period *out);

/* "nobody", "operator", "office", "chief", "members", … */
const char *
waiting_name(enum waiting w);

int
waiting_parse(const char *name, enum waiting *out);

const struct words *
waiting_words(enum waiting w);

/*
 * A clock on its own: base working days from the day of the event, counted as
 * the rules say. ERR_RANGE: a day that no calendar covers.
 */
enum err
clock_of(const struct rules *r, const struct calendar *c,
    const struct event *e, int base, struct clock_view *out) MUST_CHECK;

/* The rule that gives the length of a period. */
enum rule
period_rule(enum period p);

/* What an event did to one clock: where it stood after it. */
struct clock_change {
	int at;			/* index of the event */
	enum period_state state;
	struct date due;	/* DATE_NONE: none, while stopped */
	int provisional;
};

/*
 * How the last day of a clock came about: each event that began, stopped,
 * extended, restarted or ended it, in order; *n of them.
 */
const struct clock_change *
clock_changes(struct arena *a, const struct rules *r,
    const struct calendar *c, const struct event *events, int n_events,
    enum period p, int *n);

/* One day of the count, for the sheet behind every date. */
struct count_day {
	struct date date;
	enum day_kind kind;
	int counted;		/* 1, 2, …; 0: not counted */
	int paused;		/* not counted because of a pause */
	int provisional;
	const char *name_zh, *name_en, *notice;
};

/*
 * The days from the start of a clock to its last day, one by one; *n of them.
 * Empty for a clock that is idle or stopped.
 */
const struct count_day *
clock_days(struct arena *a, const struct calendar *c,
    const struct clock_view *clock, int *n);

#endif
