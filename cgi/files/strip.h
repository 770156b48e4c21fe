#ifndef FILES_STRIP_H
#define FILES_STRIP_H

#include "base/stream.h"
#include "files/type.h"

/*
 * Pictures without what cameras and programs write into them: where, when,
 * with which device and by whom (EXIF, GPS, XMP, IPTC, comments, previews,
 * colour profiles, what hangs behind the end). What is shown stays byte for
 * byte, but for the orientation, which was told in EXIF.
 *
 * Kept is a list: of JPEG the tables, frames and scans with Adobe's colour
 * marker, of PNG the chunks that make the picture. Everything else goes.
 */

/* 1 for the types that strip_source takes out of: JPEG and PNG. */
int
strip_knows(const struct file_type *type);

/*
 * A source of the same picture without them, at constant memory, in the
 * arena; for other types the source itself. It reads `in` to its end.
 * ERR_FORMAT: the picture is not built as it should be, so that nobody could
 * say what is left in it; or the error of `in`.
 */
struct source *
strip_source(struct arena *a, const struct file_type *type,
    struct source *in);

#endif
