#include <argp.h>
#include <stdio.h>

#include "admin/program.h"
#include "app/stores.h"
#include "app/verify.h"

static void
tell(const struct verify_fault *f)
{
	printf("%s: %s\n", f->about, f->what);
}

static enum err
open_all(const struct verb_call *call, struct app **app)
{
	struct file_store *files;
	enum err e = program_open(call, ACCOUNT_ADMIN, app);

	if (e != ERR_OK)
		return e;
	e = app_case_files(call->arena, (*app)->settings, &files);
	(*app)->files = files;
	return e == ERR_OK ? e : program_say(e, NULL);
}

int
verb_verify(const struct verb_call *call, int argc, char **argv)
{
	static const struct argp argp = { NULL, NULL, NULL,
	    "Checks that the record is what was written: the chain of hashes "
	    "of each case, the texts of its events, the seals of the audit "
	    "log, and the files. Names what does not fit; exit status 1 if "
	    "anything does not.", NULL, NULL, NULL };
	struct verify_result r;
	struct app *app;
	enum err e;

	argp_parse(&argp, argc, argv, 0, NULL, NULL);
	if (open_all(call, &app) != ERR_OK)
		return 1;
	if ((e = app_verify(app, tell, &r)) != ERR_OK) {
		program_say(e, NULL);
		return 1;
	}
	printf("%ld cases, %ld events, %ld rows of the audit log, %ld files: "
	    "%ld faults\n", r.cases, r.events, r.audited, r.files,
	    r.faults);
	if (r.last_seal != NULL)
		printf("last seal of the audit log: %s\n", r.last_seal);
	return r.faults > 0;
}
