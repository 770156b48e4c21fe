#ifndef APP_REPORT_INNER_H
#define APP_REPORT_INNER_H

/* For report.c and report_office.c only. */

#include "app/report.h"
#include "record/report.h"
#include "vault/seal.h"

/* The name of the Office's pair of keys. */
extern const char report_pair[];

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

#endif
