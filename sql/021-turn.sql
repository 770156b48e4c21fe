-- Of an operator's cases those come first in which it is to act (2), also
-- where all that is left is to accept conditions; then those that run (1),
-- then those that are closed (0); written with the projection.
ALTER TABLE case_file
	ADD COLUMN turn TINYINT NOT NULL DEFAULT 1;

UPDATE case_file SET turn = IF(waiting = 'operator', 2, IF(closed = 1, 0, 1));

ALTER TABLE case_file
	ADD KEY case_operator_turn (operator_id, turn, id),
	DROP KEY case_operator;
