#include <string.h>

#include "app/materials.h"
#include "base/text.h"
#include "store/case_operator.h"
#include "store/material.h"
#include "store/organisation.h"

/* A request on its way into the case. */
struct asking {
	struct material_item items[MATERIAL_ITEMS_MAX];
	int n;
};

static const struct refusal needs_chief = { .words = WORDS(
    "同一项材料再次要求的，须由办公室负责人决定。",
    "An item that was asked for before is asked for again only by the chief "
    "or a deputy."), .article = "14" };

/*
 * The earlier item of the same words; 0: there is none. What one operator is
 * asked alone is asked of it for the first time.
 */
static int
same_words(struct arena *a, const struct materials_view *m,
    enum event_kind kind, const char *wording)
{
	const char *clean = text_clean(a, wording);

	for (int i = 0; kind != EVENT_JOIN && i < m->n_items; i++)
		if (m->items[i].operator_id == 0 &&
		    strcmp(text_clean(a, m->items[i].wording), clean) == 0)
			return m->items[i].number;
	return 0;
}

static int
asks_again(const struct asking *x)
{
	int again = 0;

	for (int i = 0; i < x->n; i++)
		again |= x->items[i].again_of != 0;
	return again;
}

/* An operator of the register, which is told by this very act. */
static enum err
tell_newcomer(struct act_run *run)
{
	int64_t id = run->events[run->n_events - 1].event.operator_id;
	struct organisation o;
	enum err e = organisation_by_id(tx_db(run->tx), run->arena, id, &o);

	if (e != ERR_OK)
		return e;
	return o.kind == ORGANISATION_OPERATOR ? case_operator_tell(run->tx,
	    run->row.id, id, run->who->person_id, run->now, run->n_events) :
	    ERR_NOT_FOUND;
}

/* Under the lock: the numbers are free still, and the right is there. */
static enum err
write_items(struct act_run *run, void *ctx)
{
	struct asking *x = ctx;
	enum err e = ERR_OK;

	if (asks_again(x) &&
	    !(run->who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE)))
		return ERR_FORBIDDEN;
	for (int i = 0; e == ERR_OK && i < x->n; i++) {
		x->items[i].seq = run->n_events;
		e = material_item_insert(run->tx, run->row.id, &x->items[i]);
	}
	if (e != ERR_OK)
		return e == ERR_DUPLICATE ? ERR_STALE : e;
	return run->act->kind == EVENT_JOIN ? tell_newcomer(run) :
	    case_operators_asked(run->tx, run->row.id);
}

/* The texts an act has, with room for so many more behind them. */
static struct act_text *
more_texts(struct arena *a, struct act *what, int more)
{
	struct act_text *texts = NEW_ARRAY(a,
	    (size_t)(what->n_texts + more) + 1, struct act_text);

	if (what->n_texts > 0)
		memcpy(texts, what->texts,
		    (size_t)what->n_texts * sizeof(*texts));
	what->texts = texts;
	return texts;
}

static struct act_text
item_text(struct arena *a, const struct material_item *item)
{
	return (struct act_text){ "item", arena_printf(a, "%d",
	    item->number), item->wording };
}

enum err
materials_request(struct arena *a, const struct actor *who,
    const struct materials_view *m, const struct material_wanted *wanted,
    int n, struct act *what, struct refusal *why)
{
	struct asking *x = NEW(a, struct asking);
	struct act_text *texts = more_texts(a, what, n);
	int number = m->n_items > 0 ? m->items[m->n_items - 1].number : 0;

	for (int i = 0; i < n && i < MATERIAL_ITEMS_MAX; i++) {
		struct material_item *item = &x->items[x->n++];
		int same = same_words(a, m, what->kind, wanted[i].wording);

		*item = (struct material_item){ .number = ++number,
		    .wording = wanted[i].wording,
		    .again_of = same != 0 ? same : wanted[i].again_of };
		texts[what->n_texts++] = item_text(a, item);
	}
	what->write = write_items;
	what->ctx = x;
	if (!asks_again(x) || who->rights & RIGHT_BIT(RIGHT_CASE_DECIDE))
		return ERR_OK;
	*why = needs_chief;
	return ERR_FORBIDDEN;
}

void
materials_name_missing(struct arena *a, const struct materials_view *m,
    struct act *what)
{
	struct act_text *texts = more_texts(a, what, m->n_items);

	for (int i = 0; i < m->n_items; i++) {
		if (m->items[i].seq == m->open_seq &&
		    material_missing(m, &m->items[i]) > 0)
			texts[what->n_texts++] = item_text(a, &m->items[i]);
	}
}
