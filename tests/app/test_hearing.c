#include "app/special_desk.h"
#include "store/document.h"
#include "store/expert.h"
#include "store/hearing.h"
#include "store/invitation.h"

/* Experts, departments and agencies are heard (Article 12). */

static const char secret[] = "绝密问题：远程维护通道能否关闭？";
static const char form_one[] = "0123456789abcdef0123456789abcdef";
static const char form_two[] = "00112233445566778899aabbccddeeff";

static struct expert
entry_of(const char *employer)
{
	return (struct expert){ .employer = employer, .employer_uscc = "",
	    .fields = "工业控制安全", .is_active = 1 };
}

/* In the register, whichever test comes first. */
static void
enrol(struct special_desk *s)
{
	struct expert wang = entry_of("青岚大学"), zhao = entry_of("云湖研究院");

	(void)!expert_enrol(s->k.office, s->k.arena, &s->k.officer, "wang",
	    &wang);
	(void)!expert_enrol(s->k.office, s->k.arena, &s->k.officer, "zhao",
	    &zhao);
}

static enum err
invite(struct special_desk *s, int64_t id, const char *login,
    const char *form_key, struct conflict *why, int64_t *invitation)
{
	struct actor officer = s->k.officer;
	struct question_input in = { .login = login, .question = secret,
	    .due = date_add(clock_today(), 9) };

	officer.form_key = form_key;
	return invitation_send(s->k.office, s->k.arena, &officer, id, &in,
	    why, invitation);
}

static int64_t
invited(struct special_desk *s, int64_t id, const char *login)
{
	struct conflict why;
	int64_t invitation;

	enrol(s);
	assert_int_equal(invite(s, id, login, NULL, &why, &invitation),
	    ERR_OK);
	return invitation;
}

static void
tie(struct special_desk *s, const char *login, const char *name,
    const char *uscc)
{
	struct tie t = { .name = name, .uscc = uscc, .kind = "advice",
	    .remarks = "" };

	assert_int_equal(expert_tie_add(s->k.office, s->k.arena, &s->k.officer,
	    login, &t), ERR_OK);
}

static void
untie(struct special_desk *s, const char *login)
{
	struct expert_view v;

	assert_int_equal(expert_open(s->k.office, s->k.arena, &s->k.officer,
	    login, &v), ERR_OK);
	for (int i = 0; i < v.n_ties; i++)
		if (v.ties[i].ended.us == 0)
			assert_int_equal(expert_tie_end(s->k.office, s->k.arena,
			    &s->k.officer, login, v.ties[i].id), ERR_OK);
}

/* ---- the register */

static void
test_register__who_may_not_keep_it__forbidden(void **state)
{
	struct special_desk *s = *state;
	struct actor *others[] = { &s->auditor, &s->liaison, &s->first,
	    &s->wang };
	struct expert x = entry_of("青岚大学");

	for (size_t i = 0; i < 4; i++)
		assert_int_equal(expert_enrol(s->k.office, s->k.arena,
		    others[i], "wang", &x), ERR_FORBIDDEN);
}

static void
test_register__accounts_of_others__not_found(void **state)
{
	struct special_desk *s = *state;
	struct expert x = entry_of("青岚大学");

	assert_int_equal(expert_enrol(s->k.office, s->k.arena,
	    &s->k.officer, "chief", &x), ERR_NOT_FOUND);
	assert_int_equal(expert_enrol(s->k.office, s->k.arena,
	    &s->k.officer, "nobody", &x), ERR_NOT_FOUND);
}

static void
test_register__changed_by_a_colleague__stale(void **state)
{
	struct special_desk *s = *state;
	struct expert x = entry_of("青岚大学"), again = x;
	struct expert_view v;

	enrol(s);
	assert_int_equal(expert_enrol(s->k.office, s->k.arena,
	    &s->k.officer, "wang", &again), ERR_DUPLICATE);
	assert_int_equal(expert_open(s->k.office, s->k.arena, &s->k.officer,
	    "wang", &v), ERR_OK);
	x.version = v.expert.version;
	assert_int_equal(expert_change(s->k.office, s->k.arena, &s->k.chief,
	    "wang", &x), ERR_OK);
	assert_int_equal(expert_change(s->k.office, s->k.arena,
	    &s->k.officer, "wang", &x), ERR_STALE);
	x.employer = "";
	assert_int_equal(expert_change(s->k.office, s->k.arena,
	    &s->k.officer, "wang", &x), ERR_INPUT);
}

