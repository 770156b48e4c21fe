-- Messages between an operator and the Office about a case: no act of the
-- Measures, so no event; what was said stays all the same. Append-only.

CREATE TABLE message (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	operator_id BIGINT NOT NULL,		-- whose thread: each has its own
	from_office TINYINT NOT NULL,
	author_id BIGINT NOT NULL,
	body TEXT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY message_of (case_id, operator_id, id),
	KEY message_case (case_id, id),
	KEY message_to (operator_id, from_office, id),
	KEY message_by (author_id, entered_us),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (operator_id) REFERENCES organisation (id),
	FOREIGN KEY (author_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Who of the other side read it first, and when. Append-only.
CREATE TABLE message_read (
	message_id BIGINT NOT NULL PRIMARY KEY,
	reader_id BIGINT NOT NULL,
	read_us BIGINT NOT NULL,
	FOREIGN KEY (message_id) REFERENCES message (id),
	FOREIGN KEY (reader_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- of operators, that nobody of the Office has read: for the queue
ALTER TABLE case_file ADD COLUMN messages_unread INT NOT NULL DEFAULT 0;

DELIMITER //

-- nobody writes in the name of the other side, whatever a program says
CREATE TRIGGER message_side BEFORE INSERT ON message FOR EACH ROW
	IF NEW.from_office <> (SELECT o.kind = 'office' FROM person p
	    JOIN organisation o ON o.id = p.organisation_id WHERE p.id = NEW.author_id)
	    OR (NEW.from_office = 1 AND SUBSTRING_INDEX(USER(), '@', 1) = 'rd_operator') THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a message is of its author''s side';
	END IF//

-- withheld, and given back word for word, while an incident holds it (Article 20)
CREATE TRIGGER message_no_update BEFORE UPDATE ON message FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.operator_id <=> OLD.operator_id)
	    OR NOT (NEW.from_office <=> OLD.from_office)
	    OR NOT (NEW.author_id <=> OLD.author_id)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('said-', OLD.id) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is append-only';
	END IF//

CREATE TRIGGER message_no_delete BEFORE DELETE ON message FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is append-only'//

CREATE TRIGGER message_read_no_update BEFORE UPDATE ON message_read FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_read is append-only'//

CREATE TRIGGER message_read_no_delete BEFORE DELETE ON message_read FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message_read is append-only'//

DELIMITER ;
