#include <fcntl.h>
#include <string.h>

#include "base/buf.h"
#include "files/files_desk.h"
#include "vault/random.h"

/* A whole block on disk; the first begins with the mark. */
enum { MARK = 8, BLOCK = 64 * 1024, TAG = 16, TRAY = 8 * BLOCK };
/* Files of earlier versions: a secretstream. */
enum { CHUNK = 64 * 1024, HEADER = MARK + 24, SEALED = CHUNK + 17 };

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

	buf_init(b, a, f->size + BLOCK);
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
test_round_trip__sizes_around_a_block__same_bytes(void **state)
{
	const size_t first = BLOCK - TAG - MARK, tray = TRAY - 8 * TAG - MARK;
	const size_t sizes[] = { 1, 2, first - 1, first, first + 1,
	    first + BLOCK - TAG, 3 * BLOCK + 7, tray - 1, tray, tray + 1,
	    4 * TRAY - 32 * TAG - MARK, 4 * TRAY, 20 * 1024 * 1024 };

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		round_trip(sizes[i]);
}

static void
overwrite(const struct stored_file *f, const char *raw, size_t n)
{
	int fd = open(path_of(f->name), O_WRONLY | O_TRUNC | O_CREAT, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, raw, n), n);
	close(fd);
}

enum { SAMPLE = 3 * BLOCK + BLOCK / 2 };	/* bytes of plain text */

/* Its n bytes on disk, and no more. */
static char *
read_raw(const struct stored_file *f, size_t n)
{
	int fd = open(path_of(f->name), O_RDONLY);
	char *raw = arena_alloc(a, n + 1);

	assert_true(fd >= 0);
	assert_int_equal(read(fd, raw, n + 1), n);
	close(fd);
	return raw;
}

/* A stored file of three whole pieces and a half, and its bytes on disk. */
struct sample {
	struct stored_file file;
	char *raw;
	size_t n;
	size_t starts[4];		/* of its pieces */
};

static struct sample
put_sample(void)
{
	char *bytes = arena_alloc(a, SAMPLE);
	struct sample s = { .n = MARK + SAMPLE + 4 * TAG,
	    .starts = { MARK, BLOCK, 2 * BLOCK, 3 * BLOCK } };

	random_bytes(bytes, SAMPLE);
	put(bytes, SAMPLE, &s.file);
	s.raw = read_raw(&s.file, s.n);
	return s;
}

/* What an earlier version stored, written as it was written then. */
static struct sample
put_earlier_sample(void)
{
	struct sample s = { .n = HEADER + SAMPLE + 4 * 17,
	    .starts = { HEADER, HEADER + SEALED, HEADER + 2 * SEALED,
	    HEADER + 3 * SEALED } };
	crypto_secretstream_xchacha20poly1305_state stream;
	unsigned char key[FILE_KEY], id[DIGEST_BYTES], *raw;
	char *bytes = arena_alloc(a, SAMPLE);

	random_bytes(bytes, SAMPLE);
	random_bytes(key, sizeof(key));
	raw = arena_alloc(a, s.n);
	memcpy(raw, "RDFILE1\n", MARK);
	crypto_secretstream_xchacha20poly1305_init_push(&stream, raw + MARK,
	    key);
	for (size_t i = 0; i < 4; i++)
		crypto_secretstream_xchacha20poly1305_push(&stream,
		    raw + s.starts[i], NULL,
		    (unsigned char *)bytes + i * CHUNK,
		    i < 3 ? CHUNK : SAMPLE - 3 * CHUNK, NULL, 0, i < 3 ? 0 :
		    crypto_secretstream_xchacha20poly1305_TAG_FINAL);
	s.raw = (char *)raw;
	digest_of(raw, s.n, id);
	sodium_bin2hex(s.file.name, DIGEST_HEX, id, sizeof(id));
	s.file.size = SAMPLE;
	digest_of(bytes, SAMPLE, s.file.sha256);
	lock_wrap(lock, id, key, s.file.wrapped, &s.file.wrapped_n);
	mkdir(arena_printf(a, "%s/files/%.2s", dir, s.file.name), 0700);
	overwrite(&s.file, s.raw, s.n);
	return s;
}

static struct sample (*const samples[])(void) = { put_sample,
	put_earlier_sample };

enum { SAMPLES = sizeof(samples) / sizeof(samples[0]) };

static void
test_open__each_kind_of_file__gives_its_bytes(void **state)
{
	unsigned char digest[DIGEST_BYTES];
	struct buf b;

	(void)state;
	for (int i = 0; i < SAMPLES; i++) {
		struct sample s = samples[i]();

		assert_int_equal(get_all(&s.file, &b), ERR_OK);
		digest_of(b.data, b.len, digest);
		assert_memory_equal(digest, s.file.sha256, sizeof(digest));
	}
}

