-- What the keeper does once and must never do twice.

-- A last day that moved because another edition of the calendar was released;
-- the old day and the reason stay. Append-only.
CREATE TABLE date_move (
	case_id BIGINT NOT NULL,
	period VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	to_edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
	from_edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
	old_due DATE NOT NULL,
	new_due DATE NOT NULL,
	moved_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, period, to_edition),
	FOREIGN KEY (case_id) REFERENCES case_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One mail of reminders a day and person, however many keepers run.
-- Append-only.
CREATE TABLE digest (
	person_id BIGINT NOT NULL,
	on_date DATE NOT NULL,
	made_us BIGINT NOT NULL,
	PRIMARY KEY (person_id, on_date),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Of which last day a person was reminded, at which step (law/due.h), in the
-- digest of which day. told 0: a later step had come by then, and that one
-- was told instead. Append-only.
CREATE TABLE reminder (
	case_id BIGINT NOT NULL,
	person_id BIGINT NOT NULL,
	what VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	due DATE NOT NULL,
	step VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	on_date DATE NOT NULL,
	told TINYINT NOT NULL,
	PRIMARY KEY (case_id, person_id, what, due, step),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (person_id, on_date) REFERENCES digest (person_id, on_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TRIGGER date_move_no_update BEFORE UPDATE ON date_move FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'date_move is append-only';

CREATE TRIGGER date_move_no_delete BEFORE DELETE ON date_move FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'date_move is append-only';

CREATE TRIGGER digest_no_update BEFORE UPDATE ON digest FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'digest is append-only';

CREATE TRIGGER digest_no_delete BEFORE DELETE ON digest FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'digest is append-only';

CREATE TRIGGER reminder_no_update BEFORE UPDATE ON reminder FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'reminder is append-only';

CREATE TRIGGER reminder_no_delete BEFORE DELETE ON reminder FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'reminder is append-only';
