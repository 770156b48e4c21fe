#ifndef APP_PEOPLE_INNER_H
#define APP_PEOPLE_INNER_H

#include "app/people.h"

/*
 * For people.c and people_admit.c only: how an organisation and a person come
 * in. What is typed is checked before a transaction begins, and written in it.
 * *fault is set with each ERR_INPUT.
 */
struct person_creation {
	struct app *app;
	struct arena *a;
	const struct new_person *p;
	int64_t by;			/* 0: a program */
	struct instant now;
	struct people_fault *fault;
	struct person_row row;		/* what person_check makes of p */
};

/* The person as one of o, which need not be written yet. ERR_INPUT. */
enum err
person_check(struct person_creation *c, const struct organisation *o)
    MUST_CHECK;

/*
 * Account, roles, audit, and the invitation of who has no password. Needs
 * row.person.organisation_id. ERR_INPUT: the login is taken.
 */
enum err
person_write(struct tx *tx, struct person_creation *c) MUST_CHECK;

/* ERR_INPUT: a code, a name or the credit code is none. */
enum err
organisation_check(const struct organisation *o, struct people_fault *fault)
    MUST_CHECK;

/* Sets o->id. ERR_INPUT: the code or the credit code is taken. */
enum err
organisation_write(struct tx *tx, struct app *app, struct organisation *o,
    int64_t by, struct instant now, struct people_fault *fault) MUST_CHECK;

#endif
