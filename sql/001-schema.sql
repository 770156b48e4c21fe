-- Review Desk: the whole schema.
--
-- Conventions: every table has a primary key and is InnoDB, utf8mb4.
-- Codes, names of enums and keys are utf8mb4_bin; texts are
-- utf8mb4_unicode_520_ci. Legal dates are DATE; instants are BIGINT
-- microseconds since 1970-01-01 UTC, their names end in _us. Money is BIGINT
-- fen (0.01 RMB). Tables marked "append-only" refuse UPDATE and DELETE by
-- trigger, whoever asks. The SQL stays inside what MySQL 8 and MariaDB share.

-- ---------------------------------------------------------------- people

CREATE TABLE organisation (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind VARCHAR(16) COLLATE utf8mb4_bin NOT NULL
	    CHECK (kind IN ('operator', 'office', 'member', 'commission', 'expert')),
	code VARCHAR(32) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	name_zh VARCHAR(200) NOT NULL,
	name_en VARCHAR(200) NOT NULL,
	uscc VARCHAR(18) COLLATE utf8mb4_bin UNIQUE,
	sector VARCHAR(32) COLLATE utf8mb4_bin,
	address VARCHAR(400) NOT NULL DEFAULT '',
	created_us BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Article 18: what was designated, by whom.
CREATE TABLE designation (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	organisation_id BIGINT NOT NULL,
	cii_zh VARCHAR(200) NOT NULL,
	cii_en VARCHAR(200) NOT NULL,
	department VARCHAR(200) NOT NULL,
	number VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
	designated_on DATE NOT NULL,
	KEY designation_of (organisation_id),
	FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE person (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	organisation_id BIGINT NOT NULL,
	login VARCHAR(64) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	name VARCHAR(100) NOT NULL,
	email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
	phone VARCHAR(32) NOT NULL DEFAULT '',
	lang CHAR(2) COLLATE utf8mb4_bin NOT NULL DEFAULT 'zh',
	password_hash VARCHAR(128) COLLATE utf8mb4_bin,
	state VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('invited', 'active', 'disabled')),
	created_us BIGINT NOT NULL,
	KEY person_of (organisation_id),
	FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE person_role (
	person_id BIGINT NOT NULL,
	role VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
	PRIMARY KEY (person_id, role),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Only a hash of the token is kept; whoever reads the table cannot sign in.
CREATE TABLE session (
	token_hash BINARY(32) NOT NULL PRIMARY KEY,
	portal VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	person_id BIGINT NOT NULL,
	csrf BINARY(32) NOT NULL,
	created_us BIGINT NOT NULL,
	seen_us BIGINT NOT NULL,
	ends_us BIGINT NOT NULL,
	KEY session_of (person_id),
	KEY session_ends (ends_us),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Invitations and resets: single use, a GET never consumes one.
CREATE TABLE single_use (
	token_hash BINARY(32) NOT NULL PRIMARY KEY,
	kind VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (kind IN ('invite', 'reset')),
	person_id BIGINT NOT NULL,
	created_us BIGINT NOT NULL,
	ends_us BIGINT NOT NULL,
	used_us BIGINT,
	KEY single_use_of (person_id),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Slows attempts down per account and per source; bucket is a keyed hash.
CREATE TABLE attempt (
	bucket BINARY(32) NOT NULL PRIMARY KEY,
	failures INT NOT NULL,
	last_us BIGINT NOT NULL,
	KEY attempt_last (last_us)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE access_request (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	organisation VARCHAR(200) NOT NULL,
	uscc VARCHAR(18) COLLATE utf8mb4_bin NOT NULL,
	name VARCHAR(100) NOT NULL,
	email VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
	phone VARCHAR(32) NOT NULL,
	message TEXT NOT NULL,
	lang CHAR(2) COLLATE utf8mb4_bin NOT NULL,
	created_us BIGINT NOT NULL,
	handled_us BIGINT,
	handled_by BIGINT,
	KEY access_request_open (handled_us, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Who did what outside the cases: sign-ins, refusals, accounts. Append-only.
CREATE TABLE audit (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	at_us BIGINT NOT NULL,
	portal VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	person_id BIGINT,
	what VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
	object VARCHAR(64) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
	KEY audit_of (person_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One row a form that was carried out: a second click finds it.
CREATE TABLE idempotency (
	person_id BIGINT NOT NULL,
	form_key BINARY(16) NOT NULL,
	result VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
	created_us BIGINT NOT NULL,
	PRIMARY KEY (person_id, form_key),
	KEY idempotency_age (created_us)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- ------------------------------------------------------- reference data

CREATE TABLE sector (
	code VARCHAR(32) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
	position INT NOT NULL,
	name_zh VARCHAR(100) NOT NULL,
	name_en VARCHAR(100) NOT NULL,
	department_zh VARCHAR(200) NOT NULL,
	department_en VARCHAR(200) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE category (
	code VARCHAR(48) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
	position INT NOT NULL,
	name_zh VARCHAR(200) NOT NULL,
	name_en VARCHAR(200) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Editions of the working-day calendar and of the rule sets, kept for ever:
-- each event names the two it was judged under. Append-only.
CREATE TABLE calendar_edition (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	days MEDIUMTEXT NOT NULL,
	imported_by BIGINT,
	imported_us BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE rules_edition (
	edition VARCHAR(48) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
	content MEDIUMTEXT NOT NULL,
	added_us BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- --------------------------------------------------------- applications

-- What an operator writes. The Office's account cannot read this table: it
-- sees what was lodged (application_version), never a draft, and never a risk
-- report that led to no application (state no_duty).
CREATE TABLE application (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	operator_id BIGINT NOT NULL,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('draft', 'lodged', 'correcting', 'no_duty', 'discarded')),
	case_id BIGINT,
	version INT NOT NULL,
	title VARCHAR(300) NOT NULL DEFAULT '',
	content MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
	created_by BIGINT NOT NULL,
	created_us BIGINT NOT NULL,
	updated_by BIGINT NOT NULL,
	updated_us BIGINT NOT NULL,
	declared_by BIGINT,
	declared_us BIGINT,
	declared_digest BINARY(32),
	KEY application_of (operator_id, state, id),
	KEY application_case (case_id),
	FOREIGN KEY (operator_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- What was lodged, word for word. Append-only.
CREATE TABLE application_version (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	application_id BIGINT NOT NULL,
	case_id BIGINT NOT NULL,
	number INT NOT NULL,
	content MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
	digest BINARY(32) NOT NULL,
	declared_by BIGINT,
	declared_us BIGINT,
	lodged_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	UNIQUE KEY application_version_of (case_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Files stand encrypted in the file store; a row refers to one.
CREATE TABLE document (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	organisation_id BIGINT NOT NULL,
	application_id BIGINT,
	case_id BIGINT,
	kind VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
	name VARCHAR(255) NOT NULL,
	media_type VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
	size BIGINT NOT NULL,
	plain_sha BINARY(32) NOT NULL,
	cipher_name CHAR(64) COLLATE utf8mb4_bin NOT NULL,
	file_key VARBINARY(256) NOT NULL,
	uploaded_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	removed_us BIGINT,
	KEY document_application (application_id, id),
	KEY document_case (case_id, id),
	KEY document_cipher (cipher_name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Which documents a case holds: set when it is lodged. Append-only.
CREATE TABLE case_document (
	case_id BIGINT NOT NULL,
	document_id BIGINT NOT NULL,
	version INT NOT NULL,
	PRIMARY KEY (case_id, document_id, version),
	KEY case_document_of (document_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- ---------------------------------------------------------------- cases

-- One row a case. What follows "projection" is rewritten from the replay
-- with every event and exists for the queues; it can be rebuilt at any time.
CREATE TABLE case_file (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(20) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	operator_id BIGINT NOT NULL,
	application_id BIGINT NOT NULL,
	title VARCHAR(300) NOT NULL,
	category VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
	sector VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
	amount_fen BIGINT NOT NULL,
	electronic_service TINYINT NOT NULL,
	rules_edition VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
	created_us BIGINT NOT NULL,
	assignee_id BIGINT,
	-- projection
	calendar_edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
	stage VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	closed TINYINT NOT NULL,
	finding VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	waiting VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	lodged_on DATE NOT NULL,
	next_period VARCHAR(16) COLLATE utf8mb4_bin,
	next_due DATE NOT NULL,	-- 9999-12-31: none; keeps keyset paging simple
	next_provisional TINYINT NOT NULL,
	to_sign TINYINT NOT NULL DEFAULT 0,
	last_seq INT NOT NULL,
	KEY case_operator (operator_id, id),
	KEY case_open_due (closed, next_due, id),
	KEY case_stage_due (stage, next_due, id),
	KEY case_assignee_due (assignee_id, closed, next_due, id),
	KEY case_waiting_due (waiting, closed, next_due, id),
	KEY case_sign_due (to_sign, closed, next_due, id),
	KEY case_open_lodged (closed, lodged_on, id),
	KEY case_stage_lodged (stage, lodged_on, id),
	KEY case_assignee_lodged (assignee_id, closed, lodged_on, id),
	FOREIGN KEY (operator_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- The case itself: its events, hash-chained. Append-only.
CREATE TABLE case_event (
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	kind VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
	on_date DATE NOT NULL,
	entered_us BIGINT NOT NULL,
	actor_id BIGINT NOT NULL,
	actor_role VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
	article VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	rules_edition VARCHAR(48) COLLATE utf8mb4_bin NOT NULL,
	calendar_edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
	days INT NOT NULL,
	finding VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	members INT UNSIGNED NOT NULL,
	answer VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	hearings INT UNSIGNED NOT NULL,
	paper_number VARCHAR(64) COLLATE utf8mb4_bin,
	paper_document_id BIGINT,
	text_digest BINARY(32),
	previous BINARY(32) NOT NULL,
	hash BINARY(32) NOT NULL,
	PRIMARY KEY (case_id, seq),
	KEY event_actor (actor_id, entered_us),
	FOREIGN KEY (case_id) REFERENCES case_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The words of an event: reasons, remarks, defects. part names which;
-- about names a field of the application for a defect. Append-only.
CREATE TABLE event_text (
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	n INT NOT NULL,
	part VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
	about VARCHAR(64) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
	body TEXT NOT NULL,
	PRIMARY KEY (case_id, seq, n)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Which database account may append which kind of event: a portal that was
-- broken into cannot act in another's name. Filled by grants.sql.
CREATE TABLE event_right (
	account VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
	kind VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
	PRIMARY KEY (account, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE note (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	author_id BIGINT NOT NULL,
	body TEXT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY note_of (case_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

CREATE TABLE follow_up (
	case_id BIGINT NOT NULL,
	person_id BIGINT NOT NULL,
	on_date DATE NOT NULL,
	PRIMARY KEY (case_id, person_id),
	KEY follow_up_of (person_id, on_date, case_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Article 10: one row a factor; evidence is a document of the case and a page.
CREATE TABLE assessment (
	case_id BIGINT NOT NULL,
	factor INT NOT NULL CHECK (factor BETWEEN 1 AND 7),
	level VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (level IN ('none', 'low', 'medium', 'high')),
	body TEXT NOT NULL,
	evidence_document_id BIGINT,
	evidence_page VARCHAR(32) NOT NULL DEFAULT '',
	updated_by BIGINT NOT NULL,
	updated_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, factor),
	KEY assessment_evidence (evidence_document_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- The suggested finding while it is being written. content: canonical JSON
-- of type, reasons and conditions (record/suggestion.h).
CREATE TABLE suggestion_draft (
	case_id BIGINT NOT NULL PRIMARY KEY,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('draft', 'to_sign', 'returned')),
	finding VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	content MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
	remarks TEXT NOT NULL,
	drafter_id BIGINT NOT NULL,
	returned_by BIGINT,
	updated_us BIGINT NOT NULL,
	version INT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- A signed version; its signer is never its drafter. Append-only.
CREATE TABLE suggestion_version (
	case_id BIGINT NOT NULL,
	version INT NOT NULL,
	finding VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	content MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
	digest BINARY(32) NOT NULL,
	drafter_id BIGINT NOT NULL,
	signer_id BIGINT NOT NULL,
	seq INT NOT NULL,
	signed_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, version),
	CONSTRAINT drafter_is_not_signer CHECK (drafter_id <> signer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who was asked (Article 11), and for which version. Append-only.
CREATE TABLE circulation (
	case_id BIGINT NOT NULL,
	round INT NOT NULL,
	member VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	version INT NOT NULL,
	seq INT NOT NULL,
	received_on DATE NOT NULL,
	PRIMARY KEY (case_id, round, member),
	KEY circulation_to (member, case_id, round)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A member's answer while its liaison writes it.
CREATE TABLE answer_draft (
	case_id BIGINT NOT NULL,
	member VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	round INT NOT NULL,
	version INT NOT NULL,
	digest BINARY(32) NOT NULL,
	answer VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	depends TINYINT NOT NULL,
	body TEXT NOT NULL,
	state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('draft', 'to_release', 'returned', 'stale')),
	remarks TEXT NOT NULL,
	paper_number VARCHAR(64) NOT NULL DEFAULT '',
	paper_on DATE,
	paper_document_id BIGINT,
	drafter_id BIGINT NOT NULL,
	updated_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, member)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- An answer as released, bound to the digest of what it answers. Kept by the
-- member for good. Append-only.
CREATE TABLE answer (
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	member VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
	round INT NOT NULL,
	version INT NOT NULL,
	digest BINARY(32) NOT NULL,
	answer VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	depends TINYINT NOT NULL,
	body TEXT NOT NULL,
	drafter_id BIGINT NOT NULL,
	released_by BIGINT NOT NULL,
	paper_number VARCHAR(64) NOT NULL DEFAULT '',
	paper_document_id BIGINT,
	entered_us BIGINT NOT NULL,
	PRIMARY KEY (case_id, seq),
	KEY answer_of (member, case_id, round)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- ------------------------------------------------------ letters and mail

-- Serial numbers of documents, per series and year; taken at signing only.
CREATE TABLE document_series (
	series VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
	year INT NOT NULL,
	last INT NOT NULL,
	PRIMARY KEY (series, year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Letters are rendered once; what was served can be shown again exactly. The
-- Chinese text (body, digest) is the letter; body_en is a reading copy.
CREATE TABLE letter (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	seq INT NOT NULL,
	notice VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
	number VARCHAR(40) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	title VARCHAR(200) NOT NULL,
	title_en VARCHAR(200) NOT NULL,
	body MEDIUMBLOB NOT NULL,
	body_en MEDIUMBLOB NOT NULL,
	digest BINARY(32) NOT NULL,
	issued_on DATE NOT NULL,
	dispatched_us BIGINT NOT NULL,
	opened_us BIGINT,
	opened_by BIGINT,
	superseded_seq INT,
	KEY letter_of (case_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- Mails wait here as finished bytes, written in the act's own transaction.
CREATE TABLE outbox (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT,
	seq INT,
	notice VARCHAR(24) COLLATE utf8mb4_bin NOT NULL,
	recipient VARCHAR(254) COLLATE utf8mb4_bin NOT NULL,
	message_id VARCHAR(120) COLLATE utf8mb4_bin NOT NULL UNIQUE,
	content MEDIUMBLOB NOT NULL,
	state VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('queued', 'leased', 'sent', 'dead')),
	attempts INT NOT NULL,
	created_us BIGINT NOT NULL,
	next_us BIGINT NOT NULL,
	owner VARCHAR(64) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
	lease_us BIGINT NOT NULL DEFAULT 0,
	sent_us BIGINT,
	KEY outbox_next (state, next_us, id),
	KEY outbox_case (case_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Every answer of a mail server. Append-only.
CREATE TABLE outbox_reply (
	outbox_id BIGINT NOT NULL,
	n INT NOT NULL,
	at_us BIGINT NOT NULL,
	code INT NOT NULL,
	outcome VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
	said VARCHAR(512) NOT NULL,
	PRIMARY KEY (outbox_id, n)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- -------------------------------------------------------- public reports

-- Article 16. Sealed before it came here; these tables know days, not times.
-- lookup and mailbox_key are derived from the receipt code, which is nowhere.
CREATE TABLE report (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	lookup BINARY(32) NOT NULL UNIQUE,
	mailbox_key BINARY(32) NOT NULL,
	on_day DATE NOT NULL,
	state VARCHAR(8) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('new', 'read', 'answered', 'closed')),
	sealed MEDIUMBLOB NOT NULL,
	KEY report_queue (state, on_day, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE report_file (
	report_id BIGINT NOT NULL,
	n INT NOT NULL,
	sealed_name VARBINARY(1024) NOT NULL,
	cipher_name CHAR(64) COLLATE utf8mb4_bin NOT NULL,
	sealed_key VARBINARY(512) NOT NULL,
	size BIGINT NOT NULL,
	on_day DATE NOT NULL,
	PRIMARY KEY (report_id, n),
	KEY report_file_cipher (cipher_name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A file sealed while its report is still being written; swept after a day.
CREATE TABLE report_pending_file (
	token_hash BINARY(32) NOT NULL PRIMARY KEY,
	sealed_name VARBINARY(1024) NOT NULL,
	cipher_name CHAR(64) COLLATE utf8mb4_bin NOT NULL,
	sealed_key VARBINARY(512) NOT NULL,
	size BIGINT NOT NULL,
	on_day DATE NOT NULL,
	KEY report_pending_day (on_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Both directions, each sealed to its reader; author_id of the Office only.
CREATE TABLE report_message (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	report_id BIGINT NOT NULL,
	from_office TINYINT NOT NULL,
	author_id BIGINT,
	sealed_reporter MEDIUMBLOB NOT NULL,
	sealed_office MEDIUMBLOB NOT NULL,
	on_day DATE NOT NULL,
	KEY report_message_of (report_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
