-- Editions of the calendar and of the rules are proposed by one person and
-- put into use by another. Append-only.

-- A calendar that somebody imported; it counts for nothing until it is
-- released. imported_by NULL: bin/reviewdesk, by whoever holds the machine.
CREATE TABLE calendar_proposal (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
	based_on VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
	days MEDIUMTEXT NOT NULL,
	notice VARCHAR(200) NOT NULL,
	source VARCHAR(500) NOT NULL,
	imported_by BIGINT,
	imported_us BIGINT NOT NULL,
	FOREIGN KEY (imported_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE calendar_decision (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	proposal_id BIGINT NOT NULL UNIQUE,
	released TINYINT NOT NULL,
	decided_by BIGINT NOT NULL,
	decided_us BIGINT NOT NULL,
	FOREIGN KEY (proposal_id) REFERENCES calendar_proposal (id),
	FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Which rule set is for new cases from when on. The newest that was confirmed
-- counts; before the first it is the one that the settings name.
CREATE TABLE rules_proposal (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	edition VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
	reason VARCHAR(2000) NOT NULL,
	proposed_by BIGINT NOT NULL,
	proposed_us BIGINT NOT NULL,
	FOREIGN KEY (edition) REFERENCES rules_edition (edition),
	FOREIGN KEY (proposed_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE rules_decision (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	proposal_id BIGINT NOT NULL UNIQUE,
	activated TINYINT NOT NULL,
	decided_by BIGINT NOT NULL,
	decided_us BIGINT NOT NULL,
	FOREIGN KEY (proposal_id) REFERENCES rules_proposal (id),
	FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

DELIMITER //

CREATE TRIGGER calendar_proposal_no_update BEFORE UPDATE ON calendar_proposal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_proposal is append-only'//

CREATE TRIGGER calendar_proposal_no_delete BEFORE DELETE ON calendar_proposal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_proposal is append-only'//

CREATE TRIGGER calendar_decision_no_update BEFORE UPDATE ON calendar_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_decision is append-only'//

CREATE TRIGGER calendar_decision_no_delete BEFORE DELETE ON calendar_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'calendar_decision is append-only'//

CREATE TRIGGER rules_proposal_no_update BEFORE UPDATE ON rules_proposal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules_proposal is append-only'//

CREATE TRIGGER rules_proposal_no_delete BEFORE DELETE ON rules_proposal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules_proposal is append-only'//

CREATE TRIGGER rules_decision_no_update BEFORE UPDATE ON rules_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules_decision is append-only'//

CREATE TRIGGER rules_decision_no_delete BEFORE DELETE ON rules_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules_decision is append-only'//

-- two people, whatever a program says
CREATE TRIGGER calendar_decision_by_another BEFORE INSERT ON calendar_decision FOR EACH ROW
	IF NEW.released AND EXISTS (SELECT 1 FROM calendar_proposal p
	    WHERE p.id = NEW.proposal_id AND p.imported_by = NEW.decided_by) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whoever imported a calendar does not release it';
	END IF//

CREATE TRIGGER rules_decision_by_another BEFORE INSERT ON rules_decision FOR EACH ROW
	IF NEW.activated AND EXISTS (SELECT 1 FROM rules_proposal p
	    WHERE p.id = NEW.proposal_id AND p.proposed_by = NEW.decided_by) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whoever proposed a rule set does not activate it';
	END IF//

DELIMITER ;
