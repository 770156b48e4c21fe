#ifndef STORE_MESSAGE_H
#define STORE_MESSAGE_H

#include "record/message.h"
#include "store/db.h"

/* Those of a case with one operator (0: all), newest first, below that id. */
enum err
messages_of_case(struct db *db, struct arena *a, int64_t case_id,
    int64_t operator_id, int64_t before_id, int limit, struct message **out,
    int *n) MUST_CHECK;

/* How many of one side, with one operator (0: all), the other has not read. */
enum err
messages_unread(struct db *db, struct arena *a, int64_t case_id,
    int64_t operator_id, int from_office, int *n) MUST_CHECK;

/* Of each case of the operator that has any: what it has not read. */
enum err
messages_unread_of(struct db *db, struct arena *a, int64_t operator_id,
    struct message_count **out, int *n) MUST_CHECK;

/* How many the person has written since then. */
enum err
messages_since(struct db *db, struct arena *a, int64_t author_id,
    struct instant since, int *n) MUST_CHECK;

/*
 * Of m operator_id, from_office, author_id, body and entered; sets m->id. The
 * case is locked.
 */
enum err
message_insert(struct tx *tx, int64_t case_id, struct message *m) MUST_CHECK;

/* The side that is written to has read all of them now. */
enum err
messages_mark_read(struct tx *tx, int64_t case_id, int64_t operator_id,
    int from_office, int64_t reader_id, struct instant now) MUST_CHECK;

/* Counts anew what the queue shows of the case. */
enum err
messages_count_for_queue(struct tx *tx, int64_t case_id) MUST_CHECK;

#endif
