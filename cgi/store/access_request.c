#include "store/access_request.h"
#include "store/names.h"

#define REQUEST_SELECT "SELECT id, organisation, uscc, name, email, phone, " \
	"message, lang, created_us, handled_us FROM access_request "

static const struct column request_columns[] = {
	COLUMN(I64, struct access_request, id),
	COLUMN(TEXT, struct access_request, organisation),
	COLUMN(TEXT, struct access_request, uscc),
	COLUMN(TEXT, struct access_request, name),
	COLUMN(TEXT, struct access_request, email),
	COLUMN(TEXT, struct access_request, phone),
	COLUMN(TEXT, struct access_request, message),
	COLUMN_PARSED(struct access_request, lang, name_lang),
	COLUMN(INSTANT, struct access_request, created),
	COLUMN(INSTANT, struct access_request, handled),
};

STATEMENT(select_open, BY(OFFICE), REQUEST_SELECT
    "WHERE handled_us IS NULL ORDER BY id LIMIT 500",
    request_columns, struct access_request);
STATEMENT(select_one, BY(OFFICE), REQUEST_SELECT "WHERE id = ?",
    request_columns, struct access_request);
COMMAND(insert, BY_PORTALS, "INSERT INTO access_request (organisation, uscc, "
    "name, email, phone, message, lang, created_us) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
COMMAND(handle, BY(OFFICE), "UPDATE access_request SET handled_us = ?, "
    "handled_by = ? WHERE id = ? AND handled_us IS NULL");

enum err
access_request_insert(struct tx *tx, const struct access_request *r)
{
	return tx_run(tx, &insert, V_TEXT(r->organisation), V_TEXT(r->uscc),
	    V_TEXT(r->name), V_TEXT(r->email), V_TEXT(r->phone),
	    V_TEXT(r->message), V_TEXT(lang_code((enum lang)r->lang)),
	    V_AT(r->created));
}

enum err
access_requests_open(struct db *db, struct arena *a,
    struct access_request **out, int *n)
{
	return db_rows(db, a, &select_open, out, n, V_NULL);
}

enum err
access_request_by_id(struct db *db, struct arena *a, int64_t id,
    struct access_request *out)
{
	return db_one(db, a, &select_one, out, V_INT(id));
}

enum err
access_request_handle(struct tx *tx, int64_t id, int64_t by,
    struct instant now)
{
	int64_t touched = 0;
	enum err e = tx_touch(tx, &handle, &touched, V_AT(now), V_INT(by),
	    V_INT(id));

	return e == ERR_OK && touched != 1 ? ERR_CONFLICT : e;
}
