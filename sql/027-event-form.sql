-- An event keeps the key of the form that it came by, for good: a form is
-- carried out once because no second event can have it.
ALTER TABLE case_event
	ADD COLUMN form_key BINARY(16),
	ADD UNIQUE KEY event_form (actor_id, form_key);
