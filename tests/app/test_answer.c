#include "app/actor.h"
#include "app/answer.h"
#include "app/assessment.h"
#include "app/notice_desk.h"
#include "app/paper.h"
#include "app/plan.h"
#include "app/suggestion.h"
#include "files/store.h"
#include "store/answer.h"
#include "store/author.h"
#include "store/document.h"
#include "store/suggestion.h"

/*
 * The members' side of circulation (Article 11): what a signatory released is
 * what was read, nobody releases own words, and members see what was signed.
 */

static struct actor
who(struct desk *k, const char *login)
{
	struct actor a;

	assert_int_equal(app_actor_by_login(k->office, k->arena, login,
	    LANG_ZH, &a), ERR_OK);
	return a;
}

/* Two more people of each of two members, once. */
static void
add_signatories(struct desk *k)
{
	static const char *const codes[] = { "mss", "mof" };
	static int done;

	for (int i = 0; !done && i < 2; i++) {
		struct actor l = who(k, arena_printf(k->arena, "liaison-%s",
		    codes[i]));

		for (int n = 1; n <= 2; n++)
			(void)desk_person(k, l.organisation_id,
			    ORGANISATION_MEMBER, arena_printf(k->arena,
			    "signatory-%s-%d", codes[i], n), "签发人", LANG_ZH,
			    ROLE_BIT(ROLE_MEMBER_SIGNATORY));
	}
	done = 1;
}

static void
suggest(struct desk *k, int64_t id, const char *reasons)
{
	struct suggestion s = { .finding = FINDING_PASS, .reasons = reasons };
	struct act how = { .case_id = id, .on = DATE_NONE };
	struct act_result r;

	assert_int_equal(suggestion_submit(k->office, k->arena, &k->officer,
	    id, 0, &s), ERR_OK);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &how, &r), ERR_OK);
}

