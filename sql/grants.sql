-- What each database account may do, and no more. Applied with every start,
-- after the migrations, in the database of the installation; names no
-- database, so that several can stand on one server.

REVOKE ALL PRIVILEGES, GRANT OPTION FROM rd_operator@localhost, rd_office@localhost,
    rd_public@localhost, rd_notifier@localhost, rd_keeper@localhost, rd_admin@localhost;

-- operators' portal: own accounts, applications, cases; never drafts of the Office
GRANT SELECT, UPDATE (password_hash, state, lang, email) ON person TO rd_operator@localhost;
GRANT SELECT ON organisation TO rd_operator@localhost;
GRANT SELECT ON designation TO rd_operator@localhost;
GRANT SELECT ON designation_end TO rd_operator@localhost;
GRANT SELECT ON person_role TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE ON single_use TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON attempt TO rd_operator@localhost;
GRANT INSERT ON access_request TO rd_operator@localhost;
GRANT INSERT ON audit TO rd_operator@localhost;
GRANT SELECT, INSERT ON idempotency TO rd_operator@localhost;
GRANT SELECT ON sector TO rd_operator@localhost;
GRANT SELECT ON category TO rd_operator@localhost;
GRANT SELECT ON calendar_edition TO rd_operator@localhost;
GRANT SELECT (id, edition, notice) ON calendar_proposal TO rd_operator@localhost;
GRANT SELECT (proposal_id, released) ON calendar_decision TO rd_operator@localhost;
GRANT SELECT, INSERT ON rules_edition TO rd_operator@localhost;
GRANT SELECT ON in_force TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE ON application TO rd_operator@localhost;
GRANT SELECT, INSERT ON application_version TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE (removed_us, case_id) ON document TO rd_operator@localhost;
GRANT SELECT, INSERT ON case_document TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE ON case_file TO rd_operator@localhost;
GRANT SELECT, INSERT ON case_event TO rd_operator@localhost;
GRANT SELECT, INSERT ON event_text TO rd_operator@localhost;
GRANT SELECT ON event_right TO rd_operator@localhost;
GRANT SELECT, UPDATE (opened_us, opened_by) ON letter TO rd_operator@localhost;
GRANT SELECT, INSERT, UPDATE ON document_series TO rd_operator@localhost;
GRANT INSERT ON letter TO rd_operator@localhost;
GRANT INSERT ON outbox TO rd_operator@localhost;
GRANT SELECT ON date_move TO rd_operator@localhost;
GRANT SELECT ON material_item TO rd_operator@localhost;
GRANT SELECT, INSERT ON material_answer TO rd_operator@localhost;
GRANT SELECT ON condition_check TO rd_operator@localhost;
GRANT SELECT, INSERT ON message TO rd_operator@localhost;
GRANT SELECT, INSERT ON message_read TO rd_operator@localhost;

-- the Office's portal: everything of the cases, nothing of drafts; reports sealed
GRANT INSERT ON undertaking TO rd_office@localhost;
GRANT SELECT, INSERT ON case_reader TO rd_office@localhost;
GRANT SELECT, INSERT (organisation_id, login, name, email, phone, lang, password_hash, state, created_us), UPDATE (password_hash, state, lang, email, undertaken_year) ON person TO rd_office@localhost;
GRANT SELECT, INSERT ON organisation TO rd_office@localhost;
GRANT SELECT, INSERT ON designation TO rd_office@localhost;
GRANT SELECT, INSERT ON designation_end TO rd_office@localhost;
GRANT SELECT, INSERT, DELETE ON person_role TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE ON single_use TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON attempt TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (handled_us, handled_by) ON access_request TO rd_office@localhost;
GRANT SELECT, INSERT ON audit TO rd_office@localhost;
GRANT SELECT, INSERT ON idempotency TO rd_office@localhost;
GRANT SELECT ON sector TO rd_office@localhost;
GRANT SELECT ON category TO rd_office@localhost;
GRANT SELECT, INSERT ON calendar_edition TO rd_office@localhost;
GRANT SELECT, INSERT ON calendar_proposal TO rd_office@localhost;
GRANT SELECT, INSERT ON calendar_decision TO rd_office@localhost;
GRANT SELECT, INSERT ON rules_edition TO rd_office@localhost;
GRANT SELECT, INSERT ON rules_proposal TO rd_office@localhost;
GRANT SELECT, INSERT ON rules_decision TO rd_office@localhost;
GRANT SELECT ON in_force TO rd_office@localhost;
GRANT SELECT ON application_version TO rd_office@localhost;
GRANT SELECT, INSERT ON document TO rd_office@localhost;
GRANT SELECT, INSERT ON case_document TO rd_office@localhost;
GRANT SELECT, UPDATE ON case_file TO rd_office@localhost;
GRANT SELECT, INSERT ON case_event TO rd_office@localhost;
GRANT SELECT, INSERT ON event_text TO rd_office@localhost;
GRANT SELECT ON event_right TO rd_office@localhost;
GRANT SELECT, INSERT ON note TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON follow_up TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE ON assessment TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON suggestion_draft TO rd_office@localhost;
GRANT SELECT, INSERT ON suggestion_version TO rd_office@localhost;
GRANT SELECT, INSERT ON circulation TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON answer_draft TO rd_office@localhost;
GRANT SELECT, INSERT ON answer TO rd_office@localhost;
GRANT SELECT, INSERT, DELETE ON draft_author TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE ON document_series TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (superseded_seq) ON letter TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (state, next_us, attempts) ON outbox TO rd_office@localhost;
GRANT SELECT ON outbox_reply TO rd_office@localhost;
GRANT SELECT ON date_move TO rd_office@localhost;
GRANT SELECT ON reminder TO rd_office@localhost;
GRANT SELECT, INSERT ON material_item TO rd_office@localhost;
GRANT SELECT ON material_answer TO rd_office@localhost;
GRANT SELECT, INSERT ON message TO rd_office@localhost;
GRANT SELECT, INSERT ON message_read TO rd_office@localhost;
GRANT SELECT, INSERT ON condition_check TO rd_office@localhost;
GRANT SELECT, UPDATE (state) ON report TO rd_office@localhost;
GRANT SELECT ON report_file TO rd_office@localhost;
GRANT SELECT, INSERT ON report_message TO rd_office@localhost;
GRANT SELECT, INSERT ON report_reading TO rd_office@localhost;
GRANT SELECT, INSERT, DELETE, UPDATE (last_step) ON second_factor TO rd_office@localhost;
GRANT SELECT, INSERT, DELETE ON recovery_code TO rd_office@localhost;

