#ifndef APP_SECRET_PART_H
#define APP_SECRET_PART_H

#include "app/case.h"
#include "record/spill.h"

/*
 * The registry of what came on paper because it is secret (Article 20): a
 * neutral number, pages, date, who holds it. It takes no title, no text and no
 * file.
 */

enum { SECRET_PAGES_MAX = 9999 };

/* What an officer enters when a part comes in. */
struct secret_part_input {
	const char *case_number;	/* "": belongs to no case */
	const char *from;		/* "operator", a member's code, "": other */
	int pages;
	struct date received_on;
	int64_t holder_id;		/* of the case team */
};

enum secret_field {
	SECRET_CASE, SECRET_FROM, SECRET_PAGES, SECRET_RECEIVED,
	SECRET_HOLDER, SECRET_FIELD__MAX
};

/*
 * Needs RIGHT_CASE_WORK. *number: of the part. ERR_INPUT: *wrong has the bit
 * 1 << enum secret_field of each that is.
 */
enum err
secret_part_enter(struct app *app, struct arena *a, const struct actor *who,
    const struct secret_part_input *in, struct instant now,
    const char **number, unsigned *wrong) MUST_CHECK;

/* Needs RIGHT_CASES_ALL. The newest first. */
enum err
secret_part_list(struct app *app, struct arena *a, const struct actor *who,
    struct secret_part **out, int *n) MUST_CHECK;

/* Those of a case that this reader may know of: the Office all, others own. */
enum err
secret_parts_of(struct app *app, struct arena *a, const struct actor *who,
    const struct case_view *v, struct secret_part **out, int *n) MUST_CHECK;

#endif
