#ifndef APP_APPLICATION_H
#define APP_APPLICATION_H

#include "app/act.h"
#include "app/answers.h"
#include "base/stream.h"
#include "law/risk.h"
#include "record/application.h"
#include "record/document.h"

struct stored_file;

/*
 * Writing an application (Articles 6 to 8). Everything typed is kept, right
 * or wrong, with every save; what is wrong is said by application_check. All
 * functions ask for RIGHT_APPLICATION_EDIT unless they say otherwise, and
 * answer ERR_NOT_FOUND for another operator's. A form that comes again does
 * nothing again and is answered as the first time (app/once.h).
 */

/* Something that keeps a section from being complete. */
struct problem {
	enum section section;
	const char *field;	/* key with its item: "provider.2.code" */
	struct words words;
};

enum section_state {
	SECTION_EMPTY, SECTION_STARTED, SECTION_COMPLETE,
	SECTION_STATE__MAX
};

enum { PROBLEMS_MAX = 200 };

struct application_check {
	struct problem problems[PROBLEMS_MAX];
	int n;
	/* defects that do not keep it from being lodged (Article 7) */
	struct problem warnings[16];
	int n_warnings;
	enum section_state sections[SECTION__MAX];
	enum duty duty;			/* Article 6 */
	int secrets;			/* Article 20: stop */
	int signed_now;			/* a valid signature stands */
	int ready;			/* may be lodged */
};

/* An application with everything around it, for its pages. */
struct application_view {
	struct application row;
	struct answers *answers;
	struct document *documents;
	int n_documents;
	struct application_check check;
	int can_edit;		/* draft, or its case was returned */
};

/* Needs RIGHT_CASES_OWN. Newest first. */
enum err
application_list(struct app *app, struct arena *a, const struct actor *who,
    struct application **out, int *n) MUST_CHECK;

/*
 * An empty one, or with the answers of an earlier one (not its files). The
 * question on state secrets (Article 20) was answered no before.
 */
enum err
application_start(struct app *app, struct arena *a, const struct actor *who,
    int64_t copy_of, int64_t *id) MUST_CHECK;

enum err
application_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct application_view *out) MUST_CHECK;

/*
 * Saves what was typed in one section: for each of its questions the answer
 * in typed, exactly as given; right answers are brought into their canonical
 * form. Voids the signature if anything changed (*voided). ERR_STALE: a
 * colleague saved after `version`; what was typed is then still the caller's.
 * ERR_REFUSED: it is lodged and not returned.
 */
enum err
application_save(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version, enum section section,
    const struct answers *typed, int *voided) MUST_CHECK;

/* Takes one provider out; later ones move up. As application_save. */
enum err
application_drop_provider(struct app *app, struct arena *a,
    const struct actor *who, int64_t id, int version, int item) MUST_CHECK;

/*
 * Signs the declaration online (Article 8 (i)): needs RIGHT_DECLARATION_SIGN.
 * ERR_FORBIDDEN to whoever changed the answers last; ERR_INPUT while it is
 * not complete; ERR_STALE if it is not that version any more.
 */
enum err
application_sign(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int version) MUST_CHECK;

/*
 * Keeps a risk report that leads to no application (Article 6) in the
 * operator's own register, which the Office cannot read. ERR_INPUT unless
 * the risk judgement is complete and says that there is no duty.
 */
enum err
application_no_duty(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

/* Takes such a report back into the drafts. ERR_REFUSED: it is none. */
enum err
application_reopen(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

enum err
application_discard(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

/* Opens a lodged application for correction; its case must be returned. */
enum err
application_correct(struct app *app, struct arena *a, const struct actor *who,
    int64_t id) MUST_CHECK;

/*
 * Lodges it, or lodges it again after a return. ERR_INPUT while it is not
 * ready. Otherwise as act(): result->repeated for a double click.
 */
enum err
application_lodge(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *form_key, struct act_result *result) MUST_CHECK;

/* One more has to wait until another is taken out. */
enum { APPLICATION_FILES_MAX = 60 };

/*
 * Takes a file as it comes: looks at its type, encrypts and stores it, and
 * makes it part of the application. ERR_NOT_FOUND: no such application or
 * kind of document; ERR_REFUSED: lodged already; ERR_TYPE: *why says what was
 * found, or that it holds APPLICATION_FILES_MAX; ERR_EMPTY; ERR_TOO_LARGE; ERR_STORAGE; or the error of the source.
 */
enum err
application_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *kind, const char *name, struct source *in,
    struct words *why) MUST_CHECK;

/* What the page says beforehand: the limit in MiB, "PDF, OFD, DOC …". */
int
upload_max_mb(const struct app *app);

const char *
upload_types(struct arena *a);

/*
 * A file that the store has already taken becomes part of it. Voids the
 * signature, as does taking one out. ERR_TOO_MANY: it is full.
 */
enum err
application_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *kind, const char *name, const char *media_type,
    const struct stored_file *file) MUST_CHECK;

enum err
application_detach(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, int64_t document_id) MUST_CHECK;

/*
 * Judges one text by the type of its question. NULL: right, and *canonical
 * is its canonical form; else what is wrong with it.
 */
const struct words *
question_judge(struct arena *a, const struct question *q, const char *text,
    const char **canonical);

/* Everything about answers and documents, without the database. */
void
application_judge(struct arena *a, const struct answers *answers,
    const struct document *documents, int n_documents,
    struct application_check *out);

#endif
