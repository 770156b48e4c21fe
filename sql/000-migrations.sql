-- What was applied, and in which wording: bin/reviewdesk migrate reads it.
-- This file alone is run with every migrate.

CREATE TABLE IF NOT EXISTS schema_migration (
	name VARCHAR(100) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
	sha256 BINARY(32) NOT NULL,
	applied_us BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