/* A case of which version 1 is before the members; its number. */
static const char *
circulate(struct desk *k, int64_t *id)
{
	struct case_row row;

	add_signatories(k);
	*id = desk_lodge(k, "2026-08-20", 1);
	desk_act(k, &k->officer, (struct act){ .case_id = *id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	suggest(k, *id, "风险可控。");
	assert_int_equal(case_by_id(k->office->db, k->arena, *id, &row),
	    ERR_OK);
	return row.number;
}

static struct circulation_view *
view(struct desk *k, struct actor *a, const char *number)
{
	struct circulation_view *c = NEW(k->arena, struct circulation_view);

	assert_int_equal(circulation_open(k->office, k->arena, a, number, c),
	    ERR_OK);
	return c;
}

/* What the page of that person holds now, with this text typed into it. */
static struct answer_input
typed(struct desk *k, struct actor *a, const char *number,
    enum answer answer, const char *body)
{
	struct circulation_view *c = view(k, a, number);

	return (struct answer_input){ .digest = c->digest, .answer = answer,
	    .body = body, .paper_number = "", .paper_on = DATE_NONE,
	    .seen = c->has_draft ? c->draft.updated : (struct instant){ 0 } };
}

static struct answer_input
hand_in(struct desk *k, const char *login, const char *number,
    enum answer answer, const char *body)
{
	struct actor a = who(k, login);
	struct answer_input in = typed(k, &a, number, answer, body);

	assert_int_equal(answer_save(k->office, k->arena, &a,
	    view(k, &a, number)->v.row.id, &in, 1), ERR_OK);
	return in;
}

static enum err
release(struct desk *k, const char *login, int64_t id,
    const struct answer_input *seen)
{
	struct actor a = who(k, login);
	struct act_result r;
	struct case_row row;

	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	return answer_release(k->office, k->arena, &a, row.number, seen,
	    NULL, &r);
}

static void
test_release__handed_in_again_after_it_was_read__refused(void **state)
{
	struct desk *k = *state;
	struct actor signatory;
	struct answer_input read, now;
	struct circulation_view *c;
	int64_t id;
	const char *number = circulate(k, &id);

	read = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	now = hand_in(k, "liaison-mss", number, ANSWER_OBJECT, "没有读过。");
	assert_int_equal(release(k, "signatory-mss-1", id, &read), ERR_STALE);
	signatory = who(k, "signatory-mss-1");
	c = view(k, &signatory, number);
	assert_int_equal(c->n_answers, 0);
	assert_true(c->has_draft);
	assert_string_equal(c->draft.state, "to_release");
	assert_string_equal(c->draft.body, "没有读过。");
	assert_int_equal(release(k, "signatory-mss-1", id, &now), ERR_OK);
	c = view(k, &signatory, number);
	assert_int_equal(c->n_answers, 1);
	assert_int_equal(c->answers[0].answer, ANSWER_OBJECT);
	assert_false(c->has_draft);
}

static void
test_release__wrote_it_before_a_colleague_saved_again__refused(void **state)
{
	struct desk *k = *state;
	struct answer_input in;
	int64_t id;
	const char *number = circulate(k, &id);

	(void)hand_in(k, "signatory-mss-1", number, ANSWER_OBJECT, "本人起草。");
	in = hand_in(k, "liaison-mss", number, ANSWER_OBJECT, "本人起草。");
	assert_int_equal(release(k, "signatory-mss-1", id, &in),
	    ERR_FORBIDDEN);
	assert_int_equal(release(k, "liaison-mss", id, &in), ERR_FORBIDDEN);
	assert_int_equal(release(k, "signatory-mof-1", id, &in), ERR_STALE);
	assert_int_equal(release(k, "signatory-mss-2", id, &in), ERR_OK);
}

static void
test_release__two_signatories_with_the_same_page__one_answer(void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct answer_input in;
	int64_t id;
	const char *number = circulate(k, &id);

	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	assert_int_equal(release(k, "signatory-mss-2", id, &in), ERR_STALE);
	liaison = who(k, "liaison-mss");
	assert_int_equal(view(k, &liaison, number)->n_answers, 1);
}

static void
test_release__agreement_that_depends__counts_as_objection_said_as_given(
    void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct answer_input in;
	struct case_view v;
	int64_t id;
	const char *number = circulate(k, &id), *given;

	liaison = who(k, "liaison-mss");
	in = typed(k, &liaison, number, ANSWER_AGREE_COMMENTS, "须先整改。");
	in.depends = 1;
	assert_int_equal(answer_save(k->office, k->arena, &liaison, id, &in,
	    1), ERR_OK);
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	assert_int_equal(case_open_id(k->office, k->arena, &k->officer, id,
	    &v), ERR_OK);
	assert_int_equal(v.position.answers[MEMBER_MSS], ANSWER_OBJECT);
	given = case_text(&v, v.row.last_seq, TEXT_GIVEN);
	assert_non_null(given);
	assert_string_equal(given, "agree-comments");
	assert_int_equal(view(k, &liaison, number)->answers[0].answer,
	    ANSWER_AGREE_COMMENTS);
}

static void
test_release__own_draft_thrown_away__the_next_can_be_released(void **state)
{
	struct desk *k = *state;
	struct actor signatory;
	struct answer_input in;
	int64_t id;
	const char *number = circulate(k, &id);

	signatory = who(k, "signatory-mss-1");
	(void)hand_in(k, "signatory-mss-1", number, ANSWER_AGREE, "");
	assert_int_equal(answer_discard(k->office, k->arena, &signatory, id),
	    ERR_OK);
	assert_int_equal(answer_discard(k->office, k->arena, &signatory, id),
	    ERR_NOT_FOUND);
	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
}

/* One answer straight into the table, in place of that of a release. */
static enum err
put_answer(struct desk *k, int64_t case_id, const char *digest,
    const char *body, const char *paper, int64_t released_by)
{
	const char *why = "";

	return db_script(desk_app(k, ACCOUNT_MIGRATE)->db,
	    arena_printf(k->arena, "INSERT INTO answer (case_id, seq, member, "
	    "round, version, digest, answer, depends, body, drafter_id, "
	    "released_by, paper_number, entered_us) VALUES (%lld, 90, 'mss', "
	    "1, 1, UNHEX('%s'), 'agree', 0, '%s', NULL, %lld, '%s', 1);\n",
	    (long long)case_id, digest, body, (long long)released_by,
	    paper), &why);
}

/* The table of answers and its trigger refuse what the code would not send. */
static void
test_answer__other_than_what_waits__refused_by_the_database(void **state)
{
	struct desk *k = *state;
	int64_t id, chief = k->chief.person_id;
	const char *number = circulate(k, &id), *read;
	char other[65];

	memset(other, 'd', 64);
	other[64] = '\0';
	(void)hand_in(k, "signatory-mss-1", number, ANSWER_AGREE, "");
	read = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "").digest;
	/* by either of those who wrote it */
	assert_int_not_equal(put_answer(k, id, read, "", "",
	    who(k, "signatory-mss-1").person_id), ERR_OK);
	assert_int_not_equal(put_answer(k, id, read, "", "",
	    who(k, "liaison-mss").person_id), ERR_OK);
	/* to another version, in another byte, on half a paper */
	assert_int_not_equal(put_answer(k, id, other, "", "", chief), ERR_OK);
	assert_int_not_equal(put_answer(k, id, read, " ", "", chief), ERR_OK);
	assert_int_not_equal(put_answer(k, id, read, "", "P-1", chief),
	    ERR_OK);
	assert_int_equal(put_answer(k, id, read, "", "", chief), ERR_OK);
}

/* Only what is released takes the authors of a draft, and for good. */
static void
test_authors__of_what_was_released__stay(void **state)
{
	static const char *const commands[] = {
		"UPDATE draft_author SET person_id = 1 WHERE seq = 0",
		"UPDATE draft_author SET draft = 'mss' WHERE seq = 0",
		"UPDATE draft_author SET seq = 0 WHERE seq > 0",
		"UPDATE draft_author SET person_id = 1 WHERE seq > 0",
		"DELETE FROM draft_author WHERE seq > 0",
	};
	struct desk *k = *state;
	struct answer_input in;
	struct db *db;
	int64_t id;
	const char *number = circulate(k, &id), *why = "";

	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	(void)hand_in(k, "liaison-mof", number, ANSWER_AGREE, "");
	assert_int_equal(db_open(k->arena, k->settings, ACCOUNT_MIGRATE,
	    &db), ERR_OK);
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		if (db_script(db, arena_printf(k->arena, "%s;\n",
		    commands[i]), &why) == ERR_OK)
			fail_msg("went through: %s", commands[i]);
}

static void
test_release__returned_meanwhile__stays_returned_with_its_remark(void **state)
{
	struct desk *k = *state;
	struct actor signatory, liaison;
	struct answer_input in;
	struct circulation_view *c;
	int64_t id;
	const char *number = circulate(k, &id);

	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE_COMMENTS, "意见");
	signatory = who(k, "signatory-mss-2");
	assert_int_equal(answer_return(k->office, k->arena, &signatory, id,
	    "请写明依据。"), ERR_OK);
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_STALE);
	liaison = who(k, "liaison-mss");
	c = view(k, &liaison, number);
	assert_string_equal(c->draft.state, "returned");
	assert_string_equal(c->draft.remarks, "请写明依据。");
	assert_false(c->is_stale);
	/* a second return finds nothing that waits */
	assert_int_equal(answer_return(k->office, k->arena, &signatory, id,
	    "再退"), ERR_STALE);
	/* saved, the remark stands; handed in, it is done with */
	in = typed(k, &liaison, number, ANSWER_AGREE_COMMENTS, "意见和依据");
	assert_int_equal(answer_save(k->office, k->arena, &liaison, id, &in,
	    0), ERR_OK);
	assert_string_equal(view(k, &liaison, number)->draft.remarks,
	    "请写明依据。");
	(void)hand_in(k, "liaison-mss", number, ANSWER_AGREE_COMMENTS,
	    "意见和依据");
	assert_string_equal(view(k, &liaison, number)->draft.remarks, "");
}

