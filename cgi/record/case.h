#ifndef RECORD_CASE_H
#define RECORD_CASE_H

#include <stdint.h>

#include "base/date.h"
#include "law/replay.h"

/*
 * One row of case_file with the names a page needs. The fields from stage on
 * are the projection: for queues. A case page shows the replay instead.
 */
struct case_row {
	int64_t id;
	const char *number;		/* "CR-2026-0012" */
	int64_t operator_id, application_id;
	struct words operator_name;
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
	int last_seq;
};

#endif
