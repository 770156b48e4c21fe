-- Article 11: what a member released is what its signatory had read, and no
-- word of it is the signatory's own.

-- Who wrote any text of a draft: a member's answer (draft: the member's code)
-- or the suggested finding ('finding'). seq 0: of the draft that is being
-- written; afterwards of the event that released it, and then kept for good.
CREATE TABLE draft_author (
	case_id BIGINT NOT NULL,
	draft VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	seq INT NOT NULL,
	person_id BIGINT NOT NULL,
	PRIMARY KEY (case_id, draft, seq, person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO draft_author (case_id, draft, seq, person_id)
	SELECT case_id, member, 0, drafter_id FROM answer_draft;
INSERT INTO draft_author (case_id, draft, seq, person_id)
	SELECT case_id, 'finding', 0, drafter_id FROM suggestion_draft;
INSERT INTO draft_author (case_id, draft, seq, person_id)
	SELECT case_id, member, seq, drafter_id FROM answer
	WHERE drafter_id <> released_by;

-- A draft tells by its version whether it answers the one that stands; that
-- it is stale is no state of its own. Paper does not pass through a draft.
UPDATE answer_draft SET state = 'draft', version = 0 WHERE state = 'stale';
UPDATE answer_draft d JOIN circulation c ON c.case_id = d.case_id
	AND c.member = d.member AND c.version = d.version
	SET d.round = c.round;
ALTER TABLE answer_draft
	MODIFY state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('draft', 'to_release', 'returned')),
	DROP COLUMN paper_number,
	DROP COLUMN paper_on,
	DROP COLUMN paper_document_id;

-- What came on sealed paper was drafted and signed outside: whoever entered
-- it stands in released_by, and there is no drafter.
ALTER TABLE answer MODIFY drafter_id BIGINT NULL;
DROP TRIGGER answer_no_update;
UPDATE answer SET drafter_id = NULL WHERE drafter_id = released_by;
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer is append-only';
ALTER TABLE answer
	ADD CONSTRAINT answer_drafter_is_not_signer
	    CHECK (drafter_id IS NULL OR drafter_id <> released_by),
	ADD CONSTRAINT answer_on_paper_is_whole
	    CHECK (drafter_id IS NOT NULL
	    OR (paper_number <> '' AND paper_document_id IS NOT NULL));

DELIMITER //

CREATE TRIGGER draft_author_no_update BEFORE UPDATE ON draft_author FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'draft_author is append-only'//

CREATE TRIGGER draft_author_no_delete BEFORE DELETE ON draft_author FOR EACH ROW
BEGIN
	IF OLD.seq <> 0 THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'the authors of what was released stay';
	END IF;
END//

CREATE TRIGGER answer_by_another BEFORE INSERT ON answer FOR EACH ROW
BEGIN
	IF NEW.drafter_id IS NOT NULL AND EXISTS (SELECT 1 FROM draft_author
	    WHERE case_id = NEW.case_id AND draft = NEW.member AND seq = 0
	    AND person_id = NEW.released_by)
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'whoever wrote of an answer may not release it';
	END IF;
END//

CREATE TRIGGER suggestion_by_another BEFORE INSERT ON suggestion_version FOR EACH ROW
BEGIN
	IF EXISTS (SELECT 1 FROM draft_author
	    WHERE case_id = NEW.case_id AND draft = 'finding' AND seq = 0
	    AND person_id = NEW.signer_id)
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'whoever wrote of a finding may not sign it';
	END IF;
END//

DELIMITER ;
