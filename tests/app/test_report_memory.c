#include <sodium.h>

#include "app/report_desk.h"

/*
 * What opens a mailbox must not lie about in the portal's memory after the
 * request: the memory of this process is searched for it, byte by byte.
 */

/* The key, turned over: the search must not find what it searches with. */
static unsigned char turned[SEAL_KEY];

#define NOT_CHECKED __attribute__((no_sanitize("address"), noinline))

NOT_CHECKED static int
holds(const unsigned char *p, const unsigned char *end)
{
	int found = 0;

	for (; p + SEAL_KEY <= end; p++) {
		int i = 0;

		while (i < SEAL_KEY && p[i] == (unsigned char)~turned[i])
			i++;
		found += i == SEAL_KEY;
	}
	return found;
}

/* Of all writable memory but the shadows of the sanitizer. */
static int
copies(void)
{
	const unsigned long most = 512UL << 20;
	FILE *maps = fopen("/proc/self/maps", "r");
	char line[512], may[8];
	unsigned long from, to;
	int found = 0;

	assert_non_null(maps);
	while (fgets(line, sizeof(line), maps) != NULL)
		if (sscanf(line, "%lx-%lx %7s", &from, &to, may) == 3 &&
		    strncmp(may, "rw", 2) == 0 && to - from <= most)
			found += holds((const unsigned char *)from,
			    (const unsigned char *)to);
	fclose(maps);
	return found;
}

static void
derive(struct report_desk *k, struct receipt_keys *keys)
{
	unsigned char salt[RECEIPT_SALT];

	assert_int_equal(receipt_salt_open(setting_text(k->settings,
	    SET_KEYS_DIR), salt), ERR_OK);
	assert_int_equal(receipt_derive(k->code, salt, keys), ERR_OK);
	for (int i = 0; i < SEAL_KEY; i++)
		turned[i] = (unsigned char)~keys->mailbox.secret_key[i];
}

static void
test_memory__after_the_request__no_key_of_a_mailbox(void **state)
{
	struct report_desk *k = *state;
	struct report_draft d = desk_draft("内容", "");
	struct arena *request = arena_new();
	struct receipt_keys keys;
	struct report_view v;
	int wait_s;

	receipt_make(k->code);
	derive(k, &keys);
	/* the control: while it is there it is found */
	assert_in_range(copies(), 1, 10);
	sodium_memzero(&keys, sizeof(keys));
	assert_int_equal(copies(), 0);
	assert_int_equal(report_send(k->public, request, k->code, &d,
	    k->today, &wait_s), ERR_OK);
	assert_int_equal(copies(), 0);
	assert_int_equal(report_reply(k->public, request, k->code, "补充",
	    form_key, k->today, &wait_s), ERR_OK);
	assert_int_equal(copies(), 0);
	assert_int_equal(report_mailbox(k->public, request, k->code, &v),
	    ERR_OK);
	assert_int_equal(v.n_letters, 1);
	assert_int_equal(copies(), 0);
	arena_free(&request);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_memory__after_the_request__no_key_of_a_mailbox,
		    desk_setup, desk_teardown),
	};

	return RUN(tests);
}