-- the public portal: inserts reports; reads the mailbox of a presented receipt;
-- of the state it may say "new" alone (trigger report_state)
GRANT INSERT, SELECT (id, lookup, mailbox_key, on_day, state, mark), UPDATE (state) ON report TO rd_public@localhost;
GRANT INSERT ON report_file TO rd_public@localhost;
GRANT SELECT (report_id, messages) ON report_reading TO rd_public@localhost;
GRANT SELECT, INSERT, DELETE ON report_pending_file TO rd_public@localhost;
GRANT INSERT, SELECT (id, report_id, from_office, sealed_reporter, on_day) ON report_message TO rd_public@localhost;
GRANT SELECT ON sector TO rd_public@localhost;
GRANT SELECT ON category TO rd_public@localhost;
GRANT SELECT ON calendar_edition TO rd_public@localhost;
GRANT SELECT ON rules_edition TO rd_public@localhost;
GRANT SELECT ON in_force TO rd_public@localhost;

-- the notifier: the outbox, and nothing else
GRANT SELECT, UPDATE (state, attempts, next_us, owner, lease_us, sent_us) ON outbox TO rd_notifier@localhost;
GRANT SELECT, INSERT ON outbox_reply TO rd_notifier@localhost;

-- the keeper: sweeps what time has run out for, projects, reminds
GRANT SELECT, DELETE ON session TO rd_keeper@localhost;
GRANT SELECT, DELETE ON attempt TO rd_keeper@localhost;
GRANT SELECT, DELETE ON idempotency TO rd_keeper@localhost;
GRANT SELECT, DELETE ON report_pending_file TO rd_keeper@localhost;
GRANT SELECT, DELETE ON single_use TO rd_keeper@localhost;
GRANT SELECT ON report_file TO rd_keeper@localhost;
GRANT SELECT ON document TO rd_keeper@localhost;
GRANT SELECT ON audit TO rd_keeper@localhost;
GRANT SELECT, INSERT ON audit_seal TO rd_keeper@localhost;
GRANT SELECT ON calendar_edition TO rd_keeper@localhost;
GRANT SELECT ON rules_edition TO rd_keeper@localhost;
GRANT SELECT ON in_force TO rd_keeper@localhost;
GRANT SELECT ON case_event TO rd_keeper@localhost;
GRANT SELECT, UPDATE ON case_file TO rd_keeper@localhost;
GRANT SELECT (id, organisation_id, name, email, lang, state) ON person TO rd_keeper@localhost;
GRANT SELECT ON person_role TO rd_keeper@localhost;
GRANT SELECT ON organisation TO rd_keeper@localhost;
GRANT SELECT, INSERT ON date_move TO rd_keeper@localhost;
GRANT SELECT, INSERT, UPDATE (set_aside_us) ON digest TO rd_keeper@localhost;
GRANT SELECT, INSERT ON reminder TO rd_keeper@localhost;
GRANT INSERT ON outbox TO rd_keeper@localhost;

