#include <fcntl.h>
#include <string.h>

#include "base/buf.h"
#include "files/files_desk.h"
#include "vault/random.h"

enum { CHUNK = 64 * 1024, HEADER = 8 + 24, SEALED = CHUNK + 17 };

static char *
path_of(const char *name)
{
	return arena_printf(a, "%s/files/%.2s/%s", dir, name, name + 2);
}

static void
put(const void *p, size_t n, struct stored_file *out)
{
	struct memory_source m;

	assert_int_equal(files_put(a, store, memory_source(&m, p, n), n, out),
	    ERR_OK);
}

/* Reads a stored file to its end or its first error. */
static enum err
get_all(const struct stored_file *f, struct buf *b)
{
	struct source *s;
	struct buf_sink bs;
	enum err e = files_open(a, store, f->name, f->wrapped, f->wrapped_n,
	    &s);

	buf_init(b, a, f->size + CHUNK);
	return e != ERR_OK ? e : stream_copy(s, buf_sink(&bs, b), SIZE_MAX,
	    NULL);
}

static void
round_trip(size_t n)
{
	unsigned char digest[DIGEST_BYTES];
	char *bytes = arena_alloc(a, n);
	struct stored_file f;
	struct buf b;

	random_bytes(bytes, n);
	put(bytes, n, &f);
	assert_int_equal(f.size, n);
	digest_of(bytes, n, digest);
	assert_memory_equal(f.sha256, digest, sizeof(digest));
	assert_int_equal(get_all(&f, &b), ERR_OK);
	assert_int_equal(b.len, n);
	assert_memory_equal(b.data, bytes, n);
}

static void
test_round_trip__sizes_around_a_chunk__same_bytes(void **state)
{
	static const size_t sizes[] = { 1, 2, CHUNK - 1, CHUNK, CHUNK + 1,
	    2 * CHUNK, 3 * CHUNK + 7, 20 * 1024 * 1024 };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		round_trip(sizes[i]);
}

/* A file of three whole chunks and a half, and its bytes on disk. */
static char *
put_sample(struct stored_file *f, size_t *on_disk)
{
	size_t n = 3 * CHUNK + CHUNK / 2;
	char *bytes = arena_alloc(a, n), *raw;
	int fd;

	random_bytes(bytes, n);
	put(bytes, n, f);
	*on_disk = HEADER + 3 * SEALED + CHUNK / 2 + 17;
	raw = arena_alloc(a, *on_disk);
	fd = open(path_of(f->name), O_RDONLY);
	assert_true(fd >= 0);
	assert_int_equal(read(fd, raw, *on_disk), *on_disk);
	assert_int_equal(read(fd, bytes, 1), 0);
	close(fd);
	return raw;
}

static void
overwrite(const struct stored_file *f, const char *raw, size_t n)
{
	int fd = open(path_of(f->name), O_WRONLY | O_TRUNC);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, raw, n), n);
	close(fd);
}

