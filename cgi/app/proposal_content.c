#include <string.h>

#include "app/answers.h"
#include "app/proposal_inner.h"
#include "base/text.h"
#include "law/creditcode.h"
#include "store/organisation.h"
#include "vault/digest.h"

/*
 * What a proposal says: as JSON, as a form, and whom it names. Its texts fit
 * the two pages that the Commission gets.
 */

enum { TITLE_CHARS = 300, PROVIDER_CHARS = 200, CODE_CHARS = 40,
	OPERATOR_CHARS = 3000, REASON_CHARS = 3000 };

static const struct {
	const char *name;
	struct words words;
} objects[] = {
	{ "purchase", WORDS("采购网络产品和服务",
	    "Purchase of network products or services") },
	{ "service", WORDS("信息技术服务",
	    "Information technology service") },
};

const struct words *
proposal_object_words(const char *object)
{
	for (size_t i = 0; i < sizeof(objects) / sizeof(objects[0]); i++)
		if (strcmp(objects[i].name, object) == 0)
			return &objects[i].words;
	return NULL;
}

/* ---- as JSON: the same texts always give the same digest */

const char *
proposal_json(struct arena *a, const struct proposal_content *c)
{
	struct answers *s = answers_new(a);

	answers_set(s, "object", c->object);
	answers_set(s, "title", c->title);
	answers_set(s, "provider", c->provider);
	answers_set(s, "provider_code", c->provider_code);
	answers_set(s, "operators", c->operators);
	answers_set(s, "factors", arena_printf(a, "%u", c->factors));
	answers_set(s, "reasons", c->reasons);
	return answers_json(a, s);
}

enum err
proposal_parse(struct arena *a, const char *json,
    struct proposal_content *out)
{
	struct answers *s;
	int64_t factors = 0;
	enum err e = answers_parse(a, json, &s);

	if (e == ERR_OK)
		e = int_parse(answers_get(s, "factors"), 0,
		    (1 << FACTOR__MAX) - 1, &factors);
	if (e != ERR_OK)
		return ERR_INTERNAL;
	*out = (struct proposal_content){
	    .object = answers_get(s, "object"),
	    .title = answers_get(s, "title"),
	    .provider = answers_get(s, "provider"),
	    .provider_code = answers_get(s, "provider_code"),
	    .operators = answers_get(s, "operators"),
	    .factors = (unsigned)factors,
	    .reasons = answers_get(s, "reasons") };
	return ERR_OK;
}

const char *
proposal_digest(struct arena *a, const char *json)
{
	unsigned char digest[DIGEST_BYTES];

	digest_of(json, strlen(json), digest);
	return text_hex(a, digest, DIGEST_BYTES);
}

/* ---- as a form */

