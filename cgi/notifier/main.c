#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/stop.h"
#include "base/text.h"
#include "notifier/notifier.h"

static const char usage[] =
    "usage: rd-notifier [INDEX]\n"
    "\n"
    "Sends the mails of the outbox until SIGTERM; the one under way is\n"
    "finished first. Several on one machine need an INDEX each (0 to 999).\n"
    "Settings come from the file that REVIEWDESK_CONF names.\n";

enum { INDEX_MAX = 999 };

static int
run(struct arena *a, int index)
{
	const char *owner = notifier_owner(a, index);
	struct settings *s;
	struct mailer *mailer;
	struct mail_queue *q;
	const char *why = "";
	enum err e = settings_load(a, NULL, &s, &why);

	if (e != ERR_OK) {
		(void)log_fault(e, "settings", why);
		return 1;
	}
	if (notifier_mailer(a, s, &mailer) != ERR_OK ||
	    notifier_queue(a, s, owner, &q) != ERR_OK)
		return 1;
	q->stop = stop_signals();
	log_line("start", LOG_TEXT("owner", owner));
	notifier_run(q, mailer, setting_text(s, SET_MAIL_FROM));
	mailer_close(&mailer);
	log_line("end", LOG_TEXT("owner", owner));
	return 0;
}

int
main(int argc, char **argv)
{
	struct arena *a;
	int64_t index = 0;
	int status;

	if (argc > 1 && strcmp(argv[1], "--help") == 0) {
		fputs(usage, stdout);
		return 0;
	}
	if (argc > 2 || (argc == 2 &&
	    int_parse(argv[1], 0, INDEX_MAX, &index) != ERR_OK)) {
		fputs(usage, stderr);
		return 2;
	}
	log_program("notifier");
	a = arena_new();
	status = run(a, (int)index);
	arena_free(&a);
	return status;
}
