#include <string.h>

#include "base/text.h"
#include "law/script_line.h"

enum { WORDS_MAX = 4, NUMBER_MAX = 1000000 };

/* What stands after a verb. */
enum argument {
	ARG_NONE, ARG_DAYS, ARG_FINDING, ARG_ANSWERS, ARG_CLASSES, ARG_CLASS,
	ARG_MEMBER
};

static const struct {
	const char *verb, *second;	/* "commission", "return" */
	enum event_kind kind;
	enum argument argument;
} verbs[] = {
	{ "lodge", NULL, EVENT_LODGE, ARG_NONE },
	{ "lodge-held", NULL, EVENT_LODGE_HELD, ARG_NONE },
	{ "ask-department", NULL, EVENT_ASK_DEPARTMENT, ARG_NONE },
	{ "designation-confirmed", NULL, EVENT_DESIGNATION_CONFIRMED,
	    ARG_NONE },
	{ "designation-denied", NULL, EVENT_DESIGNATION_DENIED, ARG_NONE },
	{ "return", NULL, EVENT_RETURN, ARG_NONE },
	{ "refuse", NULL, EVENT_REFUSE, ARG_NONE },
	{ "accept", NULL, EVENT_ACCEPT, ARG_NONE },
	{ "decide-to-review", NULL, EVENT_DECIDE_TO_REVIEW, ARG_NONE },
	{ "decide-no-review", NULL, EVENT_DECIDE_NO_REVIEW, ARG_NONE },
	{ "extend", NULL, EVENT_EXTEND, ARG_DAYS },
	{ "request-materials", NULL, EVENT_REQUEST_MATERIALS, ARG_DAYS },
	{ "recall", NULL, EVENT_RECALL, ARG_NONE },
	{ "materials-submitted", NULL, EVENT_MATERIALS_SUBMITTED, ARG_DAYS },
	{ "materials-complete", NULL, EVENT_MATERIALS_COMPLETE, ARG_NONE },
	{ "remind-materials", NULL, EVENT_REMIND_MATERIALS, ARG_DAYS },
	{ "materials-refused", NULL, EVENT_MATERIALS_REFUSED, ARG_NONE },
	{ "materials-false", NULL, EVENT_MATERIALS_FALSE, ARG_NONE },
	{ "determination-withdrawn", NULL, EVENT_DETERMINATION_WITHDRAWN,
	    ARG_NONE },
	{ "intend-fail", NULL, EVENT_INTEND_FAIL, ARG_NONE },
	{ "comment", NULL, EVENT_COMMENT, ARG_NONE },
	{ "circulate", NULL, EVENT_CIRCULATE, ARG_FINDING },
	{ "revise", NULL, EVENT_REVISE, ARG_FINDING },
	{ "reply", NULL, EVENT_REPLY, ARG_ANSWERS },
	{ "close-circulation", NULL, EVENT_CLOSE_CIRCULATION, ARG_NONE },
	{ "hear", NULL, EVENT_HEAR, ARG_CLASSES },
	{ "waive-hearing", NULL, EVENT_WAIVE_HEARING, ARG_CLASS },
	{ "analyse", NULL, EVENT_ANALYSE, ARG_NONE },
	{ "submit", NULL, EVENT_SUBMIT, ARG_NONE },
	{ "commission", "approve", EVENT_COMMISSION_APPROVE, ARG_FINDING },
	{ "commission", "return", EVENT_COMMISSION_RETURN, ARG_NONE },
	{ "commission", "approve-review", EVENT_APPROVE_REVIEW, ARG_NONE },
	{ "commission", "decline-review", EVENT_DECLINE_REVIEW, ARG_NONE },
	{ "propose", NULL, EVENT_PROPOSE, ARG_MEMBER },
	{ "join", NULL, EVENT_JOIN, ARG_DAYS },
	{ "notify-review", NULL, EVENT_NOTIFY_REVIEW, ARG_NONE },
	{ "serve", NULL, EVENT_SERVE, ARG_NONE },
	{ "conditions-accepted", NULL, EVENT_CONDITIONS_ACCEPTED, ARG_NONE },
	{ "conditions-refused", NULL, EVENT_CONDITIONS_REFUSED, ARG_NONE },
	{ "conditions-confirmed", NULL, EVENT_CONDITIONS_CONFIRMED,
	    ARG_NONE },
	{ "notify-change", NULL, EVENT_NOTIFY_CHANGE, ARG_NONE },
	{ "change-immaterial", NULL, EVENT_CHANGE_IMMATERIAL, ARG_NONE },
	{ "change-material", NULL, EVENT_CHANGE_MATERIAL, ARG_NONE },
	{ "withdraw", NULL, EVENT_WITHDRAW, ARG_NONE },
	{ "annul", NULL, EVENT_ANNUL, ARG_NONE },
};

