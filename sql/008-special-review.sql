-- The special review (Articles 11 to 13): experts, hearings, the in-depth
-- analysis, the report to the Commission and what it decides.

-- The register of experts, kept by the Office: one row an account.
CREATE TABLE expert (
	person_id BIGINT NOT NULL PRIMARY KEY,
	employer VARCHAR(200) NOT NULL,
	employer_uscc VARCHAR(18) COLLATE utf8mb4_bin,
	fields VARCHAR(400) NOT NULL,
	is_active TINYINT NOT NULL,
	updated_by BIGINT NOT NULL,
	updated_us BIGINT NOT NULL,
	version INT NOT NULL,
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What ties an expert to an operator or a provider; ended, never deleted.
CREATE TABLE expert_tie (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	person_id BIGINT NOT NULL,
	name VARCHAR(200) NOT NULL,
	uscc VARCHAR(18) COLLATE utf8mb4_bin,
	kind VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (kind IN ('work', 'money', 'family', 'advice', 'other')),
	remarks VARCHAR(400) NOT NULL,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	ended_us BIGINT,
	ended_by BIGINT,
	KEY expert_tie_of (person_id, id),
	FOREIGN KEY (person_id) REFERENCES expert (person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- An expert asked a question. "sent" until he has declared that nothing ties
-- him to the parties; the keeper reminds by (state, due_on).
CREATE TABLE invitation (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	person_id BIGINT NOT NULL,
	question TEXT NOT NULL,
	due_on DATE NOT NULL,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('sent', 'declared', 'answered', 'declined',
	    'conflict', 'withdrawn')),
	invited_by BIGINT NOT NULL,
	invited_us BIGINT NOT NULL,
	declared_us BIGINT,
	ended_us BIGINT,
	remarks TEXT NOT NULL,	-- why it was declined, withdrawn; the tie
	draft MEDIUMTEXT NOT NULL,	-- of the opinion
	version INT NOT NULL,
	KEY invitation_of (case_id, id),
	KEY invitation_to (person_id, id),
	KEY invitation_due (state, due_on),
	FOREIGN KEY (case_id) REFERENCES case_file (id),
	FOREIGN KEY (person_id) REFERENCES expert (person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What was given with the question. Append-only.
CREATE TABLE invitation_document (
	invitation_id BIGINT NOT NULL,
	document_id BIGINT NOT NULL,
	PRIMARY KEY (invitation_id, document_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Files with an opinion. They are no documents of the case (case_document):
-- nothing can cite them in what members or the operator see.
CREATE TABLE opinion_file (
	invitation_id BIGINT NOT NULL,
	document_id BIGINT NOT NULL,
	removed_us BIGINT,
	PRIMARY KEY (invitation_id, document_id),
	KEY opinion_file_of (document_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The opinion as handed in. Append-only.
CREATE TABLE opinion (
	invitation_id BIGINT NOT NULL PRIMARY KEY,
	body MEDIUMTEXT NOT NULL,
	digest BINARY(32) NOT NULL,
	entered_us BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Departments and specialised agencies that were heard. Append-only.
CREATE TABLE hearing_record (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	class VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (class IN ('departments', 'agencies')),
	body_name VARCHAR(200) NOT NULL,
	speaker VARCHAR(100) NOT NULL,
	form VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (form IN ('letter', 'meeting', 'call')),
	heard_on DATE NOT NULL,
	opinion MEDIUMTEXT NOT NULL,
	paper_number VARCHAR(64) NOT NULL,
	document_id BIGINT,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY hearing_record_of (case_id, class, id),
	FOREIGN KEY (case_id) REFERENCES case_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- The in-depth analysis (Article 12), one row a version. Append-only.
CREATE TABLE analysis_version (
	case_id BIGINT NOT NULL,
	version INT NOT NULL,
	body MEDIUMTEXT NOT NULL,
	digest BINARY(32) NOT NULL,
	author_id BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- The covering report to the Commission while it is being written.
CREATE TABLE covering_draft (
	case_id BIGINT NOT NULL PRIMARY KEY,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('draft', 'to_sign', 'returned')),
	for_version INT NOT NULL,	-- of the suggested finding
	body TEXT NOT NULL,
	remarks TEXT NOT NULL,
	drafter_id BIGINT NOT NULL,
	updated_us BIGINT NOT NULL,
	version INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- As signed: bound to one version of the suggested finding and to the round
-- in which it was circulated, dissent and all. Append-only.
CREATE TABLE covering_report (
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	version INT NOT NULL,
	round INT NOT NULL,
	digest BINARY(32) NOT NULL,
	body TEXT NOT NULL,
	drafter_id BIGINT NOT NULL,
	signer_id BIGINT NOT NULL,
	signed_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, seq),
	CONSTRAINT covering_drafter_is_not_signer CHECK (drafter_id <> signer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What the Commission decided, as one secretary entered it.
CREATE TABLE commission_draft (
	case_id BIGINT NOT NULL PRIMARY KEY,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('to_confirm', 'sent_back')),
	report_seq INT NOT NULL,
	digest BINARY(32) NOT NULL,
	outcome VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (outcome IN ('approved', 'returned')),
	direction TEXT NOT NULL,
	back_to VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (back_to IN ('', 'hear', 'analyse', 'suggest')),
	decided_on DATE NOT NULL,
	number VARCHAR(64) NOT NULL,
	signatory VARCHAR(100) NOT NULL,
	document_id BIGINT,
	remarks TEXT NOT NULL,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	version INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- As a second secretary confirmed it. Append-only.
CREATE TABLE commission_decision (
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	report_seq INT NOT NULL,
	digest BINARY(32) NOT NULL,
	outcome VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	direction TEXT NOT NULL,
	back_to VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	decided_on DATE NOT NULL,
	number VARCHAR(64) NOT NULL,
	signatory VARCHAR(100) NOT NULL,
	document_id BIGINT,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	confirmed_by BIGINT NOT NULL,
	confirmed_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, seq),
	CONSTRAINT enterer_is_not_confirmer CHECK (entered_by <> confirmed_by)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- A sitting of the Commission and its agenda.
CREATE TABLE sitting (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	on_date DATE NOT NULL,
	title VARCHAR(200) NOT NULL,
	entered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY sitting_by_date (on_date, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE sitting_item (
	sitting_id BIGINT NOT NULL,
	case_id BIGINT NOT NULL,
	position INT NOT NULL,
	added_by BIGINT NOT NULL,
	added_us BIGINT NOT NULL,
	PRIMARY KEY (sitting_id, case_id),
	KEY sitting_item_of (case_id),
	FOREIGN KEY (sitting_id) REFERENCES sitting (id),
	FOREIGN KEY (case_id) REFERENCES case_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

DELIMITER //

CREATE TRIGGER invitation_document_no_update BEFORE UPDATE ON invitation_document FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'invitation_document is append-only'//

CREATE TRIGGER invitation_document_no_delete BEFORE DELETE ON invitation_document FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'invitation_document is append-only'//

CREATE TRIGGER opinion_no_update BEFORE UPDATE ON opinion FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'opinion is append-only'//

CREATE TRIGGER opinion_no_delete BEFORE DELETE ON opinion FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'opinion is append-only'//

CREATE TRIGGER hearing_record_no_update BEFORE UPDATE ON hearing_record FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'hearing_record is append-only'//

CREATE TRIGGER hearing_record_no_delete BEFORE DELETE ON hearing_record FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'hearing_record is append-only'//

CREATE TRIGGER analysis_version_no_update BEFORE UPDATE ON analysis_version FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'analysis_version is append-only'//

CREATE TRIGGER analysis_version_no_delete BEFORE DELETE ON analysis_version FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'analysis_version is append-only'//

CREATE TRIGGER covering_report_no_update BEFORE UPDATE ON covering_report FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'covering_report is append-only'//

CREATE TRIGGER covering_report_no_delete BEFORE DELETE ON covering_report FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'covering_report is append-only'//

CREATE TRIGGER commission_decision_no_update BEFORE UPDATE ON commission_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commission_decision is append-only'//

CREATE TRIGGER commission_decision_no_delete BEFORE DELETE ON commission_decision FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commission_decision is append-only'//

DELIMITER ;
