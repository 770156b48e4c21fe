#ifndef LAW_RULES_TABLE_H
#define LAW_RULES_TABLE_H

#include "law/rules.h"

/* The rows behind rules.h: for rules*.c, statute.c and their tests alone. */
enum rule_type { RULE_NUMBER, RULE_CHOICE, RULE_MEMBER_LIST };

struct rule_row {
	const char *key;
	enum rule_type type;
	const char *value;		/* default */
	int min, max;			/* of a number */
	const char *choices;		/* "a|b": what this program can do */
	const char *article;		/* of the draft of 2019; "-" none */
	enum confidence confidence;
	struct words meaning;
};

const struct rule_row *
rule_row(enum rule key);

/* What a choice means. NULL: it is none. */
const struct words *
rule_value_words(const char *value);

#endif
