#ifndef APP_QUEUE_H
#define APP_QUEUE_H

#include "app/app.h"
#include "record/case.h"

/*
 * The Office's queues of cases. Everything needs RIGHT_CASES_ALL. From the
 * projection: a page costs the same however many cases there are.
 */
enum queue_view {
	QUEUE_MINE, QUEUE_NEW, QUEUE_HELD, QUEUE_TO_SIGN, QUEUE_TODAY,
	QUEUE_OVERDUE, QUEUE_NO_OFFICER, QUEUE_COMMISSION, QUEUE_OTHERS, QUEUE_ALL,
	QUEUE_VIEW__MAX
};

enum queue_sort {
	SORT_DUE, SORT_DUE_DOWN, SORT_LODGED, SORT_LODGED_DOWN,
	QUEUE_SORT__MAX
};

enum { QUEUE_PAGE = 50 };

struct queue_ask {
	enum queue_view view;
	enum queue_sort sort;
	enum stage stage;		/* STAGE_NONE: any */
	int64_t assignee_id;		/* 0: anybody */
	const char *operator_name;	/* a part of it; "" any */
	/* of the row before or, walking back, after the page; NULL: none */
	const char *key_date;
	int64_t key_id;
	int backwards;
};

struct queue_page {
	struct case_row *rows;
	int n;
	int has_before, has_after;
	int counts[QUEUE_VIEW__MAX];	/* QUEUE_COUNTED: so many or more */
};

enum { QUEUE_COUNTED = 1000 };

enum err
queue_open(struct app *app, struct arena *a, const struct actor *who,
    const struct queue_ask *ask, struct queue_page *out) MUST_CHECK;

/* The date of a row in an order, as a key wants it. */
const char *
queue_key_date(struct arena *a, enum queue_sort sort,
    const struct case_row *row);

/*
 * The number of the case that somebody typed, "12" for CR-2026-0012 too.
 * ERR_NOT_FOUND: it names no case.
 */
enum err
queue_number(struct app *app, struct arena *a, const struct actor *who,
    const char *typed, const char **number) MUST_CHECK;

#endif
