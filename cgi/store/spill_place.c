#include <string.h>

#include "base/text.h"
#include "store/spill_row.h"

/* As the triggers of the tables spell them (sql/015, 019, 020). */
static const char *const names[] = {
	[SPILL_DOCUMENT] = "document",
	[SPILL_REPORT_FILE] = "report_file",
	[SPILL_TEXT] = "text",
	[SPILL_NOTE] = "note",
	[SPILL_SAID] = "said",
	[SPILL_ANSWER] = "answer",
	[SPILL_ITEM] = "item",
	[SPILL_MATERIAL] = "material",
	[SPILL_CHECK] = "check",
	[SPILL_HEARING] = "hearing",
	[SPILL_QUESTION] = "question",
	[SPILL_OPINION] = "opinion",
	[SPILL_ANALYSIS] = "analysis",
	[SPILL_COVERING] = "covering",
	[SPILL_DIRECTION] = "direction",
	[SPILL_LETTER] = "letter",
	[SPILL_MAIL] = "mail",
	[SPILL_REPORT] = "report",
	[SPILL_MESSAGE] = "message",
	[SPILL_APPLICATION] = "application",
	[SPILL_SUGGESTION] = "suggestion",
	[SPILL_PROPOSAL] = "proposal",
	[SPILL_TITLE] = "title",
	[SPILL_PROVIDER] = "provider",
	[SPILL_ASSESSMENT] = "assessment",
	[SPILL_SUGGESTED] = "suggested",
	[SPILL_ANSWERING] = "answering",
	[SPILL_OPINING] = "opining",
	[SPILL_DECLINED] = "declined",
	[SPILL_REPORTING] = "reporting",
	[SPILL_DECIDING] = "deciding",
};
_Static_assert(sizeof(names) / sizeof(names[0]) == SPILL_KIND__MAX,
    "a name for each kind");

const char *
spill_place_text(struct arena *a, const struct spill_place *p)
{
	const char *text = names[p->kind];

	for (int i = 0; i < spill_form_of(p->kind)->n_keys; i++)
		text = arena_printf(a, "%s-%lld", text,
		    (long long)p->key[i]);
	return arena_printf(a, "%s%s", text, p->path);
}

/* Where the keys end; NULL: they are none. */
static const char *
parse_keys(const char *text, int n, int64_t *key)
{
	enum { DIGITS = 20 };

	for (int i = 0; i < n; i++) {
		char digits[DIGITS];
		size_t len = strcspn(text, "-/");

		if (len >= sizeof(digits))
			return NULL;
		memcpy(digits, text, len);
		digits[len] = '\0';
		if (int_parse(digits, 0, INT64_MAX, &key[i]) != ERR_OK)
			return NULL;
		text += len;
		if (i < n - 1 && *text++ != '-')
			return NULL;
	}
	return text;
}

enum { PLACE_MAX = 128 };	/* spill_place.place */

static enum err
parse_rest(const char *text, struct spill_place *out)
{
	const struct spill_form *form = spill_form_of(out->kind);

	out->path = parse_keys(text, form->n_keys, out->key);
	if (out->path == NULL)
		return ERR_FORMAT;
	return *out->path == '\0' || (*out->path == '/' && form->is_json) ?
	    ERR_OK : ERR_FORMAT;
}

enum err
spill_place_parse(const char *text, struct spill_place *out)
{
	size_t len = strcspn(text, "-");

	*out = (struct spill_place){ .kind = SPILL_KIND__MAX, .path = "" };
	if (text_length(text) > PLACE_MAX)
		return ERR_FORMAT;
	for (int k = 0; k < SPILL_KIND__MAX; k++)
		if (strlen(names[k]) == len &&
		    strncmp(names[k], text, len) == 0 && text[len] == '-') {
			out->kind = (enum spill_kind)k;
			return parse_rest(text + len + 1, out);
		}
	return ERR_FORMAT;
}
