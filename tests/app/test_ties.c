#include "app/assign.h"
#include "app/confidentiality.h"
#include "app/notice_desk.h"
#include "app/ties.h"
#include "store/audit.h"
#include "store/circulation.h"

/* Article 15: a tie to a party keeps a person out of its case. */

static const char operator_name[] = "东海电网调度";

static struct actor
newcomer(struct desk *k, const char *login, unsigned roles)
{
	return desk_person(k, k->officer.organisation_id,
	    ORGANISATION_OFFICE, login, login, LANG_ZH, roles);
}

static struct tie
tie_to(const char *name)
{
	return (struct tie){ .name = name, .uscc = "", .kind = "family",
	    .remarks = "配偶任职" };
}

static int
declare(struct desk *k, struct actor *who, const char *name)
{
	struct tie t = tie_to(name);
	int n;

	assert_int_equal(tie_declare(k->office, k->arena, who, &t, &n),
	    ERR_OK);
	return n;
}

static struct case_view
seen_by(struct desk *k, const struct actor *who, int64_t id)
{
	struct case_view v;

	assert_int_equal(case_open_id(k->office, k->arena, who, id, &v),
	    ERR_OK);
	return v;
}

static enum err
give(struct desk *k, const struct actor *by, int64_t id,
    const struct actor *to, struct words *why)
{
	struct act_result result;

	return case_hand_over(k->office, k->arena, by, id, to->person_id, "",
	    NULL, why, &result);
}

static void
test_tie__to_the_operator__shuts_every_door_of_the_case(void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-1", ROLE_BIT(ROLE_CASE_OFFICER));
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct case_row row = seen_by(k, &k->chief, id).row;
	struct act accept = { .kind = EVENT_ACCEPT, .case_id = id };
	struct case_view v;
	struct words why;

	assert_int_equal(declare(k, &who, operator_name), 0);
	assert_int_equal(case_open_id(k->office, k->arena, &who, id, &v),
	    ERR_TIED);
	assert_int_equal(desk_try(k, &who, accept), ERR_TIED);
	assert_int_equal(case_admit(k->office, k->arena, &who, row.number,
	    "materials", 1, clock_now()), ERR_TIED);
	assert_int_equal(reader_admit(k->office, k->arena, &k->chief, &row,
	    who.person_id, PURPOSE_ASSIST, "", clock_now()), ERR_TIED);
	assert_int_equal(give(k, &k->chief, id, &who, &why), ERR_INPUT);
	assert_string_equal(why.in[LANG_ZH], "东海电网调度有限公司");
	/* and nobody else is kept from anything */
	desk_act(k, &k->officer, accept);
}

static void
test_tie__already_on_the_list__read_no_more(void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-2", ROLE_BIT(ROLE_CASE_OFFICER));
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct case_row row = seen_by(k, &who, id).row;

	assert_int_equal(case_admit(k->office, k->arena, &who, row.number,
	    "check", 1, clock_now()), ERR_OK);
	declare(k, &who, "Donghai Grid Dispatch");
	assert_int_equal(case_admit(k->office, k->arena, &who, row.number,
	    "check", 1, clock_now()), ERR_TIED);
}

struct looking {
	struct desk *desk;
	int64_t person_id;
	const char *number;
	struct instant since;
};

static enum err
in_audit(struct tx *tx, void *ctx)
{
	const struct looking *l = ctx;

	return audit_since(tx, l->desk->arena, l->person_id, "tied",
	    l->number, l->since);
}

static void
test_tie__kept_out__stands_in_the_audit(void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-3", ROLE_BIT(ROLE_AUDITOR));
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct case_row row = seen_by(k, &who, id).row;
	struct looking look = { k, who.person_id, row.number, clock_now() };
	struct kept_out *kept;
	struct case_view v;
	int n;

	declare(k, &who, operator_name);
	assert_int_equal(case_open(k->office, k->arena, &who, row.number,
	    &v), ERR_TIED);
	/* and the chief reads it */
	assert_int_equal(ties_kept_out(k->office, k->arena, &k->chief, 0,
	    &kept, &n), ERR_OK);
	assert_true(n > 0);
	assert_string_equal(kept[0].person_name, who.name);
	assert_string_equal(kept[0].case_number, row.number);
	assert_int_equal(ties_kept_out(k->office, k->arena, &k->officer, 0,
	    &kept, &n), ERR_FORBIDDEN);
	assert_int_equal(app_transaction(k->office, in_audit, &look),
	    ERR_OK);
}

static void
test_tie__of_another_party__shuts_nothing(void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-4", ROLE_BIT(ROLE_CASE_OFFICER));
	int64_t id = desk_lodge(k, "2026-08-20", 1);

	declare(k, &who, "西江水务有限公司");
	(void)seen_by(k, &who, id);
}

