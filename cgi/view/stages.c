#include <math.h>

#include "law/move.h"
#include "view/stages.h"

/* In units of the picture's own (parts/stages.tpl). */
enum { COLUMN_WIDTH = 186, ROW_HEIGHT = 120, BOX_WIDTH = 136,
	BOX_HEIGHT = 56, MARK = 11, BESIDE = 9, ARROW = 8,
	N_COLUMNS = 6, N_ROWS = 4 };

/*
 * Where each stage stands. A stage that many others lead to is an island: no
 * lines lead there, its moves are marked at both ends.
 */
static const struct place {
	int column, row, is_island;
} places[] = {
	[STAGE_NONE] = { 0, 1, 0 },
	[STAGE_RETURNED] = { 0, 0, 0 },
	[STAGE_PROPOSED] = { 0, 2, 0 },
	[STAGE_DECLINED] = { 0, 3, 0 },
	[STAGE_LODGED] = { 1, 1, 0 },
	[STAGE_HELD] = { 1, 2, 0 },
	[STAGE_APPROVED] = { 1, 3, 0 },
	[STAGE_REFUSED] = { 2, 0, 0 },
	[STAGE_PRELIMINARY] = { 2, 1, 0 },
	[STAGE_WITHDRAWN] = { 2, 3, 1 },
	[STAGE_NO_REVIEW] = { 3, 0, 0 },
	[STAGE_CIRCULATION] = { 3, 1, 0 },
	[STAGE_SPECIAL] = { 3, 2, 0 },
	[STAGE_AGREED] = { 4, 1, 0 },
	[STAGE_COMMISSION] = { 4, 2, 0 },
	[STAGE_CONCLUDED] = { 5, 1, 0 },
	[STAGE_REOPENED] = { 5, 2, 0 },
};
_Static_assert(sizeof(places) / sizeof(places[0]) == STAGE__MAX,
    "a place for each stage");

struct point {
	double x, y;
};

static struct point
middle(enum stage s)
{
	return (struct point){ places[s].column * COLUMN_WIDTH +
	    COLUMN_WIDTH / 2.0, places[s].row * ROW_HEIGHT +
	    ROW_HEIGHT / 2.0 };
}

static void
put_number(struct dict *d, const char *key, double value)
{
	dict_setf(d, key, "%.0f", value);
}

static void
put_box(struct dict *d, enum stage s, enum lang lang)
{
	struct dict *box = dict_add(d, K_BOX);
	struct point at = middle(s);

	put_number(box, K_BOX_X, at.x - BOX_WIDTH / 2.0);
	put_number(box, K_BOX_Y, at.y - BOX_HEIGHT / 2.0);
	dict_set_int(box, K_BOX_WIDTH, BOX_WIDTH);
	dict_set_int(box, K_BOX_HEIGHT, BOX_HEIGHT);
	dict_set(box, K_BOX_CLASS, stage_is_closed(s) ?
	    "app-stages__closed" : "app-stages__open");
	dict_words(box, K_BOX_WORDS, stage_words(s), lang);
}

/* The link to the row of the table. */
static void
put_mark(struct dict *d, struct point at, int number, enum event_kind kind,
    enum lang lang)
{
	struct dict *mark = dict_add(d, K_MARK);

	put_number(mark, K_MARK_X, at.x);
	put_number(mark, K_MARK_Y, at.y);
	put_number(mark, K_MARK_TEXT_Y, at.y + 4);
	dict_set_int(mark, K_MARK_NUMBER, number);
	dict_words(mark, K_MARK_WORDS, &event_row(kind)->words, lang);
}

/* Where a line from the middle of a box in that direction leaves it. */
static struct point
edge(struct point from, double dx, double dy)
{
	double across = dx == 0 ? INFINITY : BOX_WIDTH / 2.0 / fabs(dx);
	double down = dy == 0 ? INFINITY : BOX_HEIGHT / 2.0 / fabs(dy);
	double t = fmin(across, down);

	return (struct point){ from.x + dx * t, from.y + dy * t };
}

