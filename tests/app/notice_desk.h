#ifndef TESTS_APP_NOTICE_DESK_H
#define TESTS_APP_NOTICE_DESK_H

#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

#include "app/act.h"
#include "app/app.h"
#include "app/suggestion.h"
#include "base/buf.h"
#include "base/clock.h"
#include "store/case.h"
#include "store/edition.h"
#include "store/letter.h"
#include "store/organisation.h"
#include "store/outbox.h"
#include "store/person.h"
#include "support/cmocka.h"

/* A desk with two operators, an office and all members, for notices. */

static const char desk_title[] = "骨干核心路由器46台";

struct desk {
	struct arena *arena;
	struct settings *settings;
	struct app *admin, *office, *operator, *notifier;
	struct actor editor, stranger, officer, chief;
	int64_t operator_id;
};

static inline const char *
desk_file(struct arena *a, const char *path)
{
	enum { MOST = 256 * 1024 };
	char *text = arena_alloc(a, MOST);
	FILE *f = fopen(path, "r");
	size_t n;

	assert_non_null(f);
	n = fread(text, 1, MOST - 1, f);
	fclose(f);
	text[n] = '\0';
	return text;
}

static inline enum err
desk_rules(struct tx *tx, void *ctx)
{
	struct desk *k = ctx;
	const struct rules *r = k->admin->active;

	return rules_edition_insert(tx, rules_edition(r), rules_source(r),
	    clock_now());
}

static inline enum err
desk_calendar(struct tx *tx, void *ctx)
{
	struct desk *k = ctx;
	const char *days = arena_printf(k->arena, "%s\n%s",
	    desk_file(k->arena, "conf/calendar/holidays-cn.csv"),
	    desk_file(k->arena,
	    "conf/calendar/holidays-cn-2027-provisional.csv"));

	return calendar_edition_insert(tx, "cal-desk", days, 0, clock_now());
}

/* What an installation has anyhow: left alone where it is there. */
static inline int
desk_reference(struct desk *k)
{
	enum err e = app_transaction(k->admin, desk_rules, k);
	struct edition newest;

	if (e != ERR_OK && e != ERR_DUPLICATE)
		return -1;
	if (calendar_edition_newest(k->admin->db, k->arena, &newest) == ERR_OK)
		return 0;
	return app_transaction(k->admin, desk_calendar, k) == ERR_OK ? 0 : -1;
}

struct desk_write {
	struct desk *desk;
	struct organisation org;
	struct person person;
	unsigned roles;
};

static inline enum err
desk_insert_org(struct tx *tx, void *ctx)
{
	struct desk_write *w = ctx;

	return organisation_insert(tx, &w->org, clock_now());
}

static inline enum err
desk_insert_person(struct tx *tx, void *ctx)
{
	struct desk_write *w = ctx;
	enum err e = person_insert(tx, &w->person);

	return e == ERR_OK ? person_set_roles(tx, w->person.id, w->roles) : e;
}

static inline int64_t
desk_org(struct desk *k, int kind, const char *code, const char *zh,
    const char *en)
{
	struct desk_write w = { .org = { .kind = kind, .code = code,
	    .name = { { zh, en } }, .address = "" } };

	assert_int_equal(app_transaction(k->admin, desk_insert_org, &w),
	    ERR_OK);
	return w.org.id;
}

static inline struct actor
desk_person(struct desk *k, int64_t org, int kind, const char *login,
    const char *name, enum lang lang, unsigned roles)
{
	struct desk_write w = { .person = { .organisation_id = org,
	    .login = login, .name = name, .lang = (int)lang, .phone = "",
	    .state = "active", .created = clock_now() }, .roles = roles };

	w.person.email = arena_printf(k->arena, "%s@mail.example", login);
	assert_int_equal(app_transaction(k->admin, desk_insert_person, &w),
	    ERR_OK);
	return (struct actor){ .person_id = w.person.id,
	    .organisation_id = org, .organisation_kind = kind,
	    .login = login, .name = name, .member = MEMBER__MAX,
	    .roles = roles, .rights = rights_of(roles), .lang = lang };
}

static inline void
desk_operators(struct desk *k)
{
	int64_t other;

	k->operator_id = desk_org(k, ORGANISATION_OPERATOR, "op-a",
	    "东海电网调度有限公司", "Donghai Grid Dispatch Ltd");
	other = desk_org(k, ORGANISATION_OPERATOR, "op-b", "西江水务有限公司",
	    "Xijiang Water Ltd");
	k->editor = desk_person(k, k->operator_id, ORGANISATION_OPERATOR,
	    "editor-a", "王强", LANG_ZH, ROLE_BIT(ROLE_OPERATOR_EDITOR));
	(void)desk_person(k, k->operator_id, ORGANISATION_OPERATOR,
	    "signatory-a", "Li Na", LANG_EN,
	    ROLE_BIT(ROLE_OPERATOR_SIGNATORY) |
	    ROLE_BIT(ROLE_OPERATOR_EDITOR));
	k->stranger = desk_person(k, other, ORGANISATION_OPERATOR,
	    "editor-b", "赵敏", LANG_ZH, ROLE_BIT(ROLE_OPERATOR_EDITOR));
}