static void
test_tie__ended_by_the_chief__the_case_is_open_again(void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-5", ROLE_BIT(ROLE_CHIEF));
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct tie *own;
	int n;

	declare(k, &who, operator_name);
	declare(k, &who, operator_name);	/* once, whoever clicks twice */
	assert_int_equal(ties_own(k->office, k->arena, &who, &own, &n),
	    ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(tie_lift(k->office, k->arena, &who, own[0].id),
	    ERR_FORBIDDEN);
	assert_int_equal(tie_lift(k->office, k->arena, &k->officer,
	    own[0].id), ERR_FORBIDDEN);
	assert_int_equal(tie_lift(k->office, k->arena, &k->chief, own[0].id),
	    ERR_OK);
	assert_int_equal(tie_lift(k->office, k->arena, &k->chief, own[0].id),
	    ERR_NOT_FOUND);
	(void)seen_by(k, &who, id);
}

static void
test_recusal__of_its_officer__the_chief_names_another(void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-6", ROLE_BIT(ROLE_CASE_OFFICER));
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act_result result;
	struct desk_mail mails[8];
	struct case_view v;
	struct words why;
	int n;

	assert_int_equal(give(k, &who, id, &who, &why), ERR_OK);
	assert_int_equal(case_recuse(k->office, k->arena, &who, id, 0,
	    "money", "持有该公司股票", NULL, &result), ERR_OK);
	v = seen_by(k, &k->chief, id);
	assert_int_equal(v.row.assignee_id, 0);
	assert_true(case_wants_officer(&v));
	assert_string_equal(case_text(&v, result.seq, "tie"),
	    "东海电网调度有限公司：出资、持股或者其他经济利益；持有该公司股票");
	n = desk_mails(k, id, result.seq, mails, 8);
	assert_true(n >= 1);
	for (int i = 0; i < n; i++) {
		assert_string_equal(mails[i].notice, "recused");
		assert_lacks(mails[i].text, "持有该公司股票");
	}
	/* he is out, a colleague cannot help himself to it, the chief can */
	assert_int_equal(case_open_id(k->office, k->arena, &who, id, &v),
	    ERR_TIED);
	assert_int_equal(give(k, &k->officer, id, &k->officer, &why),
	    ERR_FORBIDDEN);
	assert_int_equal(give(k, &k->chief, id, &k->officer, &why), ERR_OK);
	v = seen_by(k, &k->chief, id);
	assert_false(case_wants_officer(&v));
}

static void
test_tie__declared_while_he_holds_cases__he_steps_down_from_them(
    void **state)
{
	struct desk *k = *state;
	struct actor who = newcomer(k, "tied-7", ROLE_BIT(ROLE_CASE_OFFICER));
	int64_t one = desk_lodge(k, "2026-08-20", 1);
	int64_t two = desk_lodge(k, "2026-08-20", 1);
	struct case_view v;
	struct words why;

	assert_int_equal(give(k, &who, one, &who, &why), ERR_OK);
	assert_int_equal(give(k, &who, two, &who, &why), ERR_OK);
	/* the first act enters the tie, which bars him from the second */
	assert_true(declare(k, &who, operator_name) >= 1);
	v = seen_by(k, &k->chief, one);
	assert_true(case_wants_officer(&v));
	v = seen_by(k, &k->chief, two);
	assert_true(case_wants_officer(&v));
}

static void
test_tie__of_a_members_person__keeps_him_from_what_was_circulated(
    void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act accept = { .kind = EVENT_ACCEPT, .case_id = id };
	struct act circulate = { .kind = EVENT_CIRCULATE, .case_id = id,
	    .finding = FINDING_PASS };
	struct act reply = { .kind = EVENT_REPLY, .case_id = id,
	    .members = MEMBER_BIT(MEMBER_MPS), .answer = ANSWER_AGREE };
	struct actor who = desk_person(k, k->officer.organisation_id,
	    ORGANISATION_MEMBER, "signatory-tied", "签字人", LANG_ZH,
	    ROLE_BIT(ROLE_MEMBER_SIGNATORY));

	who.member = MEMBER_MPS;
	desk_act(k, &k->officer, accept);
	desk_act(k, &k->chief, circulate);
	declare(k, &who, operator_name);
	assert_int_equal(desk_try(k, &who, reply), ERR_TIED);
}

static void
test_tie__without_name_or_kind__said_at_the_field(void **state)
{
	struct desk *k = *state;
	struct tie t = tie_to("");
	const char *field;
	int n;

	assert_non_null(tie_judge(k->arena, &t, &field));
	assert_string_equal(field, "name");
	assert_int_equal(tie_declare(k->office, k->arena, &k->officer, &t,
	    &n), ERR_INPUT);
	t = tie_to(operator_name);
	t.kind = "friend";
	assert_non_null(tie_judge(k->arena, &t, &field));
	assert_string_equal(field, "kind");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_tie__to_the_operator__shuts_every_door_of_the_case),
		cmocka_unit_test(test_tie__already_on_the_list__read_no_more),
		cmocka_unit_test(test_tie__kept_out__stands_in_the_audit),
		cmocka_unit_test(test_tie__of_another_party__shuts_nothing),
		cmocka_unit_test(
		    test_tie__ended_by_the_chief__the_case_is_open_again),
		cmocka_unit_test(
		    test_recusal__of_its_officer__the_chief_names_another),
		cmocka_unit_test(test_tie__declared_while_he_holds_cases__he_steps_down_from_them),
		cmocka_unit_test(test_tie__of_a_members_person__keeps_him_from_what_was_circulated),
		cmocka_unit_test(
		    test_tie__without_name_or_kind__said_at_the_field),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
