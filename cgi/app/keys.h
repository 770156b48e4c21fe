#ifndef APP_KEYS_H
#define APP_KEYS_H

#include "app/app.h"

/*
 * Whether keys that were brought from elsewhere are those of what the database
 * holds. For programs: nobody is asked, and no key is made.
 */
struct brought_keys;

/*
 * The keys of the files and of the reports from that folder, in the arena.
 * An error says in *which file: ERR_NOT_FOUND: it is not there; ERR_CRYPTO: it
 * has not the form of a key, or others may read it; ERR_STORAGE.
 */
enum err
keys_bring(struct arena *a, const char *dir, struct brought_keys **out,
    const char **which) MUST_CHECK;

/*
 * ERR_CRYPTO: one of them, *which, does not open what the database holds.
 * ERR_OK also where it holds nothing that they could open.
 */
enum err
keys_fit(struct app *app, const struct brought_keys *keys, const char **which)
    MUST_CHECK;

#endif
