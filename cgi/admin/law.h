#ifndef ADMIN_LAW_H
#define ADMIN_LAW_H

#include "admin/verbs.h"
#include "base/err.h"
#include "law/calendar.h"
#include "law/rules.h"

/* The rule sets that ship, the draft first; NULL ends the list. */
extern const char *const rule_set_names[];

/*
 * All files of CONF/calendar. Errors as calendar_read; the reason is printed
 * on standard error.
 */
enum err
conf_calendar(const struct verb_call *call, struct calendar **out) MUST_CHECK;

/* CONF/rules/NAME.conf, as above. NAME is letters, digits and hyphens. */
enum err
conf_rules(const struct verb_call *call, const char *name,
    struct rules **out) MUST_CHECK;

#endif
