#include <string.h>

#include "base/buf.h"
#include "law/statute.h"
#include "office/routes.h"
#include "portal/page.h"
#include "view/stages.h"

enum { TABLE_BYTES = 512 * 1024 };

/* Each table on a page of its own. */
static const struct {
	const char *name;
	struct words words;
	void (*write)(struct buf *out, enum lang lang);	/* NULL: the rules */
} tables[] = {
	{ "moves", WORDS("阶段变化", "From stage to stage"), statute_moves },
	{ "stages", WORDS("阶段", "Stages"), statute_stages },
	{ "events", WORDS("事项", "Events"), statute_events },
	{ "matrix", WORDS("何人可办何事", "Who may do what"),
	    statute_matrix },
	{ "rights", WORDS("权限", "Rights"), statute_rights },
	{ "periods", WORDS("期限", "Periods"), statute_periods },
	{ "rules", WORDS("规则", "Rules"), NULL },
};

enum { N_TABLES = sizeof(tables) / sizeof(tables[0]) };

static int
table_of(const struct page *p)
{
	for (int i = 0; i < N_TABLES; i++)
		if (strcmp(tables[i].name, form_text(p->form, "table")) == 0)
			return i;
	return 0;
}

/* "| a | | b |", cut up; each cell, also an empty one, into d's section. */
static void
put_cells(struct dict *d, const char *section, char *line)
{
	char *cell = line + 1;

	for (char *end; (end = strstr(cell, " |")) != NULL; cell = end + 2) {
		*end = '\0';
		dict_set(dict_add(d, section), K_CELL, cell + (*cell == ' '));
	}
}

/* The Markdown that lawyers get, row by row; each can be pointed to. */
static void
put_table(struct page *p, const char *name, char *text)
{
	int n = 0;

	for (char *line = text, *next; *line != '\0'; line = next) {
		next = line + strcspn(line, "\n");
		if (*next == '\n')
			*next++ = '\0';
		if (*line != '|' || strncmp(line, "| ---", 5) == 0)
			continue;
		if (n++ == 0)
			put_cells(p->dict, K_HEAD_CELL, line);
		else {
			struct dict *row = dict_add(p->dict, K_TABLE_ROW);

			dict_setf(row, K_ROW_ID, "%s-%d", name, n - 1);
			put_cells(row, K_ROW_CELL, line);
		}
	}
}

static enum err
show(struct page *p)
{
	int here = table_of(p);
	struct buf b;
	enum err e;

	buf_init(&b, p->arena, TABLE_BYTES);
	if (tables[here].write != NULL)
		tables[here].write(&b, p->lang);
	else
		statute_rules(&b, p->lang, &p->app->active, 1);
	if ((e = buf_end(&b)) != ERR_OK)
		return e;
	for (int i = 0; i < N_TABLES; i++) {
		struct dict *d = dict_add(p->dict, K_TAB);

		dict_set(d, K_TAB_NAME, tables[i].name);
		dict_words(d, K_TAB_WORDS, &tables[i].words, p->lang);
		if (i == here)
			dict_show(d, K_TAB_HERE);
	}
	dict_words(p->dict, K_TABLE_WORDS, &tables[here].words, p->lang);
	if (tables[here].write == statute_moves)
		view_stages(p->dict, p->lang);
	put_table(p, tables[here].name, b.data);
	return page_show(p, "office/statute.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/help/statute", NEEDS_ANYBODY, 0, show, NULL },
};

const struct route_set statute_routes = ROUTE_SET(routes);
