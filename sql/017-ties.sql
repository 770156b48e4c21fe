-- Article 15: ties of everybody who works on reviews, and what follows from
-- them.

-- The register of experts had ties already; they are a person's now.
ALTER TABLE expert_tie DROP FOREIGN KEY expert_tie_ibfk_1;
ALTER TABLE expert_tie RENAME TO person_tie;
ALTER TABLE person_tie ADD FOREIGN KEY (person_id) REFERENCES person (id);

-- An invitation ends with the special review in which it was sent.
ALTER TABLE invitation
	MODIFY state VARCHAR(12) COLLATE utf8mb4_bin NOT NULL
	    CHECK (state IN ('sent', 'declared', 'answered', 'declined',
	    'conflict', 'withdrawn', 'lapsed'));

UPDATE invitation i JOIN case_file c ON c.id = i.case_id
	SET i.state = 'lapsed', i.version = i.version + 1, i.ended_us =
	    (SELECT MAX(e.entered_us) FROM case_event e WHERE e.case_id = c.id)
	WHERE i.state IN ('sent', 'declared') AND c.stage <> 'special';

-- An opinion that came on paper, and who of the Office entered it.
ALTER TABLE opinion
	ADD COLUMN paper_number VARCHAR(64),
	ADD COLUMN paper_on DATE,
	ADD COLUMN document_id BIGINT,
	ADD COLUMN entered_by BIGINT;
