#ifndef STORE_EVENT_H
#define STORE_EVENT_H

#include "record/event.h"
#include "store/db.h"

enum { FORM_KEY_BYTES = 16 };

/*
 * Of a case of several operators: the events that the Office entered for one of
 * them, or that are about it (TEXT_OPERATOR): seq and operator_id alone.
 */
enum err
events_whose(struct db *db, struct arena *a, int64_t case_id,
    struct event **out, int *n) MUST_CHECK;

/* All events of a case in order of entry. */
enum err
events_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct event_record **out, int *n) MUST_CHECK;

/* Of each what replay needs, when it was entered, and its hash. */
enum err
events_to_replay(struct db *db, struct arena *a, int64_t case_id,
    struct event_record **out, int *n) MUST_CHECK;

/*
 * Appends one, with the key of the form that it came by (16 bytes; NULL:
 * none). ERR_DUPLICATE: that seq is taken, another act came between, or an
 * event of this actor has this key; ERR_REFUSED: this database account may
 * not append this kind.
 */
enum err
event_append(struct tx *tx, int64_t case_id, const struct event_record *e,
    const unsigned char *form_key)
    MUST_CHECK;

enum err
event_text_append(struct tx *tx, int64_t case_id, const struct event_text *t)
    MUST_CHECK;

/* Every text of the case, by event and n. */
enum err
event_texts_of_case(struct db *db, struct arena *a, int64_t case_id,
    struct event_text **out, int *n) MUST_CHECK;

/*
 * The form was carried out before: its result, or the number of the case that
 * its event stands in. ERR_NOT_FOUND if not.
 */
enum err
idempotency_find(struct db *db, struct arena *a, int64_t person_id,
    const unsigned char key[FORM_KEY_BYTES], const char **result) MUST_CHECK;

/* ERR_DUPLICATE: another transaction was first with the same form. */
enum err
idempotency_keep(struct tx *tx, int64_t person_id,
    const unsigned char key[FORM_KEY_BYTES], const char *result,
    struct instant now) MUST_CHECK;

/* At most `limit` that were kept before that moment. */
enum err
idempotency_sweep(struct tx *tx, struct instant before, int limit,
    int64_t *touched) MUST_CHECK;

#endif