static void
test_save__two_liaisons_at_once__the_second_is_told(void **state)
{
	struct desk *k = *state;
	struct actor liaison, other;
	struct answer_input mine, theirs;
	int64_t id;
	const char *number = circulate(k, &id);

	liaison = who(k, "liaison-mss");
	other = who(k, "signatory-mss-1");
	mine = typed(k, &liaison, number, ANSWER_AGREE, "");
	theirs = typed(k, &other, number, ANSWER_OBJECT, "理由");
	assert_int_equal(answer_save(k->office, k->arena, &liaison, id, &mine,
	    1), ERR_OK);
	assert_int_equal(answer_save(k->office, k->arena, &other, id, &theirs,
	    1), ERR_CONFLICT);
	assert_int_equal(view(k, &other, number)->draft.answer, ANSWER_AGREE);
	/* who wrote nothing that stands has written nothing of it */
	assert_int_equal(release(k, "signatory-mss-1", id, &mine), ERR_OK);
}

static const struct circulation_line *
line_of(struct desk *k, struct actor *a, int64_t id)
{
	struct circulation_line *all;
	int n;

	assert_int_equal(circulation_list_open(k->office, k->arena, a, &all,
	    &n), ERR_OK);
	for (int i = 0; i < n; i++)
		if (all[i].row.case_id == id)
			return &all[i];
	return NULL;
}