const struct words *
proposal_too_long(const struct proposal_content *c, const char **field)
{
	static const struct words long_title = WORDS("不能超过300字。",
	    "At most 300 characters."), long_provider = WORDS(
	    "不能超过200字。", "At most 200 characters."),
	    long_code = WORDS("统一社会信用代码为18位。",
	    "A credit code has 18 characters."), long_text = WORDS(
	    "不能超过3000字。", "At most 3,000 characters.");
	const struct {
		const char *field, *text;
		size_t most;
		const struct words *words;
	} rows[] = {
		{ "title", c->title, TITLE_CHARS, &long_title },
		{ "provider", c->provider, PROVIDER_CHARS, &long_provider },
		{ "provider_code", c->provider_code, CODE_CHARS, &long_code },
		{ "operators", c->operators, OPERATOR_CHARS, &long_text },
		{ "reasons", c->reasons, REASON_CHARS, &long_text },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (text_length(rows[i].text) > rows[i].most) {
			*field = rows[i].field;
			return rows[i].words;
		}
	return NULL;
}

static int
count_lines(const char *text)
{
	int n = *text != '\0';

	for (; *text != '\0'; text++)
		n += *text == '\n';
	return n;
}

/* The first thing that lacks. */
static const struct words *
find_missing(const struct proposal_content *c, const char **field)
{
	static const struct words object = WORDS("请选择提议审查的对象。",
	    "Choose what is to be reviewed."), title = WORDS(
	    "请写明产品或者服务。", "Name the product or service."),
	    provider = WORDS("请写明提供者。", "Name the provider."),
	    factors = WORDS("请至少选择{10}的一项因素。",
	    "Choose at least one factor of {10}."), reasons = WORDS(
	    "请写明为什么影响或者可能影响国家安全。",
	    "Say why it affects or may affect national security.");
	const struct {
		const char *field;
		int is_there;
		const struct words *words;
	} rows[] = {
		{ "object", proposal_object_words(c->object) != NULL,
		    &object },
		{ "title", *c->title != '\0', &title },
		{ "provider", *c->provider != '\0', &provider },
		{ "factors", c->factors != 0, &factors },
		{ "reasons", *c->reasons != '\0', &reasons },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (!rows[i].is_there) {
			*field = rows[i].field;
			return rows[i].words;
		}
	return NULL;
}

const struct words *
proposal_judge(struct arena *a, const struct proposal_content *c,
    const char **field)
{
	static const struct words many = WORDS("最多列明50家运营者。",
	    "At most 50 operators.");
	const struct words *why = proposal_too_long(c, field);

	if (why == NULL)
		why = find_missing(c, field);
	if (why != NULL)
		return why;
	*field = "operators";
	if (count_lines(c->operators) > PROPOSAL_OPERATORS_MAX)
		return &many;
	*field = "provider_code";
	return *c->provider_code == '\0' ? NULL : credit_code_check(
	    credit_code_normalise(a, c->provider_code), NULL);
}

/* ---- whom it names */

/* The credit code that a line ends with; NULL: none. */
static const char *
code_of(struct arena *a, const char *line)
{
	const char *narrow = text_narrow(a, line), *last = narrow +
	    strlen(narrow), *code;

	while (last > narrow && strchr(" ,;\t", last[-1]) == NULL)
		last--;
	code = credit_code_normalise(a, last);
	return credit_code_check(code, NULL) == NULL ? code : NULL;
}

static int
is_named(const struct organisation *o, const char *name, const char *code)
{
	if (o->kind != ORGANISATION_OPERATOR)
		return 0;
	if (code != NULL)
		return o->uscc != NULL && strcmp(o->uscc, code) == 0;
	return strcmp(o->name.in[LANG_ZH], name) == 0 ||
	    strcmp(o->name.in[LANG_EN], name) == 0;
}

/* By its code, or by its full name where the line holds no code. */
static void
look_up(struct arena *a, const struct organisation *all, int n,
    struct proposal_operator *x)
{
	const char *code = code_of(a, x->line);

	for (int i = 0; i < n; i++)
		if (is_named(&all[i], x->line, code)) {
			x->id = all[i].id;
			x->name = all[i].name;
			return;
		}
}

enum err
proposal_operators(struct db *db, struct arena *a, const char *text,
    struct proposal_operator **out, int *n)
{
	char *rest = arena_strdup(a, text), *line;
	struct organisation *all;
	int n_all;
	enum err e = organisations_all(db, a, &all, &n_all);

	*n = 0;
	*out = NEW_ARRAY(a, PROPOSAL_OPERATORS_MAX, struct proposal_operator);
	while (e == ERR_OK && *n < PROPOSAL_OPERATORS_MAX &&
	    (line = strsep(&rest, "\n")) != NULL) {
		struct proposal_operator *x = &(*out)[*n];

		*x = (struct proposal_operator){ .line = text_clean(a, line) };
		if (*x->line == '\0')
			continue;
		look_up(a, all, n_all, x);
		for (int i = 0; i < *n; i++)
			if ((*out)[i].id == x->id)
				x->id = 0;
		(*n)++;
	}
	return e;
}
