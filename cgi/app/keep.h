#ifndef APP_KEEP_H
#define APP_KEEP_H

#include <signal.h>

#include "app/app.h"

/*
 * What time asks for, done by the keeper (rd-keeper) for nobody in
 * particular: no event of the law is ever appended here, since a person must
 * decide each. Everything can be done again, and by several at once, without
 * being done twice; whoever is late ends where one in time would have.
 */
struct keep {
	struct app *app;
	struct instant now;
	struct date today;		/* of now */
	const volatile sig_atomic_t *stop;	/* set: end between two steps */
	/* Looks only: what is done is rolled back, and no file is removed. */
	int is_trial;
	/* Hears what is done (or would be): "sweep" "sessions" 12. */
	void (*tell)(const char *did, const char *about, int64_t n);
};

/* A keeper at that moment. */
void
keep_at(struct keep *k, struct instant now);

/* As app_transaction; of a trial everything is rolled back in the end. */
enum err
keep_transaction(const struct keep *k,
    enum err (*fn)(struct tx *tx, void *ctx), void *ctx) MUST_CHECK;

/*
 * Sessions that ended, links that were used or ran out, old attempts, forms
 * carried out long ago, files of reports never sent: their rows. Small
 * transactions; a first error ends it.
 */
enum err
keep_sweep_rows(const struct keep *k) MUST_CHECK;

/*
 * Unfinished uploads, and files of both stores that no row knows, once they
 * are older than keeper.file.h: that of an upload whose row is about to be
 * committed stays. ERR_STORAGE, ERR_DATABASE.
 */
enum err
keep_sweep_files(const struct keep *k, const struct file_store *files)
    MUST_CHECK;

/*
 * Has the scanner look at files that wait for it, some of many, and keeps what
 * it says; of a virus the officer of the case is told. A file that comes to no
 * answer is tried again later (mail/backoff.h) and stays closed. files: of the
 * cases. ERR_TEMPORARY: the scanner is not there or not well: not worth another
 * attempt for a while.
 */
enum err
keep_scan(const struct keep *k, const struct file_store *files) MUST_CHECK;

/*
 * Chains the rows of the audit log that are AUDIT_SEAL_AGE_S old
 * (app/audit_seal.h).
 */
enum err
keep_seal_audit(const struct keep *k) MUST_CHECK;

/*
 * Brings the projection of every open case to today and to the newest
 * calendar, each in a transaction of its own. Where an edition moved a last
 * day, the old one is kept with both editions (date_move), and who was told
 * of it, and on the day of the release could still act by it, is told by mail.
 * A case that cannot be read is logged and passed over.
 */
enum err
keep_project(const struct keep *k) MUST_CHECK;

/*
 * Reminds by what law/due.h says: one mail a day and person, with everything
 * of which a step has come and was not yet told. Who was late, or whose
 * keeper was, hears the newest step alone; the ones before it are written
 * down as passed over, so that the end is the same. A member hears of its own
 * answer, and only where it was asked and is silent. What a clock that ran
 * ahead told of days to come does not count: it is set aside, and told again
 * in its time.
 */
enum err
keep_remind(const struct keep *k) MUST_CHECK;

#endif
