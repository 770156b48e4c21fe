#include <string.h>

#include "app/dissent.h"

/* The words of an answer, or on which paper they are. */
static const char *
words_of(struct arena *a, const struct event_text *texts, int n, int seq)
{
	const char *words = "";

	for (int i = 0; i < n; i++)
		if (texts[i].seq == seq && (strcmp(texts[i].part,
		    TEXT_ANSWER) == 0 || strcmp(texts[i].part,
		    TEXT_SECRET_PAPER) == 0))
			words = arena_printf(a, "%s%s%s", words,
			    *words != '\0' ? "\n" : "", texts[i].body);
	return words;
}

static int
last_reply(const struct event *events, int n, enum member m)
{
	for (int i = n - 1; i >= 0; i--)
		if (!events[i].annulled && events[i].kind == EVENT_REPLY &&
		    events[i].members & MEMBER_BIT(m))
			return events[i].seq;
	return 0;
}

struct dissent *
dissent_find(struct arena *a, const struct rules *r,
    const struct calendar *c, const struct event_record *events, int n_events,
    const struct event_text *texts, int n_texts, int seq, int *n)
{
	struct dissent *out = NEW_ARRAY(a, MEMBER__MAX, struct dissent);
	struct event *plain = NEW_ARRAY(a, (size_t)n_events + 1,
	    struct event);
	struct position p;
	int before = 0;

	*n = 0;
	for (int i = 0; i < n_events && events[i].event.seq < seq; i++)
		plain[before++] = events[i].event;
	if (before == 0)
		return out;
	replay(r, c, plain, before, plain[before - 1].on, &p);
	event_mark_annulled(plain, before);
	for (int m = 0; m < MEMBER__MAX; m++) {
		enum answer answer = p.answers[m];

		if (!(p.addressed & MEMBER_BIT(m)) || answer_agrees(answer))
			continue;
		out[(*n)++] = (struct dissent){ (enum member)m, answer,
		    answer == ANSWER_NONE ? "" : words_of(a, texts, n_texts,
		    last_reply(plain, before, (enum member)m)) };
	}
	return out;
}
