#include "app/confidentiality.h"
#include "app/suggestion.h"
#include "base/text.h"
#include "office/office.h"
#include "portal/virus.h"
#include "view/words.h"

static const char *const tags[STAGE__MAX] = {
	[STAGE_NONE] = "govuk-tag--grey",
	[STAGE_LODGED] = "govuk-tag--blue",
	[STAGE_HELD] = "govuk-tag--yellow",
	[STAGE_RETURNED] = "govuk-tag--yellow",
	[STAGE_REFUSED] = "govuk-tag--grey",
	[STAGE_PRELIMINARY] = "govuk-tag--teal",
	[STAGE_CIRCULATION] = "govuk-tag--purple",
	[STAGE_AGREED] = "govuk-tag--green",
	[STAGE_SPECIAL] = "govuk-tag--orange",
	[STAGE_COMMISSION] = "govuk-tag--orange",
	[STAGE_CONCLUDED] = "govuk-tag--grey",
	[STAGE_WITHDRAWN] = "govuk-tag--grey",
	[STAGE_PROPOSED] = "govuk-tag--blue",
	[STAGE_APPROVED] = "govuk-tag--teal",
	[STAGE_DECLINED] = "govuk-tag--grey",
	[STAGE_NO_REVIEW] = "govuk-tag--grey",
	[STAGE_REOPENED] = "govuk-tag--red",
};

static const struct {
	const char *path;
	struct words words;
} tabs[] = {
	[TAB_OVERVIEW] = { "", WORDS("概况", "Overview") },
	[TAB_PROPOSAL] = { "/proposal", WORDS("审查提议", "Proposal") },
	[TAB_MATERIALS] = { "/materials", WORDS("材料", "Materials") },
	[TAB_SUPPLEMENT] = { "/supplement",
	    WORDS("补充材料", "Supplementary") },
	[TAB_ASSESSMENT] = { "/assessment", WORDS("初步审查", "Assessment") },
	[TAB_SPECIAL] = { "/special", WORDS("特别审查", "Special review") },
	[TAB_SUGGESTION] = { "/suggestion",
	    WORDS("结论建议", "Suggested finding") },
	[TAB_LETTERS] = { "/letters", WORDS("文书和邮件",
	    "Letters and mails") },
	[TAB_MESSAGES] = { "/messages", WORDS("消息", "Messages") },
	[TAB_HISTORY] = { "/history", WORDS("办理记录", "History") },
};
_Static_assert(sizeof(tabs) / sizeof(tabs[0]) == TAB_NONE, "tabs");

const char *
stage_tag(enum stage s)
{
	return tags[s];
}

const char *
short_digest(struct arena *a, const unsigned char digest[32])
{
	return text_hex(a, digest, 6);
}

void
put_paper(struct page *p, struct dict *d, const struct case_view *v,
    const struct event_record *r)
{
	if (r->paper_number == NULL)
		return;
	dict_show(d, K_ON_PAPER);
	dict_set(d, K_PAPER_NUMBER, r->paper_number);
	dict_set(d, K_PAPER_DATE, view_date(p->arena,
	    case_paper_date(v, r), p->lang));
	for (int i = 0; i < v->n_documents; i++) {
		if (v->documents[i].id != r->paper_document_id)
			continue;
		dict_optional(d, K_SCAN_NAME, v->documents[i].name);
		dict_set(d, K_SCAN_PATH, page_path(p,
		    "/cases/%s/documents/%lld", v->row.number,
		    (long long)v->documents[i].id));
		put_virus(p, d, v->documents[i].signature);
	}
}

void
put_missing_year(struct page *p)
{
	int year = p->app->calendar == NULL ? 0 :
	    calendar_missing(p->app->calendar, date_of(p->now));

	if (year != 0)
		dict_optional(p->dict, K_MISSING_YEAR, arena_printf(p->arena,
		    "%d", year));
}

int64_t
param_id(const struct page *p, const char *name)
{
	int64_t id;

	return int_parse(page_param(p, name), 1, INT64_MAX, &id) == ERR_OK ?
	    id : 0;
}

int64_t
page_id(const struct page *p, const char *name)
{
	int64_t id;

	return int_parse(form_text(p->form, name), 1, INT64_MAX, &id) ==
	    ERR_OK ? id : 0;
}

