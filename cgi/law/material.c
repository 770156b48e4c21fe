#include <string.h>

#include "law/material.h"

static const struct {
	const char *name;
	int settles;
	struct words words;
} rows[] = {
	[SAID_NOTHING] = { "-", 0, WORDS("尚未答复", "no answer yet") },
	[SAID_HERE] = { "here", 1, WORDS("已提交", "handed in") },
	[SAID_MORE_TIME] = { "more-time", 0,
	    WORDS("需要更多时间", "needs more time") },
	[SAID_NONE] = { "none", 1,
	    WORDS("不存在该材料", "does not exist") },
	[SAID_PROVIDER] = { "provider", 1,
	    WORDS("提供者拒绝提供", "the provider refuses") },
	[SAID_PAPER] = { "paper", 1,
	    WORDS("以纸质方式提交", "sent on paper") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == SAID__MAX, "answers");

const char *
said_name(enum material_said s)
{
	return rows[s].name;
}

const struct words *
said_words(enum material_said s)
{
	return &rows[s].words;
}

int
said_parse(const char *name, enum material_said *out)
{
	for (int i = SAID_NOTHING + 1; i < SAID__MAX; i++)
		if (strcmp(rows[i].name, name) == 0) {
			*out = (enum material_said)i;
			return 1;
		}
	return 0;
}

int
said_settles(enum material_said s)
{
	return rows[s].settles;
}