static void
test_draft__version_revised__to_be_confirmed_anew_at_once(void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct answer_input in;
	struct circulation_view *c;
	int64_t id;
	const char *number = circulate(k, &id);

	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	liaison = who(k, "liaison-mss");
	c = view(k, &liaison, number);
	assert_int_equal(c->draft.round, 1);
	assert_int_equal(c->draft.version, 1);
	assert_false(line_of(k, &liaison, id)->is_stale);
	suggest(k, id, "风险可控，已整改。");
	assert_true(line_of(k, &liaison, id)->is_stale);
	c = view(k, &liaison, number);
	assert_true(c->is_stale);
	assert_string_equal(c->draft.state, "to_release");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_STALE);
	/* an answer to the older version is refused, its text is kept */
	in.body = "写到一半";
	in.seen = c->draft.updated;
	assert_int_equal(answer_save(k->office, k->arena, &liaison, id, &in,
	    1), ERR_STALE);
	c = view(k, &liaison, number);
	assert_string_equal(c->draft.body, "写到一半");
	assert_int_equal(c->draft.version, 1);
	assert_int_equal(c->before_version.version, 1);
	(void)hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	assert_false(line_of(k, &liaison, id)->is_stale);
	assert_int_equal(view(k, &liaison, number)->draft.round, 2);
}

static void
test_confirm__earlier_answer__in_one_step_against_what_was_answered(
    void **state)
{
	struct desk *k = *state;
	struct actor liaison, signatory;
	struct answer_input in;
	struct circulation_view *c;
	int64_t id;
	const char *number = circulate(k, &id);

	in = hand_in(k, "signatory-mss-2", number, ANSWER_AGREE_COMMENTS,
	    "建议留存日志。");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	suggest(k, id, "第二版。");
	suggest(k, id, "第三版。");
	liaison = who(k, "liaison-mss");
	signatory = who(k, "signatory-mss-1");
	assert_true(line_of(k, &liaison, id)->is_stale);
	c = view(k, &liaison, number);
	assert_non_null(c->earlier);
	/* what changed since the version that was answered, not the last */
	assert_int_equal(c->version.version, 3);
	assert_int_equal(c->before_version.version, 1);
	assert_int_equal(answer_confirm(k->office, k->arena, &liaison,
	    number), ERR_OK);
	c = view(k, &signatory, number);
	assert_string_equal(c->draft.body, "建议留存日志。");
	assert_string_equal(c->draft.state, "to_release");
	/* the words are still those of who wrote them first */
	in = typed(k, &signatory, number, ANSWER_AGREE_COMMENTS,
	    "建议留存日志。");
	assert_int_equal(release(k, "signatory-mss-2", id, &in),
	    ERR_FORBIDDEN);
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	assert_int_equal(answer_confirm(k->office, k->arena, &liaison,
	    number), ERR_NOT_FOUND);
}

/* ---- papers */

static enum err
try_scan(struct desk *k, struct actor *by, int64_t id, const char *name,
    int64_t *document)
{
	struct stored_file f = { .size = 3, .wrapped = "k", .wrapped_n = 1,
	    .name = "aa11" };

	return paper_attach(k->office, k->arena, by, id, name,
	    "application/pdf", &f, document);
}

