#ifndef APP_REPORT_INNER_H
#define APP_REPORT_INNER_H

/* For the files app/report*.c, copied.c and stores.c only. */

#include "app/report.h"
#include "record/report.h"
#include "vault/prints.h"
#include "vault/receipt.h"
#include "vault/seal.h"

/* The name of the Office's pair of keys. */
extern const char report_pair[];

/* The Office's public half. */
enum err
report_office_key(const struct app *app, unsigned char key[SEAL_KEY])
    MUST_CHECK;

/* report_targets with the calendar as it was read last. */
struct report_targets
report_targets_known(const struct app *app, struct date on);

/* "read" where the row says "new" and the log of readings knows better. */
const char *
report_state(const struct report_row *r);

/* ERR_FORMAT where it is no report. */
enum err
report_text_parse(struct arena *a, const char *json, struct report_text *out)
    MUST_CHECK;

struct bytes
report_seal(struct arena *a, const unsigned char key[SEAL_KEY],
    const char *text);

/* Opens the messages with that pair. ERR_CRYPTO. */
enum err
report_letters_open(struct arena *a, const struct seal_pair *pair,
    const struct report_message *m, int n, struct report_view *out)
    MUST_CHECK;

/* The keys of a code; wipe them. Errors as receipt_derive. */
enum err
report_derive(const struct app *app, const char *code,
    struct receipt_keys *keys) MUST_CHECK;

/* Takes what is asked for of what all reporters together may do in an hour. */
enum report_act { REPORT_SENDS, REPORT_UPLOADS, REPORT_ACT__MAX };

/* ERR_TOO_MANY, and how long to wait. */
enum err
report_pace(const struct app *app, enum report_act act, int *wait_s)
    MUST_CHECK;

/* A pending file's column of its token. ERR_NOT_FOUND: no token of ours. */
enum err
report_token_hash(const char *token, unsigned char hash[32]) MUST_CHECK;

/* Names and sizes of the files, opened with that pair. ERR_CRYPTO. */
enum err
report_files_unseal(struct app *app, struct arena *a,
    const struct seal_pair *pair, struct report_view *out) MUST_CHECK;

/* What the reporter said, which stays confidential: texts of v, NULL ends. */
const char **
report_said(struct arena *a, const struct report_view *v);

/* Prints of that (vault/prints.h). */
struct bytes
report_prints(struct arena *a, const struct seal_pair *pair,
    const struct report_view *v);

/*
 * Goes through those that somebody of the Office has read, the newest first.
 * may() judges by the prints whether one can hold what is sought: ERR_OK,
 * ERR_NOT_FOUND, or an error; what can is opened and handed to each(), whose
 * error ends it and is answered. At most `most` readings are looked at.
 */
struct reports_look {
	enum err (*may)(void *ctx, const unsigned char key[PRINTS_KEY],
	    struct bytes prints);
	enum err (*each)(void *ctx, const struct report_view *v);
	void *ctx;
};

enum err
reports_read(struct app *app, struct arena *a, int most,
    const struct reports_look *look) MUST_CHECK;

#endif
