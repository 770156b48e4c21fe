#ifndef LAW_MATERIAL_H
#define LAW_MATERIAL_H

#include "base/lang.h"

/* What an operator says to an item it is asked for (Article 14). */
enum material_said {
	SAID_NOTHING,		/* no answer yet */
	SAID_HERE,		/* the material is handed in */
	SAID_MORE_TIME,		/* asks for more; still missing */
	SAID_NONE,		/* it does not exist */
	SAID_PROVIDER,		/* the provider refuses to give it */
	SAID_PAPER,		/* it is sent on paper */
	SAID__MAX
};

/* "here", "more-time", "none", "provider", "paper"; "-" for nothing. */
const char *
said_name(enum material_said s);

const struct words *
said_words(enum material_said s);

/* 1 and *out, or 0; nothing cannot be said. */
int
said_parse(const char *name, enum material_said *out);

/*
 * Whether the item is answered: nothing and "more time" leave it missing.
 * That it is answered is no judgement that the answer will do.
 */
int
said_settles(enum material_said s);

#endif