/* ---- ties */

static void
test_invite__tied_by_name_or_code__impossible(void **state)
{
	static const struct {
		const char *name, *uscc;
	} ties[] = {
		{ "东海电网调度有限公司", NULL },
		{ "东海电网调度", NULL },
		{ "donghai grid dispatch", NULL },
		{ "北辰拓扑科技股份有限公司", NULL },
		{ "北 辰 拓 扑 科 技", NULL },
		{ "别的名称", provider_code },
	};
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k), invitation;
	struct invitation *all;
	int n;

	enrol(s);
	for (size_t i = 0; i < sizeof(ties) / sizeof(ties[0]); i++) {
		struct conflict why;

		tie(s, "wang", ties[i].name, NULL);
		if (ties[i].uscc != NULL) {
			struct party p = { .name = { { "x", "x" } },
			    .uscc = provider_code };

			assert_true(party_is(s->k.arena, &p, "y",
			    ties[i].uscc));
		} else {
			assert_int_equal(invite(s, id, "wang", NULL, &why,
			    &invitation), ERR_REFUSED);
			assert_string_equal(why.tie, ties[i].name);
		}
		untie(s, "wang");
	}
	assert_int_equal(invitations_of_case(s->k.office->db, s->k.arena, id,
	    &all, &n), ERR_OK);
	assert_int_equal(n, 0);
	/* what has ended, and who merely sounds alike, ties nobody */
	tie(s, "wang", "东海水务", NULL);
	(void)invited(s, id, "wang");
	untie(s, "wang");
}

static void
test_invite__employed_by_a_party__impossible(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k), invitation;
	struct expert x = entry_of("北辰拓扑科技有限公司");
	struct expert_view v;
	struct conflict why;

	enrol(s);
	assert_int_equal(expert_open(s->k.office, s->k.arena, &s->k.officer,
	    "zhao", &v), ERR_OK);
	x.version = v.expert.version;
	assert_int_equal(expert_change(s->k.office, s->k.arena,
	    &s->k.officer, "zhao", &x), ERR_OK);
	assert_int_equal(invite(s, id, "zhao", NULL, &why, &invitation),
	    ERR_REFUSED);
	assert_string_equal(why.party.in[LANG_ZH], "北辰拓扑科技有限公司");
	x = entry_of("云湖研究院");
	x.version = v.expert.version + 1;
	assert_int_equal(expert_change(s->k.office, s->k.arena,
	    &s->k.officer, "zhao", &x), ERR_OK);
}

static void
test_candidates__who_is_tied__named_with_the_party(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct conflict *conflicts;
	struct expert *all;
	int n, free = 0, tied = 0;

	enrol(s);
	tie(s, "zhao", "北辰拓扑科技", NULL);
	assert_int_equal(invitation_candidates(s->k.office, s->k.arena,
	    &s->k.officer, id, &all, &conflicts, &n), ERR_OK);
	for (int i = 0; i < n; i++) {
		free += conflicts[i].tie == NULL;
		tied += conflicts[i].tie != NULL &&
		    strcmp(all[i].login, "zhao") == 0;
	}
	assert_int_equal(free, 1);
	assert_int_equal(tied, 1);
	assert_int_equal(invitation_candidates(s->k.office, s->k.arena,
	    &s->auditor, id, &all, &conflicts, &n), ERR_FORBIDDEN);
	untie(s, "zhao");
}

/* ---- inviting */

static void
test_invite__outside_the_special_review__refused(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_lodge(&s->k, "2026-11-02", 1), invitation;
	struct conflict why;

	enrol(s);
	assert_int_equal(invite(s, id, "wang", NULL, &why, &invitation),
	    ERR_REFUSED);
	assert_null(why.tie);
}

static void
test_invite__twice__one_question(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k), first, other;
	struct conflict why;
	struct invitation *all;
	int n;

	enrol(s);
	assert_int_equal(invite(s, id, "wang", form_one, &why, &first),
	    ERR_OK);
	assert_int_equal(invite(s, id, "wang", form_one, &why, &other),
	    ERR_OK);
	assert_int_equal(invite(s, id, "wang", NULL, &why, &other),
	    ERR_DUPLICATE);
	assert_int_equal(invitations_of_case(s->k.office->db, s->k.arena, id,
	    &all, &n), ERR_OK);
	assert_int_equal(n, 1);
}

