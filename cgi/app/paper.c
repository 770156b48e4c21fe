#include "app/answer.h"
#include "app/paper.h"
#include "files/upload.h"

/* The list of types is read once a thread, with its first upload. */
static enum err
open_checker(struct app *app)
{
	return app->types != NULL ? ERR_OK :
	    type_checker_open(app->arena, &app->types);
}

enum err
paper_upload(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const char *name, struct source *in, struct words *why,
    int64_t *id)
{
	size_t max = (size_t)setting_int(app->settings, SET_FILE_MAX_MB) *
	    1024 * 1024;
	struct case_view v;
	struct upload up;
	enum err e;

	*why = (struct words)WORDS(NULL, NULL);
	/* nothing of a file is read for somebody who may not attach it */
	if (!(who->rights & (RIGHT_BIT(RIGHT_CASE_WORK) |
	    RIGHT_BIT(RIGHT_ANSWER_DRAFT))))
		return ERR_FORBIDDEN;
	if ((e = case_open_id(app, a, who, case_id, &v)) != ERR_OK ||
	    (e = open_checker(app)) != ERR_OK)
		return e;
	e = upload_take(a, app->files, app->types, name, in, max, &up);
	if (e == ERR_TYPE)
		*why = up.why;
	return e != ERR_OK ? e : paper_attach(app, a, who, case_id, up.name,
	    up.type->content_type, &up.stored, id);
}
