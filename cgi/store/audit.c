#include "store/audit.h"

COMMAND(append, BY_STAFF | BY(MIGRATE),
    "INSERT INTO audit (at_us, portal, person_id, what, object) "
    "VALUES (?, ?, ?, ?, ?)");

enum err
audit_append(struct tx *tx, struct instant at, const char *portal,
    int64_t person_id, const char *what, const char *object)
{
	return tx_run(tx, &append, V_AT(at), V_TEXT(portal), V_ID(person_id),
	    V_TEXT(what), V_TEXT(object));
}
