-- The second factor of an account: the secret of its authenticator, encrypted
-- under the master key, and hashes of the codes for when it is lost.

CREATE TABLE second_factor (
	person_id BIGINT NOT NULL PRIMARY KEY,
	secret VARBINARY(128) NOT NULL,
	last_step BIGINT NOT NULL,
	since_us BIGINT NOT NULL,
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE recovery_code (
	person_id BIGINT NOT NULL,
	code_hash BINARY(32) NOT NULL,
	PRIMARY KEY (person_id, code_hash),
	FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