static void
test_put__stored__named_by_its_mark_and_seals(void **state)
{
	struct sample s = put_sample();
	char seals[MARK + 4 * TAG];
	struct stat st;

	(void)state;
	memcpy(seals, s.raw, MARK);
	for (size_t i = 0; i < 4; i++)
		memcpy(seals + MARK + i * TAG, s.raw +
		    (i < 3 ? s.starts[i + 1] : s.n) - TAG, TAG);
	assert_string_equal(s.file.name, digest_hex(a, seals, sizeof(seals)));
	assert_int_equal(stat(path_of(s.file.name), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static enum err
proved(const struct stored_file *f)
{
	return files_prove(a, store, f->name, f->wrapped, f->wrapped_n,
	    f->sha256);
}

/* Without the key: an end cut off, a seal changed, another's name. */
static void
test_check__each_kind_of_file__told_from_others(void **state)
{
	(void)state;
	for (int i = 0; i < SAMPLES; i++) {
		struct sample s = samples[i](), other = samples[i]();

		assert_int_equal(files_check(store, s.file.name), ERR_OK);
		overwrite(&s.file, other.raw, other.n);
		assert_int_equal(files_check(store, s.file.name), ERR_CRYPTO);
		overwrite(&s.file, s.raw, s.starts[3]);
		assert_int_equal(files_check(store, s.file.name), ERR_CRYPTO);
		overwrite(&s.file, s.raw, MARK - 1);
		assert_int_equal(files_check(store, s.file.name), ERR_CRYPTO);
		s.raw[s.starts[2] - 1] ^= 1;
		overwrite(&s.file, s.raw, s.n);
		assert_int_equal(files_check(store, s.file.name), ERR_CRYPTO);
		assert_int_equal(files_remove(store, s.file.name), ERR_OK);
		assert_int_equal(files_check(store, s.file.name),
		    ERR_NOT_FOUND);
	}
}

static void
test_prove__bytes_key_and_digest__must_all_fit(void **state)
{
	(void)state;
	for (int i = 0; i < SAMPLES; i++) {
		struct sample s = samples[i]();

		assert_int_equal(proved(&s.file), ERR_OK);
		s.file.sha256[0] ^= 1;
		assert_int_equal(proved(&s.file), ERR_CRYPTO);
		s.file.sha256[0] ^= 1;
		s.file.wrapped[40] ^= 1;
		assert_int_equal(proved(&s.file), ERR_CRYPTO);
		s.file.wrapped[40] ^= 1;
		s.raw[s.starts[1] + 7] ^= 1;
		overwrite(&s.file, s.raw, s.n);
		assert_int_equal(proved(&s.file), ERR_CRYPTO);
		assert_int_equal(files_remove(store, s.file.name), ERR_OK);
		assert_int_equal(proved(&s.file), ERR_NOT_FOUND);
	}
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
assert_refused(const struct sample *s, const char *raw, size_t n)
{
	struct buf b;

	overwrite(&s->file, raw, n);
	assert_int_equal(get_all(&s->file, &b), ERR_CRYPTO);
	assert_true(b.len < s->file.size);
}

static void
test_open__one_byte_changed__refused(void **state)
{
	struct buf b;

	(void)state;
	for (int k = 0; k < SAMPLES; k++) {
		struct sample s = samples[k]();
		const size_t places[] = { 0, MARK - 1, MARK, s.starts[0],
		    s.starts[0] + 1, s.starts[1] - 1, s.starts[1] + 99,
		    s.starts[3], s.n - 1 };

		for (size_t i = 0; i < sizeof(places) / sizeof(places[0]);
		    i++) {
			s.raw[places[i]] ^= 1;
			assert_refused(&s, s.raw, s.n);
			s.raw[places[i]] ^= 1;
		}
		overwrite(&s.file, s.raw, s.n);
		assert_int_equal(get_all(&s.file, &b), ERR_OK);
	}
}

/* The mark of the other kind does not make another reading of it. */
static void
test_open__other_mark__refused(void **state)
{
	(void)state;
	for (int k = 0; k < SAMPLES; k++) {
		struct sample s = samples[k]();

		s.raw[6] = s.raw[6] == '1' ? '3' : '1';
		assert_refused(&s, s.raw, s.n);
	}
}

static void
test_open__cut_short__refused(void **state)
{
	(void)state;
	for (int k = 0; k < SAMPLES; k++) {
		struct sample s = samples[k]();
		const size_t lengths[] = { 0, MARK - 1, MARK, s.starts[0],
		    s.starts[1], s.starts[2], s.starts[3], s.starts[3] + TAG,
		    s.n - 1 };

		for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]);
		    i++)
			assert_refused(&s, s.raw, lengths[i]);
	}
}

static void
test_open__pieces_exchanged_or_appended__refused(void **state)
{
	(void)state;
	for (int k = 0; k < SAMPLES; k++) {
		struct sample s = samples[k]();
		size_t piece = s.starts[2] - s.starts[1];
		char *other = arena_alloc(a, s.n + piece);

		memcpy(other, s.raw, s.n);
		memcpy(other + s.starts[1], s.raw + s.starts[2], piece);
		memcpy(other + s.starts[2], s.raw + s.starts[1], piece);
		assert_refused(&s, other, s.n);
		memcpy(other, s.raw, s.n);
		memcpy(other + s.n, s.raw + s.starts[1], piece);
		assert_refused(&s, other, s.n + piece);
		assert_refused(&s, other, s.n + 1);
		/* one left out; one twice */
		memcpy(other + s.starts[2], s.raw + s.starts[3],
		    s.n - s.starts[3]);
		assert_refused(&s, other, s.n - piece);
		memcpy(other + s.starts[2], s.raw + s.starts[1],
		    s.n - s.starts[1]);
		assert_refused(&s, other, s.n + piece);
	}
}

/* A piece of another file, at the very same place. */
static void
test_open__piece_of_another_file__refused(void **state)
{
	(void)state;
	for (int k = 0; k < SAMPLES; k++) {
		struct sample s = samples[k](), other = samples[k]();

		memcpy(s.raw + s.starts[1], other.raw + other.starts[1],
		    s.starts[2] - s.starts[1]);
		assert_refused(&s, s.raw, s.n);
	}
}

static void
test_open__after_an_error__stays_refused(void **state)
{
	(void)state;
	for (int k = 0; k < SAMPLES; k++) {
		struct sample f = samples[k]();
		struct source *s;
		char piece[100];
		size_t got;

		f.raw[f.starts[0] + 5] ^= 1;
		overwrite(&f.file, f.raw, f.n);
		assert_int_equal(files_open(a, store, f.file.name,
		    f.file.wrapped, f.file.wrapped_n, &s), ERR_OK);
		for (int i = 0; i < 3; i++) {
			assert_int_equal(s->read(s, piece, sizeof(piece),
			    &got), ERR_CRYPTO);
			assert_int_equal(got, 0);
		}
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

/* Nobody but the Office can open it: its name must tell of every byte. */
static void
test_sealed_store__one_byte_changed__told_without_a_key(void **state)
{
	char *bytes = arena_alloc(a, SAMPLE), *raw;
	struct file_store *portal;
	struct memory_source m;
	struct seal_pair pair;
	struct stored_file f;
	size_t n = MARK + SAMPLE + 4 * TAG;

	(void)state;
	seal_pair_make(&pair);
	assert_int_equal(files_store_open(a, arena_printf(a, "%s/files", dir),
	    lock_sealed(a, pair.public_key), &portal), ERR_OK);
	assert_int_equal(files_put(a, portal, memory_source(&m, bytes, SAMPLE),
	    SAMPLE, &f), ERR_OK);
	assert_int_equal(files_check(portal, f.name), ERR_OK);
	raw = read_raw(&f, n);
	assert_string_equal(f.name, digest_hex(a, raw, n));
	raw[2 * BLOCK + 5] ^= 1;
	overwrite(&f, raw, n);
	assert_int_equal(files_check(portal, f.name), ERR_CRYPTO);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, store_begin, store_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_round_trip__sizes_around_a_block__same_bytes),
		TEST(test_open__each_kind_of_file__gives_its_bytes),
		TEST(test_put__stored__named_by_its_mark_and_seals),
		TEST(test_check__each_kind_of_file__told_from_others),
		TEST(test_prove__bytes_key_and_digest__must_all_fit),
		TEST(test_put__twice_the_same__nothing_in_common),
		TEST(test_open__one_byte_changed__refused),
		TEST(test_open__other_mark__refused),
		TEST(test_open__cut_short__refused),
		TEST(test_open__pieces_exchanged_or_appended__refused),
		TEST(test_open__piece_of_another_file__refused),
		TEST(test_open__after_an_error__stays_refused),
		TEST(test_open__wrong_wrapped_key__refused),
		TEST(test_open__other_installation__refused),
		TEST(test_open__no_such_file__not_found),
		TEST(test_sealed_store__only_the_pair_opens),
		TEST(test_sealed_store__one_byte_changed__told_without_a_key),
	};

	return RUN(tests);
}
