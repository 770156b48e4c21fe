#include <stdio.h>
#include <string.h>

#include <openssl/sha.h>

#include "base/text.h"
#include "law/rules_table.h"

enum { FILE_MAX = 64 * 1024, EDITION_BYTES = 6 };

struct rules {
	const char *name, *edition, *source;
	const char *text[RULE__MAX];
	int number[RULE__MAX];
	uint32_t members;
};

static int
is_choice(const char *choices, const char *value)
{
	size_t n = strlen(value);

	for (const char *p = choices; n > 0 && *p != '\0'; p += *p == '|') {
		size_t len = strcspn(p, "|");

		if (len == n && memcmp(p, value, n) == 0)
			return 1;
		p += len;
	}
	return 0;
}

/* NULL, or what is wrong with the list: codes with blanks between. */
static const char *
read_members(struct arena *a, const char *value, uint32_t *out)
{
	char *save = NULL, *list = arena_strdup(a, value);
	uint32_t set = 0;

	for (char *code = strtok_r(list, " ,\t", &save); code != NULL;
	    code = strtok_r(NULL, " ,\t", &save)) {
		enum member m;

		if (!member_parse(code, &m))
			return "names an unknown member";
		if (set & MEMBER_BIT(m))
			return "names a member twice";
		set |= MEMBER_BIT(m);
	}
	*out = set;
	return (set & ~MEMBER_BIT(MEMBER_CAC)) == 0 ?
	    "names too few members" : NULL;
}

/* NULL, or what is wrong with the value. */
static const char *
set_rule(struct arena *a, struct rules *r, int key, const char *value)
{
	const struct rule_row *row = rule_row((enum rule)key);
	int64_t n;

	r->text[key] = value;
	switch (row->type) {
	case RULE_CHOICE:
		return is_choice(row->choices, value) ? NULL :
		    "is not one of the values allowed";
	case RULE_MEMBER_LIST:
		return read_members(a, value, &r->members);
	case RULE_NUMBER:
		break;
	}
	if (int_parse(value, row->min, row->max, &n) != ERR_OK)
		return "is not a whole number in the range allowed";
	r->number[key] = (int)n;
	return NULL;
}

static int
find(const char *key)
{
	for (int i = 0; i < RULE__MAX; i++)
		if (strcmp(rule_key((enum rule)i), key) == 0)
			return i;
	return -1;
}

/* NULL, or what is wrong with the line. */
static const char *
read_line(struct arena *a, struct rules *r, char *line, int seen[])
{
	char *value, *key;
	int i;

	line[strcspn(line, "#")] = '\0';
	key = text_clean(a, line);
	if (*key == '\0')
		return NULL;
	if ((value = strchr(key, '=')) == NULL)
		return "is not of the form key = value";
	*value++ = '\0';
	key = text_clean(a, key);
	if ((i = find(key)) < 0)
		return arena_printf(a, "names no rule: %s", key);
	if (seen[i]++)
		return arena_printf(a, "sets %s a second time", key);
	return set_rule(a, r, i, text_clean(a, value));
}

static const char *
edition_of(struct arena *a, const char *name, const char *text, size_t n)
{
	unsigned char digest[SHA256_DIGEST_LENGTH];

	SHA256((const unsigned char *)text, n, digest);
	return arena_printf(a, "%s@%s", name,
	    text_hex(a, digest, EDITION_BYTES));
}

enum err
rules_parse(struct arena *a, const char *name, const char *text,
    struct rules **out, const char **why)
{
	struct rules *r = NEW(a, struct rules);
	int seen[RULE__MAX] = { 0 }, number = 0;
	size_t n = strlen(text);
	char *copy, *line;

	*why = arena_printf(a, "%s: is no text", name);
	if (n > FILE_MAX || !text_is_utf8(text, n))
		return ERR_FORMAT;
	for (int i = 0; i < RULE__MAX; i++)
		if (set_rule(a, r, i, rule_default((enum rule)i)) != NULL)
			return ERR_INTERNAL;
	copy = arena_memdup(a, text, n);
	while ((line = strsep(&copy, "\n")) != NULL) {
		const char *wrong = read_line(a, r, line, seen);

		number++;
		if (wrong != NULL) {
			*why = arena_printf(a, "%s: line %d %s", name, number,
			    wrong);
			return ERR_FORMAT;
		}
	}
	r->source = arena_memdup(a, text, n);
	r->name = arena_strdup(a, name);
	r->edition = edition_of(a, name, text, n);
	*out = r;
	*why = NULL;
	return ERR_OK;
}

enum err
rules_read(struct arena *a, const char *path, struct rules **out,
    const char **why)
{
	const char *slash = strrchr(path, '/');
	char *name = arena_strdup(a, slash == NULL ? path : slash + 1);
	size_t len = strlen(name), n;
	char *text = arena_alloc(a, FILE_MAX + 2);
	FILE *f = fopen(path, "re");

	if (f == NULL) {
		*why = arena_printf(a, "%s: cannot be read", path);
		return ERR_NOT_FOUND;
	}
	n = fread(text, 1, FILE_MAX + 1, f);
	fclose(f);
	if (strlen(text) != n) {
		*why = arena_printf(a, "%s: is no text", path);
		return ERR_FORMAT;
	}
	if (len > 5 && strcmp(name + len - 5, ".conf") == 0)
		name[len - 5] = '\0';
	return rules_parse(a, name, text, out, why);
}

const char *
rules_name(const struct rules *r)
{
	return r->name;
}

const char *
rules_source(const struct rules *r)
{
	return r->source;
}

const char *
rules_edition(const struct rules *r)
{
	return r->edition;
}

int
rule_number(const struct rules *r, enum rule key)
{
	return r->number[key];
}

const char *
rule_text(const struct rules *r, enum rule key)
{
	return r->text[key];
}

int
rule_is(const struct rules *r, enum rule key, const char *value)
{
	return strcmp(r->text[key], value) == 0;
}

uint32_t
rules_roster(const struct rules *r)
{
	return r->members;
}

uint32_t
rules_members(const struct rules *r)
{
	if (rule_is(r, RULE_CIRCULATION_INCLUDE_CAC, "true"))
		return r->members;
	return r->members & ~MEMBER_BIT(MEMBER_CAC);
}
