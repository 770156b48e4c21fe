-- A clock that ran ahead and was set right again has told people of days that
-- had not come. Such a digest is set aside, at that moment and with its
-- reminders: all of it stays, and counts no more, so that each day still has
-- its own. 0: it counts.
ALTER TABLE reminder DROP FOREIGN KEY reminder_ibfk_2;

ALTER TABLE digest
	ADD COLUMN set_aside_us BIGINT NOT NULL DEFAULT 0,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (person_id, on_date, set_aside_us),
	ADD KEY digest_made (made_us);

-- Reminders follow their digest by the key, and in no other way.
ALTER TABLE reminder
	ADD COLUMN set_aside_us BIGINT NOT NULL DEFAULT 0,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (case_id, person_id, what, due, step, set_aside_us),
	ADD CONSTRAINT reminder_of_digest
	    FOREIGN KEY (person_id, on_date, set_aside_us)
	    REFERENCES digest (person_id, on_date, set_aside_us)
	    ON UPDATE CASCADE;

DELIMITER //

DROP TRIGGER digest_no_update//

CREATE TRIGGER digest_no_update BEFORE UPDATE ON digest FOR EACH ROW
	IF NOT (NEW.person_id <=> OLD.person_id)
	    OR NOT (NEW.on_date <=> OLD.on_date)
	    OR NOT (NEW.made_us <=> OLD.made_us)
	    OR OLD.set_aside_us <> 0
	    OR NEW.set_aside_us <= 0 OR NEW.set_aside_us >= OLD.made_us THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'digest is append-only';
	END IF//

DELIMITER ;