static void
test_invite__date_gone_or_no_question__refused(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k), invitation;
	struct question_input in = { .login = "wang", .question = secret,
	    .due = date_add(clock_today(), -1) };
	struct conflict why;

	enrol(s);
	assert_int_equal(invitation_send(s->k.office, s->k.arena,
	    &s->k.officer, id, &in, &why, &invitation), ERR_RANGE);
	in.due = clock_today();
	in.question = "";
	assert_int_equal(invitation_send(s->k.office, s->k.arena,
	    &s->k.officer, id, &in, &why, &invitation), ERR_INPUT);
	in.question = secret;
	in.documents[0] = 999999;
	in.n_documents = 1;
	assert_int_equal(invitation_send(s->k.office, s->k.arena,
	    &s->k.officer, id, &in, &why, &invitation),
	    ERR_NOT_FOUND);
	assert_int_equal(invitation_send(s->k.office, s->k.arena,
	    &s->first, id, &in, &why, &invitation), ERR_FORBIDDEN);
}

static void
test_invite__mail__number_and_day_alone(void **state)
{
	enum { MAILS = 64 };
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct desk_mail m[MAILS];
	int n, found = 0;

	(void)invited(s, id, "zhao");
	n = desk_mails(&s->k, id, 0, m, MAILS);
	for (int i = 0; i < n; i++) {
		if (strcmp(m[i].to, "zhao@mail.example") != 0)
			continue;
		found++;
		assert_has(m[i].text, desk_number(&s->k, id));
		assert_has(m[i].text, "/en/opinions/");
		assert_lacks(m[i].text, "远程维护");
		assert_lacks(m[i].text, desk_title);
		assert_lacks(m[i].text, "Donghai");
	}
	assert_int_equal(found, 1);
}

/* ---- the expert's side */

static void
test_expert__before_declaring__sees_parties_alone(void **state)
{
	struct special_desk *s = *state;
	int64_t id = invited(s, desk_special(&s->k), "wang");
	struct invitation_view v;

	assert_int_equal(invitation_open(s->k.office, s->k.arena, &s->wang,
	    id, &v), ERR_OK);
	assert_string_equal(v.i.question, "");
	assert_int_equal(v.n_parties, 2);
	assert_true(v.is_open);
	assert_int_equal(invitation_declare(s->k.office, s->k.arena,
	    &s->wang, id), ERR_OK);
	assert_int_equal(invitation_open(s->k.office, s->k.arena, &s->wang,
	    id, &v), ERR_OK);
	assert_string_equal(v.i.question, secret);
}

static void
test_expert__anothers_invitation__not_found(void **state)
{
	struct special_desk *s = *state;
	int64_t case_id = desk_special(&s->k);
	int64_t id = invited(s, case_id, "wang");
	struct invitation_view v;
	struct case_view c;

	assert_int_equal(invitation_open(s->k.office, s->k.arena, &s->zhao,
	    id, &v), ERR_NOT_FOUND);
	assert_int_equal(invitation_open(s->k.office, s->k.arena,
	    &s->k.officer, id, &v), ERR_FORBIDDEN);
	assert_int_equal(opinion_save(s->k.office, s->k.arena, &s->zhao, id,
	    1, "冒名"), ERR_NOT_FOUND);
	/* nor do experts and secretaries see the case itself */
	assert_int_equal(case_open_id(s->k.office, s->k.arena, &s->wang,
	    case_id, &c), ERR_NOT_FOUND);
	assert_int_equal(case_open_id(s->k.office, s->k.arena, &s->first,
	    case_id, &c), ERR_NOT_FOUND);
}

static void
test_expert__says_he_is_tied__ended_and_in_the_register(void **state)
{
	struct special_desk *s = *state;
	int64_t case_id = desk_special(&s->k), other;
	int64_t id = invited(s, case_id, "zhao");
	struct invitation_view v;
	struct conflict why;

	assert_int_equal(invitation_tied(s->k.office, s->k.arena, &s->zhao,
	    id, 7, "money", ""), ERR_INPUT);
	assert_int_equal(invitation_tied(s->k.office, s->k.arena, &s->zhao,
	    id, 1, "money", "持有股票"), ERR_OK);
	assert_int_equal(invitation_open(s->k.office, s->k.arena, &s->zhao,
	    id, &v), ERR_OK);
	assert_string_equal(v.i.state, "conflict");
	assert_string_equal(v.i.question, "");
	assert_int_equal(invitation_declare(s->k.office, s->k.arena,
	    &s->zhao, id), ERR_CONFLICT);
	assert_int_equal(invite(s, case_id, "zhao", NULL, &why, &other),
	    ERR_REFUSED);
	untie(s, "zhao");
}

