#include <string.h>

#include <libical/ical.h>

#include "view/calendar_file.h"

static struct icaltimetype
whole_day(struct date d)
{
	struct icaltimetype t = icaltime_null_date();

	date_split(d, &t.year, &t.month, &t.day);
	return t;
}

/* libical copies what it is given and owns what is added to it. */
static icalcomponent *
event_of(const struct calendar_file *file)
{
	icaltimetype made = icaltime_from_timet_with_zone(
	    (time_t)(file->made.us / 1000000), 0,
	    icaltimezone_get_utc_timezone());

	return icalcomponent_vanew(ICAL_VEVENT_COMPONENT,
	    icalproperty_new_uid(file->uid),
	    icalproperty_new_dtstamp(made),
	    icalproperty_new_sequence(file->version),
	    icalproperty_new_dtstart(whole_day(file->on)),
	    icalproperty_new_dtend(whole_day(date_add(file->on, 1))),
	    icalproperty_new_summary(file->summary),
	    icalproperty_new_description(file->description),
	    icalproperty_new_status(file->is_tentative ?
	    ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED),
	    icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), NULL);
}

enum err
calendar_file_write(struct buf *out, const struct calendar_file *file)
{
	icalcomponent *calendar = icalcomponent_vanew(
	    ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
	    icalproperty_new_prodid("-//Review Desk//EN"),
	    event_of(file), NULL);
	char *text = icalcomponent_as_ical_string_r(calendar);

	if (text != NULL)
		buf_add(out, text, strlen(text));
	icalcomponent_free(calendar);
	if (text == NULL)
		return ERR_INTERNAL;
	icalmemory_free_buffer(text);
	return ERR_OK;
}
