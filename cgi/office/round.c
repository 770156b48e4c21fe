#include <string.h>

#include "office/member.h"
#include "office/round.h"
#include "view/words.h"

/* The last round that counts. */
struct round {
	const struct case_view *v;
	const struct event *events;
	int from;			/* where it begins; -1: there was none */
	const struct words *silence;	/* what no answer is called */
};

static struct round
last_round(struct page *p, const struct case_view *v)
{
	struct round r = { .v = v, .from = -1 };
	int n;

	r.events = case_events(p, v, &n);
	for (int i = 0; i < n; i++) {
		if (r.events[i].annulled)
			continue;
		if (r.events[i].kind == EVENT_CIRCULATE ||
		    r.events[i].kind == EVENT_REVISE) {
			r.from = i;
			r.silence = &no_answer_yet;
		} else if (r.events[i].kind == EVENT_CLOSE_CIRCULATION)
			r.silence = answer_words(ANSWER_NONE);
	}
	return r;
}

static const char *
answer_tag(enum answer a)
{
	if (a == ANSWER_NONE)
		return "govuk-tag--grey";
	return answer_agrees(a) ? "govuk-tag--green" : "govuk-tag--red";
}

/* What came on paper has no row of its own: the event's words, then. */
static void
put_answer_spill(struct page *p, struct dict *d, const struct case_view *v,
    int seq)
{
	for (int i = 0; i < v->n_texts; i++) {
		const struct event_text *t = &v->texts[i];

		if (t->seq == seq && strcmp(t->part, TEXT_ANSWER) == 0)
			put_spill(p, d, NULL, t->body, arena_printf(p->arena,
			    "text-%lld-%d-%d", (long long)v->row.id, seq,
			    t->n));
	}
}

static void
put_answer(struct page *p, struct dict *d, const struct case_view *v,
    const struct event_record *r)
{
	const char *body = case_text(v, r->event.seq, TEXT_ANSWER);
	const char *given = case_text(v, r->event.seq, TEXT_GIVEN);
	enum answer as_given;

	dict_optional(d, K_ANSWER_DATE, view_date(p->arena, r->event.on,
	    p->lang));
	dict_optional(d, K_ANSWER_ENTERED, arena_printf(p->arena, "%s · %s",
	    view_instant(p->arena, r->entered, p->lang),
	    r->actor_name ? r->actor_name : ""));
	put_paper(p, d, v, r);
	dict_set(d, K_ANSWER_BODY, reasons_words(p, body != NULL ? body : "",
	    case_text(v, r->event.seq, TEXT_SECRET_PAPER)));
	put_answer_spill(p, d, v, r->event.seq);
	if (given != NULL && answer_parse(given, &as_given))
		dict_optional(d, K_ANSWER_GIVEN, given_words(p,
		    (int)as_given, 1));
}

/* One member: its last answer of the round, and those it took the place of. */
static void
put_member(struct page *p, const struct round *r, enum member m)
{
	const struct case_view *v = r->v;
	const struct event *events = r->events;
	struct dict *d = dict_add(p->dict, K_MEMBER_ROW);
	enum answer answer = v->position.answers[m];
	const char *earlier = "", *between = p->lang == LANG_ZH ? "、" : ", ";
	int last = -1;

	for (int i = r->from; i < v->n_events; i++) {
		if (events[i].annulled || events[i].kind != EVENT_REPLY ||
		    !(events[i].members & MEMBER_BIT(m)))
			continue;
		if (last >= 0)
			earlier = arena_printf(p->arena, "%s%s%s", earlier,
			    *earlier != '\0' ? between : "",
			    page_word(p, answer_words(events[last].answer)));
		last = i;
	}
	dict_words(d, K_MEMBER, member_short(m), p->lang);
	dict_set(d, K_TAG_CLASS, answer_tag(answer));
	dict_words(d, K_TAG_WORDS, answer == ANSWER_NONE ? r->silence :
	    answer_words(answer), p->lang);
	dict_optional(d, K_ANSWER_EARLIER, earlier);
	if (last >= 0)
		put_answer(p, d, v, &v->events[last]);
}

enum err
put_round(struct page *p, const struct case_view *v)
{
	const struct position *now = &v->position;
	struct round r = last_round(p, v);

	if (r.from < 0 || now->addressed == 0)
		return ERR_OK;
	dict_show(p->dict, K_ROUND);
	dict_set_int(p->dict, K_ROUND_NUMBER, now->round);
	dict_set_int(p->dict, K_ROUND_VERSION, now->version);
	dict_set(p->dict, K_ROUND_ARTICLE, page_article(p,
	    v->events[r.from].article));
	dict_words(p->dict, K_ROUND_FINDING, finding_words(now->suggested),
	    p->lang);
	dict_set_int(p->dict, K_ROUND_ANSWERED,
	    __builtin_popcount(now->answered));
	dict_set_int(p->dict, K_ROUND_ADDRESSED,
	    __builtin_popcount(now->addressed));
	dict_set_int(p->dict, K_ROUND_AGREED, __builtin_popcount(now->agreed));
	for (int m = 0; m < MEMBER__MAX; m++)
		if (now->addressed & MEMBER_BIT(m))
			put_member(p, &r, (enum member)m);
	return ERR_OK;
}