static void
test_expert__tied_after_declaring__cannot_hand_in(void **state)
{
	struct special_desk *s = *state;
	int64_t id = invited(s, desk_special(&s->k), "wang");

	assert_int_equal(invitation_declare(s->k.office, s->k.arena,
	    &s->wang, id), ERR_OK);
	tie(s, "wang", "北辰拓扑科技", NULL);
	assert_int_equal(opinion_hand_in(s->k.office, s->k.arena, &s->wang,
	    id, 2, "意见"), ERR_REFUSED);
	untie(s, "wang");
	assert_int_equal(opinion_hand_in(s->k.office, s->k.arena, &s->wang,
	    id, 2, "意见"), ERR_OK);
}

static void
test_opinion__draft_and_hand_in__kept_word_for_word(void **state)
{
	struct special_desk *s = *state;
	int64_t case_id = desk_special(&s->k);
	int64_t id = invited(s, case_id, "wang");
	struct invitation_view *all, own;
	struct actor wang = s->wang;
	int n;

	assert_int_equal(opinion_save(s->k.office, s->k.arena, &s->wang, id,
	    1, "未声明"), ERR_REFUSED);
	assert_int_equal(invitation_declare(s->k.office, s->k.arena,
	    &s->wang, id), ERR_OK);
	assert_int_equal(opinion_save(s->k.office, s->k.arena, &s->wang, id,
	    2, "草稿"), ERR_OK);
	assert_int_equal(opinion_save(s->k.office, s->k.arena, &s->wang, id,
	    2, "另一窗口"), ERR_STALE);
	assert_int_equal(invitations_read(s->k.office, s->k.arena,
	    &s->k.officer, case_id, &all, &n), ERR_OK);
	assert_string_equal(all[0].i.draft, "");
	assert_false(all[0].has_opinion);
	assert_int_equal(opinion_hand_in(s->k.office, s->k.arena, &s->wang,
	    id, 3, ""), ERR_INPUT);
	wang.form_key = form_one;
	for (int click = 0; click < 2; click++)
		assert_int_equal(opinion_hand_in(s->k.office, s->k.arena,
		    &wang, id, 3, "可以关闭。"), ERR_OK);
	assert_int_equal(opinion_hand_in(s->k.office, s->k.arena, &s->wang,
	    id, 4, "改口"), ERR_CONFLICT);
	assert_int_equal(invitations_read(s->k.office, s->k.arena,
	    &s->k.officer, case_id, &all, &n), ERR_OK);
	assert_string_equal(all[0].opinion.body, "可以关闭。");
	assert_int_equal(invitation_open(s->k.office, s->k.arena, &s->wang,
	    id, &own), ERR_OK);
	assert_string_equal(own.opinion.body, "可以关闭。");
	assert_int_equal(invitations_read(s->k.office, s->k.arena,
	    &s->liaison, case_id, &all, &n), ERR_FORBIDDEN);
	assert_int_equal(invitations_read(s->k.office, s->k.arena,
	    &s->first, case_id, &all, &n), ERR_FORBIDDEN);
}

