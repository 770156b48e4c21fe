#ifndef STORE_SERIES_H
#define STORE_SERIES_H

#include "store/db.h"

/*
 * The next serial number of a series of documents in a year, from 1. Locks
 * the series until the transaction ends: numbers are consecutive, and one
 * that is rolled back is given again. Taken when a document is signed, late
 * in the transaction. ERR_RETRY: two began the same series at once.
 */
enum err
series_next(struct tx *tx, struct arena *a, const char *series, int year,
    int *out) MUST_CHECK;

#endif
