#ifndef TESTS_APP_SPILL_DESK_H
#define TESTS_APP_SPILL_DESK_H

#include "app/admin_desk.h"
#include "app/spill.h"
#include "app/spill_places.h"
#include "app/stores.h"
#include "base/text.h"
#include "files/store.h"
#include "store/spill_row.h"
#include "support/tmpdir.h"

/* A desk with a case in which a row of each kind of spill_places.h stands. */

static char folder[PATH_MAX];
static struct admin_desk admin;
static struct desk *desk;
static struct db *root;

static inline int
spill_setup(void **state)
{
	struct file_store *files;
	struct file_lock *lock;

	*state = &admin;
	if (admin_desk_setup(&admin) != 0)
		return -1;
	desk = admin.desk;
	tmpdir_make(folder);
	assert_int_equal(lock_master(desk->arena, folder, &lock), ERR_OK);
	assert_int_equal(files_store_open(desk->arena, folder, lock, &files),
	    ERR_OK);
	desk->office->files = desk->admin->files = files;
	assert_int_equal(db_open(desk->arena, desk->settings,
	    ACCOUNT_MIGRATE, &root), ERR_OK);
	return 0;
}

static inline int
spill_teardown(void **state)
{
	int failed = admin_desk_teardown(state);

	tmpdir_remove(folder);
	return failed;
}

/* ---- the samples of one case */

struct planted {
	int64_t case_id;
	const char *secret[SPILL_KIND__MAX];
	const char *place[SPILL_KIND__MAX];
	int n_before[SPILL_KIND__MAX];	/* how often it stood there */
	struct spill_row row[SPILL_KIND__MAX];	/* as they were */
	struct spill spill[SPILL_KIND__MAX];
};

static inline const char *
filled(const char *text, int64_t case_id, const char *secret)
{
	static const char a_case[] = "{case}", a_secret[] = "{secret}";
	struct buf b;

	buf_init(&b, desk->arena, 64 * 1024);
	while (*text != '\0')
		if (text_starts(text, a_case)) {
			buf_printf(&b, "%lld", (long long)case_id);
			text += sizeof(a_case) - 1;
		} else if (text_starts(text, a_secret)) {
			buf_printf(&b, "'%s'", secret);
			text += sizeof(a_secret) - 1;
		} else
			buf_putc(&b, *text++);
	return b.data;
}

static inline struct spill_place
parsed(const char *text)
{
	struct spill_place p;

	assert_int_equal(spill_place_parse(text, &p), ERR_OK);
	return p;
}

static inline void
read_row(struct planted *x, int k, struct spill_row *out)
{
	struct spill_place p = parsed(x->place[k]);

	assert_int_equal(spill_row_read(desk->office->db, desk->arena, &p,
	    out), ERR_OK);
}

/* One secret for all, or of each its own. */
static inline void
plant(struct planted *x, const char *one)
{
	static int round;
	const char *why = "";

	round++;
	memset(x, 0, sizeof(*x));
	x->case_id = desk_lodge(desk, "2026-08-03", 1);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		const struct spill_sample *s = &spill_samples[k];
		const char *sql;

		x->secret[k] = one ? one : arena_printf(desk->arena,
		    "第%d轮第%02d处不得外传的绝密内容", round, k);
		x->place[k] = filled(s->place, x->case_id, "");
		sql = arena_printf(desk->arena,
		    "SET FOREIGN_KEY_CHECKS = 0;\n%s\n",
		    filled(s->sql, x->case_id, x->secret[k]));
		if (db_script(root, sql, &why) != ERR_OK)
			fail_msg("%s: %s", x->place[k], why);
		read_row(x, k, &x->row[k]);
	}
}

static inline void
report(struct planted *x, int k)
{
	const char *number;
	struct spill *all;
	int n;

	if (spill_report(desk->office, desk->arena, &desk->officer,
	    x->place[k], clock_now(), &number) != ERR_OK)
		fail_msg("%s cannot be reported", x->place[k]);
	assert_int_equal(spill_list(desk->office, desk->arena, &desk->chief,
	    &all, &n), ERR_OK);
	assert_string_equal(all[0].number, number);
	x->spill[k] = all[0];
}

#endif
