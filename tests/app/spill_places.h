#ifndef TESTS_APP_SPILL_PLACES_H
#define TESTS_APP_SPILL_PLACES_H

#include "record/spill.h"

/*
 * A row of each kind of place that an incident can withhold (Article 20), as
 * the migrating account writes it. {case}: the case; {secret}: what must not
 * stand here, as a literal; each row has an id of its own.
 */
struct spill_sample {
	const char *sql;
	const char *place;	/* {case} as well */
};

#define NOTHING "REPEAT(CHAR(0), 32)"

static const struct spill_sample spill_samples[] = {
	[SPILL_DOCUMENT] = { "INSERT INTO document (id, organisation_id, "
	    "case_id, kind, name, media_type, size, plain_sha, cipher_name, "
	    "file_key, uploaded_by, entered_us) VALUES (90{case}01, 1, {case}, "
	    "'paper', {secret}, 'application/pdf', 1, UNHEX(SHA2({secret}, 256)), "
	    "REPEAT('1', 64), {secret}, 1, 1);", "document-90{case}01" },
	[SPILL_REPORT_FILE] = { "INSERT INTO report_file VALUES (90{case}02, 1, "
	    "{secret}, REPEAT('2', 64), {secret}, 1, '2026-08-03');",
	    "report_file-90{case}02-1" },
	[SPILL_TEXT] = { "INSERT INTO event_text VALUES ({case}, 1, 1, "
	    "'remarks', '', {secret});", "text-{case}-1-1" },
	[SPILL_NOTE] = { "INSERT INTO note VALUES (90{case}04, {case}, 1, "
	    "{secret}, 1);", "note-90{case}04" },
	[SPILL_SAID] = { "INSERT INTO message SELECT 90{case}31, c.id, "
	    "c.operator_id, o.kind = 'office', p.id, {secret}, 1 "
	    "FROM case_file c, person p JOIN organisation o "
	    "ON o.id = p.organisation_id WHERE c.id = {case} "
	    "ORDER BY p.id LIMIT 1;", "said-90{case}31" },
	[SPILL_ANSWER] = { "INSERT INTO answer (case_id, seq, member, round, "
	    "version, digest, answer, depends, body, drafter_id, released_by, "
	    "paper_number, entered_us) VALUES ({case}, 905, 'mss', 1, 1, "
	    NOTHING ", 'object', 0, {secret}, 1, 2, 'P-1', 1);", "answer-{case}-905" },
	[SPILL_ITEM] = { "INSERT INTO material_item VALUES ({case}, 906, 1, "
	    "{secret}, NULL);", "item-{case}-906" },
	[SPILL_MATERIAL] = { "INSERT INTO material_answer VALUES (90{case}07, "
	    "{case}, 906, 'here', {secret}, NULL, 1, 1);",
	    "material-90{case}07" },
	[SPILL_CHECK] = { "INSERT INTO condition_check VALUES (90{case}08, "
	    "{case}, 1, 1, 0, '2026-08-03', {secret}, NULL, 1, 1);",
	    "check-90{case}08" },
	[SPILL_HEARING] = { "INSERT INTO hearing_record VALUES (90{case}09, "
	    "{case}, 'agencies', '', '', 'letter', '2026-08-03', {secret}, "
	    "'', NULL, 1, 1);", "hearing-90{case}09" },
	[SPILL_QUESTION] = { "INSERT INTO invitation (id, case_id, person_id, "
	    "question, due_on, state, invited_by, invited_us, remarks, draft, "
	    "version) VALUES (90{case}10, {case}, 1, {secret}, '2026-08-03', "
	    "'sent', 1, 1, '', '', 1);", "question-90{case}10" },
	[SPILL_OPINION] = { "INSERT INTO invitation (id, case_id, person_id, "
	    "question, due_on, state, invited_by, invited_us, remarks, draft, "
	    "version) VALUES (90{case}11, {case}, 1, '', '2026-08-03', "
	    "'answered', 1, 1, '', '', 1);\nINSERT INTO opinion (invitation_id, body, digest, entered_us) VALUES "
	    "(90{case}11, {secret}, " NOTHING ", 1);", "opinion-90{case}11" },
	[SPILL_ANALYSIS] = { "INSERT INTO analysis_version VALUES ({case}, "
	    "12, {secret}, " NOTHING ", 1, 1);", "analysis-{case}-12" },
	[SPILL_COVERING] = { "INSERT INTO covering_report VALUES ({case}, "
	    "913, 1, 1, " NOTHING ", {secret}, 1, 2, 1);",
	    "covering-{case}-913" },
	[SPILL_DIRECTION] = { "INSERT INTO commission_decision VALUES "
	    "({case}, 914, 1, " NOTHING ", 'returned', {secret}, 'hear', "
	    "'2026-08-03', '', '', NULL, 1, 1, 2, 1);",
	    "direction-{case}-914" },
	[SPILL_LETTER] = { "INSERT INTO letter (id, case_id, seq, notice, "
	    "number, title, title_en, body, body_en, digest, issued_on, "
	    "dispatched_us) VALUES (90{case}15, {case}, 915, 'accepted', "
	    "'{case}', '', '', CONCAT('<p>', {secret}, '</p>'), "
	    "CONCAT('<p>EN ', {secret}, '</p>'), " NOTHING ", '2026-08-03', "
	    "1);", "letter-90{case}15" },
	[SPILL_MAIL] = { "INSERT INTO outbox (id, case_id, seq, notice, "
	    "recipient, message_id, content, state, attempts, created_us, "
	    "next_us) VALUES (90{case}16, {case}, 916, 'accepted', 'a@b.example', "
	    "'{case}', {secret}, 'queued', 0, 1, 1);", "mail-90{case}16" },
	[SPILL_REPORT] = { "INSERT INTO report (id, lookup, mailbox_key, "
	    "on_day, state, sealed) VALUES (90{case}17, UNHEX(SHA2({secret}, "
	    "256)), " NOTHING ", '2026-08-03', 'read', {secret});",
	    "report-90{case}17" },
	[SPILL_MESSAGE] = { "INSERT INTO report_message (id, report_id, "
	    "from_office, sealed_reporter, sealed_office, on_day) VALUES "
	    "(90{case}18, 90{case}17, 0, {secret}, {secret}, '2026-08-03');",
	    "message-90{case}18" },
	[SPILL_APPLICATION] = { "INSERT INTO application (id, operator_id, "
	    "state, case_id, version, title, content, created_by, created_us, "
	    "updated_by, updated_us) VALUES (90{case}19, 1, 'lodged', {case}, 1, "
	    "{secret}, CONCAT('{\"purchase.category\":\"other\","
	    "\"purchase.title\":\"', {secret}, '\"}'), 1, 1, 1, 1);\nINSERT "
	    "INTO application_version (id, application_id, case_id, number, "
	    "content, digest, lodged_by, entered_us) SELECT 90{case}19, id, "
	    "case_id, 9, content, " NOTHING ", 1, 1 FROM application WHERE "
	    "id = 90{case}19;", "application-90{case}19/purchase.title" },
	[SPILL_SUGGESTION] = { "INSERT INTO suggestion_version VALUES "
	    "({case}, 20, 'conditional', CONCAT('{\"conditions\":["
	    "{\"due\":\"\",\"evidence\":\"记录\",\"precedent\":true,"
	    "\"verifier\":\"办公室\",\"wording\":\"', {secret}, '\"}],"
	    "\"factors\":[],\"finding\":\"conditional\",\"reasons\":"
	    "\"可控\"}'), " NOTHING ", 1, 2, 1, 1);",
	    "suggestion-{case}-20/conditions/0/wording" },
	[SPILL_PROPOSAL] = { "INSERT INTO proposal VALUES ({case}, {case}, "
	    "'mss', CONCAT('{\"object\":\"purchase\",\"reasons\":\"', "
	    "{secret}, '\"}'), " NOTHING ", 1, 2, 1);",
	    "proposal-{case}/reasons" },
	[SPILL_TITLE] = { "UPDATE case_file SET title = {secret} WHERE id = "
	    "{case};", "title-{case}" },
	[SPILL_PROVIDER] = { "UPDATE case_file SET provider = {secret} WHERE "
	    "id = {case};", "provider-{case}" },
	[SPILL_ASSESSMENT] = { "INSERT INTO assessment VALUES ({case}, 3, "
	    "'low', {secret}, NULL, '', 1, 1);", "assessment-{case}-3" },
	[SPILL_SUGGESTED] = { "INSERT INTO suggestion_draft VALUES ({case}, "
	    "'draft', 'pass', CONCAT('{\"conditions\":[],\"factors\":[],"
	    "\"finding\":\"pass\",\"reasons\":\"', {secret}, '\"}'), '', 1, "
	    "NULL, 1, 1);", "suggested-{case}/reasons" },
	[SPILL_ANSWERING] = { "INSERT INTO answer_draft (case_id, member, "
	    "round, version, digest, answer, depends, body, state, remarks, "
	    "drafter_id, updated_us) VALUES ({case}, 'mss', 1, 1, " NOTHING
	    ", 'object', 0, {secret}, 'draft', '', 1, 1);",
	    "answering-{case}-1" },
	[SPILL_OPINING] = { "INSERT INTO invitation (id, case_id, person_id, "
	    "question, due_on, state, invited_by, invited_us, remarks, draft, "
	    "version) VALUES (90{case}27, {case}, 1, '', '2026-08-03', "
	    "'declared', 1, 1, '', {secret}, 1);", "opining-90{case}27" },
	[SPILL_DECLINED] = { "INSERT INTO invitation (id, case_id, person_id, "
	    "question, due_on, state, invited_by, invited_us, remarks, draft, "
	    "version) VALUES (90{case}28, {case}, 1, '', '2026-08-03', "
	    "'declined', 1, 1, {secret}, '', 1);", "declined-90{case}28" },
	[SPILL_REPORTING] = { "INSERT INTO covering_draft VALUES ({case}, "
	    "'draft', 1, {secret}, '', 1, 1, 1);", "reporting-{case}" },
	[SPILL_DECIDING] = { "INSERT INTO commission_draft (case_id, state, "
	    "report_seq, digest, outcome, direction, back_to, decided_on, "
	    "number, signatory, remarks, entered_by, entered_us, version) "
	    "VALUES ({case}, 'to_confirm', 1, " NOTHING ", 'returned', "
	    "{secret}, 'hear', '2026-08-03', '', '', '', 1, 1, 1);",
	    "deciding-{case}" },
};
_Static_assert(sizeof(spill_samples) / sizeof(spill_samples[0]) ==
    SPILL_KIND__MAX, "a row of each kind");

#endif