static int64_t
scan(struct desk *k, struct actor *by, int64_t id, const char *name)
{
	int64_t document;

	assert_int_equal(try_scan(k, by, id, name, &document), ERR_OK);
	return document;
}

static enum err
enter(struct desk *k, struct actor *by, int64_t id, const char *number,
    int64_t document, struct date on)
{
	struct actor liaison = who(k, "liaison-mss");
	struct answer_input in = typed(k, &liaison, number, ANSWER_OBJECT,
	    "见公文。");
	struct act_result r;

	in.paper_number = "国安函〔2026〕7号";
	in.paper_document_id = document;
	in.paper_on = on;
	return answer_enter_paper(k->office, k->arena, by, id, MEMBER_MSS,
	    &in, NULL, &r);
}

static void
test_paper__scan_of_another_case_or_member__refused(void **state)
{
	struct desk *k = *state;
	struct actor liaison, other;
	int64_t id, elsewhere, document;
	const char *number = circulate(k, &elsewhere);
	struct date today = clock_today();

	liaison = who(k, "liaison-mss");
	other = who(k, "liaison-mof");
	document = scan(k, &liaison, elsewhere, "别案.pdf");
	number = circulate(k, &id);
	assert_int_equal(enter(k, &k->officer, id, number, document, today),
	    ERR_INPUT);
	assert_int_equal(enter(k, &liaison, id, number, document, today),
	    ERR_INPUT);
	assert_int_equal(enter(k, &liaison, id, number, 999999, today),
	    ERR_INPUT);
	document = scan(k, &other, id, "他单位.pdf");
	assert_int_equal(enter(k, &liaison, id, number, document, today),
	    ERR_INPUT);
	assert_int_equal(view(k, &liaison, number)->n_answers, 0);
}

static void
test_paper__by_the_liaison__in_place_of_release_and_draft(void **state)
{
	struct desk *k = *state;
	struct actor liaison, other;
	struct circulation_view *c;
	struct case_row row;
	int64_t id, document;
	const char *number = circulate(k, &id);

	liaison = who(k, "liaison-mss");
	other = who(k, "liaison-mof");
	(void)hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	document = scan(k, &liaison, id, "盖章意见.pdf");
	assert_int_equal(enter(k, &other, id, number, document,
	    clock_today()), ERR_FORBIDDEN);
	assert_int_equal(enter(k, &liaison, id, number, document,
	    date_add(clock_today(), 1)), ERR_RANGE);
	assert_int_equal(enter(k, &liaison, id, number, document,
	    desk_date("2026-08-19")), ERR_RANGE);
	assert_int_equal(enter(k, &liaison, id, number, document,
	    clock_today()), ERR_OK);
	c = view(k, &liaison, number);
	assert_false(c->has_draft);
	assert_int_equal(c->n_answers, 1);
	assert_string_equal(c->answers[0].paper_number, "国安函〔2026〕7号");
	assert_int_equal(c->answers[0].paper_document_id, document);
	assert_int_equal(date_cmp(c->answers[0].paper_on, clock_today()), 0);
	assert_null(c->answers[0].drafter_name);
	assert_int_equal(c->answers[0].released_org,
	    liaison.organisation_id);
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(c->v.position.answers[MEMBER_MSS], ANSWER_OBJECT);
}

/* ---- what was signed is what members read */

static void
assess(struct desk *k, int64_t id, const char *body, int64_t evidence)
{
	struct assessment all[FACTOR__MAX], s;

	assert_int_equal(assessment_read(k->office, k->arena, &k->officer, id,
	    all), ERR_OK);
	s = (struct assessment){ .factor = 1, .level = "low", .body = body,
	    .evidence_document_id = evidence, .evidence_page = "3" };
	assert_int_equal(assessment_write(k->office, k->arena, &k->officer,
	    id, &s, all[0].updated), ERR_OK);
}

