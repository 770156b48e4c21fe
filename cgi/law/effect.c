#include "law/event.h"

struct event_effect
event_effect(enum event_kind kind, enum stage before, enum event_kind target)
{
	static const struct event_effect inside = { SEEN_BY_OFFICE,
	    NOTICE_NONE, NOTICE_NONE };
	const struct event_row *row = event_row(kind);
	struct event_effect out = { row->seen, row->letter, row->mail };

	if (kind == EVENT_CLOSE_CIRCULATION && before == STAGE_SPECIAL)
		return inside;
	if (kind == EVENT_ANNUL) {
		const struct event_row *was = event_row(target);

		out.seen = was->seen;
		if (was->letter == NOTICE_NONE)
			out.letter = out.mail = NOTICE_NONE;
		if (was->mail != NOTICE_NONE)
			out.mail = NOTICE_ANNULLED;
	}
	return out;
}

int
event_is_act(enum event_kind kind)
{
	return kind != EVENT_ASSIGN && kind != EVENT_LETTER_OPENED &&
	    kind != EVENT_ANNUL;
}

int
event_is_annullable(enum event_kind kind)
{
	switch (kind) {
	case EVENT_LODGE:
	case EVENT_REPLY:
	case EVENT_WITHDRAW:
	case EVENT_CONDITIONS_ACCEPTED:
	case EVENT_SERVE:
		return 0;
	default:
		return event_is_act(kind);
	}
}

const char *
visibility_name(enum visibility v)
{
	static const char *const names[] = {
		[SEEN_BY_OFFICE] = "the Office",
		[SEEN_BY_ALL_PARTIES] = "all parties, at once",
		[SEEN_WHEN_SERVED] = "the operator, from service",
		[SEEN_BY_ADDRESSED] = "the members addressed",
	};
	_Static_assert(sizeof(names) / sizeof(names[0]) == VISIBILITY__MAX,
	    "visibility");

	return names[v];
}