static void
test_expert__declines_or_is_let_off__question_gone(void **state)
{
	struct special_desk *s = *state;
	int64_t case_id = desk_special(&s->k);
	int64_t one = invited(s, case_id, "wang");
	int64_t two = invited(s, case_id, "zhao");
	struct invitation_view v;

	assert_int_equal(invitation_decline(s->k.office, s->k.arena,
	    &s->wang, one, ""), ERR_INPUT);
	assert_int_equal(invitation_decline(s->k.office, s->k.arena,
	    &s->wang, one, "时间不允许"), ERR_OK);
	assert_int_equal(invitation_declare(s->k.office, s->k.arena,
	    &s->zhao, two), ERR_OK);
	assert_int_equal(invitation_withdraw(s->k.office, s->k.arena,
	    &s->wang, two, "越权"), ERR_FORBIDDEN);
	assert_int_equal(invitation_withdraw(s->k.office, s->k.arena,
	    &s->k.officer, two, "不再需要"), ERR_OK);
	assert_int_equal(invitation_withdraw(s->k.office, s->k.arena,
	    &s->k.officer, one, "不再需要"), ERR_CONFLICT);
	assert_int_equal(invitation_open(s->k.office, s->k.arena, &s->zhao,
	    two, &v), ERR_OK);
	assert_string_equal(v.i.question, "");
	assert_string_equal(v.i.remarks, "不再需要");
	assert_int_equal(opinion_save(s->k.office, s->k.arena, &s->zhao, two,
	    3, "晚了"), ERR_CONFLICT);
	/* asked again, he may be */
	(void)invited(s, case_id, "wang");
}

/* The report goes up, or the way into the review is annulled. */
static void
test_invitation__open_at_the_end_of_the_review__lapses(void **state)
{
	struct special_desk *s = *state;

	for (int annulled = 0; annulled < 2; annulled++) {
		int64_t case_id = desk_special(&s->k);
		int64_t one = invited(s, case_id, "wang");
		int64_t two = invited(s, case_id, "zhao");
		struct invitation_view v;
		struct invitation *all;
		int n;

		assert_int_equal(invitation_declare(s->k.office, s->k.arena,
		    &s->zhao, two), ERR_OK);
		if (annulled) {
			desk_act(&s->k, &s->k.chief, (struct act){
			    .case_id = case_id, .kind = EVENT_ANNUL,
			    .on = DATE_NONE });
		} else {
			desk_analysed(&s->k, case_id);
			assert_int_equal(invitation_open(s->k.office,
			    s->k.arena, &s->wang, one, &v), ERR_OK);
			assert_true(v.is_open);
			desk_report(&s->k, case_id, FINDING_PASS, "理由");
		}
		assert_int_equal(invitations_of_case(s->k.office->db,
		    s->k.arena, case_id, &all, &n), ERR_OK);
		assert_int_equal(n, 2);
		for (int i = 0; i < n; i++) {
			assert_string_equal(all[i].state, "lapsed");
			assert_true(all[i].ended.us >= all[i].invited.us);
		}
		assert_int_equal(invitation_declare(s->k.office, s->k.arena,
		    &s->wang, one), ERR_CONFLICT);
		assert_int_equal(invitation_open(s->k.office, s->k.arena,
		    &s->zhao, two, &v), ERR_OK);
		assert_false(v.is_open);
		assert_string_equal(v.i.question, "");
		assert_string_equal(invitation_words(v.i.state)->in[LANG_EN],
		    "lapsed");
	}
}

/* What was answered or declined before stays what it was. */
static void
test_invitation__over_before_the_end__stays(void **state)
{
	struct special_desk *s = *state;
	int64_t case_id = desk_special(&s->k);
	struct invitation *all;
	int n;

	assert_int_equal(invitation_decline(s->k.office, s->k.arena,
	    &s->wang, invited(s, case_id, "wang"), "出差"), ERR_OK);
	desk_act(&s->k, &s->k.chief, (struct act){ .case_id = case_id,
	    .kind = EVENT_ANNUL, .on = DATE_NONE });
	assert_int_equal(invitations_of_case(s->k.office->db, s->k.arena,
	    case_id, &all, &n), ERR_OK);
	assert_string_equal(all[0].state, "declined");
}

/* ---- departments and agencies */

static struct hearing_record
record_of(const char *class)
{
	return (struct hearing_record){ .class = class,
	    .body_name = "国家能源局", .speaker = "", .form = "letter",
	    .heard_on = clock_today(), .opinion = "同意审慎处理。",
	    .paper_number = "" };
}

static void
test_hearing__nothing_on_file__not_heard(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct act_result r;

	for (int class = 0; class < HEARING__MAX; class++)
		assert_int_equal(hearing_close(s->k.office, s->k.arena,
		    &s->k.officer, id, (enum hearing)class, 0, NULL, &r),
		    ERR_EMPTY);
	assert_int_equal(desk_position(&s->k, id).inner.heard, 0);
}

