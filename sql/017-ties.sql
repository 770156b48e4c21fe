-- Article 15: ties of everybody who works on reviews, and what follows from
-- them; the correspondence of a case, which has no legal effect.

-- The register of experts had ties already; they are a person's now.
ALTER TABLE expert_tie DROP FOREIGN KEY expert_tie_ibfk_1;
ALTER TABLE expert_tie RENAME TO person_tie;
ALTER TABLE person_tie ADD FOREIGN KEY (person_id) REFERENCES person (id);

-- An invitation ends with the special review in which it was sent.
ALTER TABLE invitation
	MODIFY state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('sent', 'declared', 'answered', 'declined',
	    'conflict', 'withdrawn', 'lapsed'));

-- An opinion that came on paper, and who of the Office entered it.
ALTER TABLE opinion
	ADD COLUMN paper_number VARCHAR(64),
	ADD COLUMN paper_on DATE,
	ADD COLUMN document_id BIGINT,
	ADD COLUMN entered_by BIGINT;

-- What operator and Office write to one another about a case. It stops no
-- clock; what has legal effect is an event. Words are never changed.
CREATE TABLE message (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	from_office TINYINT NOT NULL,
	author_id BIGINT NOT NULL,
	body TEXT NOT NULL,
	sent_us BIGINT NOT NULL,
	read_us BIGINT,		-- by the other side, for the first time
	read_by BIGINT,
	KEY message_of (case_id, id),
	KEY message_unread (read_us, from_office),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (author_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

DELIMITER //

CREATE TRIGGER message_no_update BEFORE UPDATE ON message FOR EACH ROW
	IF NEW.body <> OLD.body OR NEW.case_id <> OLD.case_id OR
	    NEW.author_id <> OLD.author_id OR NEW.sent_us <> OLD.sent_us OR
	    OLD.read_us IS NOT NULL THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is never changed';
	END IF//

CREATE TRIGGER message_no_delete BEFORE DELETE ON message FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'message is append-only'//

DELIMITER ;
