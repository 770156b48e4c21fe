#include <stdint.h>
#include <string.h>

#include "base/overlap.h"
#include "base/text.h"

enum { SLOTS = 1 << 14 };

struct sign {
	uint32_t id;
	uint32_t from, to;	/* bytes */
	int is_stock;
};

struct signs {
	struct sign *all;
	size_t n;
};

/* Where a run of OVERLAP_RUN signs begins; chains over equal hashes. */
struct place {
	const struct place *next;
	uint32_t hash;
	size_t at;
};

struct overlap {
	struct arena *arena;
	const struct place *stock[SLOTS];
};

struct passage {
	size_t from, to;	/* signs of the text */
	size_t weight;
};

/* Full-width letters and digits as plain ones, capitals small; 0: no sign. */
static uint32_t
plain(uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		c -= 0xfee0;
	if (c >= 'A' && c <= 'Z')
		c += 'a' - 'A';
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c :
		    0;
	if (c < 0xc0 || c == 0xd7 || c == 0xf7 ||
	    (c >= 0x2000 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x303f) ||
	    (c >= 0xfe10 && c <= 0xfe6f) || (c >= 0xff5f && c <= 0xffef))
		return 0;
	return c;
}

/* A letter that goes on with the word before it. */
static int
is_letter(uint32_t c)
{
	return c != 0 && c < 0x2e80;
}

static uint32_t
mix(uint32_t hash, uint32_t c)
{
	return (hash ^ c) * 16777619u;
}

static struct signs
read_signs(struct arena *a, const char *text)
{
	struct signs s = { NEW_ARRAY(a, strlen(text) + 1, struct sign), 0 };
	int in_word = 0;

	for (size_t i = 0, len; text[i] != '\0'; i += len) {
		uint32_t c;

		len = text_point(text + i, &c);
		c = plain(c);
		if (in_word && is_letter(c)) {
			struct sign *word = &s.all[s.n - 1];

			word->id = mix(word->id, c) | 0x80000000u;
			word->to = (uint32_t)(i + len);
			continue;
		}
		in_word = is_letter(c);
		if (c != 0)
			s.all[s.n++] = (struct sign){ .id = in_word ?
			    mix(2166136261u, c) | 0x80000000u : c,
			    .from = (uint32_t)i, .to = (uint32_t)(i + len) };
	}
	return s;
}

static uint32_t
hash_at(const struct signs *s, size_t at)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < OVERLAP_RUN; i++)
		hash = mix(hash ^ hash >> 15, s->all[at + i].id);
	return hash;
}

static void
index_signs(struct arena *a, const struct place *slots[],
    const struct signs *s)
{
	for (size_t i = 0; i + OVERLAP_RUN <= s->n; i++) {
		struct place *p = NEW(a, struct place);
		uint32_t hash = hash_at(s, i);

		*p = (struct place){ slots[hash % SLOTS], hash, i };
		slots[hash % SLOTS] = p;
	}
}

struct overlap *
overlap_new(struct arena *a, const char *const stock[])
{
	struct overlap *o = NEW(a, struct overlap);

	memset(o, 0, sizeof(*o));
	o->arena = a;
	for (int i = 0; stock[i] != NULL; i++) {
		struct signs s = read_signs(a, stock[i]);

		index_signs(a, o->stock, &s);
	}
	return o;
}

static int
is_stock_run(const struct overlap *o, uint32_t hash)
{
	for (const struct place *p = o->stock[hash % SLOTS]; p != NULL;
	    p = p->next)
		if (p->hash == hash)
			return 1;
	return 0;
}

static void
mark_stock(const struct overlap *o, struct signs *s)
{
	for (size_t i = 0; i + OVERLAP_RUN <= s->n; i++)
		if (is_stock_run(o, hash_at(s, i)))
			for (size_t k = 0; k < OVERLAP_RUN; k++)
				s->all[i + k].is_stock = 1;
}

static size_t
run_length(const struct signs *x, size_t i, const struct signs *y, size_t j)
{
	size_t n = 0;

	while (i + n < x->n && j + n < y->n &&
	    x->all[i + n].id == y->all[j + n].id)
		n++;
	return n;
}

