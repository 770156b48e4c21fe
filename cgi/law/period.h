#ifndef LAW_PERIOD_H
#define LAW_PERIOD_H

#include "law/replay.h"

/* The rows behind the periods of replay.h: for law/ alone. */
struct period_row {
	const char *name;
	const char *article;
	int is_statutory;
	enum rule length;	/* working days, where the event gives none */
	struct words words;
};

const struct period_row *
period_row(enum period p);

#endif
