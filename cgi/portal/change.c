#include <string.h>

#include "app/case.h"
#include "app/changes.h"
#include "base/text.h"
#include "law/application.h"
#include "portal/change.h"
#include "portal/virus.h"
#include "view/words.h"

enum { CHANGE_MAX = 20000 };	/* characters */

const struct field notified_fields[CHANGE_FIELDS] = {
	{ .name = "change", .kind = FIELD_TEXTAREA, .rows = 10,
	    .label = WORDS("变更内容", "What changed") },
	{ .name = "since", .kind = FIELD_DATE,
	    .label = WORDS("自何日起变更", "Since when") },
};

void
change_take(struct page *p, struct act_text *texts)
{
	const char *body = form_text(p->form, notified_fields[0].name);
	const char *typed = page_typed(p, &notified_fields[1]);
	struct date since;

	texts[0] = (struct act_text){ notified_fields[0].name, NULL, body };
	texts[1] = (struct act_text){ notified_fields[1].name, NULL, typed };
	if (*body == '\0' || text_length(body) > CHANGE_MAX)
		page_wrong(p, notified_fields[0].name, &(struct words)WORDS(
		    "请写明变更内容，不超过20000字。",
		    "Say what changed, in 20,000 characters at most."));
	if (field_date_parse(typed, &since) != ERR_OK ||
	    date_cmp(since, date_of(p->now)) > 0)
		page_wrong(p, notified_fields[1].name, &(struct words)WORDS(
		    "请填写变更日期，不得晚于今天。",
		    "Give the day of the change, not later than today."));
	else
		texts[1].body = date_iso(p->arena, since);
}

const struct words *
document_words(const char *kind)
{
	static const struct words material = WORDS("补充材料",
	    "Supplementary material"), change = WORDS("变更材料",
	    "Belongs to a change"), scan = WORDS("纸质文件扫描件",
	    "Scan of a paper");
	const struct document_kind *k = document_kind_find(kind);

	if (k != NULL)
		return &k->label;
	if (strcmp(kind, DOCUMENT_MATERIAL) == 0)
		return &material;
	return strcmp(kind, DOCUMENT_CHANGE) == 0 ? &change : &scan;
}

/* One ruling is made on all that was notified before it. */
static const struct event_record *
ruling_on(const struct case_view *v, int seq)
{
	for (int i = 0; i < v->n_events; i++) {
		const struct event *e = &v->events[i].event;

		if (e->seq > seq && !e->annulled &&
		    (e->kind == EVENT_CHANGE_IMMATERIAL ||
		    e->kind == EVENT_CHANGE_MATERIAL))
			return &v->events[i];
	}
	return NULL;
}

static void
put_ruling(struct page *p, struct dict *d, const struct case_view *v,
    int seq)
{
	const struct event_record *r = ruling_on(v, seq);

	if (r == NULL) {
		dict_show(d, K_CHANGE_OPEN);
		return;
	}
	dict_optional(d, K_CHANGE_RULED, page_word(p,
	    &event_row(r->event.kind)->words));
	dict_set(d, K_RULED_ON, view_date(p->arena, r->event.on, p->lang));
	dict_optional(d, K_REASON, case_text(v, r->event.seq, "reason"));
}

static void
put_file_of(struct page *p, struct dict *d, const struct case_view *v,
    const struct event_text *t, const char *documents)
{
	int64_t id;

	if (int_parse(t->about, 1, INT64_MAX, &id) != ERR_OK)
		return;
	for (int i = 0; i < v->n_documents; i++)
		if (v->documents[i].id == id) {
			struct dict *f = dict_add(d, K_CHANGE_FILE);

			dict_set(f, K_FILE_NAME, v->documents[i].name);
			dict_set(f, K_FILE_PATH, page_path(p, "%s/%lld",
			    documents, (long long)id));
			put_virus(p, f, v->documents[i].signature);
		}
}

static void
put_change(struct page *p, const struct case_view *v,
    const struct event_record *r, const char *documents)
{
	const char *since = case_text(v, r->event.seq, "since");
	struct dict *d = dict_add(p->dict, K_CHANGE_ROW);
	struct date on;

	dict_setf(d, K_CHANGE_ID, "change-%d", r->event.seq);
	dict_set(d, K_CHANGE_ON, view_date(p->arena, r->event.on, p->lang));
	if (since != NULL && date_parse(since, &on) == ERR_OK)
		dict_optional(d, K_CHANGE_SINCE, view_date(p->arena, on,
		    p->lang));
	dict_optional(d, K_TEXT, case_text(v, r->event.seq, "change"));
	dict_optional(d, K_PAPER_NUMBER, r->paper_number);
	for (int i = 0; i < v->n_texts; i++)
		if (v->texts[i].seq == r->event.seq &&
		    strcmp(v->texts[i].part, TEXT_FILE) == 0)
			put_file_of(p, d, v, &v->texts[i], documents);
	put_ruling(p, d, v, r->event.seq);
}

void
put_changes(struct page *p, const struct case_view *v, const char *documents)
{
	for (int i = v->n_events - 1; i >= 0; i--) {
		const struct event *e = &v->events[i].event;

		if (e->kind != EVENT_NOTIFY_CHANGE || e->annulled)
			continue;
		dict_show(p->dict, K_CHANGES_NOTIFIED);
		put_change(p, v, &v->events[i], documents);
	}
}
