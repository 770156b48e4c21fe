-- Seals of the audit log: each hash covers the rows up to its id and the seal
-- before it, so that what is changed or taken out later shows. Append-only.

CREATE TABLE audit_seal (
	up_to_id BIGINT NOT NULL PRIMARY KEY,
	hash BINARY(32) NOT NULL,
	sealed_us BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

DELIMITER //

CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only'//

CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only'//

DELIMITER ;
