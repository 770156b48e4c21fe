#ifndef APP_CONFIDENTIALITY_H
#define APP_CONFIDENTIALITY_H

#include "app/case.h"
#include "record/reader.h"

/*
 * Article 15: review personnel keep secret what they learn in a review and
 * use it for nothing else. Each undertakes so once a year; the materials of
 * a case are read by those who need to know them, for a purpose that is on
 * record, and every reading is. That this is done by year and by list is a
 * setting of the Office: the Measures only name the duty.
 */

/* The words that are undertaken; their digest stands with the signature. */
extern const struct words undertaking_words[];

enum { UNDERTAKING_POINTS = 4 };

/* 1 if this person must undertake secrecy for that year before going on. */
int
undertaking_is_due(const struct actor *who, int year);

/* Signs for that year; ERR_OK also where it was signed before. */
enum err
undertaking_sign(struct app *app, const struct actor *who, int year,
    struct instant now) MUST_CHECK;

enum purpose {
	PURPOSE_HANDLE, PURPOSE_DECIDE, PURPOSE_ASSIST, PURPOSE_SUPERVISE,
	PURPOSE__MAX
};

enum { PURPOSE_WORDS_MAX = 200 };	/* characters */

const struct words *
purpose_words(enum purpose p);

/* "handle"; 0: there is none of that name. */
int
purpose_parse(const char *name, enum purpose *out);

const char *
purpose_name(enum purpose p);

/*
 * Whether this person of the Office may put himself on the list of a case:
 * chief and deputy, the auditor, the officer of the case, and any officer
 * while it has none. Others are admitted by one of these (reader_admits).
 */
int
reader_may_enter(const struct actor *who, const struct case_row *row);

int
reader_admits(const struct actor *who, const struct case_row *row);

/* Those on the list of a case, in order. Needs RIGHT_CASES_ALL. */
enum err
readers_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct case_reader **out, int *n) MUST_CHECK;

/*
 * Puts a person on the list: oneself, or another one of the case team. Being
 * on it already is fine: the first purpose stands. ERR_FORBIDDEN: neither of
 * the two above holds; ERR_INPUT: no such colleague; ERR_TOO_LARGE: words;
 * ERR_TIED: a tie to a party bars that person.
 */
enum err
reader_admit(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row, int64_t person_id, enum purpose purpose,
    const char *words, struct instant now) MUST_CHECK;

/* ERR_NOT_FOUND: this person is not on the list of the case. */
enum err
reader_listed(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row) MUST_CHECK;

/*
 * The one gate before anything is shown that a review taught, or acted upon:
 * the reading is written down (object: "materials", "documents/7"). Who is
 * not on the list yet is put there where he may enter and it is known what
 * for: is_act, what he does says it; of its officer, the hand-over.
 * ERR_PURPOSE: he must be asked, or be admitted by another, and nothing may
 * be shown. ERR_TIED; ERR_NOT_FOUND: no such case.
 */
enum err
case_admit(struct app *app, struct arena *a, const struct actor *who,
    const char *number, const char *object, int is_act, struct instant now)
    MUST_CHECK;

#endif
