#ifndef APP_APPLICATION_CHANGE_H
#define APP_APPLICATION_CHANGE_H

/* For application.c, application_state.c and application_file.c only. */

#include "app/application_view.h"
#include "store/application.h"

/* One change of one application, inside its transaction. */
struct change {
	struct app *app;
	struct arena *arena;
	const struct actor *who;
	int64_t id;
	int version;
	enum section section;
	const struct answers *typed;
	int64_t copy_of;
	int item;
	const char *result;	/* of app_once: "7", "voided", "" */
	struct document *document;
	struct application row;
	struct instant now;
};

/* Fills in who, when and where; asks the right; runs fn in a transaction. */
enum err
change_run(struct app *app, struct arena *a, const struct actor *who,
    struct change *c, enum err (*fn)(struct tx *tx, void *ctx)) MUST_CHECK;

/* Locks it and makes sure that it may be written on. */
enum err
change_lock(struct tx *tx, struct change *c) MUST_CHECK;

enum err
change_lock_view(struct tx *tx, struct change *c,
    struct application_view *v) MUST_CHECK;

#endif
