#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "law/measures.h"

enum { DRAFT_ARTICLES = 21, CITED_MAX = 64 };

struct text_row {
	const char *name;	/* value of the key "text" */
	struct words title;
	const char *screening;
	int binds_contract;
	unsigned char article[DRAFT_ARTICLES + 1];	/* by the draft's */
};

static const struct text_row rows[] = {
	{ "draft-2019", WORDS("《网络安全审查办法（征求意见稿）》（2019年）",
	    "the Cybersecurity Review Measures (draft for comments, 2019)"),
	    "9", 1,
	    { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
	    18, 19, 20, 21 } },
	{ "measures-2020", WORDS("《网络安全审查办法》（2020年第6号令）",
	    "the Cybersecurity Review Measures (Order No. 6 of 2020)"),
	    "8", 0,
	    { 0, 1, 2, 3, 4, 4, 5, 6, 7, 10, 9, 11, 12, 13, 14, 16, 18, 19,
	    20, 15, 21, 22 } },
	{ "measures-2022", WORDS("《网络安全审查办法》（2021年第8号令）",
	    "the Cybersecurity Review Measures (Order No. 8 of 2021)"),
	    "9", 0,
	    { 0, 1, 2, 3, 4, 4, 5, 6, 8, 11, 10, 12, 13, 14, 15, 17, 19, 20,
	    21, 16, 22, 23 } },
};

static const struct text_row *
row_of(const struct rules *r)
{
	for (size_t i = 0; r != NULL && i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rule_is(r, RULE_TEXT, rows[i].name))
			return &rows[i];
	return &rows[0];
}

const struct words *
measures_title(const struct rules *r)
{
	return &row_of(r)->title;
}

int
measures_bind_contract(const struct rules *r)
{
	return row_of(r)->binds_contract;
}

const char *
measures_article(struct arena *a, const struct rules *r, const char *draft)
{
	const struct text_row *row = row_of(r);
	char out[CITED_MAX];
	size_t n = 0;

	if (draft == NULL || strlen(draft) >= CITED_MAX / 2)
		return draft;
	if (strcmp(draft, SCREENING) == 0)
		return row->screening;
	while (*draft != '\0') {
		size_t digits = strspn(draft, "0123456789");
		unsigned long number = strtoul(draft, NULL, 10);

		if (digits == 0) {
			out[n++] = *draft++;
			continue;
		}
		if (number <= DRAFT_ARTICLES)
			number = row->article[number];
		n += (size_t)snprintf(out + n, CITED_MAX - n, "%lu", number);
		draft += digits;
	}
	out[n] = '\0';
	return arena_strdup(a, out);
}
