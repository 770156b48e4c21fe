#ifndef APP_DESIGNATION_H
#define APP_DESIGNATION_H

#include "app/act.h"
#include "app/people.h"
#include "record/designation.h"

/*
 * The register of operators and what was designated as theirs (Article 18).
 * Entries are added and never changed: an end and a new designation are
 * entries of their own.
 */
enum { DESIGNATION_PAGE = 50, DESIGNATION_LINES_MAX = 2000 };

/* 1 where some designation among them is in force on that day. */
int
designations_in_force(const struct designation *rows, int n, struct date on);

int
designation_is_in_force(const struct designation *d, struct date on);

/*
 * NULL, or what is wrong and in *field at which: "cii_zh", "cii_en",
 * "department", "number", "designated_on" (later than today).
 */
const struct words *
designation_judge(const struct designation *d, struct date today,
    const char **field);

/* A page of those that hold the text, newest first; *more: there are others. */
enum err
designations_search(struct app *app, struct arena *a,
    const struct actor *who, const char *text, int64_t before_id,
    struct designation **out, int *n, int *more) MUST_CHECK;

enum err
designation_one(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct designation *out) MUST_CHECK;

/* What was designated of the actor's own operator. */
enum err
designations_own(struct app *app, struct arena *a, const struct actor *who,
    struct designation **out, int *n) MUST_CHECK;

/*
 * Enters a designation of the operator with o->uscc; where none has that
 * code, *o is made (code and names). d->replaces_id: the one that it takes the
 * place of, which then ends. ERR_INPUT and *fault; ERR_CONFLICT: that one has
 * ended already.
 */
enum err
designation_add(struct app *app, struct arena *a, const struct actor *who,
    struct organisation *o, struct designation *d, struct instant now,
    struct people_fault *fault) MUST_CHECK;

/* Another designation of the same operator in place of that one. As above. */
enum err
designation_again(struct app *app, struct arena *a, const struct actor *who,
    int64_t replaced, struct designation *d, struct instant now,
    struct people_fault *fault) MUST_CHECK;

/*
 * d->id is in force no longer on d->ended_on, for d->end_reason. ERR_INPUT and
 * *fault at "ended_on" or "reason"; ERR_CONFLICT: it has ended already.
 */
enum err
designation_stop(struct app *app, struct arena *a, const struct actor *who,
    struct designation *d, struct instant now, struct people_fault *fault)
    MUST_CHECK;

/* What an import did, or in which line (1 is the header) it stumbled. */
struct designation_import {
	int added, known, made;		/* made: operators new to the system */
	int line;
	struct people_fault fault;
};

/*
 * A list, all of it or nothing: a header line, then a designation a line as
 * code,name_zh,name_en,uscc,sector,cii_zh,cii_en,department,number,
 * designated_on. What stands there already is passed over. ERR_INPUT.
 */
enum err
designations_import(struct app *app, struct arena *a,
    const struct actor *who, const char *text, struct instant now,
    struct designation_import *out) MUST_CHECK;

/* For programs. */
enum err
designation_create(struct app *app, const struct designation *d) MUST_CHECK;

/*
 * Whether that operator is held when it lodges on that day: the rules ask for
 * a designation, and none is in force.
 */
enum err
designation_holds(struct app *app, struct arena *a, const struct rules *r,
    int64_t operator_id, struct date on, int *held) MUST_CHECK;

/*
 * Makes *what the entry of the department's confirmation: its texts, and the
 * row that goes into the register with it. d was judged, and lives as long.
 */
void
designation_confirm(struct arena *a, struct designation *d,
    struct act *what);

/*
 * Where this act annuls the confirmation of its case, what that entered ends
 * on its first day, so that it was never in force. For act.c.
 */
enum err
designation_unconfirm(struct act_run *run) MUST_CHECK;

#endif