static void
test_hearing__on_file__heard_with_names(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct hearing_record h = record_of("departments");
	struct actor officer = s->k.officer;
	struct case_view v;
	struct act_result r;
	struct hearing_record *all;
	int n;

	officer.form_key = form_two;
	for (int click = 0; click < 2; click++)
		assert_int_equal(hearing_enter(s->k.office, s->k.arena,
		    &officer, id, &h), ERR_OK);
	assert_int_equal(hearings_of_case(s->k.office->db, s->k.arena, id,
	    &all, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(hearing_close(s->k.office, s->k.arena,
	    &s->k.officer, id, HEARING_DEPARTMENTS, 0, NULL, &r), ERR_OK);
	assert_int_equal(case_open_id(s->k.office, s->k.arena,
	    &s->k.officer, id, &v), ERR_OK);
	assert_int_equal(v.position.inner.heard, 1u << HEARING_DEPARTMENTS);
	assert_string_equal(case_text(&v, r.seq, "heard"), "国家能源局");
	assert_int_equal(hearing_waive(s->k.office, s->k.arena, &s->k.chief,
	    id, HEARING_DEPARTMENTS, "理由", 0, NULL, &r), ERR_REFUSED);
}

static void
test_hearing__wrong_record__said_at_its_field(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k), other = desk_lodge(&s->k,
	    "2026-11-02", 1);
	struct hearing_record h = record_of("agencies"), bad;
	const struct {
		const char *field;
		struct hearing_record h;
	} wrong[] = {
		{ "body_name", (bad = h, bad.body_name = "", bad) },
		{ "form", (bad = h, bad.form = "rumour", bad) },
		{ "heard_on", (bad = h, bad.heard_on = date_add(
		    clock_today(), 1), bad) },
		{ "opinion", (bad = h, bad.opinion = "", bad) },
		{ "paper_number", (bad = h, bad.document_id = 1, bad) },
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		const char *field;

		bad = wrong[i].h;
		assert_non_null(hearing_judge(&bad, clock_today(), &field));
		assert_string_equal(field, wrong[i].field);
		assert_int_equal(hearing_enter(s->k.office, s->k.arena,
		    &s->k.officer, id, &bad), ERR_INPUT);
	}
	assert_int_equal(hearing_enter(s->k.office, s->k.arena,
	    &s->k.officer, other, &h), ERR_REFUSED);
	assert_int_equal(hearing_enter(s->k.office, s->k.arena, &s->wang, id,
	    &h), ERR_FORBIDDEN);
	h.class = "experts";
	assert_int_equal(hearing_enter(s->k.office, s->k.arena,
	    &s->k.officer, id, &h), ERR_INPUT);
	h = record_of("agencies");
	h.document_id = 999999;
	h.paper_number = "函1号";
	assert_int_equal(hearing_enter(s->k.office, s->k.arena,
	    &s->k.officer, id, &h), ERR_NOT_FOUND);
}

static void
test_hearing__left_unheard__by_the_chief_with_a_reason(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct act_result r;

	assert_int_equal(hearing_waive(s->k.office, s->k.arena,
	    &s->k.officer, id, HEARING_EXPERTS, "理由", 0, NULL, &r),
	    ERR_FORBIDDEN);
	assert_int_equal(hearing_waive(s->k.office, s->k.arena, &s->deputy,
	    id, HEARING_EXPERTS, "理由", 0, NULL, &r), ERR_FORBIDDEN);
	assert_int_equal(hearing_waive(s->k.office, s->k.arena, &s->k.chief,
	    id, HEARING_EXPERTS, "", 0, NULL, &r), ERR_INPUT);
	desk_waive(&s->k, id, HEARING_EXPERTS);
	assert_int_equal(desk_position(&s->k, id).inner.waived,
	    1u << HEARING_EXPERTS);
}

/* ---- the analysis */

static void
test_analysis__versions__newest_alone_is_finished(void **state)
{
	struct special_desk *s = *state;
	int64_t id = desk_special(&s->k);
	struct act_result r;
	struct analysis *all;
	int n;

	assert_int_equal(analysis_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 0, "第一版"), ERR_OK);
	assert_int_equal(analysis_save(s->k.office, s->k.arena, &s->k.chief,
	    id, 0, "同时写的"), ERR_STALE);
	assert_int_equal(analysis_save(s->k.office, s->k.arena, &s->k.chief,
	    id, 1, "第二版"), ERR_OK);
	assert_int_equal(analysis_read(s->k.office, s->k.arena,
	    &s->auditor, id, &all, &n), ERR_OK);
	assert_int_equal(n, 2);
	assert_string_equal(all[0].body, "第一版");
	assert_string_equal(all[1].author_name, s->k.chief.name);
	/* not before all classes were heard, or the chief said why not */
	assert_int_equal(analysis_finish(s->k.office, s->k.arena,
	    &s->k.officer, id, 2, 0, NULL, &r), ERR_REFUSED);
	for (int class = 0; class < HEARING__MAX; class++)
		desk_waive(&s->k, id, (enum hearing)class);
	assert_int_equal(analysis_finish(s->k.office, s->k.arena,
	    &s->k.officer, id, 1, 0, NULL, &r), ERR_STALE);
	assert_int_equal(analysis_finish(s->k.office, s->k.arena,
	    &s->k.officer, id, 2, 0, NULL, &r), ERR_OK);
	assert_true(desk_position(&s->k, id).inner.analysed);
	assert_int_equal(analysis_save(s->k.office, s->k.arena,
	    &s->auditor, id, 2, "越权"), ERR_FORBIDDEN);
	assert_int_equal(analysis_save(s->k.office, s->k.arena,
	    &s->k.officer, id, 2, ""), ERR_INPUT);
}