-- the administrator's program: accounts, reference data, the demo
GRANT SELECT, INSERT, UPDATE, DELETE ON organisation TO rd_admin@localhost;
GRANT SELECT, INSERT ON designation TO rd_admin@localhost;
GRANT SELECT ON designation_end TO rd_admin@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON person TO rd_admin@localhost;
GRANT SELECT, INSERT, DELETE ON person_role TO rd_admin@localhost;
GRANT INSERT ON undertaking TO rd_admin@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO rd_admin@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON single_use TO rd_admin@localhost;
GRANT SELECT, INSERT ON audit TO rd_admin@localhost;
GRANT SELECT ON audit_seal TO rd_admin@localhost;
GRANT SELECT, INSERT ON calendar_edition TO rd_admin@localhost;
GRANT SELECT, INSERT ON calendar_proposal TO rd_admin@localhost;
GRANT SELECT, INSERT ON rules_edition TO rd_admin@localhost;
GRANT SELECT ON in_force TO rd_admin@localhost;
GRANT SELECT ON sector TO rd_admin@localhost;
GRANT SELECT ON category TO rd_admin@localhost;
GRANT SELECT, UPDATE ON case_file TO rd_admin@localhost;
GRANT SELECT ON case_event TO rd_admin@localhost;
GRANT SELECT ON event_text TO rd_admin@localhost;
GRANT SELECT (id, cipher_name, file_key, plain_sha) ON document TO rd_admin@localhost;
GRANT SELECT (cipher_name) ON report_file TO rd_admin@localhost;
GRANT SELECT, INSERT ON idempotency TO rd_admin@localhost;
GRANT INSERT, SELECT (state, created_us), UPDATE (state, sent_us) ON outbox TO rd_admin@localhost;

-- the special review (Articles 11 to 13): all on the Office's portal
GRANT SELECT, INSERT, UPDATE ON expert TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (ended_us, ended_by) ON person_tie TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (state, declared_us, ended_us, remarks, draft, version) ON invitation TO rd_office@localhost;
GRANT SELECT, INSERT ON invitation_document TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (removed_us) ON opinion_file TO rd_office@localhost;
GRANT SELECT, INSERT ON opinion TO rd_office@localhost;
GRANT SELECT, INSERT ON hearing_record TO rd_office@localhost;
GRANT SELECT, INSERT ON analysis_version TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON covering_draft TO rd_office@localhost;
GRANT SELECT, INSERT ON covering_report TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE, DELETE ON commission_draft TO rd_office@localhost;
GRANT SELECT, INSERT ON commission_decision TO rd_office@localhost;
GRANT SELECT, INSERT ON sitting TO rd_office@localhost;
GRANT SELECT, INSERT, DELETE ON sitting_item TO rd_office@localhost;

-- reviews on a member's proposal (Article 19): an operator sees its own row
GRANT SELECT, INSERT, UPDATE, DELETE ON proposal_draft TO rd_office@localhost;
GRANT SELECT, INSERT ON proposal TO rd_office@localhost;
GRANT INSERT ON case_file TO rd_office@localhost;
GRANT SELECT, INSERT, UPDATE (notified_seq, served_on, served_number, submitted_on), DELETE ON case_operator TO rd_office@localhost;
GRANT SELECT, UPDATE (served_on, submitted_on) ON case_operator TO rd_operator@localhost;
GRANT SELECT (case_id, operator_id, notified_seq) ON case_operator TO rd_keeper@localhost;
GRANT SELECT (case_id, seq, part, about) ON event_text TO rd_keeper@localhost;

-- what the keeper needs to remind an expert, and no more
GRANT SELECT (id, case_id, person_id, due_on, state) ON invitation TO rd_keeper@localhost;

