#ifndef HTTP_MULTIPART_H
#define HTTP_MULTIPART_H

#include "http/form.h"

/*
 * A form with a file (multipart/form-data), read as it comes. The page asks
 * for the fields, checks session, permission and CSRF token, and only then
 * for the file, whose bytes flow through the source at constant memory: until
 * then at most one buffer of them was read, and none was kept.
 *
 *	struct multipart *m;
 *	struct upload up;
 *
 *	e = multipart_open(req->arena, req->content_type, req->body, &m);
 *	e = multipart_fields(m, raw, &form);	fields that stand before it
 *	… CSRF of form …
 *	e = multipart_file(m, &up);		ERR_END: no file was chosen
 *	e = stream_copy(up.source, sink, max, &bytes);
 *	e = multipart_end(m);
 */
struct multipart;

enum {
	MULTIPART_PARTS_MAX = 100,
	MULTIPART_HEADERS_MAX = 4096	/* bytes of the headers of one part */
};

struct upload {
	const char *field;	/* name of the form's field */
	const char *name;	/* exact file name without any path, UTF-8 */
	const char *type;	/* what the browser says; never trust it */
	struct source *source;
};

/* ERR_BAD_REQUEST: no multipart/form-data, or no usable boundary. */
enum err
multipart_open(struct arena *a, const char *content_type, struct source *body,
    struct multipart **out) MUST_CHECK;

/*
 * Reads the fields that stand before the file, or all if there is none.
 * raw: as form_parse. ERR_BAD_REQUEST: broken framing, a part with a
 * Content-Transfer-Encoding, a nested multipart; ERR_TOO_LARGE: too many
 * parts, too long headers or fields.
 */
enum err
multipart_fields(struct multipart *m, const char *const raw[],
    struct form *out) MUST_CHECK;

/*
 * The file that comes next. ERR_END where there is none, or none was chosen.
 * The source ends with ERR_END only at the part's true end; a body that breaks
 * off gives ERR_BAD_REQUEST, so that a half file is never taken for a whole.
 */
enum err
multipart_file(struct multipart *m, struct upload *out) MUST_CHECK;

/*
 * After the file: ERR_OK if the body ends properly. What else follows the file
 * (a submit button, say) is read and dropped; a second file that somebody chose
 * is ERR_BAD_REQUEST, since it would be lost in silence.
 */
enum err
multipart_end(struct multipart *m) MUST_CHECK;

#endif
