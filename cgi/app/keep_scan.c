#include <stdio.h>

#include "app/keep_inner.h"
#include "app/mail.h"
#include "base/clock.h"
#include "base/log.h"
#include "files/scan.h"
#include "files/store.h"
#include "mail/backoff.h"
#include "store/recipient.h"
#include "store/virus.h"

enum { MOST = 20 };	/* files at a time: the keeper has other work */

/* One document under the virus check. */
struct scanning {
	const struct keep *keep;
	struct arena *arena;
	struct virus_wait wait;
	struct scan scan;
	const char *signature;		/* "": clean */
	int is_new;			/* the scanner was asked */
};

/* ---- what becomes of it */

static enum err
tell(struct scanning *s, struct tx *tx, const struct virus_case *c,
    const struct recipient *to)
{
	struct app *app = s->keep->app;
	struct app_mail mail = { .notice = NOTICE_VIRUS, .to = *to,
	    .case_number = c->number, .case_id = c->id,
	    .last_day = DATE_NONE };

	mail.id = arena_printf(s->arena, "virus-%lld.%lld.%lld",
	    (long long)s->wait.document_id, (long long)c->id,
	    (long long)to->person_id);
	mail.link = arena_printf(s->arena, "%scases/%s/materials",
	    app_link(app, s->arena, SET_HOST_OFFICE, (enum lang)to->lang),
	    c->number);
	return app_mail(app, s->arena, tx, &mail);
}

/* The officer of the case; all of them where it has none, or he left. */
static enum err
tell_case(struct scanning *s, struct tx *tx, const struct virus_case *c)
{
	struct recipient *to;
	int n;
	enum err e = recipients_in_charge(tx_db(tx), s->arena, c->id, &to,
	    &n);

	if (e == ERR_OK && n == 0)
		e = recipients_of_role(tx_db(tx), s->arena,
		    ROLE_CASE_OFFICER, &to, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		e = tell(s, tx, c, &to[i]);
	return e;
}

/* Drafts are the operator's alone: it sees there what was found. */
static enum err
tell_cases(struct scanning *s, struct tx *tx)
{
	struct virus_case *cases;
	int n;
	enum err e = virus_cases(tx_db(tx), s->arena, s->wait.document_id,
	    &cases, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		e = tell_case(s, tx, &cases[i]);
	return e;
}

static enum err
settle(struct tx *tx, void *ctx)
{
	struct scanning *s = ctx;
	enum err e = virus_wait_end(tx, &s->wait);

	if (e == ERR_OK && s->is_new)
		e = virus_check_insert(tx, s->wait.plain_sha, s->signature,
		    clock_now());
	return e != ERR_OK || *s->signature == '\0' ? e : tell_cases(s, tx);
}

/* While no scanner is there nothing counts as an attempt. */
static enum err
put_off(struct tx *tx, void *ctx)
{
	const struct scanning *s = ctx;
	int64_t id = s->wait.document_id;
	int failures = s->wait.failures + 1;

	if (s->scan.end == SCAN_AWAY)
		return virus_wait_put_off(tx, id, s->wait.failures,
		    (struct instant){ 0 }, s->scan.said);
	return virus_wait_put_off(tx, id, failures, mail_backoff_next(
	    clock_now(), failures, (uint64_t)id), s->scan.said);
}

/* ---- the check */

static enum err
ask(struct scanning *s, const struct file_store *files)
{
	const struct settings *set = s->keep->app->settings;
	struct source *bytes;
	enum err e = files_open(s->arena, files, s->wait.cipher_name,
	    s->wait.file_key, (size_t)s->wait.file_key_n, &bytes);

	if (e == ERR_OK)
		e = files_scan(setting_text(set, SET_VIRUS_SCANNER),
		    setting_int(set, SET_VIRUS_WAIT_S), bytes, &s->scan);
	if (e == ERR_OK || e == ERR_TEMPORARY)
		return e;
	/* our own file cannot be read: no fault of the scanner */
	s->scan = (struct scan){ .end = SCAN_ANSWERED };
	snprintf(s->scan.said, sizeof(s->scan.said), "the stored file: %s",
	    err_name(e));
	return e;
}

static void
report(const struct scanning *s, enum err e)
{
	log_line(e == ERR_OK ? "virus-check" : "alarm",
	    LOG_TEXT("where", "virus check"),
	    LOG_INT("document", s->wait.document_id),
	    LOG_TEXT("err", err_name(e)), LOG_TEXT("said", s->scan.said));
}

/* ERR_TEMPORARY: better none is asked about for now. */
static enum err
scan_one(struct scanning *s, const struct file_store *files)
{
	enum err e = ERR_OK, kept;

	s->signature = s->wait.known;
	s->is_new = s->signature == NULL;
	if (s->is_new) {
		e = ask(s, files);
		s->signature = s->scan.is_found ? s->scan.said : "";
		report(s, e);
	}
	kept = app_transaction(s->keep->app, e == ERR_OK ? settle : put_off,
	    s);
	if (kept == ERR_OK && e == ERR_OK)
		s->keep->tell("virus check", *s->signature != '\0' ?
		    "held" : "clean", s->wait.document_id);
	/* another keeper was faster */
	if (kept == ERR_CONFLICT || kept == ERR_DUPLICATE)
		return ERR_OK;
	return kept == ERR_OK && s->scan.end != SCAN_ANSWERED ? e : kept;
}

enum err
keep_scan(const struct keep *k, const struct file_store *files)
{
	struct arena *a = arena_new();
	enum err e = ERR_OK;

	for (int i = 0; e == ERR_OK && i < MOST && !*k->stop; i++) {
		struct scanning s = { .keep = k, .arena = a };

		arena_reset(a);
		e = virus_next(k->app->db, a, clock_now(), &s.wait);
		if (e == ERR_OK)
			e = scan_one(&s, files);
	}
	arena_free(&a);
	return e == ERR_NOT_FOUND ? ERR_OK : e;
}
