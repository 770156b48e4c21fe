-- Public reports (Article 16): what tells a second click from another text,
-- and who may move the state.
--
-- mark and once are digests that nobody without the receipt code, or without
-- the key of the form, can compare with a text.
ALTER TABLE report
	ADD COLUMN mark BINARY(32);

ALTER TABLE report_message
	ADD COLUMN once BINARY(32),
	ADD UNIQUE KEY report_message_once (report_id, once);

-- "has this person done this with that object since?"
ALTER TABLE audit
	ADD KEY audit_object (object, what, person_id, at_us);

DELIMITER //

-- The public portal may say that something new came, and no more.
CREATE TRIGGER report_state BEFORE UPDATE ON report FOR EACH ROW
BEGIN
	IF OLD.state = 'closed' THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'a closed report stays closed';
	END IF;
	IF SUBSTRING_INDEX(USER(), '@', 1) = 'rd_public' AND NEW.state <> 'new'
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'this account may not set this state';
	END IF;
END//

CREATE TRIGGER report_message_no_update BEFORE UPDATE ON report_message FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_message is never changed'//

CREATE TRIGGER report_file_no_update BEFORE UPDATE ON report_file FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_file is never changed'//

DELIMITER ;
