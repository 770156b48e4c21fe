-- The number of a case's last event follows its events by itself: an act that
-- moves neither stage nor days writes nothing else of the case.
CREATE TRIGGER case_event_is_last AFTER INSERT ON case_event FOR EACH ROW
	UPDATE case_file SET last_seq = NEW.seq WHERE id = NEW.case_id;
