#include <dirent.h>

#include "app/report_desk.h"
#include "base/stream.h"

/* Files of a report: sealed at once, sent with it, opened by the Office. */

#define PDF "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"

/* The same scan, with and without what a camera wrote around it. */
#define SCAN "\xff\xdb\0\5\0\1\2\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0" \
	"\xff\xda\0\x08\1\1\0\0\x3f\0pixels\xff\xd9"
#define PHOTO "\xff\xd8\xff\xe0\0\x10JFIF\0\1\2\0\0\1\0\1\0\0" \
	"\xff\xe1\0\x18" "Exif\0\0GPS 39.9N 116.4E" SCAN
#define PLAIN "\xff\xd8" SCAN

static enum err
put(struct report_desk *k, const char *name, const char *bytes, size_t n,
    struct report_upload *up)
{
	struct memory_source m;

	return report_file_put(k->public, k->arena, name,
	    memory_source(&m, bytes, n), k->today, up);
}

static struct report_upload
put_pdf(struct report_desk *k, const char *name)
{
	struct report_upload up;

	assert_int_equal(put(k, name, PDF, sizeof(PDF) - 1, &up), ERR_OK);
	assert_int_equal(strlen(up.token), 43);
	return up;
}

static void
attach(struct report_draft *d, const struct report_upload *up)
{
	d->tokens[d->n_files++] = up->token;
}

static int64_t
pending(struct report_desk *k)
{
	return desk_count(k->public, "SELECT COUNT(*) FROM "
	    "report_pending_file WHERE '' = ?", "");
}

/* Files below the store, whatever folder they are in. */
static int
stored(struct report_desk *k)
{
	const char *top = setting_text(k->settings, SET_FILES_DIR);
	int n = 0;

	for (int i = 0; i < 256; i++) {
		DIR *d = opendir(arena_printf(k->arena, "%s/%02x", top, i));
		struct dirent *e;

		while (d != NULL && (e = readdir(d)) != NULL)
			n += e->d_name[0] != '.';
		if (d != NULL)
			closedir(d);
	}
	return n;
}

/* The bytes of a file as the Office gets them. */
static struct buf
taken(struct report_desk *k, int n, struct report_attachment *f)
{
	struct source *bytes;
	struct buf_sink sink;
	struct buf b;

	assert_int_equal(report_file_open(k->office, k->arena, &k->officer,
	    k->id, n, k->now, f, &bytes), ERR_OK);
	buf_init(&b, k->arena, 1 << 20);
	assert_int_equal(stream_copy(bytes, buf_sink(&sink, &b), 1 << 20,
	    NULL), ERR_OK);
	assert_int_equal(b.len, f->size);
	return b;
}

static void
test_file__sent__opened_by_the_office_alone(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct report_upload up = put_pdf(k, "采购合同.pdf"),
	    photo;
	struct report_attachment f;
	struct report_view v;
	struct buf b;
	int64_t before = pending(k);

	assert_int_equal(put(k, "照片.jpg", PHOTO, sizeof(PHOTO) - 1, &photo),
	    ERR_OK);
	attach(&d, &up);
	attach(&d, &photo);
	desk_send(k, &d);
	assert_int_equal(pending(k), before - 1);
	v = desk_read(k);
	assert_int_equal(v.n_files, 2);
	assert_string_equal(v.files[0].name, "采购合同.pdf");
	assert_string_equal(v.files[1].name, "照片.jpg");
	b = taken(k, 1, &f);
	assert_string_equal(f.media_type, "application/pdf");
	assert_memory_equal(b.data, PDF, sizeof(PDF) - 1);
	/* nothing of where and when is left */
	b = taken(k, 2, &f);
	assert_int_equal(b.len, sizeof(PLAIN) - 1);
	assert_memory_equal(b.data, PLAIN, sizeof(PLAIN) - 1);
	assert_int_equal(desk_count(k->office, arena_printf(k->arena,
	    "SELECT COUNT(*) FROM audit WHERE what = ? AND object IN "
	    "('%lld/1', '%lld/2')", (long long)k->id, (long long)k->id),
	    "report-file"), 2);
}

static void
test_file__row__name_sealed_and_token_hashed(void **state)
{
	struct report_desk *k = *state;
	struct report_upload up = put_pdf(k, "only-I-have-this.pdf");
	const char *sql = "SELECT COUNT(*) FROM report_pending_file WHERE "
	    "INSTR(CONCAT(token_hash, sealed_name, cipher_name, sealed_key), "
	    "CAST(? AS BINARY)) > 0";

	assert_int_equal(desk_count(k->public, sql, "only-I-have-this"), 0);
	assert_int_equal(desk_count(k->public, sql, up.token), 0);
	/* the control: what does stand there is found */
	assert_int_equal(desk_count(k->public, "SELECT COUNT(*) FROM "
	    "report_pending_file WHERE token_hash = UNHEX(SHA2(?, 256))",
	    up.token), 1);
}

