#include "app/attach.h"
#include "app/case.h"
#include "app/paper.h"

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
	struct case_view v;
	enum err e;

	if (who->organisation_kind == ORGANISATION_OPERATOR)
		return ERR_FORBIDDEN;
	e = case_open_id(app, a, who, case_id, &v);
	return e == ERR_OK ? attach_stored(app, who, &what, name, media_type,
	    file, id) : e;
}

enum err
paper_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, struct source *in, struct words *why,
    int64_t *id)
{
	struct attach what = to_case(case_id);
	struct case_view v;
	enum err e;

	*why = (struct words)WORDS(NULL, NULL);
	/* nothing of a file is read for somebody who may not attach it */
	if (!(who->rights & (RIGHT_BIT(RIGHT_CASE_WORK) |
	    RIGHT_BIT(RIGHT_ANSWER_DRAFT))))
		return ERR_FORBIDDEN;
	e = case_open_id(app, a, who, case_id, &v);
	return e == ERR_OK ? attach_upload(app, a, who, &what, name, in, why,
	    id) : e;
}
