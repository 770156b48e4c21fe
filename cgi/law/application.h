#ifndef LAW_APPLICATION_H
#define LAW_APPLICATION_H

#include "base/lang.h"

/*
 * An application as the Measures ask for it (Articles 6 to 8, 18, 20): one
 * table of questions. The form, the check of answers, the Office's view of
 * what was lodged, its list of defects and the printed risk report are all
 * drawn from it.
 */
enum section {
	SECTION_SECRETS,	/* Article 20: asked before anything else */
	SECTION_PURCHASE,
	SECTION_PROVIDERS,	/* repeated: seller, maker, candidates */
	SECTION_RISK,		/* Article 6; repeated: its four triggers */
	SECTION_CONTRACT,	/* Article 7, Article 8 (iii) */
	SECTION_DECLARATION,	/* Article 8 (i) */
	SECTION_OTHER,		/* Article 8 (iv) */
	SECTION__MAX
};

enum question_type {
	QUESTION_LINE,		/* one line of text */
	QUESTION_CII,		/* a line; what was designated is proposed */
	QUESTION_TEXT,		/* several lines */
	QUESTION_CHOICE,	/* one of .choices */
	QUESTION_CATEGORY,	/* code of a kind of purchase */
	QUESTION_SECTOR,	/* code of a sector */
	QUESTION_MONEY,		/* RMB, two decimals; kept as "86400000.00" */
	QUESTION_DATE,		/* kept in ISO form */
	QUESTION_PAST_DATE,	/* the same, today at the latest */
	QUESTION_CREDIT_CODE,
	QUESTION_PHONE,
	QUESTION_EMAIL,
	QUESTION_TYPE__MAX
};

struct question_choice {
	const char *value;	/* NULL ends the list */
	struct words label;
};

/* Keys with '#' belong to a repeated part; the number of the item goes there. */
struct question {
	const char *key;	/* "purchase.title", "provider.#.name" */
	enum section section;
	enum question_type type;
	int is_required;
	int max;		/* characters of a text */
	const struct question_choice *choices;
	/* asked only if that question (same item) has one of these values */
	const char *if_key, *if_values;		/* "yes|possible"; NULL: ever */
	const char *article;			/* "6", "8 (i)" */
	struct words label, hint;		/* hint may be { NULL, NULL } */
};

enum { PROVIDERS_MAX = 10 };

const struct question *
questions(int *n);

/* By its key with '#'; NULL if there is none. */
const struct question *
question_find(const char *key);

const char *
section_name(enum section s);

const struct words *
section_words(enum section s);

int
section_parse(const char *name, enum section *out);

/* How many times the section's '#' questions come at most; 0: it has none. */
int
section_items(enum section s);

/* Kinds of documents an application may carry, and where they belong. */
struct document_kind {
	const char *name;	/* "contract" */
	enum section section;
	const char *article;
	struct words label;
};

const struct document_kind *
document_kinds(int *n);

const struct document_kind *
document_kind_find(const char *name);

#endif
