#include "app/attach.h"
#include "app/circulation.h"
#include "app/paper.h"

/* A member attaches what answers: only while it is asked. */
static enum err
may_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	struct case_view v;
	enum err e = case_open_id(app, a, who, case_id, &v);

	if (e != ERR_OK || v.reader != READER_MEMBER)
		return e;
	return circulation_asks(&v.position, who->member) ? ERR_OK :
	    ERR_REFUSED;
}

static struct attach
to_case(int64_t case_id)
{
	return (struct attach){ .case_id = case_id, .kind = DOCUMENT_PAPER,
	    .link = attach_to_case };
}

enum err
paper_attach(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, const char *media_type,
    const struct stored_file *file, int64_t *id)
{
	struct attach what = to_case(case_id);
	enum err e;

	if (who->organisation_kind == ORGANISATION_OPERATOR)
		return ERR_FORBIDDEN;
	e = may_attach(app, a, who, case_id);
	return e == ERR_OK ? attach_stored(app, a, who, &what, name,
	    media_type, file, id) : e;
}

enum err
paper_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, struct source *in, struct words *why,
    int64_t *id)
{
	struct attach what = to_case(case_id);
	enum err e;

	*why = (struct words)WORDS(NULL, NULL);
	/* nothing of a file is read for somebody who may not attach it */
	if (!(who->rights & (RIGHT_BIT(RIGHT_CASE_WORK) |
	    RIGHT_BIT(RIGHT_ANSWER_DRAFT))))
		return ERR_FORBIDDEN;
	e = may_attach(app, a, who, case_id);
	return e == ERR_OK ? attach_upload(app, a, who, &what, name, in, why,
	    id) : e;
}
