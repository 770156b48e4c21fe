-- Article 16: a report that was read with all the messages it had then. A page
-- that shows one writes this down and changes nothing; nobody is named here,
-- and no time: who reads stands in the audit. With it keyed prints of what the
-- reporter said, so that a passage copied from it is found without opening it.
CREATE TABLE report_reading (
	report_id BIGINT NOT NULL,
	messages INT NOT NULL,
	prints MEDIUMBLOB NOT NULL,
	PRIMARY KEY (report_id, messages),
	FOREIGN KEY (report_id) REFERENCES report (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What an expert says on paper or by word of mouth is a record of the hearing
-- (Article 12); an opinion is what he wrote himself.
ALTER TABLE opinion
	DROP COLUMN paper_number,
	DROP COLUMN paper_on,
	DROP COLUMN document_id,
	DROP COLUMN entered_by;

-- What was refused is listed for the chief, kind by kind.
ALTER TABLE audit ADD KEY audit_kind (what, id);

DELIMITER //

CREATE TRIGGER report_reading_no_update BEFORE UPDATE ON report_reading FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_reading is append-only'//

CREATE TRIGGER report_reading_no_delete BEFORE DELETE ON report_reading FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_reading is append-only'//

DELIMITER ;
