#ifndef FILES_TYPETABLE_H
#define FILES_TYPETABLE_H

#include "files/type.h"

/* The rows of the list of types: for the files of this folder only. */

/* How the first bytes are looked at, besides what libmagic says of them. */
enum look {
	LOOK_START,		/* begins with detail */
	LOOK_ZIP,		/* a zip with a member that begins with detail */
	LOOK_ODF,		/* a zip whose first member is this type */
	LOOK_TEXT,
	LOOK_MAIL,
	LOOK_SIGNATURE,
	LOOK__MAX
};

enum { TYPE_MIMES = 5 };

struct type_row {
	struct file_type type;
	enum look look;
	const char *detail;
	/* what libmagic may call it when it sees the head only */
	const char *mimes[TYPE_MIMES];	/* "text/": all that begins so */
};

/* NULL: not on the list. extension in lower case, without dot. */
const struct type_row *
type_row(const char *extension);

/* What a person calls such content; NULL in both where we know no word. */
struct words
type_words(const char *mime);

#endif
