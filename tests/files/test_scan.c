#include <string.h>

#include "files/scan.h"
#include "support/arena.h"
#include "support/clamd.h"
#include "support/tmpdir.h"
#include "vault/digest.h"
#include "vault/random.h"

/* What a clamd says, and what is made of it: only a whole OK is clean. */

enum { PATIENCE_S = 60, CHUNK = 64 * 1024 };

static char dir[PATH_MAX];
static struct clamd clamd;
static struct scan scan;

static int
begin(void **state)
{
	arena_begin(state);
	tmpdir_make(dir);
	return clamd_start(&clamd, dir);
}

static int
end(void **state)
{
	clamd_stop(&clamd);
	tmpdir_remove(dir);
	arena_end(state);
	return 0;
}

static enum err
ask_waiting(int wait_s, const void *p, size_t n)
{
	struct memory_source m;

	return files_scan(clamd.path, wait_s, memory_source(&m, p, n), &scan);
}

static enum err
ask(const char *text)
{
	return ask_waiting(PATIENCE_S, text, strlen(text));
}

static void
answers_nothing(const char *mode, enum scan_end how)
{
	char virus[200];

	clamd_mode(&clamd, mode);
	assert_int_equal(ask("harmless"), ERR_TEMPORARY);
	assert_int_equal(scan.end, how);
	assert_int_equal(ask(clamd_eicar(virus, sizeof(virus))),
	    ERR_TEMPORARY);
	assert_false(scan.is_found);
	assert_true(strlen(scan.said) > 5);
}

static void
test_scan__harmless__clean(void **state)
{
	(void)state;
	assert_int_equal(ask("harmless"), ERR_OK);
	assert_false(scan.is_found);
	assert_string_equal(scan.said, "");
	assert_int_equal(scan.end, SCAN_ANSWERED);
}

static void
test_scan__virus__named(void **state)
{
	char virus[200];

	(void)state;
	assert_int_equal(ask(clamd_eicar(virus, sizeof(virus))), ERR_OK);
	assert_true(scan.is_found);
	assert_string_equal(scan.said, "Eicar-Test-Signature");
}

/* The scanner sees the very bytes, whatever the sizes of the pieces. */
static void
test_scan__sizes_around_a_chunk__all_of_it_arrives(void **state)
{
	static const size_t sizes[] = { 1, CHUNK - 1, CHUNK, CHUNK + 1,
	    40 * CHUNK + 7 };
	size_t most = 40 * CHUNK + 7;
	char *bytes = arena_alloc(a, most), seen[128];
	FILE *f;

	(void)state;
	random_bytes(bytes, most);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		assert_int_equal(ask_waiting(PATIENCE_S, bytes, sizes[i]),
		    ERR_OK);
	f = clamd_open(&clamd, "seen", "re");
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		assert_non_null(fgets(seen, sizeof(seen), f));
		seen[strcspn(seen, "\n")] = '\0';
		assert_string_equal(seen, digest_hex(a, bytes, sizes[i]));
	}
	fclose(f);
}

static void
test_scan__error_cut_or_half_an_answer__never_clean(void **state)
{
	(void)state;
	answers_nothing("error", SCAN_ANSWERED);
	assert_string_equal(scan.said, "stream: Can't scan ERROR");
	answers_nothing("cut", SCAN_MUTE);
	answers_nothing("half", SCAN_MUTE);
	answers_nothing("early", SCAN_MUTE);
}

static void
test_scan__bytes_that_are_no_text__shown_as_what_prints(void **state)
{
	(void)state;
	answers_nothing("rude", SCAN_ANSWERED);
	assert_string_equal(scan.said, "??? ERROR");
}

/* More than the line holds: it would take no more, and has said why. */
static void
test_scan__refused_in_the_middle__says_why(void **state)
{
	size_t n = 100 * CHUNK;
	char *bytes = arena_alloc(a, n);

	(void)state;
	memset(bytes, 'x', n);
	clamd_mode(&clamd, "size");
	assert_int_equal(ask_waiting(PATIENCE_S, bytes, n), ERR_TEMPORARY);
	assert_int_equal(scan.end, SCAN_ANSWERED);
	assert_string_equal(scan.said, "INSTREAM size limit exceeded. ERROR");
}

static void
test_scan__silence__given_up(void **state)
{
	(void)state;
	clamd_mode(&clamd, "hang");
	assert_int_equal(ask_waiting(1, "harmless", 8), ERR_TEMPORARY);
	assert_int_equal(scan.end, SCAN_MUTE);
}

static void
test_scan__nobody_there__says_so(void **state)
{
	(void)state;
	clamd_stop(&clamd);
	assert_int_equal(ask("harmless"), ERR_TEMPORARY);
	assert_int_equal(scan.end, SCAN_AWAY);
	assert_int_equal(files_scan(arena_printf(a, "/%0200d", 1), 1, NULL,
	    &scan), ERR_TEMPORARY);
	assert_int_equal(scan.end, SCAN_AWAY);
}

struct broken {
	struct source source;
	int read;
};

static enum err
read_broken(struct source *s, void *p, size_t cap, size_t *n)
{
	struct broken *b = (struct broken *)s;

	if (b->read++ > 0)
		return ERR_CRYPTO;
	memset(p, 'x', cap);
	*n = cap;
	return ERR_OK;
}

/* What was cut short is not judged by its beginning. */
static void
test_scan__source_breaks__no_answer(void **state)
{
	struct broken b = { .source.read = read_broken };

	(void)state;
	assert_int_equal(files_scan(clamd.path, PATIENCE_S, &b.source,
	    &scan), ERR_CRYPTO);
	assert_int_equal(clamd_seen(&clamd), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_scan__harmless__clean),
		TEST(test_scan__virus__named),
		TEST(test_scan__sizes_around_a_chunk__all_of_it_arrives),
		TEST(test_scan__error_cut_or_half_an_answer__never_clean),
		TEST(test_scan__bytes_that_are_no_text__shown_as_what_prints),
		TEST(test_scan__refused_in_the_middle__says_why),
		TEST(test_scan__silence__given_up),
		TEST(test_scan__nobody_there__says_so),
		TEST(test_scan__source_breaks__no_answer),
	};

	return RUN(tests);
}
