#ifndef APP_REPORT_DESK_H
#define APP_REPORT_DESK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/report.h"
#include "app/stores.h"
#include "base/buf.h"
#include "base/clock.h"
#include "store/db.h"
#include "support/cmocka.h"
#include "vault/random.h"
#include "vault/receipt.h"
#include "view/template.h"

/*
 * The public portal and the Office at one throw-away database, the second
 * connection of the Office for races, and two officers.
 */
struct report_desk {
	struct arena *arena;
	struct settings *settings;
	struct app *public, *office, *second;
	struct actor officer, colleague, nobody;
	struct instant now;
	struct date today;
	char code[RECEIPT_TEXT];	/* of the report sent last */
	int64_t id;
};

/* Two keys of forms, others for each test. */
static char form_key[33], other_key[33];

/* The settings of this run, with others behind them. */
static inline struct settings *
desk_settings(struct arena *a, const char *more)
{
	const char *path = arena_printf(a, "%s/report-test.conf",
	    getenv("REVIEWDESK_TEST_DIR"));
	FILE *in = fopen(getenv("REVIEWDESK_CONF"), "r"),
	    *out = fopen(path, "w");
	struct settings *s;
	const char *why = "";
	char line[1024];

	assert_non_null(in);
	assert_non_null(out);
	while (fgets(line, sizeof(line), in) != NULL)
		fputs(line, out);
	fprintf(out, "%s", more);
	fclose(in);
	assert_int_equal(fclose(out), 0);
	if (settings_load(a, path, &s, &why) != ERR_OK)
		fail_msg("%s", why);
	return s;
}

static inline void
desk_open(struct report_desk *k, enum account who, struct app **out)
{
	struct view *v;

	assert_int_equal(app_open(k->arena, k->settings, who, out), ERR_OK);
	assert_int_equal(view_open(k->arena, setting_text(k->settings,
	    SET_TEMPLATES), &v), ERR_OK);
	(*out)->view = v;
}

static inline int
desk_setup(void **state)
{
	static struct report_desk k;
	struct file_store *files;

	memset(&k, 0, sizeof(k));
	k.arena = arena_new();
	k.settings = desk_settings(k.arena, "report.sends.hour = 100000\n"
	    "report.files.hour = 100000\nreport.files.max = 3\n"
	    "report.file.max.mb = 1\n");
	assert_int_equal(app_make_keys(k.settings), ERR_OK);
	desk_open(&k, ACCOUNT_PUBLIC, &k.public);
	desk_open(&k, ACCOUNT_OFFICE, &k.office);
	desk_open(&k, ACCOUNT_OFFICE, &k.second);
	assert_int_equal(app_sealed_files(k.arena, k.settings, &files),
	    ERR_OK);
	k.public->files = files;
	k.officer = (struct actor){ .person_id = 101, .lang = LANG_ZH,
	    .rights = RIGHT_BIT(RIGHT_PUBLIC_REPORTS) };
	k.colleague = k.officer;
	k.colleague.person_id = 102;
	k.nobody = (struct actor){ .person_id = 103 };
	memcpy(form_key, random_hex(k.arena, 16), sizeof(form_key));
	memcpy(other_key, random_hex(k.arena, 16), sizeof(other_key));
	k.now = clock_now();
	k.today = date_of(k.now);
	*state = &k;
	return 0;
}

static inline int
desk_teardown(void **state)
{
	struct report_desk *k = *state;

	arena_free(&k->arena);
	return 0;
}

static inline struct report_draft
desk_draft(const char *what, const char *email)
{
	return (struct report_draft){ .text.parts = {
	    [REPORT_ABOUT] = "某提供者", [REPORT_WHAT] = what,
	    [REPORT_WHEN] = "", [REPORT_HOW] = "", [REPORT_EMAIL] = email,
	    [REPORT_LANG] = "zh" } };
}

static inline enum err
desk_try_send(struct report_desk *k, const struct report_draft *d)
{
	int wait_s;

	return report_send(k->public, k->arena, k->code, d, k->today,
	    &wait_s);
}

struct number {
	int64_t n;
};

static const struct column number_columns[] = {
	COLUMN(I64, struct number, n),
};

/* A query of the test's own with up to one text in it. */
static inline int64_t
desk_count(struct app *app, const char *sql, const char *text)
{
	struct statement *s = NEW(app->arena, struct statement);
	struct number row = { -1 };

	*s = (struct statement){ sql, ~0u, number_columns, 1,
	    sizeof(struct number) };
	assert_int_equal(db_one(app->db, app->arena, s, &row, V_TEXT(text)),
	    ERR_OK);
	return row.n;
}

/* Under a fresh code; the newest report is k->id from then on. */
static inline void
desk_send(struct report_desk *k, const struct report_draft *d)
{
	receipt_make(k->code);
	assert_int_equal(desk_try_send(k, d), ERR_OK);
	k->id = desk_count(k->office, "SELECT MAX(id) FROM report "
	    "WHERE '' = ?", "");
}

static inline enum err
desk_read_by(struct report_desk *k, const struct actor *who,
    struct report_view *v)
{
	return report_read(k->office, k->arena, who, k->id, k->now, v);
}

static inline struct report_view
desk_read(struct report_desk *k)
{
	struct report_view v;

	assert_int_equal(desk_read_by(k, &k->officer, &v), ERR_OK);
	return v;
}

static inline struct report_view
desk_mailbox(struct report_desk *k)
{
	struct report_view v;

	assert_int_equal(report_mailbox(k->public, k->arena, k->code, &v),
	    ERR_OK);
	return v;
}

static inline enum err
desk_reply(struct report_desk *k, const char *text, const char *key)
{
	int wait_s;

	return report_reply(k->public, k->arena, k->code, text, key,
	    k->today, &wait_s);
}

static inline enum err
desk_answer(struct report_desk *k, struct app *app, const char *text,
    const char *key, int seen)
{
	struct report_answer a = { text, seen };
	struct actor who = k->officer;

	who.form_key = key;
	return report_answer(app, k->arena, &who, k->id, &a, k->now);
}

static inline enum err
desk_close(struct report_desk *k)
{
	return report_close(k->office, k->arena, &k->officer, k->id,
	    desk_mailbox(k).n_letters, k->now);
}

/* How often that stands in the audit for this report. */
static inline int64_t
desk_audited(struct report_desk *k, const char *what)
{
	return desk_count(k->office, arena_printf(k->arena,
	    "SELECT COUNT(*) FROM audit WHERE what = ? AND object = '%lld'",
	    (long long)k->id), what);
}

#endif