static inline void
desk_members(struct desk *k)
{
	for (int m = 0; m < MEMBER__MAX; m++) {
		const char *code = member_code((enum member)m);
		int64_t org = desk_org(k, ORGANISATION_MEMBER, code,
		    member_words((enum member)m)->in[LANG_ZH],
		    member_words((enum member)m)->in[LANG_EN]);

		(void)desk_person(k, org, ORGANISATION_MEMBER,
		    arena_printf(k->arena, "liaison-%s", code), "联络员",
		    m % 2 ? LANG_EN : LANG_ZH, ROLE_BIT(ROLE_LIAISON));
	}
}

static inline struct app *
desk_app(struct desk *k, enum account who)
{
	struct app *app;

	assert_int_equal(app_open(k->arena, k->settings, who, &app), ERR_OK);
	return app;
}

/* What was released took its draft's authors along: they are there, and stay. */
static inline void
desk_authors_stay(struct desk *k, const char *draft)
{
	const char *why = "";

	assert_int_not_equal(db_script(desk_app(k, ACCOUNT_MIGRATE)->db,
	    arena_printf(k->arena, "DELETE FROM draft_author WHERE "
	    "draft = '%s' AND seq > 0;\n", draft), &why), ERR_OK);
}

static inline int
desk_setup(void **state)
{
	static struct desk k;
	const char *why = "";
	int64_t office;

	g_mime_init();
	k.arena = arena_new();
	if (settings_load(k.arena, NULL, &k.settings, &why) != ERR_OK)
		return -1;
	k.admin = desk_app(&k, ACCOUNT_ADMIN);
	k.office = desk_app(&k, ACCOUNT_OFFICE);
	k.operator = desk_app(&k, ACCOUNT_OPERATOR);
	k.notifier = desk_app(&k, ACCOUNT_NOTIFIER);
	if (desk_reference(&k) != 0)
		return -1;
	desk_operators(&k);
	desk_members(&k);
	office = desk_org(&k, ORGANISATION_OFFICE, "office", "网络安全审查办公室",
	    "Cybersecurity Review Office");
	k.officer = desk_person(&k, office, ORGANISATION_OFFICE, "officer",
	    "陈晨", LANG_ZH, ROLE_BIT(ROLE_CASE_OFFICER));
	k.chief = desk_person(&k, office, ORGANISATION_OFFICE, "chief",
	    "周主任", LANG_ZH, ROLE_BIT(ROLE_CHIEF));
	*state = &k;
	return 0;
}

static inline int
desk_teardown(void **state)
{
	struct desk *k = *state;

	arena_free(&k->arena);
	return 0;
}

static inline struct date
desk_date(const char *iso)
{
	struct date d;

	assert_int_equal(date_parse(iso, &d), ERR_OK);
	return d;
}

static inline enum err
desk_open_case(struct act_run *run, void *ctx)
{
	const int *consent = ctx;

	run->row = (struct case_row){ .operator_id =
	    run->who->organisation_id, .application_id = 1,
	    .title = desk_title, .category = "core-network",
	    .sector = "energy", .amount_fen = 8640000000,
	    .electronic_service = *consent,
	    .rules_edition = rules_edition(run->app->active),
	    .calendar_edition = calendar_edition(run->app->calendar),
	    .created = run->now, .lodged_on = run->act->on };
	return case_insert(run->tx, run->arena, &run->row);
}

/* A case lodged on that day; its id. */
static inline int64_t
desk_lodge(struct desk *k, const char *on, int consent)
{
	struct act what = { .kind = EVENT_LODGE, .on = desk_date(on),
	    .open_case = desk_open_case, .ctx = &consent };
	struct act_result result;

	assert_int_equal(act(k->operator, k->arena, &k->editor, &what,
	    &result), ERR_OK);
	return result.case_id;
}

static inline enum err
desk_try(struct desk *k, struct actor *who, struct act what)
{
	struct act_result result;

	return act(who->organisation_kind == ORGANISATION_OPERATOR ?
	    k->operator : k->office, k->arena, who, &what, &result);
}

static inline void
desk_act(struct desk *k, struct actor *who, struct act what)
{
	assert_int_equal(desk_try(k, who, what), ERR_OK);
}

