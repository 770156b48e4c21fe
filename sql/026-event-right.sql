-- Which account may append which event is looked up by the key: compared with
-- a function of its own character set, each event read the whole table.
DELIMITER //

DROP TRIGGER case_event_right//

CREATE TRIGGER case_event_right BEFORE INSERT ON case_event FOR EACH ROW
BEGIN
	DECLARE program VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
	    DEFAULT SUBSTRING_INDEX(USER(), '@', 1);

	IF NOT EXISTS (SELECT 1 FROM event_right
	    WHERE account = program AND kind = NEW.kind) THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'this account may not append this event';
	END IF;
END//

DELIMITER ;
