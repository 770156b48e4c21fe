#ifndef LAW_MEMBER_H
#define LAW_MEMBER_H

#include <stdint.h>

#include "base/lang.h"

/*
 * The members of the working mechanism (Article 5), in the order of the
 * draft; a set of them is a mask of MEMBER_BITs. Which of them a circulation
 * addresses follows from the rule set (circulation.include_cac, members).
 */
enum member {
	MEMBER_CAC, MEMBER_NDRC, MEMBER_MIIT, MEMBER_MPS, MEMBER_MSS,
	MEMBER_MOFCOM, MEMBER_MOF, MEMBER_PBOC, MEMBER_SAMR, MEMBER_NRTA,
	MEMBER_NASSP, MEMBER_SCA, MEMBER_CSRC,
	MEMBER__MAX
};

#define MEMBER_BIT(m) (UINT32_C(1) << (m))

/* "cac": also the code of its organisation and accounts. */
const char *
member_code(enum member m);

/* Full name. */
const struct words *
member_words(enum member m);

/* Short name: 国家网信办, CAC. */
const struct words *
member_short(enum member m);

/* Reads a code; 1 and *out, or 0. */
int
member_parse(const char *code, enum member *out);

#endif
