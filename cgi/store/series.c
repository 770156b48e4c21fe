#include "store/series.h"

struct series_row {
	int last;
};

static const struct column series_columns[] = {
	COLUMN(INT, struct series_row, last),
};

STATEMENT(lock, BY_PORTALS, "SELECT last FROM document_series "
    "WHERE series = ? AND year = ? FOR UPDATE", series_columns,
    struct series_row);
COMMAND(begin, BY_PORTALS,
    "INSERT INTO document_series (series, year, last) VALUES (?, ?, 1)");
COMMAND(advance, BY_PORTALS, "UPDATE document_series SET last = ? "
    "WHERE series = ? AND year = ?");

enum err
series_next(struct tx *tx, struct arena *a, const char *series, int year,
    int *out)
{
	struct series_row row;
	enum err e = db_one(tx_db(tx), a, &lock, &row, V_TEXT(series),
	    V_INT(year));

	if (e == ERR_NOT_FOUND) {
		*out = 1;
		e = tx_run(tx, &begin, V_TEXT(series), V_INT(year));
		return e == ERR_DUPLICATE ? ERR_RETRY : e;
	}
	if (e != ERR_OK)
		return e;
	*out = row.last + 1;
	return tx_run(tx, &advance, V_INT(*out), V_TEXT(series), V_INT(year));
}
