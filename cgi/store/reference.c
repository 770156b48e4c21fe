#include "store/reference.h"

static const struct column columns[] = {
	COLUMN(TEXT, struct reference, code),
	COLUMN(TEXT, struct reference, name.in[LANG_ZH]),
	COLUMN(TEXT, struct reference, name.in[LANG_EN]),
};

STATEMENT(select_categories, BY_PORTALS,
    "SELECT code, name_zh, name_en FROM category ORDER BY position",
    columns, struct reference);

static const struct column sector_columns[] = {
	COLUMN(TEXT, struct reference, code),
	COLUMN(TEXT, struct reference, name.in[LANG_ZH]),
	COLUMN(TEXT, struct reference, name.in[LANG_EN]),
	COLUMN(TEXT, struct reference, department.in[LANG_ZH]),
	COLUMN(TEXT, struct reference, department.in[LANG_EN]),
};

STATEMENT(select_sectors, BY_PORTALS,
    "SELECT code, name_zh, name_en, department_zh, department_en "
    "FROM sector ORDER BY position", sector_columns, struct reference);

enum err
reference_categories(struct db *db, struct arena *a, struct reference **out,
    int *n)
{
	return db_select(db, a, &select_categories, NULL, out, n);
}

enum err
reference_sectors(struct db *db, struct arena *a, struct reference **out,
    int *n)
{
	return db_select(db, a, &select_sectors, NULL, out, n);
}
