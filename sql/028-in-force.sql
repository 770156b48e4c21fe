-- Which editions are in force stands in one row, which every request reads:
-- the calendar released last, and the rule set activated last (NULL: the one
-- that the settings name). The tables that decide it keep it, nobody else may.
CREATE TABLE in_force (
	id TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
	calendar_id BIGINT,
	rules VARCHAR(48) COLLATE utf8mb4_bin,
	FOREIGN KEY (calendar_id) REFERENCES calendar_edition (id),
	FOREIGN KEY (rules) REFERENCES rules_edition (edition)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO in_force (id, calendar_id, rules)
	SELECT 1, (SELECT MAX(id) FROM calendar_edition), (SELECT p.edition
	    FROM rules_decision d JOIN rules_proposal p ON p.id = d.proposal_id
	    WHERE d.activated = 1 ORDER BY d.id DESC LIMIT 1);

DELIMITER //

CREATE TRIGGER calendar_edition_in_force AFTER INSERT ON calendar_edition FOR EACH ROW
	UPDATE in_force SET calendar_id = GREATEST(COALESCE(calendar_id, 0), NEW.id)//

CREATE TRIGGER rules_decision_in_force AFTER INSERT ON rules_decision FOR EACH ROW
	UPDATE in_force SET rules = (SELECT p.edition FROM rules_proposal p
	    WHERE p.id = NEW.proposal_id) WHERE NEW.activated = 1//

DELIMITER ;
