#include <string.h>

#include "app/act.h"
#include "base/buf.h"
#include "base/text.h"
#include "vault/digest.h"

struct event *
events_plain(struct arena *a, const struct event_record *events, int n)
{
	struct event *plain = NEW_ARRAY(a, (size_t)n + 1, struct event);

	for (int i = 0; i < n; i++)
		plain[i] = events[i].event;
	return plain;
}

struct event_text
event_text_of(int seq, int i, const struct act_text *t)
{
	return (struct event_text){ seq, i + 1, t->part,
	    t->about ? t->about : "", t->body };
}

void
event_texts_digest(const struct act_text *texts, int n,
    unsigned char out[32])
{
	struct digest_sink sink;

	memset(out, 0, 32);
	if (n == 0)
		return;
	digest_sink(&sink, NULL);
	for (int i = 0; i < n; i++) {
		const struct act_text *t = &texts[i];
		const char *parts[] = { t->part, t->about ? t->about : "",
		    t->body };

		for (size_t p = 0; p < 3; p++)
			digest_add(&sink, parts[p], strlen(parts[p]) + 1);
	}
	digest_sink_end(&sink, out);
}

void
event_stored_digest(struct arena *a, const struct event_text *texts, int n,
    int seq, unsigned char out[DIGEST_BYTES])
{
	struct act_text *own = NEW_ARRAY(a, (size_t)n + 1, struct act_text);
	int count = 0;

	for (int i = 0; i < n; i++)
		if (texts[i].seq == seq)
			own[count++] = (struct act_text){ texts[i].part,
			    texts[i].about, texts[i].body };
	event_texts_digest(own, count, out);
}

/* The event as bytes, field by field, for the hash that chains it. */
void
event_canonical(struct buf *b, int64_t case_id, const struct event_record *r)
{
	char on[DATE_TEXT];

	buf_printf(b, "case=%lld\nseq=%d\nkind=%s\non=%s\nentered_us=%lld\n",
	    (long long)case_id, r->event.seq, event_row(r->event.kind)->name,
	    date_text(r->event.on, on), (long long)r->entered.us);
	buf_printf(b, "actor=%lld\nrole=%s\narticle=%s\nrules=%s\n"
	    "calendar=%s\n", (long long)r->actor_id,
	    role_name((enum role)r->actor_role), r->article,
	    r->rules_edition, r->calendar_edition);
	buf_printf(b, "days=%d\nfinding=%s\nmembers=%u\nanswer=%s\n"
	    "hearings=%u\npaper=%s\npaper_document=%lld\ntexts=%s\n",
	    r->event.days, finding_name(r->event.finding), r->event.members,
	    answer_name(r->event.answer), r->event.hearings,
	    r->paper_number ? r->paper_number : "-",
	    (long long)r->paper_document_id,
	    text_hex(b->arena, r->text_digest, 32));
}