/* The round is closed without agreement: the special review opens. */
static void
close_round(struct desk *k, int64_t id)
{
	uint32_t all = rules_members(k->office->active);

	for (int m = 0; m < MEMBER__MAX; m++)
		if (all & MEMBER_BIT(m))
			desk_act(k, &k->officer, (struct act){ .case_id = id,
			    .kind = EVENT_REPLY, .on = DATE_NONE,
			    .members = MEMBER_BIT(m),
			    .answer = ANSWER_OBJECT });
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_CLOSE_CIRCULATION, .on = DATE_NONE });
}

static void
test_special_review__second_round__asked_again_in_the_list(void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct answer_input in;
	struct circulation_line *over;
	int64_t id, document, before = 0;
	int n, found = 0;
	const char *number = circulate(k, &id);

	close_round(k, id);
	liaison = who(k, "liaison-mss");
	assert_null(line_of(k, &liaison, id));
	assert_int_equal(try_scan(k, &liaison, id, "迟到.pdf", &document),
	    ERR_REFUSED);
	assert_int_equal(circulation_list_over(k->office, k->arena, &liaison,
	    &before, &over, &n), ERR_OK);
	for (int i = 0; i < n; i++)
		found += over[i].row.case_id == id;
	assert_int_equal(found, 1);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_HEAR, .on = DATE_NONE,
	    .hearings = (1u << HEARING__MAX) - 1 });
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ANALYSE, .on = DATE_NONE });
	suggest(k, id, "深入分析后的建议。");
	assert_non_null(line_of(k, &liaison, id));
	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	assert_int_equal(view(k, &liaison, number)->answers[0].round, 2);
}

static enum err
download(struct desk *k, struct actor *a, const char *number, int64_t id)
{
	struct document d;
	struct source *bytes;
	enum err e = circulation_document(k->office, k->arena, a, number, id,
	    &d, &bytes);

	/* this desk keeps no files: what may be read is then not there */
	return e == ERR_STORAGE ? ERR_OK : e;
}

static void
test_assessment__edited_after_signature__members_read_what_was_signed(
    void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct circulation_view *c;
	int64_t id;
	const char *digest;
	struct case_row row;

	add_signatories(k);
	id = desk_lodge(k, "2026-08-20", 1);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	assess(k, id, "签发时的评估。", 0);
	suggest(k, id, "风险可控。");
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	liaison = who(k, "liaison-mss");
	digest = view(k, &liaison, row.number)->digest;
	close_round(k, id);
	assess(k, id, "特别审查中的评估。", 0);
	c = view(k, &liaison, row.number);
	assert_int_equal(c->content.n_factors, 1);
	assert_string_equal(c->content.factors[0].body, "签发时的评估。");
	assert_string_equal(c->digest, digest);
	/* the digest is that of the very bytes, assessments included */
	assert_non_null(strstr(c->version.content, "签发时的评估。"));
}

static void
test_assessment__while_a_finding_waits_to_be_signed__refused(void **state)
{
	struct desk *k = *state;
	struct suggestion s = { .finding = FINDING_PASS, .reasons = "可控。" };
	struct assessment one = { .factor = 2, .level = "low", .body = "后改",
	    .evidence_page = "" };
	int64_t id = desk_lodge(k, "2026-08-20", 1);

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	assert_int_equal(suggestion_submit(k->office, k->arena, &k->officer,
	    id, 0, &s), ERR_OK);
	assert_int_equal(assessment_write(k->office, k->arena, &k->officer,
	    id, &one, (struct instant){ 0 }), ERR_REFUSED);
	assert_int_equal(suggestion_return(k->office, k->arena, &k->chief, id,
	    2, "先改评估"), ERR_OK);
	assert_int_equal(assessment_write(k->office, k->arena, &k->officer,
	    id, &one, (struct instant){ 0 }), ERR_OK);
}

static void
test_evidence__circulated__open_to_members_while_the_round_is(void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct case_row row;
	int64_t id, cited, other;

	add_signatories(k);
	id = desk_lodge(k, "2026-08-20", 1);
	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	cited = scan(k, &k->officer, id, "依据.pdf");
	other = scan(k, &k->officer, id, "内部.pdf");
	assess(k, id, "见依据。", cited);
	suggest(k, id, "风险可控。");
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	liaison = who(k, "liaison-mss");
	assert_int_equal(download(k, &liaison, row.number, other),
	    ERR_NOT_FOUND);
	close_round(k, id);
	assert_int_equal(download(k, &liaison, row.number, cited),
	    ERR_NOT_FOUND);
	/* what is cited later was not circulated */
	assess(k, id, "见另一份。", other);
	assert_int_equal(download(k, &liaison, row.number, other),
	    ERR_NOT_FOUND);
}

