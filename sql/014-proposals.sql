-- Article 19: a review on a member's proposal. Its case has no application;
-- it is about a provider's product or service, with as many operators as are
-- known: none, one or many.

ALTER TABLE case_file
	MODIFY operator_id BIGINT NULL,
	MODIFY application_id BIGINT NULL,
	ADD COLUMN provider VARCHAR(200) NOT NULL DEFAULT '' AFTER application_id;

-- The operators of such a case. Each is told by a letter of its own, knows the
-- case from then on, and sees of this table its own row. notified_seq: the
-- notice of the review; served_on: its proof of service, by acknowledgement
-- or on paper; submitted_on: when it last handed in, NULL where a newer
-- request waits for it.
CREATE TABLE case_operator (
	case_id BIGINT NOT NULL,
	operator_id BIGINT NOT NULL,
	joined_by BIGINT NOT NULL,
	joined_us BIGINT NOT NULL,
	notified_seq INT,
	served_on DATE,
	served_number VARCHAR(64) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
	submitted_on DATE,
	PRIMARY KEY (case_id, operator_id),
	KEY case_operator_of (operator_id, case_id),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (operator_id) REFERENCES organisation (id),
	FOREIGN KEY (joined_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Whom a letter goes to; NULL in letters of before, which are the applicant's.
ALTER TABLE letter ADD COLUMN operator_id BIGINT AFTER case_id;

-- A proposal while a member writes it. content: canonical JSON
-- (record/proposal.h). Its authors stand in draft_author under its own number
-- in place of a case's, which it has not yet, as draft 'proposal'.
CREATE TABLE proposal_draft (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	member VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('draft', 'to_release', 'returned')),
	content MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
	remarks TEXT NOT NULL,
	drafter_id BIGINT NOT NULL,
	updated_us BIGINT NOT NULL,
	KEY proposal_draft_of (member, id),
	FOREIGN KEY (drafter_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- As its signatory released it: one draft, one case. Append-only.
CREATE TABLE proposal (
	case_id BIGINT NOT NULL PRIMARY KEY,
	draft_id BIGINT NOT NULL UNIQUE,
	member VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	content MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
	digest BINARY(32) NOT NULL,
	drafter_id BIGINT NOT NULL,
	released_by BIGINT NOT NULL,
	released_us BIGINT NOT NULL,
	KEY proposal_of (member, case_id),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (drafter_id) REFERENCES person (id),
	FOREIGN KEY (released_by) REFERENCES person (id),
	CONSTRAINT proposal_drafter_is_not_signer CHECK (drafter_id <> released_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The Commission approves a review, or declines it.
ALTER TABLE commission_draft
	MODIFY outcome VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (outcome IN ('approved', 'returned', 'declined'));

DELIMITER //

CREATE TRIGGER proposal_no_update BEFORE UPDATE ON proposal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'proposal is append-only'//

CREATE TRIGGER proposal_no_delete BEFORE DELETE ON proposal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'proposal is append-only'//

CREATE TRIGGER proposal_by_another BEFORE INSERT ON proposal FOR EACH ROW
BEGIN
	IF EXISTS (SELECT 1 FROM draft_author
	    WHERE case_id = NEW.draft_id AND draft = 'proposal' AND seq = 0
	    AND person_id = NEW.released_by)
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'whoever wrote of a proposal may not release it';
	END IF;
END//

-- Whoever was told of a review stays told.
CREATE TRIGGER case_operator_no_delete BEFORE DELETE ON case_operator FOR EACH ROW
BEGIN
	IF OLD.notified_seq IS NOT NULL THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'an operator that was told stays in the case';
	END IF;
END//

DELIMITER ;
