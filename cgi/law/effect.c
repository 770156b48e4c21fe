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
	if (kind == EVENT_ANNUL && target >= EVENT__MAX)
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

const struct words *
visibility_words(enum visibility v)
{
	static const struct words words[] = {
		[SEEN_BY_OFFICE] = WORDS("审查办公室", "the Office"),
		[SEEN_BY_ALL_PARTIES] = WORDS("审查办公室，运营者即时可见",
		    "the Office, and the operator at once"),
		[SEEN_WHEN_SERVED] = WORDS("审查办公室，运营者自送达时可见",
		    "the Office, and the operator from service"),
		[SEEN_BY_ADDRESSED] = WORDS("审查办公室和被征求意见的成员单位",
		    "the Office and the members addressed"),
	};
	_Static_assert(sizeof(words) / sizeof(words[0]) == VISIBILITY__MAX,
	    "visibility");

	return &words[v];
}
