-- Append-only tables refuse to be rewritten, whoever asks, and an event is
-- taken only from an account that may append its kind.

DELIMITER //

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit is append-only'//

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit is append-only'//

CREATE TRIGGER calendar_edition_no_update BEFORE UPDATE ON calendar_edition FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_edition is append-only'//

CREATE TRIGGER calendar_edition_no_delete BEFORE DELETE ON calendar_edition FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_edition is append-only'//

CREATE TRIGGER rules_edition_no_update BEFORE UPDATE ON rules_edition FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules_edition is append-only'//

CREATE TRIGGER rules_edition_no_delete BEFORE DELETE ON rules_edition FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules_edition is append-only'//

CREATE TRIGGER application_version_no_update BEFORE UPDATE ON application_version FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'application_version is append-only'//

CREATE TRIGGER application_version_no_delete BEFORE DELETE ON application_version FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'application_version is append-only'//

CREATE TRIGGER case_document_no_update BEFORE UPDATE ON case_document FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_document is append-only'//

CREATE TRIGGER case_document_no_delete BEFORE DELETE ON case_document FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_document is append-only'//

CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_event is append-only'//

CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_event is append-only'//

CREATE TRIGGER event_text_no_update BEFORE UPDATE ON event_text FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'event_text is append-only'//

CREATE TRIGGER event_text_no_delete BEFORE DELETE ON event_text FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'event_text is append-only'//

CREATE TRIGGER note_no_update BEFORE UPDATE ON note FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'note is append-only'//

CREATE TRIGGER note_no_delete BEFORE DELETE ON note FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'note is append-only'//

CREATE TRIGGER suggestion_version_no_update BEFORE UPDATE ON suggestion_version FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'suggestion_version is append-only'//

CREATE TRIGGER suggestion_version_no_delete BEFORE DELETE ON suggestion_version FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'suggestion_version is append-only'//

CREATE TRIGGER circulation_no_update BEFORE UPDATE ON circulation FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'circulation is append-only'//

CREATE TRIGGER circulation_no_delete BEFORE DELETE ON circulation FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'circulation is append-only'//

CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer is append-only'//

CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer is append-only'//

CREATE TRIGGER outbox_reply_no_update BEFORE UPDATE ON outbox_reply FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'outbox_reply is append-only'//

CREATE TRIGGER outbox_reply_no_delete BEFORE DELETE ON outbox_reply FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'outbox_reply is append-only'//

CREATE TRIGGER case_event_right BEFORE INSERT ON case_event FOR EACH ROW
BEGIN
	IF NOT EXISTS (SELECT 1 FROM event_right
	    WHERE account = SUBSTRING_INDEX(USER(), '@', 1) AND kind = NEW.kind)
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'this account may not append this event';
	END IF;
END//

DELIMITER ;