static void
test_put__stored__named_by_its_ciphertext(void **state)
{
	struct stored_file f;
	struct stat st;
	size_t n;
	char *raw = put_sample(&f, &n);

	(void)state;
	assert_string_equal(f.name, digest_hex(a, raw, n));
	assert_int_equal(stat(path_of(f.name), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void
test_put__twice_the_same__nothing_in_common(void **state)
{
	struct stored_file one, two;

	(void)state;
	put("合同", 6, &one);
	put("合同", 6, &two);
	assert_string_not_equal(one.name, two.name);
	assert_memory_equal(one.sha256, two.sha256, sizeof(one.sha256));
}

static void
test_open__one_byte_changed__refused(void **state)
{
	struct stored_file f;
	struct buf b;
	size_t n;
	char *raw = put_sample(&f, &n);
	/* mark, stream header, a chunk's tag, its text, its end; the last */
	const size_t places[] = { 0, 8, 31, HEADER, HEADER + 1,
	    HEADER + SEALED - 1, HEADER + SEALED + 99, n - 1 };

	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		raw[places[i]] ^= 1;
		overwrite(&f, raw, n);
		assert_int_equal(get_all(&f, &b), ERR_CRYPTO);
		raw[places[i]] ^= 1;
	}
	overwrite(&f, raw, n);
	assert_int_equal(get_all(&f, &b), ERR_OK);
}

static void
test_open__cut_short__refused(void **state)
{
	struct stored_file f;
	struct buf b;
	size_t n;
	char *raw = put_sample(&f, &n);
	const size_t lengths[] = { 0, 7, HEADER, HEADER + SEALED,
	    HEADER + 2 * SEALED, HEADER + 3 * SEALED, n - 1 };

	(void)state;
	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		overwrite(&f, raw, lengths[i]);
		assert_int_equal(get_all(&f, &b), ERR_CRYPTO);
		assert_true(b.len < f.size);
	}
}

static void
test_open__chunks_exchanged_or_appended__refused(void **state)
{
	struct stored_file f;
	struct buf b;
	size_t n;
	char *raw = put_sample(&f, &n), *other = arena_alloc(a, n + SEALED);

	(void)state;
	memcpy(other, raw, n);
	memcpy(other + HEADER, raw + HEADER + SEALED, SEALED);
	memcpy(other + HEADER + SEALED, raw + HEADER, SEALED);
	overwrite(&f, other, n);
	assert_int_equal(get_all(&f, &b), ERR_CRYPTO);
	memcpy(other, raw, n);
	memcpy(other + n, raw + HEADER, SEALED);
	overwrite(&f, other, n + SEALED);
	assert_int_equal(get_all(&f, &b), ERR_CRYPTO);
	overwrite(&f, other, n + 1);
	assert_int_equal(get_all(&f, &b), ERR_CRYPTO);
}

static void
test_open__after_an_error__stays_refused(void **state)
{
	struct stored_file f;
	struct source *s;
	char piece[100];
	size_t n, got;
	char *raw = put_sample(&f, &n);

	(void)state;
	raw[HEADER + 5] ^= 1;
	overwrite(&f, raw, n);
	assert_int_equal(files_open(a, store, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_OK);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(s->read(s, piece, sizeof(piece), &got),
		    ERR_CRYPTO);
		assert_int_equal(got, 0);
	}
}

static void
test_open__wrong_wrapped_key__refused(void **state)
{
	struct stored_file one, two;
	struct source *s = NULL;

	(void)state;
	put("a", 1, &one);
	put("b", 1, &two);
	/* another file's key, though of the same master key */
	assert_int_equal(files_open(a, store, one.name, two.wrapped,
	    two.wrapped_n, &s), ERR_CRYPTO);
	for (size_t i = 0; i < one.wrapped_n; i++) {
		one.wrapped[i] ^= 0x80;
		assert_int_equal(files_open(a, store, one.name, one.wrapped,
		    one.wrapped_n, &s), ERR_CRYPTO);
		one.wrapped[i] ^= 0x80;
	}
	assert_int_equal(files_open(a, store, one.name, one.wrapped, 0, &s),
	    ERR_CRYPTO);
	assert_null(s);
}

static void
test_open__other_installation__refused(void **state)
{
	struct file_lock *other;
	struct file_store *theirs;
	struct stored_file f;
	struct source *s;

	(void)state;
	put("a", 1, &f);
	assert_int_equal(lock_master(a, arena_printf(a, "%s/other", dir),
	    &other), ERR_OK);
	assert_int_equal(files_store_open(a, arena_printf(a, "%s/files", dir),
	    other, &theirs), ERR_OK);
	assert_int_equal(files_open(a, theirs, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_CRYPTO);
}

static void
test_open__no_such_file__not_found(void **state)
{
	struct stored_file f;
	struct source *s;

	(void)state;
	put("a", 1, &f);
	assert_int_equal(files_remove(store, f.name), ERR_OK);
	assert_int_equal(files_open(a, store, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_NOT_FOUND);
	assert_int_equal(files_remove(store, f.name), ERR_OK);
	assert_int_equal(files_open(a, store, "../../etc/passwd", f.wrapped,
	    f.wrapped_n, &s), ERR_NOT_FOUND);
	assert_int_equal(files_remove(store, "../keys/files.key"),
	    ERR_FORMAT);
}

/* Midnight of Beijing, and no earlier than it was made. */
static void
assert_ends_a_day(const struct stat *st)
{
	assert_int_equal((st->st_mtime + 8 * 3600) % (24 * 3600), 0);
	assert_int_equal(st->st_mtim.tv_nsec, 0);
	assert_true(st->st_mtime > st->st_ctime);
	assert_true(st->st_mtime <= st->st_ctime + 24 * 3600);
}

/* What the public portal stores it cannot read again; the Office can. */
static void
test_sealed_store__only_the_pair_opens(void **state)
{
	struct file_store *portal, *office;
	struct stat st;
	struct memory_source m;
	struct seal_pair pair;
	struct stored_file f;
	struct source *s;
	struct buf_sink bs;
	struct buf b;
	const char *files = arena_printf(a, "%s/files", dir);

	(void)state;
	seal_pair_make(&pair);
	assert_int_equal(files_store_open(a, files,
	    lock_sealed(a, pair.public_key), &portal), ERR_OK);
	assert_int_equal(files_store_open(a, files, lock_pair(a, &pair),
	    &office), ERR_OK);
	assert_int_equal(files_put(a, portal, memory_source(&m, "举报", 6), 6,
	    &f), ERR_OK);
	assert_int_equal(stat(path_of(f.name), &st), 0);
	assert_ends_a_day(&st);
	assert_int_equal(stat(arena_printf(a, "%s/%.2s", files, f.name),
	    &st), 0);
	assert_ends_a_day(&st);
	assert_int_equal(files_open(a, portal, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_CRYPTO);
	assert_int_equal(files_open(a, store, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_CRYPTO);
	assert_int_equal(files_open(a, office, f.name, f.wrapped, f.wrapped_n,
	    &s), ERR_OK);
	buf_init(&b, a, 100);
	assert_int_equal(stream_copy(s, buf_sink(&bs, &b), 100, NULL), ERR_OK);
	assert_string_equal(b.data, "举报");
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, store_begin, store_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_round_trip__sizes_around_a_chunk__same_bytes),
		TEST(test_put__stored__named_by_its_ciphertext),
		TEST(test_put__twice_the_same__nothing_in_common),
		TEST(test_open__one_byte_changed__refused),
		TEST(test_open__cut_short__refused),
		TEST(test_open__chunks_exchanged_or_appended__refused),
		TEST(test_open__after_an_error__stays_refused),
		TEST(test_open__wrong_wrapped_key__refused),
		TEST(test_open__other_installation__refused),
		TEST(test_open__no_such_file__not_found),
		TEST(test_sealed_store__only_the_pair_opens),
	};

	return RUN(tests);
}
