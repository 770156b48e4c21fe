#ifndef APP_COPIED_H
#define APP_COPIED_H

#include "app/app.h"

/*
 * Article 15: what a citizen reported (Article 16) or an expert wrote in
 * confidence (Article 12) is not copied into what members, the Commission or
 * the operator get to see. Asked when such a text is saved and again when it
 * is signed; how two texts are compared: base/overlap.h. The case's own
 * application, answers and letters, the question that the expert was asked
 * and the words of Article 10 are nobody's secret.
 */
enum copied_from { COPIED_OPINION, COPIED_REPORT, COPIED_FROM__MAX };

struct copied {
	const char *passage;	/* as it stands in the text; NULL: none */
	enum copied_from from;
};

/* "an expert's opinion". */
const struct words *
copied_words(enum copied_from from);

/*
 * Of the reports that somebody has read, so many of the newest readings are
 * looked at: by their prints, so that nearly none is opened.
 */
enum { COPIED_REPORTS = 200 };

/*
 * Looks for a passage of the case's opinions, or of a report, in n texts (""
 * and NULL are passed over). ERR_COPIED: *out says which. For verbs that have
 * asked who is asking.
 */
enum err
copied_look(struct app *app, struct arena *a, int64_t case_id,
    const char *const *texts, int n, struct copied *out) MUST_CHECK;

struct suggestion;

/* The same of a suggested finding and its conditions. */
enum err
copied_look_finding(struct app *app, struct arena *a, int64_t case_id,
    const struct suggestion *s, struct copied *out) MUST_CHECK;

#endif
