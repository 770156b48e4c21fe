#ifndef VIEW_TEMPLATE_H
#define VIEW_TEMPLATE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/lang.h"
#include "view/keys.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The pages, one set for each language, made by templates/translate. A page
 * is filled through one struct dict and always rendered into memory: either
 * all of it goes out or none.
 *
 * Keys are the K_ constants of the generated view/keys.h, one for each name
 * that any template uses: a misspelt key does not compile. A name that a
 * template uses and nobody sets is empty.
 */
struct view;
struct dict;

/*
 * Loads every template (*.tpl) of DIR/zh and DIR/en. The result lives in the
 * arena and may be shared by threads. ERR_INTERNAL, logged, where a template
 * does not load or is not there in both languages.
 */
enum err
view_open(struct arena *a, const char *dir, struct view **out) MUST_CHECK;

/* An empty dictionary for one rendering; freed with the arena. */
struct dict *
dict_new(struct arena *a);

/* The template escapes the text as its place demands. NULL is empty. */
void
dict_set(struct dict *d, const char *key, const char *text);

void
dict_set_int(struct dict *d, const char *key, int64_t n);

void
dict_setf(struct dict *d, const char *key, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The text of this language out of a pair. NULL is empty. */
void
dict_words(struct dict *d, const char *key, const struct words *w,
    enum lang lang);

/*
 * Where there is text, sets the key and shows the section of the same name:
 * {{#REASON}}<p>{{REASON}}</p>{{/REASON}}. NULL and "" do nothing.
 */
void
dict_optional(struct dict *d, const char *key, const char *text);

/* As dict_set, seen in included templates too. */
void
dict_global(struct dict *d, const char *key, const char *text);

/*
 * One more turn of a section ({{#ROW}}…{{/ROW}}): returns the dictionary of
 * this turn, which sees the values of d where it has none of its own.
 */
struct dict *
dict_add(struct dict *d, const char *section);

/* Shows a section once. Shown twice is shown once. */
void
dict_show(struct dict *d, const char *section);

/*
 * One more file at {{>NAME}}, in the order of the calls. The file, for
 * instance "parts/input.tpl", must be a constant, never made from input. Its
 * dictionary sees globals, but no value of d.
 */
struct dict *
dict_include(struct dict *d, const char *name, const char *file);

/*
 * Renders a file ("operator/cases.tpl") in a language, at the end of out.
 * ERR_INTERNAL, logged, where the file or one that it includes was not
 * loaded; ERR_TOO_LARGE beyond the maximum of out. Then out is as before.
 */
enum err
view_render(const struct view *v, enum lang lang, const char *file,
    const struct dict *d, struct buf *out) MUST_CHECK;

#ifdef __cplusplus
}
#endif

#endif
