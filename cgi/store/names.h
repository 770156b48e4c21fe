#ifndef STORE_NAMES_H
#define STORE_NAMES_H

/*
 * Readers for columns that hold the name of an enum, in the form that
 * COLUMN_PARSED takes. 1, or 0 where the name is unknown and *out stays.
 */
int name_stage(const char *s, int *out);
int name_finding(const char *s, int *out);
int name_answer(const char *s, int *out);
int name_period(const char *s, int *out);
int name_waiting(const char *s, int *out);
int name_event(const char *s, int *out);
int name_role(const char *s, int *out);
int name_notice(const char *s, int *out);
int name_due_step(const char *s, int *out);
int name_said(const char *s, int *out);
int name_lang(const char *s, int *out);
int name_organisation(const char *s, int *out);

const char *
organisation_kind_name(int kind);

/*
 * Whom a case is about, in both languages: its operator, or the provider of a
 * case without one (Article 19). c: case_file; o: organisation, left joined.
 */
#define CASE_ABOUT \
	"COALESCE(o.name_zh, c.provider), COALESCE(o.name_en, c.provider)"

#endif