-- Article 20: the registry and the incidents; the triggers of these tables say
-- that a text or a key is taken out and given back in no other way
GRANT SELECT, INSERT ON secret_part TO rd_office@localhost;
GRANT SELECT ON secret_part TO rd_operator@localhost;
GRANT SELECT, INSERT ON spill TO rd_office@localhost;
GRANT SELECT, INSERT ON spill_place TO rd_office@localhost;
GRANT SELECT, INSERT ON spill_digest TO rd_office@localhost;
GRANT SELECT, INSERT ON spill_decision TO rd_office@localhost;
GRANT SELECT, INSERT, DELETE, UPDATE (name, file_key) ON spill_hold TO rd_office@localhost;
GRANT UPDATE (name, file_key) ON document TO rd_office@localhost;
GRANT UPDATE (body) ON event_text TO rd_office@localhost;
GRANT UPDATE (body) ON note TO rd_office@localhost;
GRANT UPDATE (body) ON answer TO rd_office@localhost;
GRANT UPDATE (wording) ON material_item TO rd_office@localhost;
GRANT UPDATE (body) ON material_answer TO rd_office@localhost;
GRANT UPDATE (body) ON condition_check TO rd_office@localhost;
GRANT UPDATE (body) ON message TO rd_office@localhost;
GRANT UPDATE (opinion) ON hearing_record TO rd_office@localhost;
GRANT UPDATE (question) ON invitation TO rd_office@localhost;
GRANT UPDATE (body) ON opinion TO rd_office@localhost;
GRANT UPDATE (body) ON analysis_version TO rd_office@localhost;
GRANT UPDATE (body) ON covering_report TO rd_office@localhost;
GRANT UPDATE (direction) ON commission_decision TO rd_office@localhost;
GRANT UPDATE (body, body_en) ON letter TO rd_office@localhost;
GRANT UPDATE (content) ON outbox TO rd_office@localhost;
GRANT UPDATE (content) ON application_version TO rd_office@localhost;
GRANT UPDATE (content) ON suggestion_version TO rd_office@localhost;
GRANT UPDATE (content) ON proposal TO rd_office@localhost;
GRANT UPDATE (sealed_office, sealed_reporter) ON report_message TO rd_office@localhost;
GRANT UPDATE (sealed) ON report TO rd_office@localhost;
GRANT UPDATE (sealed_name, sealed_key) ON report_file TO rd_office@localhost;
GRANT SELECT (cipher_name) ON spill_hold TO rd_keeper@localhost;
GRANT SELECT (cipher_name) ON spill_hold TO rd_admin@localhost;
GRANT SELECT ON spill_place TO rd_admin@localhost;
GRANT SELECT ON spill_decision TO rd_admin@localhost;
GRANT SELECT ON spill_digest TO rd_admin@localhost;

-- the virus check: the keeper asks and writes down, whoever offers a file reads
GRANT INSERT ON virus_wait TO rd_operator@localhost;
GRANT SELECT, INSERT ON virus_wait TO rd_office@localhost;
GRANT SELECT, DELETE, UPDATE (failures, next_us, said) ON virus_wait TO rd_keeper@localhost;
GRANT SELECT, INSERT, UPDATE ON virus_wait TO rd_admin@localhost;
GRANT SELECT ON virus_check TO rd_operator@localhost;
GRANT SELECT ON virus_check TO rd_office@localhost;
GRANT SELECT, INSERT ON virus_check TO rd_keeper@localhost;
GRANT SELECT (plain_sha, signature) ON virus_check TO rd_admin@localhost;
GRANT SELECT (plain_sha) ON document TO rd_admin@localhost;
GRANT SELECT ON case_document TO rd_keeper@localhost;

-- Who may append which kind of event. Written here and nowhere else.
DELETE FROM event_right;
INSERT INTO event_right (account, kind) VALUES
	('rd_operator', 'lodge'),
	('rd_operator', 'lodge-held'),
	('rd_operator', 'withdraw'),
	('rd_operator', 'materials-submitted'),
	('rd_operator', 'comment'),
	('rd_operator', 'conditions-accepted'),
	('rd_operator', 'conditions-refused'),
	('rd_operator', 'notify-change'),
	('rd_operator', 'letter-opened'),
	('rd_office', 'notify-change'),
	('rd_office', 'ask-department'),
	('rd_office', 'designation-confirmed'),
	('rd_office', 'designation-denied'),
	('rd_office', 'return'),
	('rd_office', 'refuse'),
	('rd_office', 'accept'),
	('rd_office', 'decide-to-review'),
	('rd_office', 'decide-no-review'),
	('rd_office', 'extend'),
	('rd_office', 'request-materials'),
	('rd_office', 'recall'),
	('rd_office', 'materials-submitted'),
	('rd_office', 'comment'),
	('rd_office', 'materials-complete'),
	('rd_office', 'remind-materials'),
	('rd_office', 'materials-refused'),
	('rd_office', 'materials-false'),
	('rd_office', 'determination-withdrawn'),
	('rd_office', 'intend-fail'),
	('rd_office', 'circulate'),
	('rd_office', 'revise'),
	('rd_office', 'reply'),
	('rd_office', 'close-circulation'),
	('rd_office', 'hear'),
	('rd_office', 'waive-hearing'),
	('rd_office', 'analyse'),
	('rd_office', 'submit'),
	('rd_office', 'commission-approve'),
	('rd_office', 'commission-return'),
	('rd_office', 'commission-approve-review'),
	('rd_office', 'commission-decline-review'),
	('rd_office', 'propose'),
	('rd_office', 'notify-review'),
	('rd_office', 'join'),
	('rd_office', 'serve'),
	('rd_office', 'conditions-confirmed'),
	('rd_office', 'annul'),
	('rd_office', 'withdraw'),
	('rd_office', 'change-immaterial'),
	('rd_office', 'change-material'),
	('rd_office', 'recuse'),
	('rd_office', 'assign');
