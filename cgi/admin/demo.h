#ifndef ADMIN_DEMO_H
#define ADMIN_DEMO_H

#include "admin/program.h"

/*
 * The demo of an empty installation, step by step, in the order of the table
 * in demo.c. Each step says what it does, and uses the same functions of app/
 * as the portals do, with people of app_actor_by_login.
 */
typedef enum err demo_step(const struct verb_call *call, struct app *app);

/* Organisations, designations and accounts; VAR/demo-accounts.tsv. */
demo_step demo_people;

/*
 * Cases of every kind, made by the verbs that the portals use and dated back
 * from today, so that the queues look alive: some early, some due today, one
 * overdue.
 */
demo_step demo_cases;

#endif