/* ---- the suggested finding */

static void
test_sign__wrote_it_before_a_colleague_saved_again__refused(void **state)
{
	struct desk *k = *state;
	struct suggestion s = { .finding = FINDING_PASS, .reasons = "可控。" };
	struct suggestion_version v = { .version = 1,
	    .finding = FINDING_PASS, .content = "{}",
	    .drafter_id = k->officer.person_id,
	    .signer_id = k->chief.person_id, .seq = 1 };
	struct act how = { .on = DATE_NONE };
	struct act_result r;
	struct tx *tx;

	how.case_id = v.case_id = desk_lodge(k, "2026-08-20", 1);
	desk_act(k, &k->officer, (struct act){ .case_id = v.case_id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	assert_int_equal(suggestion_save(k->office, k->arena, &k->chief,
	    v.case_id, 0, &s), ERR_OK);
	assert_int_equal(suggestion_submit(k->office, k->arena, &k->officer,
	    v.case_id, 1, &s), ERR_OK);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 3,
	    &how, &r), ERR_FORBIDDEN);
	assert_int_equal(tx_begin(k->office->db, &tx), ERR_OK);
	assert_int_equal(suggestion_version_insert(tx, &v), ERR_REFUSED);
	tx_rollback(tx);
}

static void
test_circulate__annulled__can_be_sent_again_under_a_new_number(void **state)
{
	struct desk *k = *state;
	struct actor liaison;
	struct circulation_view *c;
	struct answer_input in;
	int64_t id;
	const char *number = circulate(k, &id);

	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE });
	liaison = who(k, "liaison-mss");
	assert_false(view(k, &liaison, number)->is_open);
	suggest(k, id, "更正后的建议。");
	c = view(k, &liaison, number);
	assert_true(c->is_open);
	assert_int_equal(c->version.version, 2);
	assert_string_equal(c->content.reasons, "更正后的建议。");
	/* a revision that is annulled leaves the one before it standing */
	suggest(k, id, "误发的修改。");
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE });
	c = view(k, &liaison, number);
	assert_int_equal(c->version.version, 2);
	in = hand_in(k, "liaison-mss", number, ANSWER_AGREE, "");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
}

/* ---- members apart */

static void
test_circulation__not_sent_or_made_up__the_same_not_found(void **state)
{
	struct desk *k = *state;
	struct circulation_view *c = NEW(k->arena, struct circulation_view);
	struct actor liaison = who(k, "liaison-mss");
	struct answer_input in = { .digest = "", .answer = ANSWER_AGREE,
	    .body = "" };
	struct act_result r;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct case_row row;

	add_signatories(k);
	assert_int_equal(release(k, "signatory-mss-1", id, &in),
	    ERR_NOT_FOUND);
	assert_int_equal(answer_release(k->office, k->arena,
	    &(struct actor){ .person_id = 1, .member = MEMBER_MSS,
	    .organisation_kind = ORGANISATION_MEMBER,
	    .rights = RIGHT_BIT(RIGHT_ANSWER_RELEASE), .name = "" },
	    "CR-2026-999999", &in, NULL, &r), ERR_NOT_FOUND);
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(circulation_open(k->office, k->arena, &liaison,
	    row.number, c), ERR_NOT_FOUND);
	assert_int_equal(circulation_open(k->office, k->arena, &liaison,
	    "CR-2026-999999", c), ERR_NOT_FOUND);
	assert_int_equal(circulation_open(k->office, k->arena, &k->officer,
	    row.number, c), ERR_FORBIDDEN);
}