/* ---- what nobody can rewrite */

static void
test_rows__of_the_hearing__are_append_only(void **state)
{
	static const char *const commands[] = {
		"UPDATE opinion SET body = 'x'",
		"DELETE FROM opinion",
		"UPDATE hearing_record SET opinion = 'x'",
		"DELETE FROM hearing_record",
		"UPDATE analysis_version SET body = 'x'",
		"DELETE FROM analysis_version",
		"DELETE FROM invitation_document",
	};
	struct special_desk *s = *state;
	struct db *db;
	struct arena *a = arena_new();

	assert_int_equal(db_open(a, s->k.settings, ACCOUNT_MIGRATE, &db),
	    ERR_OK);
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]) - 1;
	    i++) {
		const char *why = "";

		if (db_script(db, arena_printf(a, "%s;\n", commands[i]),
		    &why) == ERR_OK)
			fail_msg("went through: %s", commands[i]);
	}
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_register__who_may_not_keep_it__forbidden),
		cmocka_unit_test(
		    test_register__accounts_of_others__not_found),
		cmocka_unit_test(
		    test_register__changed_by_a_colleague__stale),
		cmocka_unit_test(
		    test_invite__tied_by_name_or_code__impossible),
		cmocka_unit_test(
		    test_invite__employed_by_a_party__impossible),
		cmocka_unit_test(
		    test_candidates__who_is_tied__named_with_the_party),
		cmocka_unit_test(
		    test_invite__outside_the_special_review__refused),
		cmocka_unit_test(test_invite__twice__one_question),
		cmocka_unit_test(
		    test_invite__date_gone_or_no_question__refused),
		cmocka_unit_test(test_invite__mail__number_and_day_alone),
		cmocka_unit_test(
		    test_expert__before_declaring__sees_parties_alone),
		cmocka_unit_test(test_expert__anothers_invitation__not_found),
		cmocka_unit_test(
		    test_invitation__open_at_the_end_of_the_review__lapses),
		cmocka_unit_test(test_invitation__over_before_the_end__stays),
		cmocka_unit_test(
		    test_expert__says_he_is_tied__ended_and_in_the_register),
		cmocka_unit_test(
		    test_expert__tied_after_declaring__cannot_hand_in),
		cmocka_unit_test(
		    test_opinion__draft_and_hand_in__kept_word_for_word),
		cmocka_unit_test(
		    test_expert__declines_or_is_let_off__question_gone),
		cmocka_unit_test(test_hearing__nothing_on_file__not_heard),
		cmocka_unit_test(test_hearing__on_file__heard_with_names),
		cmocka_unit_test(
		    test_hearing__wrong_record__said_at_its_field),
		cmocka_unit_test(
		    test_hearing__left_unheard__by_the_chief_with_a_reason),
		cmocka_unit_test(
		    test_analysis__versions__newest_alone_is_finished),
		cmocka_unit_test(test_rows__of_the_hearing__are_append_only),
	};

	return cmocka_run_group_tests(tests, special_setup, desk_teardown) != 0;
}
