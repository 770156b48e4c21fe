#include "app/reminders.h"
#include "store/reminder.h"

enum err
reminders_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct reminder **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? reminders_told(app->db, a, case_id,
	    REMINDERS_MOST, out, n) : e;
}