static void
test_file__second_click__still_one_report(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", ""), without = d;
	struct report_upload up = put_pdf(k, "a.pdf");

	attach(&d, &up);
	desk_send(k, &d);
	assert_int_equal(desk_try_send(k, &d), ERR_OK);
	/* without its file it is not the same any more */
	assert_int_equal(desk_try_send(k, &without), ERR_CONFLICT);
	assert_int_equal(desk_read(k).n_files, 1);
}

static void
test_file__of_another_report__nothing_is_sent(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct report_upload up = put_pdf(k, "a.pdf");
	int64_t size;

	attach(&d, &up);
	desk_send(k, &d);
	receipt_make(k->code);
	assert_int_equal(desk_try_send(k, &d), ERR_NOT_FOUND);
	assert_int_equal(desk_count(k->office, "SELECT MAX(id) FROM report "
	    "WHERE '' = ?", ""), k->id);
	assert_int_equal(report_file_size(k->public, k->arena, up.token,
	    &size), ERR_NOT_FOUND);
	/* nor can it be taken away from the report that has it */
	assert_int_equal(report_file_drop(k->public, k->arena, up.token),
	    ERR_OK);
	assert_int_equal(desk_read(k).n_files, 1);
	(void)taken(k, 1, &(struct report_attachment){ 0, NULL, NULL, 0 });
}

static void
test_file__removed__row_and_bytes_are_gone(void **state)
{
	struct report_desk *k = *state;
	int before = stored(k);
	int64_t rows = pending(k), size;
	struct report_upload up = put_pdf(k, "a.pdf");

	assert_int_equal(stored(k), before + 1);
	assert_int_equal(report_file_size(k->public, k->arena, up.token,
	    &size), ERR_OK);
	assert_int_equal(size, sizeof(PDF) - 1);
	assert_int_equal(report_file_drop(k->public, k->arena, up.token),
	    ERR_OK);
	assert_int_equal(report_file_drop(k->public, k->arena, up.token),
	    ERR_OK);
	assert_int_equal(stored(k), before);
	assert_int_equal(pending(k), rows);
	assert_int_equal(report_file_drop(k->public, k->arena, "no token"),
	    ERR_OK);
}

static void
test_file__refused__nothing_left(void **state)
{
	static char big[(1 << 20) + 1];
	struct report_desk *k = *state;
	struct report_upload up;
	int64_t rows = pending(k);
	int before = stored(k);

	memcpy(big, PDF, sizeof(PDF) - 1);
	assert_int_equal(put(k, "a.exe", PDF, sizeof(PDF) - 1, &up),
	    ERR_TYPE);
	assert_non_null(up.why.in[LANG_ZH]);
	assert_int_equal(put(k, "a.pdf", "MZ\x90\0 a program", 14, &up),
	    ERR_TYPE);
	assert_int_equal(put(k, "a.pdf", "", 0, &up), ERR_EMPTY);
	assert_int_equal(put(k, "a.pdf", big, sizeof(big), &up),
	    ERR_TOO_LARGE);
	assert_int_equal(put(k, "a.jpg", PHOTO, sizeof(PHOTO) - 3, &up),
	    ERR_FORMAT);
	assert_int_equal(stored(k), before);
	assert_int_equal(pending(k), rows);
}

static void
test_file__more_than_allowed__nothing_is_sent(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");

	for (int i = 0; i < 4; i++) {
		struct report_upload up = put_pdf(k, "a.pdf");

		attach(&d, &up);
	}
	receipt_make(k->code);
	assert_int_equal(desk_try_send(k, &d), ERR_TOO_LARGE);
	d.n_files--;
	assert_int_equal(desk_try_send(k, &d), ERR_OK);
}

static void
test_file__too_many_at_once__told(void **state)
{
	struct report_desk *k = *state;
	struct report_upload up;
	enum err e = ERR_OK;

	k->public->settings = desk_settings(k->arena,
	    "report.files.hour = 1\n");
	for (int i = 0; i < 2 && e == ERR_OK; i++)
		e = put(k, "a.pdf", PDF, sizeof(PDF) - 1, &up);
	assert_int_equal(e, ERR_TOO_MANY);
	assert_in_range(up.wait_s, 1, 3600);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_file__sent__opened_by_the_office_alone),
		TEST(test_file__row__name_sealed_and_token_hashed),
		TEST(test_file__second_click__still_one_report),
		TEST(test_file__of_another_report__nothing_is_sent),
		TEST(test_file__removed__row_and_bytes_are_gone),
		TEST(test_file__refused__nothing_left),
		TEST(test_file__more_than_allowed__nothing_is_sent),
		TEST(test_file__too_many_at_once__told),
	};

	return RUN(tests);
}
