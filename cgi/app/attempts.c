#include <string.h>

#include "app/attempts.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/attempt.h"
#include "vault/digest.h"

#define SECOND INT64_C(1000000)

static const struct {
	const char *name;
	int has_login, has_source;
	int free;		/* failures that cost nothing */
	int first_s, most_s;	/* the wait doubles from one to the other */
	int forget_s;		/* after so long they never happened */
} kinds[] = {
	[ATTEMPT_PAIR] = { "pair", 1, 1, 5, 5, 900, 3600 },
	[ATTEMPT_ACCOUNT] = { "account", 1, 0, 20, 1, 8, 3600 },
	[ATTEMPT_SOURCE] = { "source", 0, 1, 60, 1, 30, 900 },
	[ATTEMPT_CODE] = { "code", 1, 0, 10, 15, 900, 86400 },
	[ATTEMPT_RESET] = { "reset", 1, 0, 2, 60, 3600, 86400 },
	[ATTEMPT_ASK] = { "ask", 0, 1, 20, 10, 600, 3600 },
};

_Static_assert(sizeof(kinds) / sizeof(kinds[0]) == ATTEMPT_KIND__MAX,
    "each kind has its row");

static void
bucket_of(const struct app *app, enum attempt_kind kind, const char *login,
    const char *source, unsigned char out[DIGEST_BYTES])
{
	struct arena *a = arena_new();
	const char *text = arena_printf(a, "attempt\n%s\n%s\n%s",
	    kinds[kind].name, kinds[kind].has_login && login ?
	    text_lower(a, login) : "",
	    kinds[kind].has_source && source ? source : "");

	digest_keyed(app->key, APP_KEY, text, strlen(text), out);
	arena_free(&a);
}

static int64_t
wait_s(enum attempt_kind kind, int failures)
{
	int64_t s = kinds[kind].first_s;

	if (failures < kinds[kind].free)
		return 0;
	for (int i = kinds[kind].free; i < failures &&
	    s < kinds[kind].most_s; i++)
		s *= 2;
	return s < kinds[kind].most_s ? s : kinds[kind].most_s;
}

static struct instant
since(enum attempt_kind kind, struct instant now)
{
	return (struct instant){ now.us - kinds[kind].forget_s * SECOND };
}

enum err
attempts_wait(struct app *app, struct arena *a, enum attempt_kind kind,
    const char *login, const char *source, struct instant now, int *seconds)
{
	unsigned char bucket[DIGEST_BYTES];
	struct attempt past;
	int64_t left, wait;
	enum err e;

	*seconds = 0;
	bucket_of(app, kind, login, source, bucket);
	if ((e = attempt_find(app->db, a, bucket, &past)) != ERR_OK)
		return e;
	wait = wait_s(kind, past.failures);
	/* clocks of two machines differ a little: no wait is none */
	if (wait == 0 || past.last.us < since(kind, now).us ||
	    clock_was_set_back(past.last, now))
		return ERR_OK;
	left = past.last.us + wait * SECOND - now.us;
	*seconds = left > 0 ? (int)((left + SECOND - 1) / SECOND) : 0;
	return ERR_OK;
}

enum err
attempts_add(struct app *app, struct tx *tx, enum attempt_kind kind,
    const char *login, const char *source, struct instant now)
{
	unsigned char bucket[DIGEST_BYTES];

	bucket_of(app, kind, login, source, bucket);
	return attempt_add(tx, bucket, since(kind, now), now);
}

enum err
attempts_clear(struct app *app, struct tx *tx, enum attempt_kind kind,
    const char *login, const char *source)
{
	unsigned char bucket[DIGEST_BYTES];

	bucket_of(app, kind, login, source, bucket);
	return attempt_clear(tx, bucket);
}

int
attempts_forget_s(void)
{
	int most = 0;

	for (int i = 0; i < ATTEMPT_KIND__MAX; i++)
		if (kinds[i].forget_s > most)
			most = kinds[i].forget_s;
	return most;
}
