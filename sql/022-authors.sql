-- The authors of a draft become those of the event that releases it, in place.

DELIMITER //

DROP TRIGGER draft_author_no_update//

CREATE TRIGGER draft_author_no_update BEFORE UPDATE ON draft_author FOR EACH ROW
BEGIN
	IF OLD.seq <> 0 OR NEW.case_id <> OLD.case_id OR
	    NEW.draft <> OLD.draft OR NEW.person_id <> OLD.person_id
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'the authors of what was released stay';
	END IF;
END//

DELIMITER ;
