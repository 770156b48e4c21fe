#ifndef LAW_GUARD_H
#define LAW_GUARD_H

#include "law/replay.h"

/* The next event and where the case stands on its date; for judge.c alone. */
struct asked {
	const struct rules *rules;
	const struct calendar *calendar;
	const struct position *p;
	const struct event *next;
	unsigned roles;
};

/* NULL where the guard of the event's row holds, else why not. */
const struct refusal *
guard(const struct asked *q);

/* One guard of the table; what they share stands in guard.c. */
typedef const struct refusal *guard_fn(const struct asked *q);

/* The number of working days of an extension, a request, a reminder. */
guard_fn guard_days;

/* Before acceptance, Article 18 among it (guard_lodged.c). */
guard_fn guard_refuse;
guard_fn guard_accept;
guard_fn guard_decide;
guard_fn guard_ask_department;
guard_fn guard_designation_denied;

/* Article 14 (guard_materials.c). */
guard_fn guard_request;
guard_fn guard_join;
guard_fn guard_recall;
guard_fn guard_submitted;
guard_fn guard_complete;
guard_fn guard_remind;
guard_fn guard_refused;
guard_fn guard_false;
guard_fn guard_determination_withdrawn;
guard_fn guard_intend_fail;
guard_fn guard_comment;

#endif
