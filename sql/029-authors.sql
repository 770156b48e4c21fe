-- Article 11: what is released is what was read, and takes the authors of its
-- draft along, whoever writes it into the table.
DELIMITER //

DROP TRIGGER answer_by_another//

-- An answer that did not come on paper is the draft that waits to be released,
-- in every byte (texts compare without their last spaces), and whoever wrote
-- any of it does not release it.
CREATE TRIGGER answer_is_draft BEFORE INSERT ON answer FOR EACH ROW
BEGIN
	IF NEW.paper_number = '' THEN
		SET NEW.drafter_id = (SELECT d.drafter_id FROM answer_draft d
		    WHERE d.case_id = NEW.case_id AND d.member = NEW.member
		    AND d.state = 'to_release' AND d.version = NEW.version
		    AND d.digest = NEW.digest AND d.answer = NEW.answer
		    AND d.depends = NEW.depends
		    AND CAST(d.body AS BINARY) = CAST(NEW.body AS BINARY)
		    AND CAST(d.secret_paper AS BINARY) <=> CAST(NEW.secret_paper AS BINARY)
		    AND d.secret_paper_on <=> NEW.secret_paper_on
		    AND NOT EXISTS (SELECT 1 FROM draft_author w
		    WHERE w.case_id = d.case_id AND w.draft = d.member AND w.seq = 0
		    AND w.person_id = NEW.released_by));
		IF NEW.drafter_id IS NULL THEN
			SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT =
			    'an answer is what waits, released by another than wrote it';
		END IF;
	END IF;
END//

-- The draft is the answer now, and its authors are those of the event.
CREATE TRIGGER answer_uses_draft AFTER INSERT ON answer FOR EACH ROW
BEGIN
	IF NEW.paper_number = '' THEN
		UPDATE draft_author SET seq = NEW.seq
		    WHERE case_id = NEW.case_id AND draft = NEW.member AND seq = 0;
		DELETE FROM answer_draft
		    WHERE case_id = NEW.case_id AND member = NEW.member;
	END IF;
END//

CREATE TRIGGER suggestion_authors AFTER INSERT ON suggestion_version FOR EACH ROW
	UPDATE draft_author SET seq = NEW.seq
	    WHERE case_id = NEW.case_id AND draft = 'finding' AND seq = 0//

-- A proposal is the first event of its case.
CREATE TRIGGER proposal_authors AFTER INSERT ON proposal FOR EACH ROW
	UPDATE draft_author SET seq = 1
	    WHERE case_id = NEW.draft_id AND draft = 'proposal' AND seq = 0//

DELIMITER ;
