#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include "base/arena.h"
#include "base/err.h"

/* The longest address that SMTP can carry (RFC 5321, erratum 1690). */
enum { MAIL_ADDRESS_MAX = 254 };

/*
 * Reads an address as a person typed it: full-width forms and the ideographic
 * full stop become ASCII, blanks at both ends go, the domain becomes lower
 * case. The local part keeps its case. *out lives in the arena.
 * ERR_FORMAT: not one local@domain of plain ASCII within the lengths of
 * RFC 5321; control characters, blanks inside, quotes and <> never pass, so
 * that what comes out can stand in an SMTP command and in a header. Domains
 * have at least one dot; Chinese ones are taken in their xn-- form only.
 */
enum err
mail_address_parse(struct arena *a, const char *typed, const char **out)
    MUST_CHECK;

/* 1 if the text is such an address already, byte for byte. */
int
mail_address_is_valid(const char *address);

#endif
