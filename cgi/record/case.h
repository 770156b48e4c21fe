#ifndef RECORD_CASE_H
#define RECORD_CASE_H

#include <stdint.h>

#include "base/date.h"
#include "law/replay.h"

/*
 * One row of case_file with the names a page needs. The fields from stage on
 * are the projection: for queues. A case page shows the replay instead. A case
 * on a member's proposal (Article 19) has neither operator nor application of
 * its own, no category, sector or amount: it goes by the name of the provider.
 */
struct case_row {
	int64_t id;
	const char *number;		/* "CR-2026-0012" */
	int64_t operator_id, application_id;	/* 0: Article 19 */
	const char *provider;		/* of Article 19; "" otherwise */
	struct words operator_name;	/* or the provider's */
	const char *operator_uscc;	/* NULL: none */
	const char *title;		/* what is bought, as the operator says */
	const char *category, *sector;	/* codes */
	int64_t amount_fen;
	int electronic_service;		/* consent to service by e-mail */
	const char *rules_edition;
	/* the newest whose moved days were written down: by the keeper */
	const char *calendar_edition;
	struct instant created;
	int64_t assignee_id;		/* 0: nobody */
	const char *assignee_name;	/* NULL: nobody */
	int stage;			/* enum stage */
	int closed;
	int finding;			/* enum finding, last served */
	int waiting;			/* enum waiting */
	struct date lodged_on;
	int next_period;		/* enum period; PERIOD__MAX: none */
	struct date next_due;		/* DATE_NONE: none */
	int next_provisional;
	int to_sign;			/* a draft waits for the chief */
	int turn;		/* 2: open, the operator's; 1: open; 0: closed */
	int last_seq;
	int messages_unread;		/* of operators, by the Office */
};

/* Where a walk through an operator's cases stands: at its last row. */
struct own_key {
	int turn;
	int64_t id;		/* 0: before the first */
};

/*
 * One operator of a case on a member's proposal. Before notified_seq it knows
 * nothing of the case; of the others it never does.
 */
struct case_operator {
	int64_t operator_id;
	struct words name;
	const char *uscc;		/* NULL: none */
	int notified_seq;		/* of the notice; 0: not told yet */
	struct date served_on;		/* DATE_NONE: no proof yet */
	const char *served_number;	/* of the proof on paper; "" */
	struct date submitted_on;	/* DATE_NONE: nothing handed in */
	/* not in the row (operators_stand): */
	struct date answered_on;	/* the conditions; DATE_NONE: not yet */
	enum contract contract;		/* its own (Article 7) */
};

#endif
