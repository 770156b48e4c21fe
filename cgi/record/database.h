#ifndef RECORD_DATABASE_H
#define RECORD_DATABASE_H

#include <stddef.h>

/*
 * The accounts of the database: each program uses its own, and each event
 * names those that may append it. Connections and transactions are known here
 * by name alone; store/db.h says what they do.
 */
enum account {
	ACCOUNT_OPERATOR, ACCOUNT_OFFICE, ACCOUNT_PUBLIC, ACCOUNT_NOTIFIER,
	ACCOUNT_KEEPER, ACCOUNT_ADMIN, ACCOUNT_MIGRATE, ACCOUNT__MAX
};

struct db;
struct tx;

/* A text or blob with its length; lives in an arena. */
struct bytes {
	const void *p;
	size_t n;
};

#endif