/* The words of a line after its verb; taking the next is *w++. */
static const char *
read_days(struct arena *a, struct script_line *out, char *word)
{
	int64_t n;

	if (int_parse(word, -NUMBER_MAX, NUMBER_MAX, &n) != ERR_OK)
		return arena_printf(a, "no number of working days: %s", word);
	out->event.days = (int)n;
	return NULL;
}

/* Members that do not exist are refused as the event, not as the script. */
static void
read_members(struct script_line *out, char *list)
{
	char *code;

	while ((code = strsep(&list, ",")) != NULL) {
		enum member m;

		if (member_parse(code, &m))
			out->event.members |= MEMBER_BIT(m);
		else
			out->names_unknown = 1;
	}
}

static void
read_who(struct script_line *out, char *who)
{
	static const char but[] = "all-but:";

	out->everyone_but = 1;
	if (strcmp(who, "all") == 0)
		return;
	if (text_starts(who, but))
		who += sizeof(but) - 1;
	else
		out->everyone_but = 0;
	read_members(out, who);
}

static const char *
read_answer(struct arena *a, struct script_line *out, const char *word)
{
	if (strcmp(word, "agree") == 0)
		out->event.answer = ANSWER_AGREE;
	else if (strcmp(word, "disagree") == 0)
		out->event.answer = ANSWER_OBJECT;
	else
		return arena_printf(a, "neither agree nor disagree: %s",
		    word);
	return NULL;
}

static const char *
read_classes(struct arena *a, struct script_line *out, char *list)
{
	char *name;

	while ((name = strsep(&list, ",")) != NULL) {
		enum hearing h;

		if (!hearing_parse(name, &h))
			return arena_printf(a, "no such class: %s", name);
		out->event.hearings |= 1u << h;
	}
	return NULL;
}

static const char *
read_argument(struct arena *a, struct script_line *out, enum argument kind,
    char **w)
{
	switch (kind) {
	case ARG_DAYS:
		return read_days(a, out, w[0]);
	case ARG_FINDING:
		return finding_parse(w[0], &out->event.finding) ? NULL :
		    arena_printf(a, "no such finding: %s", w[0]);
	case ARG_ANSWERS:
		read_who(out, w[0]);
		return read_answer(a, out, w[1]);
	case ARG_CLASS:
		if (strchr(w[0], ',') != NULL)
			return "one class at a time";
		return read_classes(a, out, w[0]);
	case ARG_CLASSES:
		return read_classes(a, out, w[0]);
	case ARG_MEMBER:
		read_members(out, w[0]);
		return NULL;
	default:
		return NULL;
	}
}

/* w: the verb and what follows, n words. */
static const char *
read_event(struct arena *a, struct script_line *out, char **w, int n)
{
	static const int counts[] = {
		[ARG_NONE] = 0, [ARG_DAYS] = 1, [ARG_FINDING] = 1,
		[ARG_ANSWERS] = 2, [ARG_CLASSES] = 1, [ARG_CLASS] = 1,
		[ARG_MEMBER] = 1,
	};

	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		int head = verbs[i].second == NULL ? 1 : 2;

		if (n < head || strcmp(w[0], verbs[i].verb) != 0 ||
		    (head == 2 && strcmp(w[1], verbs[i].second) != 0))
			continue;
		if (n - head != counts[verbs[i].argument])
			return arena_printf(a, "too %s words after %s",
			    n - head < counts[verbs[i].argument] ? "few" :
			    "many", w[head - 1]);
		out->kind = LINE_EVENT;
		out->event.kind = verbs[i].kind;
		return read_argument(a, out, verbs[i].argument, w + head);
	}
	return n == 0 ? "no verb after the date" :
	    arena_printf(a, "unknown verb: %s", w[0]);
}

