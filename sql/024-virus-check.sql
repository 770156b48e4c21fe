-- Uploaded files are checked for viruses before anyone may open them.

-- What the scanner said of a content: '' that it is clean, else what it found,
-- and then the content is held for good. The same bytes are asked about once,
-- unless an administrator has all looked at anew. Append-only.
CREATE TABLE virus_check (
	plain_sha BINARY(32) NOT NULL,
	checked_us BIGINT NOT NULL,
	signature VARCHAR(255) NOT NULL,
	PRIMARY KEY (plain_sha, checked_us)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Documents that wait for it; those of an installation without a scanner wait
-- until it gets one. An answer older than not_before_us will not do.
CREATE TABLE virus_wait (
	document_id BIGINT NOT NULL PRIMARY KEY,
	since_us BIGINT NOT NULL,
	not_before_us BIGINT NOT NULL DEFAULT 0,
	failures INT NOT NULL DEFAULT 0,
	next_us BIGINT NOT NULL DEFAULT 0,
	said VARCHAR(255) NOT NULL DEFAULT '',
	KEY virus_wait_next (next_us, document_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO virus_wait (document_id, since_us) SELECT id, entered_us FROM document;

DELIMITER //

CREATE TRIGGER virus_check_no_update BEFORE UPDATE ON virus_check FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'virus_check is append-only'//

CREATE TRIGGER virus_check_no_delete BEFORE DELETE ON virus_check FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'virus_check is append-only'//

DELIMITER ;
