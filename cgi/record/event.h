#ifndef RECORD_EVENT_H
#define RECORD_EVENT_H

#include "law/event.h"

enum { HASH_BYTES = 32 };

/* One event with everything its row holds; replay needs only .event. */
struct event_record {
	struct event event;
	struct instant entered;
	int64_t actor_id;
	int64_t actor_org;		/* joined: of the actor */
	const char *actor_name;		/* joined; for the Office alone */
	int actor_role;			/* enum role */
	const char *article;
	const char *rules_edition, *calendar_edition;
	const char *paper_number;	/* NULL: not on paper */
	int64_t paper_document_id;	/* 0: none */
	unsigned char text_digest[HASH_BYTES];	/* of its event_text rows */
	unsigned char previous[HASH_BYTES], hash[HASH_BYTES];
};

/* The part that holds a paper's own date (ISO), where it is not the event's. */
#define TEXT_PAPER_DATE "paper_date"
/* What a member wrote, and its answer by name where it counts as another. */
#define TEXT_ANSWER "answer"
#define TEXT_GIVEN "given"
#define TEXT_SECRET_PAPER "secret-paper"

/* Entered for one of several operators; about: its number. Article 19. */
#define TEXT_OPERATOR "operator"

/* A text that belongs to an event: a reason, a remark, one defect. */
struct event_text {
	int seq, n;
	const char *part;	/* "reason", "defect", "ground", … */
	const char *about;	/* a defect's field; "" otherwise */
	const char *body;
};

#endif