static int
leads_back(const struct move *all, int n, const struct move *m)
{
	for (int i = 0; i < n; i++)
		if (all[i].from == m->to && all[i].to == m->from)
			return 1;
	return 0;
}

/* How many moves before and in all share the two stages, in this direction. */
static int
which(const struct move *all, int n, const struct move *m, int *of)
{
	int before = 0;

	*of = 0;
	for (int i = 0; i < n; i++) {
		if (all[i].from != m->from || all[i].to != m->to)
			continue;
		before += &all[i] < m;
		++*of;
	}
	return before;
}

struct line {
	struct point from, to;
	double dx, dy;		/* of length 1 */
};

/* Two that lead to and fro lie side by side. */
static struct line
line_of(const struct move *m, int is_pair)
{
	struct point a = middle(m->from), b = middle(m->to);
	double length = hypot(b.x - a.x, b.y - a.y);
	struct line out = { .dx = (b.x - a.x) / length,
	    .dy = (b.y - a.y) / length };
	double aside = is_pair ? BESIDE : 0;

	out.from = edge(a, out.dx, out.dy);
	out.to = edge(b, -out.dx, -out.dy);
	out.from.x -= out.dy * aside;
	out.from.y += out.dx * aside;
	out.to.x -= out.dy * aside;
	out.to.y += out.dx * aside;
	return out;
}

static void
put_line(struct dict *d, const struct line *l)
{
	struct dict *line = dict_add(d, K_LINE);
	double x = l->to.x - l->dx * ARROW, y = l->to.y - l->dy * ARROW;

	put_number(line, K_LINE_X, l->from.x);
	put_number(line, K_LINE_Y, l->from.y);
	put_number(line, K_LINE_TO_X, l->to.x);
	put_number(line, K_LINE_TO_Y, l->to.y);
	dict_setf(line, K_LINE_ARROW, "%.0f,%.0f %.0f,%.0f %.0f,%.0f",
	    l->to.x, l->to.y, x - l->dy * ARROW / 2, y + l->dx * ARROW / 2,
	    x + l->dy * ARROW / 2, y - l->dx * ARROW / 2);
}

static void
put_move(struct dict *d, const struct move *all, int n, int i,
    enum lang lang)
{
	const struct move *m = &all[i];
	struct line l = line_of(m, leads_back(all, n, m));
	int of, k = which(all, n, m, &of);
	double along = (k - (of - 1) / 2.0) * 2.2 * MARK;

	if (k == 0)
		put_line(d, &l);
	/* before the middle, where others cross */
	put_mark(d, (struct point){ l.from.x * 0.6 + l.to.x * 0.4 + l.dx *
	    along, l.from.y * 0.6 + l.to.y * 0.4 + l.dy * along }, i + 1,
	    m->kind, lang);
}

/* At a corner of the box it leaves, and in a row below the island. */
static void
put_jump(struct dict *d, const struct move *m, int number, int nth,
    enum lang lang)
{
	struct point from = middle(m->from), to = middle(m->to);

	put_mark(d, (struct point){ from.x - BOX_WIDTH / 2.0, from.y +
	    BOX_HEIGHT / 2.0 }, number, m->kind, lang);
	put_mark(d, (struct point){ to.x - BOX_WIDTH / 2.0 + MARK +
	    nth * 2.2 * MARK, to.y + BOX_HEIGHT / 2.0 + MARK + 3 }, number,
	    m->kind, lang);
}

void
view_stages(struct dict *d, enum lang lang)
{
	int n, jumps = 0;
	const struct move *all = moves(&n);

	dict_show(d, K_STAGES);
	dict_set_int(d, K_STAGES_WIDTH, N_COLUMNS * COLUMN_WIDTH);
	dict_set_int(d, K_STAGES_HEIGHT, N_ROWS * ROW_HEIGHT);
	for (int s = 0; s < STAGE__MAX; s++)
		put_box(d, (enum stage)s, lang);
	for (int i = 0; i < n; i++)
		if (places[all[i].to].is_island)
			put_jump(d, &all[i], i + 1, jumps++, lang);
		else
			put_move(d, all, n, i, lang);
}
