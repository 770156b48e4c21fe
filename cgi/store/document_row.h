#ifndef STORE_DOCUMENT_ROW_H
#define STORE_DOCUMENT_ROW_H

#include "record/document.h"
#include "store/db.h"
#include "store/virus.h"

/* How a struct document is read: for document.c and invitation.c alone. */

#define DOCUMENT_FIELDS \
	"SELECT d.id, d.organisation_id, d.application_id, d.case_id, " \
	"d.kind, d.name, d.media_type, d.size, d.plain_sha, d.cipher_name, " \
	"d.file_key, LENGTH(d.file_key), d.uploaded_by, d.entered_us, " \
	VIRUS_SIGNATURE " " \
	"FROM document d "

static const struct column document_columns[] = {
	COLUMN(I64, struct document, id),
	COLUMN(I64, struct document, organisation_id),
	COLUMN(I64, struct document, application_id),
	COLUMN(I64, struct document, case_id),
	COLUMN(TEXT, struct document, kind),
	COLUMN(TEXT, struct document, name),
	COLUMN(TEXT, struct document, media_type),
	COLUMN(I64, struct document, size),
	COLUMN(HASH, struct document, plain_sha),
	COLUMN(TEXT, struct document, cipher_name),
	COLUMN(TEXT, struct document, file_key),
	COLUMN(I64, struct document, file_key_n),
	COLUMN(I64, struct document, uploaded_by),
	COLUMN(INSTANT, struct document, entered),
	COLUMN(TEXT, struct document, signature),
};

#endif
