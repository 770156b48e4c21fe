-- Article 18: the register of designations. A row is never rewritten: an end
-- and a new designation are rows of their own.

ALTER TABLE designation
	ADD COLUMN replaces_id BIGINT,		-- the one it takes the place of
	ADD COLUMN case_id BIGINT,		-- confirmed in that case
	ADD COLUMN entered_by BIGINT,		-- NULL: by a program
	ADD COLUMN entered_us BIGINT NOT NULL DEFAULT 0,
	ADD UNIQUE KEY designation_replaced_once (replaces_id),
	ADD FOREIGN KEY (replaces_id) REFERENCES designation (id),
	ADD FOREIGN KEY (case_id) REFERENCES case_file (id),
	ADD FOREIGN KEY (entered_by) REFERENCES person (id);

CREATE TABLE designation_end (
	designation_id BIGINT NOT NULL PRIMARY KEY,
	ended_on DATE NOT NULL,			-- no longer in force on that day
	reason VARCHAR(400) NOT NULL,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	FOREIGN KEY (designation_id) REFERENCES designation (id),
	FOREIGN KEY (entered_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

DELIMITER //

CREATE TRIGGER designation_no_update BEFORE UPDATE ON designation FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'designation is append-only'//

CREATE TRIGGER designation_no_delete BEFORE DELETE ON designation FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'designation is append-only'//

CREATE TRIGGER designation_end_no_update BEFORE UPDATE ON designation_end FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'designation_end is append-only'//

CREATE TRIGGER designation_end_no_delete BEFORE DELETE ON designation_end FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'designation_end is append-only'//

DELIMITER ;
