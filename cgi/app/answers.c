#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "app/answers.h"
#include "base/text.h"

struct answers {
	struct arena *arena;
	json_t *map;
};

static void
drop(void *arg)
{
	json_decref(arg);
}

static struct answers *
wrap(struct arena *a, json_t *map)
{
	struct answers *s = NEW(a, struct answers);

	s->arena = a;
	s->map = map;
	arena_cleanup(a, drop, map);
	return s;
}

struct answers *
answers_new(struct arena *a)
{
	return wrap(a, json_object());
}

enum err
answers_parse(struct arena *a, const char *json, struct answers **out)
{
	json_t *map = json_loads(json, JSON_REJECT_DUPLICATES, NULL), *v;
	const char *key;

	if (!json_is_object(map)) {
		json_decref(map);
		return ERR_FORMAT;
	}
	*out = wrap(a, map);
	json_object_foreach(map, key, v)
		if (!json_is_string(v))
			return ERR_FORMAT;
	return ERR_OK;
}

const char *
answers_get(const struct answers *s, const char *key)
{
	const char *text = json_string_value(json_object_get(s->map, key));

	return text ? text : "";
}

void
answers_set(struct answers *s, const char *key, const char *text)
{
	if (*text == '\0')
		json_object_del(s->map, key);
	else if (json_object_size(s->map) < ANSWERS_MAX)
		json_object_set_new(s->map, key, json_string(text));
}

const char *
answers_json(struct arena *a, const struct answers *s)
{
	size_t n = json_dumpb(s->map, NULL, 0, JSON_SORT_KEYS | JSON_COMPACT);
	char *out = arena_alloc(a, n + 1);

	json_dumpb(s->map, out, n, JSON_SORT_KEYS | JSON_COMPACT);
	return out;
}

const char *
question_key(struct arena *a, const struct question *q, int item)
{
	const char *mark = strchr(q->key, '#');

	if (mark == NULL || item == 0)
		return q->key;
	return arena_printf(a, "%.*s%d%s", (int)(mark - q->key), q->key,
	    item, mark + 1);
}

/* Whether the text is one of the values parted by '|'. */
static int
is_one_of(const char *text, const char *values)
{
	size_t n = strlen(text);

	while (n > 0 && *values != '\0') {
		size_t len = strcspn(values, "|");

		if (len == n && memcmp(values, text, n) == 0)
			return 1;
		values += len + (values[len] == '|');
	}
	return 0;
}

int
question_is_asked(struct arena *a, const struct question *q, int item,
    const struct answers *s)
{
	const struct question *other;

	if (q->if_key == NULL)
		return 1;
	other = question_find(q->if_key);
	return is_one_of(answers_get(s, question_key(a, other, item)),
	    q->if_values);
}

int
answers_items(const struct answers *s, enum section section)
{
	static const char prefix[] = "provider.";
	const char *key;
	json_t *v;
	int most = 0;

	if (section != SECTION_PROVIDERS)
		return section_items(section);
	json_object_foreach(s->map, key, v) {
		int n = 0;

		if (text_starts(key, prefix) &&
		    sscanf(key + strlen(prefix), "%d.", &n) == 1 && n > most)
			most = n;
	}
	return most > PROVIDERS_MAX ? PROVIDERS_MAX : most;
}
