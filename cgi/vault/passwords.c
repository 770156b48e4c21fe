#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/text.h"
#include "vault/password.h"
#include "vault/passwords.h"
#include "vault/random.h"

enum { LIST_MOST = 4 * 1024 * 1024, WORD_LEAST = 4 };

const struct words password_hint = WORDS(
    "至少8个字符，任何字符均可，包括汉字和空格；建议使用15个以上字符的一句话。"
    "不得使用常见密码或者您的账号、单位名称。",
    "At least 8 characters of any kind, Chinese and spaces too; a sentence "
    "of 15 or more is better. Not a common password, nor your login or the "
    "name of your organisation.");

static const struct words too_short = WORDS(
    "密码至少需要8个字符。", "The password must have at least 8 characters.");
static const struct words too_long = WORDS(
    "密码过长（最多256字节，约85个汉字）。",
    "The password is too long (at most 256 bytes).");
static const struct words not_text = WORDS(
    "密码含有无法识别的字符，请重新输入。",
    "The password contains characters that cannot be read; type it again.");
static const struct words common = WORDS(
    "这是常见密码，容易被猜到，请另选一个。",
    "This is a common password and easily guessed; choose another.");
static const struct words personal = WORDS(
    "密码不得由您的账号、姓名、单位名称或者本系统名称构成，请另选一个。",
    "The password must not be made of your login, your name, your "
    "organisation or the name of this system; choose another.");

static enum err
read_list(int fd, struct buf *b)
{
	char piece[16 * 1024];
	ssize_t n;

	while ((n = read(fd, piece, sizeof(piece))) > 0)
		buf_add(b, piece, (size_t)n);
	return n < 0 ? ERR_STORAGE : buf_end(b);
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Cuts the text into its lines, without comments and empty ones. */
static void
cut_lines(struct arena *a, struct passwords *p, char *text)
{
	char *line, *rest = text;
	size_t most = 1;

	for (const char *s = text; *s != '\0'; s++)
		most += *s == '\n';
	p->refused = NEW_ARRAY(a, most, char *);
	while ((line = strsep(&rest, "\n")) != NULL)
		if (*line != '\0' && *line != '#')
			p->refused[p->refused_n++] = text_lower(a, line);
	qsort(p->refused, p->refused_n, sizeof(char *), compare);
}

static enum err
load(struct arena *a, struct passwords *p, const char *path, const char **why)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct buf b;
	enum err e;

	if (fd < 0) {
		*why = arena_printf(a, "%s: %s", path, strerror(errno));
		return ERR_NOT_FOUND;
	}
	buf_init(&b, a, LIST_MOST);
	e = read_list(fd, &b);
	close(fd);
	if (e != ERR_OK || !text_is_utf8(b.data, b.len)) {
		*why = arena_printf(a, "%s: not a list of passwords", path);
		return ERR_FORMAT;
	}
	cut_lines(a, p, b.data);
	return ERR_OK;
}

enum err
passwords_open(struct arena *a, const char *refused_path, int memory_mb,
    struct passwords **out, const char **why)
{
	struct passwords *p = NEW(a, struct passwords);
	enum err e;

	if (memory_mb < 8 || memory_mb > 1024) {
		*why = "hash memory: 8 to 1024 MiB";
		return ERR_RANGE;
	}
	p->memory_mb = memory_mb;
	if ((e = load(a, p, refused_path, why)) != ERR_OK)
		return e;
	e = password_hash(a, p, random_token(a), &p->nobody);
	if (e != ERR_OK) {
		*why = "no memory to hash a password";
		return e;
	}
	*out = p;
	return ERR_OK;
}

/* On the list, or one character over and over. */
static int
is_common(const struct passwords *p, const char *lower)
{
	size_t n = strlen(lower), first = 1;

	while (first < n && ((unsigned char)lower[first] & 0xc0) == 0x80)
		first++;
	if (n >= first && memcmp(lower, lower + first, n - first) == 0)
		return 1;
	return bsearch(&lower, p->refused, p->refused_n, sizeof(char *),
	    compare) != NULL;
}

/* Takes every occurrence of the word out; 1 if there was one. */
static int
take_out(char *s, const char *word)
{
	size_t n = strlen(word);
	int found = 0;
	char *at;

	while ((at = strstr(s, word)) != NULL) {
		memmove(at, at + n, strlen(at + n) + 1);
		found = 1;
	}
	return found;
}

/*
 * A name in a long sentence does no harm: refused is what is too short or
 * common once the names are taken out.
 */
static int
is_personal(struct arena *a, const struct passwords *p, const char *lower,
    const char *const about[])
{
	static const char *const ours[] = { "reviewdesk", "review desk",
	    "wangshen", "网络安全审查", "网审", NULL };
	char *left = arena_strdup(a, lower);
	int found = 0;

	for (int i = 0; ours[i] != NULL; i++)
		found |= take_out(left, ours[i]);
	for (int i = 0; about[i] != NULL; i++)
		if (strlen(about[i]) >= WORD_LEAST)
			found |= take_out(left, text_lower(a, about[i]));
	return found && (text_length(left) < PASSWORD_LEAST ||
	    is_common(p, left));
}

enum err
password_check(struct arena *a, const struct passwords *p,
    const char *password, const char *const about[],
    const struct words **why)
{
	size_t n = strlen(password);
	const char *lower;

	*why = NULL;
	if (n > PASSWORD_MOST)
		*why = &too_long;
	else if (!text_is_utf8(password, n))
		*why = &not_text;
	else if (text_length(password) < PASSWORD_LEAST)
		*why = &too_short;
	if (*why != NULL)
		return ERR_INPUT;
	lower = text_lower(a, password);
	if (is_common(p, lower))
		*why = &common;
	else if (is_personal(a, p, lower, about))
		*why = &personal;
	return *why == NULL ? ERR_OK : ERR_INPUT;
}
