#ifndef STORE_DUMP_H
#define STORE_DUMP_H

#include "store/db.h"

/*
 * The whole database as a file of SQL, by the server's own client programs
 * (mariadb-dump, mariadb), which tell on standard error what went wrong. They
 * get the password in a file that only they can see, never as an argument.
 */

/*
 * Everything as it stood at one moment, in one transaction: others go on
 * writing. path must not exist. ERR_STORAGE: it cannot be written;
 * ERR_DATABASE: the client program failed.
 */
enum err
db_dump(struct db *db, struct arena *a, const char *path)
    MUST_CHECK;

/* Carries out such a file. ERR_NOT_FOUND: none; ERR_DATABASE. */
enum err
db_load(struct db *db, struct arena *a, const char *path)
    MUST_CHECK;

/* ERR_CONFLICT where somebody has worked with it: people or cases are there. */
enum err
db_is_unused(struct db *db, struct arena *a) MUST_CHECK;

/* Drops every table. For an unused database that takes over another one. */
enum err
db_clear(struct db *db, struct arena *a) MUST_CHECK;

#endif
