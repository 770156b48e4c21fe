#ifndef STORE_REFERENCE_H
#define STORE_REFERENCE_H

#include "record/reference.h"
#include "store/db.h"

/* The tables behind select lists, each in its own order. */
enum err
reference_categories(struct db *db, struct arena *a, struct reference **out,
    int *n) MUST_CHECK;

enum err
reference_sectors(struct db *db, struct arena *a, struct reference **out,
    int *n) MUST_CHECK;

#endif
