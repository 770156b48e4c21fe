#ifndef STORE_CASE_ROW_H
#define STORE_CASE_ROW_H

#include "record/case.h"
#include "store/db.h"
#include "store/names.h"

/* How a struct case_row is read: for case.c and queue.c alone. */

#define CASE_FIELDS(about, uscc, assignee) \
	"c.id, c.number, c.operator_id, c.application_id, c.provider, " \
	about ", " uscc ", c.title, c.category, c.sector, " \
	"c.amount_fen, c.electronic_service, c.rules_edition, " \
	"c.calendar_edition, c.created_us, c.assignee_id, " assignee \
	", c.stage, c.closed, c.finding, c.waiting, c.lodged_on, " \
	"c.next_period, c.next_due, c.next_provisional, c.to_sign, " \
	"c.turn, c.last_seq, c.messages_unread "

#define CASE_COLUMNS CASE_FIELDS(CASE_ABOUT, "o.uscc", "p.name")

#define CASE_NAMES \
	"LEFT JOIN organisation o ON o.id = c.operator_id " \
	"LEFT JOIN person p ON p.id = c.assignee_id "

static const struct column case_columns[] = {
	COLUMN(I64, struct case_row, id),
	COLUMN(TEXT, struct case_row, number),
	COLUMN(I64, struct case_row, operator_id),
	COLUMN(I64, struct case_row, application_id),
	COLUMN(TEXT, struct case_row, provider),
	COLUMN(TEXT, struct case_row, operator_name.in[LANG_ZH]),
	COLUMN(TEXT, struct case_row, operator_name.in[LANG_EN]),
	COLUMN(TEXT, struct case_row, operator_uscc),
	COLUMN(TEXT, struct case_row, title),
	COLUMN(TEXT, struct case_row, category),
	COLUMN(TEXT, struct case_row, sector),
	COLUMN(I64, struct case_row, amount_fen),
	COLUMN(INT, struct case_row, electronic_service),
	COLUMN(TEXT, struct case_row, rules_edition),
	COLUMN(TEXT, struct case_row, calendar_edition),
	COLUMN(INSTANT, struct case_row, created),
	COLUMN(I64, struct case_row, assignee_id),
	COLUMN(TEXT, struct case_row, assignee_name),
	COLUMN_PARSED(struct case_row, stage, name_stage),
	COLUMN(INT, struct case_row, closed),
	COLUMN_PARSED(struct case_row, finding, name_finding),
	COLUMN_PARSED(struct case_row, waiting, name_waiting),
	COLUMN(DATE, struct case_row, lodged_on),
	COLUMN_PARSED(struct case_row, next_period, name_period),
	COLUMN(DATE, struct case_row, next_due),
	COLUMN(INT, struct case_row, next_provisional),
	COLUMN(INT, struct case_row, to_sign),
	COLUMN(INT, struct case_row, turn),
	COLUMN(INT, struct case_row, last_seq),
	COLUMN(INT, struct case_row, messages_unread),
};

#endif