const struct event *
case_events(struct page *p, const struct case_view *v, int *n)
{
	struct event *out = case_events_read(p->arena, v);

	event_mark_annulled(out, v->n_events);
	*n = v->n_events;
	return out;
}

const char *
conflict_text(struct page *p, const struct event_record *other)
{
	const char *who = other->actor_name ? other->actor_name : "";
	const char *what = page_word(p, &event_row(other->event.kind)->words);
	const char *at = view_instant(p->arena, other->entered, p->lang);

	return p->lang == LANG_ZH ?
	    arena_printf(p->arena, "%s已于%s对本案办理“%s”。您填写的内容仍在下方，"
	    "请查看案件现状后再决定是否继续。", who, at, what) :
	    arena_printf(p->arena, "%s acted on this case first: %s (%s). What "
	    "you typed still stands below; look at the case before you go "
	    "on.", who, what, at);
}

const char *
copied_text(struct page *p, const struct copied *c)
{
	return arena_printf(p->arena, p->lang == LANG_ZH ?
	    "“%s”与%s的文字相同。依照%s不得转录，请用自己的话表述。" :
	    "\"%s\" stands in %s, which is confidential and cannot be copied "
	    "(%s). Say it in words of your own.", c->passage,
	    page_word(p, copied_words(c->from)), page_article(p, "15"));
}

/* Whoever is not on the list, and cannot enter himself, sees the overview. */
static enum err
put_tabs(struct page *p, const struct case_view *v, enum case_tab here)
{
	int is_kept_out = 0;

	if (!reader_may_enter(p->who, &v->row)) {
		enum err e = reader_listed(p->app, p->arena, p->who, &v->row);

		if (e != ERR_OK && e != ERR_NOT_FOUND)
			return e;
		is_kept_out = e == ERR_NOT_FOUND;
	}
	for (int i = 0; i < TAB_NONE; i++) {
		struct dict *d;

		if ((i == TAB_SPECIAL && !v->position.in_special) ||
		    (i == TAB_PROPOSAL && v->row.operator_id != 0) ||
		    (i != TAB_OVERVIEW && is_kept_out))
			continue;
		d = dict_add(p->dict, K_TAB);
		dict_set(d, K_TAB_PATH, tabs[i].path);
		dict_words(d, K_TAB_WORDS, &tabs[i].words, p->lang);
		if (i == TAB_MESSAGES && v->row.messages_unread > 0)
			dict_optional(d, K_TAB_COUNT, arena_printf(p->arena,
			    "%d", v->row.messages_unread));
		if (i == (int)here)
			dict_show(d, K_TAB_HERE);
	}
	return ERR_OK;
}

static void
put_head(struct page *p, const struct case_view *v)
{
	const struct position *now = &v->position;

	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	dict_words(p->dict, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_words(p->dict, K_TAG_WORDS, position_words(now), p->lang);
	dict_set(p->dict, K_TAG_CLASS, stage_tag(now->stage));
	if (now->finding != FINDING_NONE)
		dict_optional(p->dict, K_CASE_FINDING,
		    page_word(p, finding_words(now->finding)));
	dict_set_int(p->dict, K_CASE_SEQ, v->row.last_seq);
}

/* Nobody writes on a suggestion: an empty state. */
static enum err
draft_state(struct page *p, const struct case_view *v,
    struct suggestion_draft *out)
{
	struct suggestion content;
	enum err e = suggestion_draft_of(p->app, p->arena, p->who, v->row.id,
	    out, &content);

	if (e != ERR_NOT_FOUND)
		return e;
	*out = (struct suggestion_draft){ .state = "" };
	return ERR_OK;
}

enum err
case_page(struct page *p, enum case_tab here, struct case_view *out)
{
	struct suggestion_draft draft;
	enum err e = page_open_case(p, out);

	if (e != ERR_OK)
		return e;
	if (out->reader != READER_OFFICE)
		return ERR_NOT_FOUND;
	if ((e = draft_state(p, out, &draft)) != ERR_OK)
		return e;
	put_head(p, out);
	if ((e = put_tabs(p, out, here)) != ERR_OK)
		return e;
	page_words(p, p->dict, K_NEXT_WORDS, case_wants_officer(out) ?
	    &next_officer : next_step(&out->position, &draft));
	dict_optional(p->dict, K_SAFE_WORDS, safe_day(p, out));
	return ERR_OK;
}