static const char *
read_due(struct arena *a, struct script_line *out, char **w)
{
	if (!period_parse(w[0], &out->period))
		return arena_printf(a, "no such clock: %s", w[0]);
	out->due = DATE_NONE;
	if (strcmp(w[1], "provisional") == 0)
		return NULL;
	return date_parse(w[1], &out->due) == ERR_OK ? NULL :
	    arena_printf(a, "no date: %s", w[1]);
}

static const char *
read_contract(struct arena *a, struct script_line *out, const char *word)
{
	out->may = strcmp(word, "may") == 0;
	return out->may || strcmp(word, "may-not") == 0 ? NULL :
	    arena_printf(a, "neither may nor may-not: %s", word);
}

static const char *
read_what(struct arena *a, struct script_line *out, char **w)
{
	switch (out->expect) {
	case EXPECT_STAGE:
		return stage_parse(w[0], &out->stage) ? NULL :
		    arena_printf(a, "no such stage: %s", w[0]);
	case EXPECT_FINDING:
		return finding_parse(w[0], &out->finding) ? NULL :
		    arena_printf(a, "no such finding: %s", w[0]);
	case EXPECT_CONTRACT:
		return read_contract(a, out, w[0]);
	case EXPECT_DUE:
		return read_due(a, out, w);
	case EXPECT_STOPPED:
		return period_parse(w[0], &out->period) ? NULL :
		    arena_printf(a, "no such clock: %s", w[0]);
	case EXPECT_REFUSED:
		break;
	}
	return NULL;
}

/* w: what follows "expect", n words. */
static const char *
read_expect(struct arena *a, struct script_line *out, char **w, int n)
{
	static const struct {
		const char *word;
		enum expect_kind kind;
		int count;
	} kinds[] = {
		{ "stage", EXPECT_STAGE, 1 }, { "finding", EXPECT_FINDING, 1 },
		{ "contract", EXPECT_CONTRACT, 1 }, { "due", EXPECT_DUE, 2 },
		{ "stopped", EXPECT_STOPPED, 1 },
		{ "refused", EXPECT_REFUSED, 0 },
	};

	out->kind = LINE_EXPECT;
	for (size_t i = 0; n > 0 && i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (strcmp(w[0], kinds[i].word) != 0)
			continue;
		if (n - 1 != kinds[i].count)
			return arena_printf(a, "too %s words after %s",
			    n - 1 < kinds[i].count ? "few" : "many", w[0]);
		out->expect = kinds[i].kind;
		return read_what(a, out, w + 1);
	}
	return n == 0 ? "nothing is expected" :
	    arena_printf(a, "nothing that can be expected: %s", w[0]);
}

static const char *
read_words(struct arena *a, struct script_line *out, char **w, int n)
{
	if (strcmp(w[0], "expect") == 0)
		return read_expect(a, out, w + 1, n - 1);
	if (strcmp(w[0], "rules") == 0) {
		out->kind = LINE_RULES;
		out->rules = w[1];
		return n == 2 ? NULL : "one name must follow rules";
	}
	if (date_parse(w[0], &out->event.on) != ERR_OK)
		return arena_printf(a, "no date: %s", w[0]);
	return read_event(a, out, w + 1, n - 1);
}

enum err
script_line_read(struct arena *a, char *text, struct script_line *out,
    const char **what)
{
	char *w[WORDS_MAX + 2] = { NULL }, *save = NULL, *word;
	int n = 0;

	*out = (struct script_line){ .kind = LINE_BLANK, .due = DATE_NONE };
	*what = NULL;
	text[strcspn(text, "#")] = '\0';
	for (word = strtok_r(text, " \t\r", &save); word != NULL;
	    word = strtok_r(NULL, " \t\r", &save)) {
		if (n > WORDS_MAX)
			break;
		w[n++] = word;
	}
	if (n > 0)
		*what = read_words(a, out, w, n);
	return *what == NULL ? ERR_OK : ERR_FORMAT;
}
