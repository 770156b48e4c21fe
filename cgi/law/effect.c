#include "law/replay.h"

static const struct event_effect inside = { SEEN_BY_OFFICE, NOTICE_NONE,
	NOTICE_NONE };
static const struct event_effect reopened = { SEEN_BY_ALL_PARTIES,
	NOTICE_REOPENED, NOTICE_REOPENED };
static const struct event_effect taken_back = { SEEN_BY_ALL_PARTIES,
	NOTICE_FAIL_WITHDRAWN, NOTICE_FAIL_WITHDRAWN };

struct event_effect
event_effect(enum event_kind kind, const struct position *before)
{
	const struct event_row *row = event_row(kind);
	struct event_effect out = { row->seen, row->letter, row->mail };

	switch (kind) {
	case EVENT_CLOSE_CIRCULATION:
		if (before->stage == STAGE_SPECIAL)
			out = inside;
		break;
	case EVENT_MATERIALS_FALSE:
		if (before->stage == STAGE_CONCLUDED)
			out = reopened;
		break;
	case EVENT_DETERMINATION_WITHDRAWN:
		if (before->inner.intended || before->inner.reopened)
			out = taken_back;
		break;
	case EVENT_ANNUL:
		if (before->last_act == 0)
			return inside;
		out = before->inner.last_effect;
		if (out.letter != NOTICE_NONE)
			out.letter = NOTICE_ANNULLED;
		if (out.mail != NOTICE_NONE)
			out.mail = NOTICE_ANNULLED;
		break;
	default:
		break;
	}
	return out;
}

int
event_is_act(enum event_kind kind)
{
	return kind != EVENT_ASSIGN && kind != EVENT_RECUSE &&
	    kind != EVENT_LETTER_OPENED && kind != EVENT_ANNUL;
}

int
event_is_lodging(enum event_kind kind)
{
	return kind == EVENT_LODGE || kind == EVENT_LODGE_HELD;
}

int
event_is_annullable(enum event_kind kind)
{
	switch (kind) {
	case EVENT_LODGE:
	case EVENT_LODGE_HELD:
	case EVENT_PROPOSE:
	case EVENT_JOIN:
	case EVENT_REPLY:
	case EVENT_WITHDRAW:
	case EVENT_MATERIALS_SUBMITTED:
	case EVENT_COMMENT:
	case EVENT_NOTIFY_CHANGE:
	case EVENT_CONDITIONS_ACCEPTED:
	case EVENT_CONDITIONS_REFUSED:
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

const char *
event_article(enum event_kind kind, int in_special)
{
	static const char *const special[EVENT__MAX] = {
		[EVENT_EXTEND] = "13", [EVENT_CIRCULATE] = "12",
		[EVENT_REVISE] = "12", [EVENT_REPLY] = "12",
		[EVENT_CLOSE_CIRCULATION] = "12", [EVENT_SERVE] = "12",
	};

	return in_special && special[kind] != NULL ? special[kind] :
	    event_row(kind)->article;
}
