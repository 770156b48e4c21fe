#ifndef LAW_RULES_H
#define LAW_RULES_H

#include "base/arena.h"
#include "base/date.h"
#include "law/member.h"

/*
 * The parameters of one edition of the Measures: conf/rules/NAME.conf, one
 * "key = value" a line. Each key has a type, a default, an article and a
 * confidence in the table of rules.c. A case keeps the edition under which it
 * was lodged, named by its digest.
 */
enum rule {
	/* each key of requirements.md 1.3; the law's owner completes this */
	RULE_TEXT,
	RULE_SCOPE_DECIDER,
	RULE_CIRCULATION_INCLUDE_CAC,
	RULE_APPLICATION_WARN_IF_CONTRACT_EFFECTIVE,
	RULE_ACCEPTANCE_CHECK_WD,
	RULE_COUNT_RULE,
	RULE_COUNT_ROLL_START,
	RULE_CIRCULATION_START,
	RULE_CIRCULATION_REPLY_WD,
	RULE_CIRCULATION_NO_REPLY,
	RULE_CIRCULATION_GRACE_WD,
	RULE_CIRCULATION_CLOSE_WD,
	RULE_PRELIMINARY_WD,
	RULE_PRELIMINARY_EXTENSION_WD,
	RULE_NOTICE_FINDING_WD,
	RULE_NOTICE_SPECIAL_WD,
	RULE_SPECIAL_WD,
	RULE_SPECIAL_REPLY_WD,
	RULE_SPECIAL_START,
	RULE_SPECIAL_PAUSE_DURING_APPROVAL,
	RULE_SPECIAL_WARN_EXTENSION_WD,
	RULE_SUPPLEMENT_MODE,
	RULE_SUPPLEMENT_KEEP_EXTENSION,
	RULE_SUPPLEMENT_DEFAULT_WD,
	RULE_SUPPLEMENT_REMIND_WD,
	RULE_SUPPLEMENT_CHECK_WD,
	RULE_ART14_DETERMINATION,
	RULE_ART14_CIRCULATE,
	RULE_ART14_COMMENT_WD,
	RULE_SCREENING_WD,
	RULE_EXOFFICIO_START,
	RULE_RETURN_CORRECT_WD,
	RULE_DESIGNATION_REQUIRED,
	RULE_DESIGNATION_CONFIRM_WD,
	RULE_REPORT_ACKNOWLEDGE_WD,
	RULE_REPORT_TRIAGE_WD,
	RULE_CHANGE_RULE_WD,
	RULE_OFFICE_STEP_WD,
	RULE_MEMBERS,
	RULE_DRAFT_NOT_IN_FORCE,
	RULE_CHECK_OFFICIAL_TEXT,
	RULE__MAX
};

struct rules;

/*
 * How sure the reading is: text seen or two sources, one source, judgement
 * only. What is low is an office setting and never shown as law.
 */
enum confidence {
	CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW, CONFIDENCE__MAX
};

/* path of the file; name is taken from the file name without ".conf". */
enum err
rules_read(struct arena *a, const char *path, struct rules **out,
    const char **why) MUST_CHECK;

/* As rules_read, from a text: how the database keeps an edition. */
enum err
rules_parse(struct arena *a, const char *name, const char *text,
    struct rules **out, const char **why) MUST_CHECK;

/* The text it was read from, word for word. */
const char *
rules_source(const struct rules *r);

/* "draft-2019" */
const char *
rules_name(const struct rules *r);

/* "draft-2019@1f3c…": name and the first 12 hex digits of its digest. */
const char *
rules_edition(const struct rules *r);

int
rule_number(const struct rules *r, enum rule key);

const char *
rule_text(const struct rules *r, enum rule key);

/* A truth value or a choice compared: rule_is(r, KEY, "restart_stage"). */
int
rule_is(const struct rules *r, enum rule key, const char *value);

/* What the key holds, for people: choices and members in words. */
const char *
rule_shown(struct arena *a, const struct rules *r, enum rule key,
    enum lang lang);

/* The members that a circulation addresses under these rules. */
uint32_t
rules_members(const struct rules *r);

/* All members of the mechanism under these rules, CAC among them (Art. 5). */
uint32_t
rules_roster(const struct rules *r);

/* The table: key, article ("9", "14", "-"), confidence, meaning. */
const char *
rule_key(enum rule key);

const char *
rule_article(enum rule key);

const struct words *
rule_meaning(enum rule key);

const char *
rule_default(enum rule key);

enum confidence
rule_confidence(enum rule key);

/* Low: "office setting", so that no page shows it as law. */
const struct words *
confidence_words(enum confidence c);

#endif
