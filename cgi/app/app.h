#ifndef APP_APP_H
#define APP_APP_H

#include "base/settings.h"
#include "law/replay.h"
#include "law/right.h"
#include "record/database.h"
#include "record/person.h"

struct file_store;
struct type_checker;
struct view;
struct current_editions;
struct passwords;
struct rules_known;
struct file_lock;

enum { APP_KEY = 32 };

/*
 * What one thread needs to work: its own connection, and the calendar and
 * rule sets it has read. Programs share nothing else between threads but the
 * view, which is frozen.
 */
struct app {
	struct arena *arena;		/* lives as long as the thread */
	const struct settings *settings;
	struct db *db;
	const struct view *view;	/* NULL in programs without pages */
	const struct file_store *files;	/* NULL where no files are kept */
	struct type_checker *types;	/* opened by the first upload */
	/* What signing in needs; NULL in programs without it. The key is for
	 * names in tables and marks in cookies, never for texts. */
	const struct passwords *passwords;
	const unsigned char *key;	/* APP_KEY bytes */
	const struct file_lock *lock;	/* of the master key, for texts */
	const struct calendar *calendar;	/* the newest edition */
	int64_t calendar_id;
	const struct rules *active;	/* for newly lodged cases */
	struct rules_known *known;	/* editions of older cases, cached */
	/* A transaction was committed, or its commit is in doubt, since this
	 * was set to 0: a fault from now on cannot say that nothing changed. */
	int has_written;
	/* The editions came with the session: they serve until this is 0. */
	int is_ready;
};

/*
 * Opens the connection and reads the active rule set; the calendar is read
 * with the first use. Succeeds while the database is down: app_ready asks.
 * ERR_FORMAT, ERR_NOT_FOUND: the rule set cannot be read (logged).
 */
enum err
app_open(struct arena *a, const struct settings *s, enum account who,
    struct app **out) MUST_CHECK;

/*
 * Reads the calendar, or a newer edition of it, and the rule set that is
 * activated for new cases. Called before each act.
 */
enum err
app_ready(struct app *app) MUST_CHECK;

/*
 * Takes the editions that were read along with the session, so that nobody
 * asks for them again in this request; the next one begins with is_ready 0.
 * Where one cannot be read, app_ready meets that again.
 */
void
app_know(struct app *app, const struct current_editions *now);

/* The rule set of that very edition, as it was when the case was lodged. */
enum err
app_rules(struct app *app, const char *edition, const struct rules **out)
    MUST_CHECK;

/*
 * Runs fn in a transaction and commits. ERR_RETRY from fn or from the commit
 * runs the whole of it again, up to five times; anything else rolls back.
 * fn must not keep what it changed outside the transaction before it ends.
 */
enum err
app_transaction(struct app *app, enum err (*fn)(struct tx *tx, void *ctx),
    void *ctx) MUST_CHECK;

/* Whether this actor holds the right; ERR_FORBIDDEN if not. */
enum err
app_require(const struct actor *who, enum right right) MUST_CHECK;

#endif
