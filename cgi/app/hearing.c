#include <string.h>

#include "app/hearing.h"
#include "app/once.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/case.h"
#include "store/document.h"
#include "store/hearing.h"
#include "store/invitation.h"

enum { NAME_CHARS = 200, SPEAKER_CHARS = 100, NUMBER_CHARS = 64 };

const char *const hearing_forms[] = { "letter", "meeting", "call", NULL };

const struct words *
hearing_form_words(const char *form)
{
	static const struct words words[] = {
		WORDS("书面", "In writing"), WORDS("会议", "At a meeting"),
		WORDS("电话", "By telephone"),
	};

	for (int i = 0; hearing_forms[i] != NULL; i++)
		if (strcmp(hearing_forms[i], form) == 0)
			return &words[i];
	return NULL;
}

const struct words *
hearing_judge(const struct hearing_record *h, struct date today,
    const char **field)
{
	static const struct words
	    name = WORDS("请填写单位名称，不超过200字。",
	    "Give the name of the body, 200 characters at most."),
	    speaker = WORDS("姓名不能超过100字。",
	    "A name has at most 100 characters."),
	    form = WORDS("请选择听取意见的方式。", "Choose how it was heard."),
	    on = WORDS("请填写听取意见的日期，不得晚于今天。",
	    "Give the day on which it was heard, not later than today."),
	    opinion = WORDS("请填写意见内容，或者附扫描件；不超过50000字。",
	    "Write down what was said, or attach the scan; 50,000 characters "
	    "at most."),
	    number = WORDS("有扫描件的，请填写文号，不超过64个字符。",
	    "Give the number of the scanned paper, 64 characters at most.");

	*field = "body_name";
	if (*h->body_name == '\0' || text_length(h->body_name) > NAME_CHARS)
		return &name;
	*field = "speaker";
	if (text_length(h->speaker) > SPEAKER_CHARS)
		return &speaker;
	*field = "form";
	if (hearing_form_words(h->form) == NULL)
		return &form;
	*field = "heard_on";
	if (!date_is_set(h->heard_on) || date_cmp(h->heard_on, today) > 0)
		return &on;
	*field = "opinion";
	if ((*h->opinion == '\0' && h->document_id == 0) ||
	    text_length(h->opinion) > OPINION_MAX)
		return &opinion;
	*field = "paper_number";
	return text_length(h->paper_number) > NUMBER_CHARS ||
	    (h->document_id != 0 && *h->paper_number == '\0') ?
	    &number : NULL;
}

static enum hearing
class_of(const struct hearing_record *h)
{
	enum hearing class = HEARING_DEPARTMENTS;

	(void)hearing_parse(h->class, &class);
	return class;
}

enum err
hearing_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct hearing_board *out)
{
	enum err e;

	memset(out, 0, sizeof(*out));
	if ((e = invitations_read(app, a, who, case_id, &out->invitations,
	    &out->n_invitations)) != ERR_OK ||
	    (e = hearings_of_case(app->db, a, case_id, &out->records,
	    &out->n_records)) != ERR_OK)
		return e;
	for (int i = 0; i < out->n_records; i++)
		out->on_file[class_of(&out->records[i])]++;
	for (int i = 0; i < out->n_invitations; i++)
		out->on_file[HEARING_EXPERTS] +=
		    out->invitations[i].has_opinion;
	return ERR_OK;
}

/* ---- entering */

struct entering {
	struct arena *arena;
	struct hearing_record *h;
};

/* A scan must be one of this very case. */
static enum err
check_scan(struct tx *tx, const struct entering *g)
{
	struct document *all;
	int n;
	enum err e;

	if (g->h->document_id == 0)
		return ERR_OK;
	e = documents_of_case(tx_db(tx), g->arena, g->h->case_id, &all, &n);
	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].id == g->h->document_id)
			return ERR_OK;
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

static enum err
do_enter(struct tx *tx, void *ctx)
{
	struct entering *g = ctx;
	struct case_row row;
	enum err e = case_lock(tx, g->arena, g->h->case_id, &row);

	if (e == ERR_OK && row.stage != STAGE_SPECIAL)
		e = ERR_REFUSED;
	if (e == ERR_OK)
		e = check_scan(tx, g);
	return e == ERR_OK ? hearing_insert(tx, g->h) : e;
}

enum err
hearing_enter(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct hearing_record *h)
{
	struct entering g = { a, h };
	enum hearing class;
	const char *field;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e != ERR_OK)
		return e;
	h->case_id = case_id;
	h->entered_by = who->person_id;
	h->entered = clock_now();
	if (!hearing_parse(h->class, &class) || class == HEARING_EXPERTS ||
	    hearing_judge(h, date_of(h->entered), &field) != NULL)
		return ERR_INPUT;
	return app_once(app, a, who, do_enter, &g, NULL);
}

/* ---- the acts */

/* Whose opinions are on file, for the record: "甲部、乙院". */
static const char *
names_on_file(struct arena *a, const struct hearing_board *b,
    enum hearing class)
{
	const char *names = "";

	for (int i = 0; i < b->n_records; i++)
		if (class_of(&b->records[i]) == class)
			names = arena_printf(a, "%s%s%s", names,
			    *names != '\0' ? "、" : "",
			    b->records[i].body_name);
	for (int i = 0; class == HEARING_EXPERTS && i < b->n_invitations; i++)
		if (b->invitations[i].has_opinion)
			names = arena_printf(a, "%s%s%s", names,
			    *names != '\0' ? "、" : "",
			    b->invitations[i].i.expert_name);
	return names;
}

enum err
hearing_close(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum hearing class, int expected_seq,
    const char *form_key, struct act_result *result)
{
	struct act_text text = { "heard", hearing_name(class), NULL };
	struct act what = { .case_id = case_id, .kind = EVENT_HEAR,
	    .on = DATE_NONE, .hearings = 1u << class,
	    .expected_seq = expected_seq, .form_key = form_key,
	    .texts = &text, .n_texts = 1 };
	struct hearing_board b;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	memset(result, 0, sizeof(*result));
	/* opinions are append-only: what is on file stays on file */
	if (e == ERR_OK)
		e = hearing_read(app, a, who, case_id, &b);
	if (e != ERR_OK)
		return e;
	if (b.on_file[class] == 0)
		return ERR_EMPTY;
	text.body = names_on_file(a, &b, class);
	return act(app, a, who, &what, result);
}

enum err
hearing_waive(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, enum hearing class, const char *reason,
    int expected_seq, const char *form_key, struct act_result *result)
{
	struct act_text text = { "reason", NULL, reason };
	struct act what = { .case_id = case_id, .kind = EVENT_WAIVE_HEARING,
	    .on = DATE_NONE, .hearings = 1u << class,
	    .expected_seq = expected_seq, .form_key = form_key,
	    .texts = &text, .n_texts = 1 };

	memset(result, 0, sizeof(*result));
	if (*reason == '\0' || text_length(reason) > QUESTION_MAX)
		return ERR_INPUT;
	return act(app, a, who, &what, result);
}
