#ifndef APP_ANSWERS_H
#define APP_ANSWERS_H

#include "base/arena.h"
#include "base/err.h"
#include "law/application.h"

/*
 * What was answered to the questions of an application: key and text, exactly
 * as typed while it is a draft. Kept as JSON with sorted keys, so that the
 * same answers always give the same bytes and the same digest.
 */
struct answers;

enum { ANSWERS_MAX = 400, ANSWERS_BYTES_MAX = 1024 * 1024 };

struct answers *
answers_new(struct arena *a);

/* ERR_FORMAT where it is no object of strings. */
enum err
answers_parse(struct arena *a, const char *json, struct answers **out)
    MUST_CHECK;

/* "" where there is no answer. Never NULL. */
const char *
answers_get(const struct answers *s, const char *key);

/* An empty text removes the answer. Both strings are copied. */
void
answers_set(struct answers *s, const char *key, const char *text);

/* Canonical JSON, in the arena. */
const char *
answers_json(struct arena *a, const struct answers *s);

/* The key of a question for item n (1, 2, …); n 0: the key itself. */
const char *
question_key(struct arena *a, const struct question *q, int item);

/* Whether the question is asked, given the answers to others. */
int
question_is_asked(struct arena *a, const struct question *q, int item,
    const struct answers *s);

/*
 * How many items of a repeated section have an answer: providers 1 to n
 * without gaps. Sections with a fixed number give that number, others 0.
 */
int
answers_items(const struct answers *s, enum section section);

#endif