/* A case accepted by the officer. */
static inline int64_t
desk_accepted(struct desk *k, const char *lodged, const char *on, int consent)
{
	int64_t id = desk_lodge(k, lodged, consent);

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = desk_date(on) });
	return id;
}

/* The suggested finding, drafted, signed and so circulated. */
static inline void
desk_sign(struct desk *k, int64_t id, const struct suggestion *s)
{
	struct act_result result;

	assert_int_equal(suggestion_submit(k->office, k->arena, &k->officer,
	    id, 0, s), ERR_OK);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &(struct act){ .case_id = id }, &result), ERR_OK);
}

/*
 * All members answer; the one named (MEMBER__MAX: none) objects, for that
 * reason, which may be NULL.
 */
static inline void
desk_answers(struct desk *k, int64_t id, enum member objects,
    const char *reason)
{
	const struct act_text text = { "answer", NULL, reason };

	for (int m = 0; m < MEMBER__MAX; m++) {
		struct act reply = { .case_id = id, .kind = EVENT_REPLY,
		    .on = DATE_NONE, .members = MEMBER_BIT(m),
		    .answer = m == (int)objects ? ANSWER_OBJECT :
		    ANSWER_AGREE };

		if (!(rules_members(k->office->active) & MEMBER_BIT(m)))
			continue;
		if (m == (int)objects && reason != NULL) {
			reply.texts = &text;
			reply.n_texts = 1;
		}
		desk_act(k, &k->officer, reply);
	}
}

static inline struct case_row
desk_row(struct desk *k, int64_t id)
{
	struct case_row row;

	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	return row;
}

/* The newest letter of the case; both texts. */
static inline struct letter
desk_letter(struct desk *k, int64_t id, const char *text[LANG__MAX])
{
	struct letter *all;
	struct letter_bytes bytes;
	int n;

	assert_int_equal(letters_of_case(k->office->db, k->arena, id, &all,
	    &n), ERR_OK);
	assert_true(n > 0);
	assert_int_equal(letter_content(k->office->db, k->arena,
	    all[n - 1].id, &bytes), ERR_OK);
	for (int i = 0; i < LANG__MAX; i++)
		text[i] = arena_memdup(k->arena, bytes.in[i].p, bytes.in[i].n);
	return all[n - 1];
}

static inline void
desk_part(GMimeObject *parent, GMimeObject *part, gpointer ctx)
{
	struct buf *b = ctx;
	GMimeDataWrapper *content;
	GMimeStream *mem;
	GByteArray *bytes;

	(void)parent;
	if (!GMIME_IS_PART(part))
		return;
	content = g_mime_part_get_content(GMIME_PART(part));
	mem = g_mime_stream_mem_new();
	g_mime_data_wrapper_write_to_stream(content, mem);
	bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(mem));
	buf_add(b, bytes->data, bytes->len);
	buf_putc(b, '\n');
	g_object_unref(mem);
}

/* Subject and all parts of a finished mail as text. */
static inline const char *
desk_decode(struct arena *a, const void *p, size_t n)
{
	GMimeStream *stream = g_mime_stream_mem_new_with_buffer(p, n);
	GMimeParser *parser = g_mime_parser_new_with_stream(stream);
	GMimeMessage *m = g_mime_parser_construct_message(parser, NULL);
	struct buf b;

	assert_non_null(m);
	buf_init(&b, a, 1024 * 1024);
	buf_printf(&b, "Subject: %s\n", g_mime_message_get_subject(m));
	g_mime_message_foreach(m, desk_part, &b);
	g_object_unref(m);
	g_object_unref(parser);
	g_object_unref(stream);
	return b.data;
}

struct desk_mail {
	const char *to, *id, *notice, *text;
	int seq;
};

/* The mails that the event `seq` of a case sent (0: all), decoded. */
static inline int
desk_mails(struct desk *k, int64_t case_id, int seq, struct desk_mail *out,
    int max)
{
	struct outbox_mail *all, one;
	int n, found = 0;

	assert_int_equal(outbox_of_case(k->office->db, k->arena, case_id,
	    &all, &n), ERR_OK);
	for (int i = 0; i < n; i++) {
		if (seq != 0 && all[i].seq != seq)
			continue;
		assert_true(found < max);
		assert_int_equal(outbox_fetch(k->notifier->db, k->arena,
		    all[i].id, &one), ERR_OK);
		out[found++] = (struct desk_mail){ all[i].recipient,
		    all[i].message_id, all[i].notice, desk_decode(k->arena,
		    one.content, one.content_n), all[i].seq };
	}
	return found;
}

static inline void
assert_has(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("lacks %s:\n%s", part, text);
}

static inline void
assert_lacks(const char *text, const char *part)
{
	if (strstr(text, part) != NULL)
		fail_msg("holds %s:\n%s", part, text);
}

#endif
