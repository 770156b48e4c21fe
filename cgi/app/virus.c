#include "app/virus.h"
#include "base/clock.h"
#include "base/log.h"
#include "files/scan.h"
#include "store/virus.h"

enum { LOOK_S = 20 };	/* a person waits */

static int
is_set(const struct app *app)
{
	return *setting_text(app->settings, SET_VIRUS_SCANNER) != '\0';
}

int
virus_is_found(const char *signature)
{
	return signature != NULL && *signature != '\0';
}

enum virus_state
virus_state(const struct app *app, const char *signature)
{
	if (virus_is_found(signature))
		return VIRUS_FOUND;
	if (signature != NULL)
		return VIRUS_CLEAN;
	return is_set(app) ? VIRUS_WAITS : VIRUS_UNCHECKED;
}

enum err
virus_may_open(const struct app *app, const char *signature)
{
	switch (virus_state(app, signature)) {
	case VIRUS_WAITS:
		return ERR_UNCHECKED;
	case VIRUS_FOUND:
		return ERR_VIRUS;
	default:
		return ERR_OK;
	}
}

enum err
virus_look(const struct app *app, struct source *bytes)
{
	int wait_s = setting_int(app->settings, SET_VIRUS_WAIT_S);
	struct scan scan;
	enum err e;

	if (!is_set(app))
		return ERR_OK;
	e = files_scan(setting_text(app->settings, SET_VIRUS_SCANNER),
	    wait_s < LOOK_S ? wait_s : LOOK_S, bytes, &scan);
	if (e == ERR_OK && !scan.is_found)
		return ERR_OK;
	log_line("virus-check", LOG_TEXT("err", err_name(e)),
	    LOG_TEXT("said", scan.said));
	return e == ERR_OK ? ERR_VIRUS : e == ERR_TEMPORARY ? ERR_UNCHECKED :
	    e;
}

enum err
virus_queue(struct app *app, struct arena *a, const struct actor *who,
    struct virus_queue *out)
{
	struct virus_counts counts;
	enum err e = app_require(who, RIGHT_MAIL_QUEUE);

	*out = (struct virus_queue){ .is_set = is_set(app) };
	if (e != ERR_OK || !out->is_set ||
	    (e = virus_count(app->db, a, &counts)) != ERR_OK)
		return e;
	out->waiting = counts.waiting;
	out->since = counts.since;
	return virus_troubled(app->db, a, &out->troubles, &out->n_troubles);
}

static enum err
again(struct tx *tx, void *ctx)
{
	(void)ctx;
	return virus_wait_all(tx, clock_now());
}

enum err
virus_check_again(struct app *app)
{
	return app_transaction(app, again, NULL);
}