static void
test_answer__of_another_member__not_in_what_a_member_can_read(void **state)
{
	struct desk *k = *state;
	struct actor other;
	struct answer_input in;
	struct circulation_view *c;
	int64_t id;
	const char *number = circulate(k, &id);

	in = hand_in(k, "liaison-mss", number, ANSWER_OBJECT, "金丝雀");
	assert_int_equal(release(k, "signatory-mss-1", id, &in), ERR_OK);
	(void)hand_in(k, "liaison-mss", number, ANSWER_OBJECT, "金丝雀草稿");
	other = who(k, "liaison-mof");
	c = view(k, &other, number);
	assert_int_equal(c->n_answers, 0);
	assert_false(c->has_draft);
	assert_int_equal(c->n_authors, 0);
	assert_int_equal(c->v.position.answered, 0);
	assert_int_equal(c->v.position.agreed, 0);
	assert_int_equal(c->v.position.answers[MEMBER_MSS], ANSWER_NONE);
	for (int i = 0; i < c->v.n_texts; i++)
		assert_null(strstr(c->v.texts[i].body, "金丝雀"));
	for (int i = 0; i < c->v.n_events; i++)
		assert_int_not_equal(c->v.events[i].event.kind, EVENT_REPLY);
	assert_int_equal(line_of(k, &other, id)->row.answer, ANSWER_NONE);
}

/* What was circulated to a member: by stage and last day, or by case. */
static void
test_circulations__plans__walk_their_index(void **state)
{
	const struct value of_stage[] = { V_TEXT("mss"),
	    V_TEXT("circulation"), V_INT(200) };
	const struct value before[] = { V_TEXT("mss"), V_INT(INT64_MAX),
	    V_INT(50) };
	const struct statement *const *all;
	int n, tried = 0;

	all = statements_all(&n);
	for (int i = 0; i < n; i++) {
		const char *sql = all[i]->sql;

		if (strstr(sql, "FORCE INDEX") == NULL ||
		    strstr(sql, "circulation i") == NULL)
			continue;
		if (strstr(sql, "case_stage_due") != NULL)
			check_plan(*state, sql, "c", of_stage);
		else
			check_plan(*state, sql, "i", before);
		tried++;
	}
	assert_int_equal(tried, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_release__handed_in_again_after_it_was_read__refused),
		cmocka_unit_test(
		    test_release__wrote_it_before_a_colleague_saved_again__refused),
		cmocka_unit_test(
		    test_release__two_signatories_with_the_same_page__one_answer),
		cmocka_unit_test(
		    test_release__agreement_that_depends__counts_as_objection_said_as_given),
		cmocka_unit_test(
		    test_release__own_draft_thrown_away__the_next_can_be_released),
		cmocka_unit_test(
		    test_answer__other_than_what_waits__refused_by_the_database),
		cmocka_unit_test(test_authors__of_what_was_released__stay),
		cmocka_unit_test(
		    test_release__returned_meanwhile__stays_returned_with_its_remark),
		cmocka_unit_test(
		    test_save__two_liaisons_at_once__the_second_is_told),
		cmocka_unit_test(
		    test_draft__version_revised__to_be_confirmed_anew_at_once),
		cmocka_unit_test(
		    test_confirm__earlier_answer__in_one_step_against_what_was_answered),
		cmocka_unit_test(
		    test_paper__scan_of_another_case_or_member__refused),
		cmocka_unit_test(
		    test_paper__by_the_liaison__in_place_of_release_and_draft),
		cmocka_unit_test(
		    test_special_review__second_round__asked_again_in_the_list),
		cmocka_unit_test(
		    test_assessment__edited_after_signature__members_read_what_was_signed),
		cmocka_unit_test(
		    test_assessment__while_a_finding_waits_to_be_signed__refused),
		cmocka_unit_test(
		    test_evidence__circulated__open_to_members_while_the_round_is),
		cmocka_unit_test(
		    test_sign__wrote_it_before_a_colleague_saved_again__refused),
		cmocka_unit_test(
		    test_circulate__annulled__can_be_sent_again_under_a_new_number),
		cmocka_unit_test(test_circulations__plans__walk_their_index),
		cmocka_unit_test(
		    test_circulation__not_sent_or_made_up__the_same_not_found),
		cmocka_unit_test(
		    test_answer__of_another_member__not_in_what_a_member_can_read),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown);
}
