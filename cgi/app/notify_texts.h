#ifndef APP_NOTIFY_TEXTS_H
#define APP_NOTIFY_TEXTS_H

#include "app/act.h"

struct dict;

/*
 * The texts of the act that a letter repeats, by their part (app/notify.h);
 * any other part stays inside.
 */
void
notify_fill_texts(const struct act_run *run, struct dict *d, enum lang lang);

/* Reasons: each line is a paragraph. */
void
notify_fill_reason(struct arena *a, struct dict *d, const char *body);

#endif
