#include <string.h>

#include "law/due.h"
#include "law/material.h"
#include "record/person.h"
#include "store/names.h"

#define READER(name, type, parse) \
	int \
	name(const char *s, int *out) \
	{ \
		enum type v; \
		if (!parse(s, &v)) \
			return 0; \
		*out = (int)v; \
		return 1; \
	}

READER(name_stage, stage, stage_parse)
READER(name_finding, finding, finding_parse)
READER(name_answer, answer, answer_parse)
READER(name_period, period, period_parse)
READER(name_waiting, waiting, waiting_parse)
READER(name_event, event_kind, event_parse)
READER(name_role, role, role_parse)
READER(name_notice, notice, notice_parse)
READER(name_due_step, due_step, due_step_parse)
READER(name_said, material_said, said_parse)
READER(name_lang, lang, lang_parse)

static const char *const kinds[ORGANISATION_KIND__MAX] = {
	[ORGANISATION_OPERATOR] = "operator",
	[ORGANISATION_OFFICE] = "office",
	[ORGANISATION_MEMBER] = "member",
	[ORGANISATION_COMMISSION] = "commission",
	[ORGANISATION_EXPERT] = "expert",
};

int
name_organisation(const char *s, int *out)
{
	for (int i = 0; i < ORGANISATION_KIND__MAX; i++)
		if (strcmp(kinds[i], s) == 0) {
			*out = i;
			return 1;
		}
	return 0;
}

const char *
organisation_kind_name(int kind)
{
	return kinds[kind];
}
