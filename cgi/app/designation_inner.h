#ifndef APP_DESIGNATION_INNER_H
#define APP_DESIGNATION_INNER_H

#include "app/audit.h"
#include "app/designation.h"

/*
 * For designation.c and designation_import.c only: how an entry of the
 * register is written, inside a transaction.
 */
struct designation_entry {
	struct app *app;
	struct arena *arena;
	int64_t by;
	struct instant now;
	struct organisation *operator;
	struct designation *d;
	struct people_fault *fault;
};

/* ERR_INPUT and *fault where a field is wrong. */
enum err
designation_check(const struct designation *d, struct instant now,
    struct people_fault *fault) MUST_CHECK;

/*
 * The operator with that credit code, or a new one (*made); sets its id in
 * the entry too. ERR_INPUT and *fault.
 */
enum err
designation_operator(struct tx *tx, struct designation_entry *t, int *made)
    MUST_CHECK;

/* The row, its audit, and the end of the one whose place it takes. */
enum err
designation_write(struct tx *tx, struct designation_entry *t) MUST_CHECK;

enum err
designation_audit(const struct designation_entry *t, struct tx *tx,
    enum audit what, int64_t id) MUST_CHECK;

#endif
