-- Article 20: an incident reaches every place where a text may stand. The
-- places and what they are called: cgi/store/spill_row.c.

-- A place within a JSON column ends with a pointer (RFC 6901) to the text.
ALTER TABLE spill_place MODIFY place VARCHAR(128) COLLATE utf8mb4_bin NOT NULL;

-- path: the same pointer as the JSON functions of SQL take it; other_digest: of
-- what stands beside the text and goes with it (a letter's English copy).
ALTER TABLE spill_hold
	MODIFY place VARCHAR(128) COLLATE utf8mb4_bin NOT NULL,
	ADD COLUMN path VARCHAR(128) COLLATE utf8mb4_bin NOT NULL DEFAULT '' AFTER place,
	ADD COLUMN other_digest BINARY(32);

-- A mail that must not go out while an incident holds it.
ALTER TABLE outbox
	MODIFY state VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('queued', 'leased', 'sent', 'dead', 'withheld'));

DELIMITER //

-- As in 015: such a text is withheld, and given back word for word, while an
-- incident holds it; in any other way it stays as it is.

DROP TRIGGER material_item_no_update//

CREATE TRIGGER material_item_no_update BEFORE UPDATE ON material_item FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.number <=> OLD.number)
	    OR NOT (NEW.seq <=> OLD.seq)
	    OR NOT (NEW.again_of <=> OLD.again_of) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('item-', OLD.case_id, '-', OLD.number) AND (NEW.wording = h.mask
	    OR (UNHEX(SHA2(NEW.wording, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'material_item is append-only';
	END IF//

DROP TRIGGER condition_check_no_update//

CREATE TRIGGER condition_check_no_update BEFORE UPDATE ON condition_check FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.version <=> OLD.version)
	    OR NOT (NEW.n <=> OLD.n)
	    OR NOT (NEW.met <=> OLD.met)
	    OR NOT (NEW.on_date <=> OLD.on_date)
	    OR NOT (NEW.document_id <=> OLD.document_id)
	    OR NOT (NEW.checked_by <=> OLD.checked_by)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('check-', OLD.id) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'condition_check is append-only';
	END IF//

DROP TRIGGER covering_report_no_update//

CREATE TRIGGER covering_report_no_update BEFORE UPDATE ON covering_report FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.seq <=> OLD.seq)
	    OR NOT (NEW.version <=> OLD.version)
	    OR NOT (NEW.round <=> OLD.round)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.drafter_id <=> OLD.drafter_id)
	    OR NOT (NEW.signer_id <=> OLD.signer_id)
	    OR NOT (NEW.signed_us <=> OLD.signed_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('covering-', OLD.case_id, '-', OLD.seq) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'covering_report is append-only';
	END IF//

DROP TRIGGER commission_decision_no_update//

CREATE TRIGGER commission_decision_no_update BEFORE UPDATE ON commission_decision FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.seq <=> OLD.seq)
	    OR NOT (NEW.report_seq <=> OLD.report_seq)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.outcome <=> OLD.outcome)
	    OR NOT (NEW.back_to <=> OLD.back_to)
	    OR NOT (NEW.decided_on <=> OLD.decided_on)
	    OR NOT (NEW.number <=> OLD.number)
	    OR NOT (NEW.signatory <=> OLD.signatory)
	    OR NOT (NEW.document_id <=> OLD.document_id)
	    OR NOT (NEW.entered_by <=> OLD.entered_by)
	    OR NOT (NEW.entered_us <=> OLD.entered_us)
	    OR NOT (NEW.confirmed_by <=> OLD.confirmed_by)
	    OR NOT (NEW.confirmed_us <=> OLD.confirmed_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('direction-', OLD.case_id, '-', OLD.seq) AND (NEW.direction = h.mask
	    OR (UNHEX(SHA2(NEW.direction, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commission_decision is append-only';
	END IF//

CREATE TRIGGER invitation_question BEFORE UPDATE ON invitation FOR EACH ROW
	IF CAST(NEW.question AS BINARY) <> CAST(OLD.question AS BINARY)
	    AND NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('question-', OLD.id) AND (NEW.question = h.mask
	    OR (UNHEX(SHA2(NEW.question, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what an expert was asked stays';
	END IF//

CREATE TRIGGER letter_withheld BEFORE UPDATE ON letter FOR EACH ROW
	IF (NEW.body <> OLD.body OR NEW.body_en <> OLD.body_en)
	    AND NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('letter-', OLD.id)
	    AND ((NEW.body = h.mask AND NEW.body_en = h.mask)
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest
	    AND UNHEX(SHA2(NEW.body_en, 256)) = h.other_digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the words of a letter stay';
	END IF//

-- What is held does not go out; one that was on its way when it was withheld
-- may turn out to be sent.
CREATE TRIGGER outbox_withheld BEFORE UPDATE ON outbox FOR EACH ROW
	IF (NEW.content <> OLD.content OR (OLD.state = 'withheld'
	    AND NEW.state NOT IN ('withheld', 'sent')))
	    AND NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('mail-', OLD.id)
	    AND ((NEW.content = h.mask AND NEW.state IN ('withheld', 'sent'))
	    OR (UNHEX(SHA2(NEW.content, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the words of a mail stay';
	END IF//

DROP TRIGGER report_message_no_update//

CREATE TRIGGER report_message_no_update BEFORE UPDATE ON report_message FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.report_id <=> OLD.report_id)
	    OR NOT (NEW.from_office <=> OLD.from_office)
	    OR NOT (NEW.author_id <=> OLD.author_id)
	    OR NOT (NEW.once <=> OLD.once)
	    OR NOT (NEW.on_day <=> OLD.on_day) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('message-', OLD.id)
	    AND ((NEW.sealed_office = '' AND NEW.sealed_reporter = '')
	    OR (UNHEX(SHA2(NEW.sealed_office, 256)) = h.digest
	    AND UNHEX(SHA2(NEW.sealed_reporter, 256)) = h.other_digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_message is never changed';
	END IF//

-- Of JSON one text changes, and nothing beside it. (What JSON functions return
-- is compared unquoted or by digest: MariaDB compares JSON in ways of its own.)

DROP TRIGGER suggestion_version_no_update//

CREATE TRIGGER suggestion_version_no_update BEFORE UPDATE ON suggestion_version FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.version <=> OLD.version)
	    OR NOT (NEW.finding <=> OLD.finding)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.drafter_id <=> OLD.drafter_id)
	    OR NOT (NEW.signer_id <=> OLD.signer_id)
	    OR NOT (NEW.seq <=> OLD.seq)
	    OR NOT (NEW.signed_us <=> OLD.signed_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place LIKE CONCAT('suggestion-', OLD.case_id, '-', OLD.version, '/%')
	    AND SHA2(JSON_REMOVE(NEW.content, h.path), 256) = SHA2(JSON_REMOVE(OLD.content, h.path), 256)
	    AND (JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path)) = h.mask
	    OR (UNHEX(SHA2(JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path)), 256)) = h.digest
	    AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'suggestion_version is append-only';
	END IF//

DROP TRIGGER proposal_no_update//

CREATE TRIGGER proposal_no_update BEFORE UPDATE ON proposal FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.draft_id <=> OLD.draft_id)
	    OR NOT (NEW.member <=> OLD.member)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.drafter_id <=> OLD.drafter_id)
	    OR NOT (NEW.released_by <=> OLD.released_by)
	    OR NOT (NEW.released_us <=> OLD.released_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place LIKE CONCAT('proposal-', OLD.case_id, '/%')
	    AND SHA2(JSON_REMOVE(NEW.content, h.path), 256) = SHA2(JSON_REMOVE(OLD.content, h.path), 256)
	    AND (JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path)) = h.mask
	    OR (UNHEX(SHA2(JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path)), 256)) = h.digest
	    AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'proposal is append-only';
	END IF//

DROP TRIGGER application_version_no_update//

CREATE TRIGGER application_version_no_update BEFORE UPDATE ON application_version FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.application_id <=> OLD.application_id)
	    OR NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.number <=> OLD.number)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.declared_by <=> OLD.declared_by)
	    OR NOT (NEW.declared_us <=> OLD.declared_us)
	    OR NOT (NEW.lodged_by <=> OLD.lodged_by)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place LIKE CONCAT('application-', OLD.id, '/%')
	    AND SHA2(JSON_REMOVE(NEW.content, h.path), 256) = SHA2(JSON_REMOVE(OLD.content, h.path), 256)
	    AND (JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path)) = h.mask
	    OR (UNHEX(SHA2(JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path)), 256)) = h.digest
	    AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'application_version is append-only';
	END IF//

-- The operator's own copy goes along. The Office's account cannot read that
-- table, and need not: untouched since it was lodged, the copy stays word for
-- word the same; where the operator is correcting it, the one text changes.
CREATE TRIGGER application_version_copy AFTER UPDATE ON application_version FOR EACH ROW
BEGIN
	DECLARE place VARCHAR(128) DEFAULT (SELECT h.path FROM spill_hold h
	    WHERE h.place LIKE CONCAT('application-', OLD.id, '/%')
	    AND JSON_UNQUOTE(JSON_EXTRACT(NEW.content, h.path))
	    <> JSON_UNQUOTE(JSON_EXTRACT(OLD.content, h.path)) LIMIT 1);
	DECLARE old_text LONGTEXT COLLATE utf8mb4_bin
	    DEFAULT JSON_UNQUOTE(JSON_EXTRACT(OLD.content, place));
	DECLARE new_text LONGTEXT COLLATE utf8mb4_bin
	    DEFAULT JSON_UNQUOTE(JSON_EXTRACT(NEW.content, place));
	UPDATE application SET
	    title = IF(title COLLATE utf8mb4_bin = LEFT(old_text, 300), LEFT(new_text, 300), title),
	    content = IF(content = OLD.content, NEW.content, JSON_REPLACE(content, place, new_text))
	    WHERE id = NEW.application_id
	    AND JSON_UNQUOTE(JSON_EXTRACT(content, place)) = old_text;
END//

DELIMITER ;