/* Over a gap to the next run, the narrowest gap first. */
static int
leap(const struct signs *x, size_t *i, const struct signs *y, size_t *j)
{
	for (size_t gap = 1; gap <= 2 * OVERLAP_GAP; gap++)
		for (size_t dx = 0; dx <= gap; dx++) {
			size_t dy = gap - dx;

			if (dx > OVERLAP_GAP || dy > OVERLAP_GAP ||
			    run_length(x, *i + dx, y, *j + dy) < OVERLAP_RUN)
				continue;
			*i += dx;
			*j += dy;
			return 1;
		}
	return 0;
}

/* The chain that begins with the run at i in the text, j in the source. */
static struct passage
follow(const struct signs *x, size_t i, const struct signs *y, size_t j)
{
	struct passage out = { .from = i };

	do {
		size_t n = run_length(x, i, y, j);

		for (size_t k = 0; k < n; k++)
			out.weight += !x->all[i + k].is_stock;
		i += n;
		j += n;
		out.to = i;
	} while (leap(x, &i, y, &j));
	return out;
}

static struct passage
heaviest(struct overlap *o, const struct signs *x,
    const char *source)
{
	const struct place **slots = NEW_ARRAY(o->arena, SLOTS,
	    const struct place *);
	struct signs y = read_signs(o->arena, source);
	struct passage best = { .weight = 0 };

	memset(slots, 0, SLOTS * sizeof(*slots));
	index_signs(o->arena, slots, &y);
	for (size_t i = 0; i + OVERLAP_RUN <= x->n; i++) {
		uint32_t hash = hash_at(x, i);

		for (const struct place *p = slots[hash % SLOTS]; p != NULL;
		    p = p->next) {
			struct passage one;

			/* the middle of a run was seen from its beginning */
			if (p->hash != hash || (i > 0 && p->at > 0 &&
			    x->all[i - 1].id == y.all[p->at - 1].id))
				continue;
			one = follow(x, i, &y, p->at);
			if (one.weight > best.weight)
				best = one;
		}
	}
	return best;
}

size_t
overlap_weight(struct overlap *o, const char *text, const char *source)
{
	struct signs x = read_signs(o->arena, text);

	mark_stock(o, &x);
	return heaviest(o, &x, source).weight;
}

const char *
overlap_find(struct overlap *o, const char *text, const char *source)
{
	struct signs x = read_signs(o->arena, text);
	struct passage best;
	size_t from;

	mark_stock(o, &x);
	best = heaviest(o, &x, source);
	if (best.weight < OVERLAP_SIGNS)
		return NULL;
	from = x.all[best.from].from;
	return arena_memdup(o->arena, text + from,
	    x.all[best.to - 1].to - from);
}

struct overlap_text {
	struct signs signs;
};

struct overlap_text *
overlap_read(struct arena *a, const struct overlap *o, const char *text)
{
	struct overlap_text *t = NEW(a, struct overlap_text);

	t->signs = read_signs(a, text);
	if (o != NULL)
		mark_stock(o, &t->signs);
	return t;
}

size_t
overlap_runs(const struct overlap_text *t)
{
	return t->signs.n < OVERLAP_RUN ? 0 : t->signs.n - OVERLAP_RUN + 1;
}

void
overlap_run(const struct overlap_text *t, size_t i, uint32_t out[OVERLAP_RUN])
{
	for (size_t k = 0; k < OVERLAP_RUN; k++)
		out[k] = t->signs.all[i + k].id;
}

/* A chain is made of held runs, with no gap of more than OVERLAP_GAP signs. */
int
overlap_may(const struct overlap_text *t, const unsigned char *held)
{
	size_t end = 0, weight = 0, n = overlap_runs(t);

	for (size_t i = 0; i < n; i++) {
		if (!held[i])
			continue;
		if (i > end + OVERLAP_GAP)
			weight = 0;
		for (size_t k = i > end ? i : end; k < i + OVERLAP_RUN; k++)
			weight += !t->signs.all[k].is_stock;
		end = i + OVERLAP_RUN;
		if (weight >= OVERLAP_SIGNS)
			return 1;
	}
	return 0;
}
