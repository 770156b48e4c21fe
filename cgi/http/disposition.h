#ifndef HTTP_DISPOSITION_H
#define HTTP_DISPOSITION_H

#include "base/arena.h"
#include "base/err.h"

/* What the headers of one part of a form say. */
struct part {
	const char *field;	/* name of the form's field */
	const char *filename;	/* NULL: a field; "": no file was chosen */
	const char *type;	/* "" */
};

/*
 * Reads the headers of a part: n bytes of lines, each with its line end,
 * without the empty line. ERR_BAD_REQUEST where they are not UTF-8, are
 * folded, name no field, say something twice, nest a multipart, or carry a
 * Content-Transfer-Encoding (RFC 7578, 4.7).
 *
 * File names are read as browsers write them: raw UTF-8, with %22, %0D and %0A
 * for what cannot stand in quotes (HTML, "multipart/form-data"), and also
 * filename*=UTF-8'' of some programs, in no other character set. GMime is not
 * used for them: it drops backslashes and would convert from any character set
 * that the sender names.
 */
enum err
part_parse(struct arena *a, const char *headers, size_t n, struct part *out)
    MUST_CHECK;

/*
 * The boundary in a Content-Type value of multipart/form-data, 1 to 70
 * printable characters. ERR_BAD_REQUEST.
 */
enum err
boundary_parse(struct arena *a, const char *content_type, const char **out)
    MUST_CHECK;

#endif
