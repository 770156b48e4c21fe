-- What every request reads of whoever asks stands in the person's own row, kept
-- by the tables that decide it: the roles ("case_officer,chief"; NULL: none)
-- and how many ties stand (Article 15).
ALTER TABLE person
	ADD COLUMN roles VARCHAR(255) COLLATE utf8mb4_bin,
	ADD COLUMN ties INT NOT NULL DEFAULT 0;

UPDATE person p SET p.roles = (SELECT GROUP_CONCAT(r.role ORDER BY r.role)
	    FROM person_role r WHERE r.person_id = p.id),
	p.ties = (SELECT COUNT(*) FROM person_tie t
	    WHERE t.person_id = p.id AND t.ended_us IS NULL);

CREATE TRIGGER person_role_given AFTER INSERT ON person_role FOR EACH ROW
	UPDATE person SET roles = (SELECT GROUP_CONCAT(r.role ORDER BY r.role)
	    FROM person_role r WHERE r.person_id = NEW.person_id)
	    WHERE id = NEW.person_id;

CREATE TRIGGER person_role_taken AFTER DELETE ON person_role FOR EACH ROW
	UPDATE person SET roles = (SELECT GROUP_CONCAT(r.role ORDER BY r.role)
	    FROM person_role r WHERE r.person_id = OLD.person_id)
	    WHERE id = OLD.person_id;

CREATE TRIGGER person_tie_stands AFTER INSERT ON person_tie FOR EACH ROW
	UPDATE person SET ties = ties + (NEW.ended_us IS NULL)
	    WHERE id = NEW.person_id;

CREATE TRIGGER person_tie_ended AFTER UPDATE ON person_tie FOR EACH ROW
	UPDATE person SET ties = ties + (NEW.ended_us IS NULL) -
	    (OLD.ended_us IS NULL) WHERE id = NEW.person_id;
