#include <string.h>

#include "law/event_table.h"

const struct event_row *
event_row(enum event_kind kind)
{
	const struct event_row *row = &event_table_review[kind];

	return row->name ? row : &event_table_finding[kind];
}

int
event_parse(const char *name, enum event_kind *out)
{
	for (int i = 0; i < EVENT__MAX; i++)
		if (strcmp(event_row((enum event_kind)i)->name, name) == 0) {
			*out = (enum event_kind)i;
			return 1;
		}
	return 0;
}
