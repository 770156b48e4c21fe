-- Article 20: state secrets stay on paper. What came on paper has a line here
-- without content; what slipped in all the same is withheld at once, and two
-- people decide whether it is destroyed or given back.

-- The registry: a neutral number and no content. Append-only.
CREATE TABLE secret_part (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(20) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	case_id BIGINT,
	organisation_id BIGINT,		-- who brought it; NULL: none of ours
	pages INT NOT NULL CHECK (pages BETWEEN 1 AND 9999),
	received_on DATE NOT NULL,
	holder_id BIGINT NOT NULL,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY secret_part_of (case_id, id),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (organisation_id) REFERENCES organisation (id),
	FOREIGN KEY (holder_id) REFERENCES person (id),
	FOREIGN KEY (entered_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- An incident: something here seems to hold a secret. Append-only.
CREATE TABLE spill (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(20) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	case_id BIGINT,
	reported_by BIGINT NOT NULL,
	reported_us BIGINT NOT NULL,
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (reported_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What it withheld: "document-12", "text-3-5-1" (store/spill_row.h). Append-only.
CREATE TABLE spill_place (
	spill_id BIGINT NOT NULL,
	place VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
	PRIMARY KEY (spill_id, place),
	KEY spill_place_of (place),
	FOREIGN KEY (spill_id) REFERENCES spill (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The digest of an event's texts after a step of an incident, as text_digest
-- of the event is of those that it began with: with it the chain of the case
-- can still be verified. Append-only.
CREATE TABLE spill_digest (
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	digest BINARY(32) NOT NULL,
	spill_id BIGINT NOT NULL,
	PRIMARY KEY (case_id, seq, digest),
	FOREIGN KEY (spill_id) REFERENCES spill (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What is withheld while nobody has decided: the key of the file, or of the
-- file that a text was put into; digest: of the text. Gone with the decision.
CREATE TABLE spill_hold (
	place VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
	spill_id BIGINT NOT NULL,
	mask VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
	name VARBINARY(1024) NOT NULL,
	cipher_name CHAR(64) COLLATE utf8mb4_bin NOT NULL,
	file_key VARBINARY(512) NOT NULL,
	digest BINARY(32) NOT NULL,
	KEY spill_hold_of (spill_id),
	KEY spill_hold_cipher (cipher_name),
	FOREIGN KEY (spill_id) REFERENCES spill (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- erased: the key is destroyed; else a false alarm, and why. Append-only.
CREATE TABLE spill_decision (
	spill_id BIGINT NOT NULL PRIMARY KEY,
	erased TINYINT NOT NULL,
	reason VARCHAR(1000) NOT NULL,
	decided_by BIGINT NOT NULL,
	decided_us BIGINT NOT NULL,
	CONSTRAINT released_with_a_reason CHECK (erased = 1 OR reason <> ''),
	FOREIGN KEY (spill_id) REFERENCES spill (id),
	FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- the same file elsewhere is withheld along with it
ALTER TABLE document ADD KEY document_plain (plain_sha);

-- A member's reasons that stand on paper: number and date, and no words.
ALTER TABLE answer_draft
	ADD COLUMN secret_paper VARCHAR(64) COLLATE utf8mb4_bin,
	ADD COLUMN secret_paper_on DATE,
	ADD CONSTRAINT answer_draft_secret_is_empty
	    CHECK (secret_paper IS NULL OR body = '');
ALTER TABLE answer
	ADD COLUMN secret_paper VARCHAR(64) COLLATE utf8mb4_bin,
	ADD COLUMN secret_paper_on DATE,
	ADD CONSTRAINT answer_secret_is_empty
	    CHECK (secret_paper IS NULL OR body = '');

DELIMITER //

CREATE TRIGGER secret_part_no_update BEFORE UPDATE ON secret_part FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'secret_part is append-only'//

CREATE TRIGGER secret_part_no_delete BEFORE DELETE ON secret_part FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'secret_part is append-only'//

CREATE TRIGGER spill_no_update BEFORE UPDATE ON spill FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill is append-only'//

CREATE TRIGGER spill_no_delete BEFORE DELETE ON spill FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill is append-only'//

CREATE TRIGGER spill_place_no_update BEFORE UPDATE ON spill_place FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_place is append-only'//

CREATE TRIGGER spill_place_no_delete BEFORE DELETE ON spill_place FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_place is append-only'//

CREATE TRIGGER spill_digest_no_update BEFORE UPDATE ON spill_digest FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_digest is append-only'//

CREATE TRIGGER spill_digest_no_delete BEFORE DELETE ON spill_digest FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_digest is append-only'//

CREATE TRIGGER spill_decision_no_update BEFORE UPDATE ON spill_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_decision is append-only'//

CREATE TRIGGER spill_decision_no_delete BEFORE DELETE ON spill_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_decision is append-only'//

-- two people, whatever a program says
CREATE TRIGGER spill_decision_by_another BEFORE INSERT ON spill_decision FOR EACH ROW
	IF EXISTS (SELECT 1 FROM spill s WHERE s.id = NEW.spill_id
	    AND s.reported_by = NEW.decided_by) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whoever reported an incident does not decide on it';
	END IF//

CREATE TRIGGER spill_hold_open BEFORE INSERT ON spill_hold FOR EACH ROW
	IF EXISTS (SELECT 1 FROM spill_decision d WHERE d.spill_id = NEW.spill_id) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this incident is decided';
	END IF//

CREATE TRIGGER spill_hold_kept BEFORE DELETE ON spill_hold FOR EACH ROW
	IF NOT EXISTS (SELECT 1 FROM spill_decision d WHERE d.spill_id = OLD.spill_id) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nobody has decided on this incident';
	END IF//

-- the key may be overwritten, to be destroyed, and nothing else may change
CREATE TRIGGER spill_hold_no_update BEFORE UPDATE ON spill_hold FOR EACH ROW
	IF NEW.place <> OLD.place OR NEW.spill_id <> OLD.spill_id OR NEW.mask <> OLD.mask
	    OR NEW.cipher_name <> OLD.cipher_name OR NEW.digest <> OLD.digest
	    OR NOT EXISTS (SELECT 1 FROM spill_decision d
	    WHERE d.spill_id = OLD.spill_id AND d.erased = 1) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'spill_hold is erased or kept';
	END IF//

-- Append-only texts may be withheld, and given back word for word, while an
-- incident holds them; in any other way they stay as they are.

DROP TRIGGER event_text_no_update//

CREATE TRIGGER event_text_no_update BEFORE UPDATE ON event_text FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.seq <=> OLD.seq)
	    OR NOT (NEW.n <=> OLD.n)
	    OR NOT (NEW.part <=> OLD.part)
	    OR NOT (NEW.about <=> OLD.about) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('text-', OLD.case_id, '-', OLD.seq, '-', OLD.n) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'event_text is append-only';
	END IF//

DROP TRIGGER note_no_update//

CREATE TRIGGER note_no_update BEFORE UPDATE ON note FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.author_id <=> OLD.author_id)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('note-', OLD.id) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'note is append-only';
	END IF//

DROP TRIGGER answer_no_update//

CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.seq <=> OLD.seq)
	    OR NOT (NEW.member <=> OLD.member)
	    OR NOT (NEW.round <=> OLD.round)
	    OR NOT (NEW.version <=> OLD.version)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.answer <=> OLD.answer)
	    OR NOT (NEW.depends <=> OLD.depends)
	    OR NOT (NEW.drafter_id <=> OLD.drafter_id)
	    OR NOT (NEW.released_by <=> OLD.released_by)
	    OR NOT (NEW.paper_number <=> OLD.paper_number)
	    OR NOT (NEW.paper_document_id <=> OLD.paper_document_id)
	    OR NOT (NEW.entered_us <=> OLD.entered_us)
	    OR NOT (NEW.secret_paper <=> OLD.secret_paper)
	    OR NOT (NEW.secret_paper_on <=> OLD.secret_paper_on) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('answer-', OLD.case_id, '-', OLD.seq) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer is append-only';
	END IF//

DROP TRIGGER material_answer_no_update//

CREATE TRIGGER material_answer_no_update BEFORE UPDATE ON material_answer FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.number <=> OLD.number)
	    OR NOT (NEW.said <=> OLD.said)
	    OR NOT (NEW.document_id <=> OLD.document_id)
	    OR NOT (NEW.answered_by <=> OLD.answered_by)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('material-', OLD.id) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'material_answer is append-only';
	END IF//

DROP TRIGGER hearing_record_no_update//

CREATE TRIGGER hearing_record_no_update BEFORE UPDATE ON hearing_record FOR EACH ROW
	IF NOT (NEW.id <=> OLD.id)
	    OR NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.class <=> OLD.class)
	    OR NOT (NEW.body_name <=> OLD.body_name)
	    OR NOT (NEW.speaker <=> OLD.speaker)
	    OR NOT (NEW.form <=> OLD.form)
	    OR NOT (NEW.heard_on <=> OLD.heard_on)
	    OR NOT (NEW.paper_number <=> OLD.paper_number)
	    OR NOT (NEW.document_id <=> OLD.document_id)
	    OR NOT (NEW.entered_by <=> OLD.entered_by)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('hearing-', OLD.id) AND (NEW.opinion = h.mask
	    OR (UNHEX(SHA2(NEW.opinion, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'hearing_record is append-only';
	END IF//

DROP TRIGGER opinion_no_update//

CREATE TRIGGER opinion_no_update BEFORE UPDATE ON opinion FOR EACH ROW
	IF NOT (NEW.invitation_id <=> OLD.invitation_id)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('opinion-', OLD.invitation_id) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'opinion is append-only';
	END IF//

DROP TRIGGER analysis_version_no_update//

CREATE TRIGGER analysis_version_no_update BEFORE UPDATE ON analysis_version FOR EACH ROW
	IF NOT (NEW.case_id <=> OLD.case_id)
	    OR NOT (NEW.version <=> OLD.version)
	    OR NOT (NEW.digest <=> OLD.digest)
	    OR NOT (NEW.author_id <=> OLD.author_id)
	    OR NOT (NEW.entered_us <=> OLD.entered_us) OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('analysis-', OLD.case_id, '-', OLD.version) AND (NEW.body = h.mask
	    OR (UNHEX(SHA2(NEW.body, 256)) = h.digest AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'analysis_version is append-only';
	END IF//

-- the same for what lies in the file store: its name and its key
CREATE TRIGGER document_withheld BEFORE UPDATE ON document FOR EACH ROW
	IF (CAST(NEW.name AS BINARY) <> CAST(OLD.name AS BINARY) OR NEW.file_key <> OLD.file_key)
	    AND NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('document-', OLD.id)
	    AND ((NEW.file_key = '' AND NEW.name = h.mask)
	    OR (NEW.file_key = h.file_key AND CAST(NEW.name AS BINARY) = h.name AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'name and key of a document stay';
	END IF//

DROP TRIGGER report_file_no_update//

CREATE TRIGGER report_file_no_update BEFORE UPDATE ON report_file FOR EACH ROW
	IF NEW.report_id <> OLD.report_id OR NEW.n <> OLD.n OR NEW.cipher_name <> OLD.cipher_name
	    OR NEW.size <> OLD.size OR NEW.on_day <> OLD.on_day
	    OR NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('report_file-', OLD.report_id, '-', OLD.n)
	    AND ((NEW.sealed_key = '' AND NEW.sealed_name = '')
	    OR (NEW.sealed_key = h.file_key AND NEW.sealed_name = h.name AND d.erased = 0))) THEN
		SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'report_file is never changed';
	END IF//

DROP TRIGGER report_state//

-- The public portal may say that something new came, and no more.
CREATE TRIGGER report_state BEFORE UPDATE ON report FOR EACH ROW
BEGIN
	IF OLD.state = 'closed' AND (NEW.state <> 'closed' OR NEW.sealed = OLD.sealed) THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'a closed report stays closed';
	END IF;
	IF SUBSTRING_INDEX(USER(), '@', 1) = 'rd_public' AND NEW.state <> 'new'
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'this account may not set this state';
	END IF;
	IF NEW.sealed <> OLD.sealed AND NOT EXISTS (SELECT 1 FROM spill_hold h
	    LEFT JOIN spill_decision d ON d.spill_id = h.spill_id
	    WHERE h.place = CONCAT('report-', OLD.id) AND (NEW.sealed = h.mask
	    OR (UNHEX(SHA2(NEW.sealed, 256)) = h.digest AND d.erased = 0)))
	THEN
		SIGNAL SQLSTATE '45000'
		    SET MESSAGE_TEXT = 'the text of a report stays';
	END IF;
END//

DELIMITER ;
