-- Article 14: what was asked for, item by item, and what was said to each.
-- Article 7: which conditions of a Conditional Pass were verified.

-- Numbers run through the case and are never given twice. Append-only.
CREATE TABLE material_item (
	case_id BIGINT NOT NULL,
	number INT NOT NULL,
	seq INT NOT NULL,	-- of the request
	wording TEXT NOT NULL,
	again_of INT,		-- number of the item that was asked before
	PRIMARY KEY (case_id, number),
	FOREIGN KEY (case_id) REFERENCES case_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- The last one to an item stands; it is handed in with the next event
-- materials-submitted of the case. Append-only.
CREATE TABLE material_answer (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	number INT NOT NULL,
	said VARCHAR(16) COLLATE utf8mb4_bin NOT NULL
	    CHECK (said IN ('here', 'more-time', 'none', 'provider', 'paper')),
	body TEXT NOT NULL,
	document_id BIGINT,
	answered_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY material_answer_of (case_id, number, id),
	FOREIGN KEY (case_id, number) REFERENCES material_item (case_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- One row a look at a condition: version and n name it; the last one stands.
-- Append-only.
CREATE TABLE condition_check (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	case_id BIGINT NOT NULL,
	version INT NOT NULL,
	n INT NOT NULL,
	met TINYINT NOT NULL,
	on_date DATE NOT NULL,
	body TEXT NOT NULL,
	document_id BIGINT,
	checked_by BIGINT NOT NULL,
	entered_us BIGINT NOT NULL,
	KEY condition_check_of (case_id, version, n, id),
	FOREIGN KEY (case_id) REFERENCES case_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

DELIMITER //

CREATE TRIGGER material_item_no_update BEFORE UPDATE ON material_item FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'material_item is append-only'//

CREATE TRIGGER material_item_no_delete BEFORE DELETE ON material_item FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'material_item is append-only'//

CREATE TRIGGER material_answer_no_update BEFORE UPDATE ON material_answer FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'material_answer is append-only'//

CREATE TRIGGER material_answer_no_delete BEFORE DELETE ON material_answer FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'material_answer is append-only'//

CREATE TRIGGER condition_check_no_update BEFORE UPDATE ON condition_check FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'condition_check is append-only'//

CREATE TRIGGER condition_check_no_delete BEFORE DELETE ON condition_check FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'condition_check is append-only'//

DELIMITER ;
