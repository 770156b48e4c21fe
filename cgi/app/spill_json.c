#include <jansson.h>
#include <string.h>

#include "app/spill_inner.h"
#include "law/application.h"

/* The texts within JSON, each known by its path (RFC 6901). */

enum { LEAVES_MOST = 512, SEGMENT_MOST = 128, DEPTH_MOST = 4 };

/* ---- what is somebody's words, and what programs read */

/* "provider.12.name" is asked as "provider.#.name". */
static int
is_prose_answer(const char *key)
{
	char asked[SEGMENT_MOST];
	const struct question *q;
	size_t n = 0;

	while (*key != '\0' && n < sizeof(asked) - 1) {
		size_t digits = strspn(key, "0123456789");

		asked[n++] = digits > 0 ? '#' : *key;
		key += digits > 0 ? digits : 1;
	}
	asked[n] = '\0';
	q = question_find(asked);
	return q != NULL && (q->type == QUESTION_LINE ||
	    q->type == QUESTION_CII || q->type == QUESTION_TEXT);
}

static int
is_one_of(const char *name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (strcmp(name, *names) == 0)
			return 1;
	return 0;
}

static int
is_prose(enum spill_kind kind, const char *path)
{
	static const char *const suggested[] = { "reasons", "wording",
	    "evidence", "verifier", "body", "name", "page", NULL },
	    *const proposed[] = { "title", "provider", "operators", "reasons",
	    NULL };
	const char *name = strrchr(path, '/') + 1;

	if (kind == SPILL_APPLICATION)
		return is_prose_answer(name);
	return is_one_of(name, kind == SPILL_PROPOSAL ? proposed : suggested);
}

/* ---- walking it */

struct walk {
	struct arena *arena;
	enum spill_kind kind;
	struct spill_leaf *leaves;
	int n;
};

static void
visit(struct walk *w, json_t *v, const char *path, int depth)
{
	const char *key;
	json_t *inner;
	size_t i;

	if (json_is_string(v) && *json_string_value(v) != '\0' &&
	    w->n < LEAVES_MOST && is_prose(w->kind, path))
		w->leaves[w->n++] = (struct spill_leaf){ path,
		    arena_strdup(w->arena, json_string_value(v)) };
	if (depth == DEPTH_MOST)
		return;
	json_object_foreach(v, key, inner)
		visit(w, inner, arena_printf(w->arena, "%s/%s", path, key),
		    depth + 1);
	json_array_foreach(v, i, inner)
		visit(w, inner, arena_printf(w->arena, "%s/%zu", path, i),
		    depth + 1);
}

enum err
spill_leaves(struct arena *a, enum spill_kind kind, const char *json,
    struct spill_leaf **out, int *n)
{
	struct walk w = { .arena = a, .kind = kind,
	    .leaves = NEW_ARRAY(a, LEAVES_MOST, struct spill_leaf) };
	json_t *root = json_loads(json, JSON_REJECT_DUPLICATES, NULL);

	visit(&w, root, "", 0);
	*out = w.leaves;
	*n = w.n;
	json_decref(root);
	return root != NULL ? ERR_OK : ERR_FORMAT;
}

/* ---- one of them */

/* The segment that begins behind the '/'; where the next '/' stands. */
static const char *
segment(const char *path, char out[SEGMENT_MOST])
{
	size_t len = strcspn(path + 1, "/");

	if (len >= SEGMENT_MOST)
		len = SEGMENT_MOST - 1;
	memcpy(out, path + 1, len);
	out[len] = '\0';
	return path + 1 + len;
}

static int
is_index(const char *name)
{
	return *name != '\0' && strspn(name, "0123456789") == strlen(name) &&
	    strlen(name) < 4;
}

/* Where the path leads; NULL: nowhere. *last: the name at its end. */
static json_t *
parent_of(json_t *root, const char *path, char last[SEGMENT_MOST])
{
	json_t *at = root;

	while (*path == '/') {
		path = segment(path, last);
		if (*path == '/')
			at = json_is_array(at) && is_index(last) ?
			    json_array_get(at, strtoul(last, NULL, 10)) :
			    json_object_get(at, last);
	}
	return at;
}

const char *
spill_sql_path(struct arena *a, const char *path)
{
	const char *out = *path == '\0' ? "" : "$";
	char name[SEGMENT_MOST];

	while (*path == '/') {
		path = segment(path, name);
		out = is_index(name) ? arena_printf(a, "%s[%s]", out, name) :
		    arena_printf(a, "%s.\"%s\"", out, name);
	}
	return out;
}

static const char *
leaf_of(struct arena *a, const struct spill_place *p, struct bytes json)
{
	struct spill_leaf *leaves;
	int n;

	if (spill_leaves(a, p->kind, json.p, &leaves, &n) != ERR_OK)
		return NULL;
	for (int i = 0; i < n; i++)
		if (strcmp(leaves[i].path, p->path) == 0)
			return leaves[i].text;
	return NULL;
}

enum err
spill_text_read(struct db *db, struct arena *a, const struct spill_place *p,
    struct spill_row *out)
{
	enum err e = spill_row_read(db, a, p, out);
	const char *text;

	if (e != ERR_OK || *p->path == '\0')
		return e;
	text = leaf_of(a, p, out->content);
	out->content = (struct bytes){ text, text ? strlen(text) : 0 };
	return text != NULL ? ERR_OK : ERR_NOT_FOUND;
}

/* As answers_json and suggestion_json write it. */
static struct bytes
with_leaf(struct arena *a, struct bytes json, const char *path,
    struct bytes text)
{
	json_t *root = json_loads(json.p, JSON_REJECT_DUPLICATES, NULL);
	char name[SEGMENT_MOST] = "", *out;
	size_t n;

	json_object_set_new(parent_of(root, path, name), name,
	    json_stringn(text.p, text.n));
	n = json_dumpb(root, NULL, 0, JSON_SORT_KEYS | JSON_COMPACT);
	out = arena_alloc(a, n + 1);
	json_dumpb(root, out, n, JSON_SORT_KEYS | JSON_COMPACT);
	json_decref(root);
	return (struct bytes){ out, n };
}

enum err
spill_text_write(struct tx *tx, struct arena *a, const struct spill_place *p,
    struct bytes content, struct bytes other)
{
	struct spill_row row;
	enum err e;

	if (*p->path == '\0')
		return spill_row_write(tx, p, content, other);
	e = spill_row_read(tx_db(tx), a, p, &row);
	return e != ERR_OK ? e : spill_row_write(tx, p, with_leaf(a,
	    row.content, p->path, content), other);
}
