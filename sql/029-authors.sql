-- Article 11: what is released takes the authors of its draft along, whoever
-- writes it into the table: they become those of its event, for good.
DELIMITER //

CREATE TRIGGER answer_authors AFTER INSERT ON answer FOR EACH ROW
	UPDATE draft_author SET seq = NEW.seq WHERE NEW.drafter_id IS NOT NULL
	    AND case_id = NEW.case_id AND draft = NEW.member AND seq = 0//

CREATE TRIGGER suggestion_authors AFTER INSERT ON suggestion_version FOR EACH ROW
	UPDATE draft_author SET seq = NEW.seq
	    WHERE case_id = NEW.case_id AND draft = 'finding' AND seq = 0//

-- A proposal is the first event of its case.
CREATE TRIGGER proposal_authors AFTER INSERT ON proposal FOR EACH ROW
	UPDATE draft_author SET seq = 1
	    WHERE case_id = NEW.draft_id AND draft = 'proposal' AND seq = 0//

DELIMITER ;
