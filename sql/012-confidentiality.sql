-- Article 15: whoever works on reviews undertakes secrecy once a year, and
-- reads the materials of a case for a purpose that is on record.

CREATE TABLE undertaking (
	person_id BIGINT NOT NULL,
	year INT NOT NULL,
	lang CHAR(2) COLLATE utf8mb4_bin NOT NULL,
	text_digest BINARY(32) NOT NULL,	-- of the words that were signed
	signed_us BIGINT NOT NULL,
	PRIMARY KEY (person_id, year),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The last year signed for, where every request finds it beside the person.
ALTER TABLE person ADD COLUMN undertaken_year INT NOT NULL DEFAULT 0;

-- Who needs to know a case, why, and who said so. Append-only.
CREATE TABLE case_reader (
	case_id BIGINT NOT NULL,
	person_id BIGINT NOT NULL,
	purpose VARCHAR(16) COLLATE utf8mb4_bin NOT NULL
	    CHECK (purpose IN ('handle', 'decide', 'assist', 'supervise')),
	words VARCHAR(400) NOT NULL DEFAULT '',
	admitted_by BIGINT NOT NULL,
	since_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, person_id),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

DELIMITER //

CREATE TRIGGER undertaking_no_update BEFORE UPDATE ON undertaking FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'undertaking is append-only'//

CREATE TRIGGER undertaking_no_delete BEFORE DELETE ON undertaking FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'undertaking is append-only'//

CREATE TRIGGER case_reader_no_update BEFORE UPDATE ON case_reader FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_reader is append-only'//

CREATE TRIGGER case_reader_no_delete BEFORE DELETE ON case_reader FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_reader is append-only'//

DELIMITER ;
