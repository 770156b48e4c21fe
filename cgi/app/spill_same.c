#include <string.h>

#include "app/spill_inner.h"

/* Where in a case the same words stand once more. */

/* What the escaper of the letters (view/shim.cc) makes of these. */
static const struct {
	const char *entity, *sign;
} entities[] = {
	{ "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" },
	{ "&quot;", "\"" }, { "&#39;", "'" },
};

/* One sign of HTML; how many bytes it took. Tags and blanks are none. */
static size_t
html_sign(const char *s, size_t n, const char **sign, size_t *len)
{
	const char *end = *s == '<' ? memchr(s, '>', n) : NULL;

	*sign = s;
	*len = 1;
	if (end != NULL) {
		*len = 0;
		return (size_t)(end - s) + 1;
	}
	for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
		size_t took = strlen(entities[i].entity);

		if (took <= n && memcmp(s, entities[i].entity, took) == 0) {
			*sign = entities[i].sign;
			return took;
		}
	}
	return 1;
}

const char *
spill_plain(struct arena *a, enum spill_kind kind, struct bytes text)
{
	const char *s = text.p;
	char *out = arena_alloc(a, text.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < text.n;) {
		const char *sign = s + i;
		size_t len = 1;

		i += kind == SPILL_LETTER ? html_sign(s + i, text.n - i,
		    &sign, &len) : 1;
		if (len == 1 && strchr(" \t\r\n", *sign) == NULL)
			out[n++] = *sign;
	}
	out[n] = '\0';
	return out;
}

struct seeking {
	struct tx *tx;
	struct arena *arena;
	const char *words;
	int holds;		/* a text that holds them is one as well */
	enum err (*each)(struct tx *tx, void *ctx,
	    const struct spill_place *p);
	void *ctx;
};

static int
says(const struct seeking *s, enum spill_kind kind, struct bytes text)
{
	const char *plain = spill_plain(s->arena, kind, text);

	return strcmp(plain, s->words) == 0 ||
	    (s->holds && strstr(plain, s->words) != NULL);
}

static enum err
look_at(struct seeking *s, const struct spill_found *f)
{
	struct spill_place p = f->place;
	struct spill_leaf *leaves;
	int n;
	enum err e;

	if (!spill_form_of(p.kind)->is_json)
		return says(s, p.kind, f->content) ? s->each(s->tx, s->ctx,
		    &p) : ERR_OK;
	e = spill_leaves(s->arena, p.kind, f->content.p, &leaves, &n);
	for (int i = 0; e == ERR_OK && i < n; i++) {
		p.path = leaves[i].path;
		if (says(s, p.kind, (struct bytes){ leaves[i].text,
		    strlen(leaves[i].text) }))
			e = s->each(s->tx, s->ctx, &p);
	}
	return e;
}

enum err
spill_each_same(struct tx *tx, struct arena *a, int64_t case_id,
    const char *words, size_t least, enum err (*each)(struct tx *tx,
    void *ctx, const struct spill_place *p), void *ctx)
{
	struct seeking s = { .tx = tx, .arena = a, .words = words,
	    .holds = strlen(words) >= least, .each = each, .ctx = ctx };
	enum err e = ERR_OK;

	for (int k = 0; e == ERR_OK && k < SPILL_KIND__MAX; k++) {
		struct spill_found *found;
		int n;

		e = spill_rows_of(tx_db(tx), a, (enum spill_kind)k, case_id,
		    &found, &n);
		for (int i = 0; e == ERR_OK && i < n; i++)
			e = look_at(&s, &found[i]);
	}
	return e;
}
