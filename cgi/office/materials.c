#include <string.h>

#include "app/operators.h"
#include "base/text.h"
#include "office/asked.h"
#include "office/routes.h"
#include "portal/change.h"
#include "portal/virus.h"
#include "view/words.h"

/* What was lodged, version by version, and the documents of the case. */
/* Of several operators (Article 19) each file says whose it is. */
static enum err
put_documents(struct page *p, const struct case_view *v)
{
	struct case_operator *all;
	int n;
	enum err e = operators_several(p->app, p->arena, p->who, &v->row,
	    &all, &n);

	if (e != ERR_OK)
		return e;
	dict_show(p->dict, v->n_documents > 0 ? K_DOCUMENTS : K_NO_DOCUMENTS);
	for (int i = 0; i < v->n_documents; i++) {
		const struct document *f = &v->documents[i];
		struct dict *d = dict_add(p->dict, K_DOCUMENT);
		const struct words *of;

		dict_setf(d, K_FILE_ID, "%lld", (long long)f->id);
		dict_set(d, K_FILE_NAME, f->name);
		dict_words(d, K_FILE_KIND, document_words(f->kind), p->lang);
		dict_set(d, K_FILE_SIZE, view_size(p->arena,
		    (uint64_t)f->size, p->lang));
		dict_set(d, K_FILE_DIGEST, short_digest(p->arena,
		    f->plain_sha));
		dict_set(d, K_FILE_DATE, view_instant(p->arena, f->entered,
		    p->lang));
		put_virus(p, d, f->signature);
		of = operator_name(all, n, f->organisation_id);
		dict_optional(d, K_FILE_OWNER, of ? page_word(p, of) : NULL);
		put_spill(p, d, f->name, f->name, arena_printf(p->arena,
		    "document-%lld", (long long)f->id));
	}
	return ERR_OK;
}

/* The answer to the same question in another list; "" where not asked. */
static const char *
text_in(const struct asked *list, int n, const char *key)
{
	for (int i = 0; i < n; i++)
		if (strcmp(list[i].key, key) == 0)
			return list[i].text;
	return "";
}

static int
put_asked(struct dict *section, const struct asked *q, const char *before)
{
	struct dict *d = dict_add(section, K_ASKED);

	dict_set(d, K_ASKED_LABEL, q->label);
	dict_optional(d, K_ASKED_TEXT, q->text);
	if (*q->text == '\0')
		dict_show(d, K_ASKED_EMPTY);
	/* documents carry no version in their names */
	if (before == NULL || q->question == NULL ||
	    strcmp(before, q->text) == 0)
		return 0;
	dict_show(d, K_SUG_CHANGED);
	dict_set(d, K_SUG_BEFORE, *before != '\0' ? before : "—");
	return 1;
}

static enum err
list_of(struct page *p, const struct case_view *v, int i,
    struct asked **out, int *n)
{
	struct answers *answers;
	enum err e = answers_parse(p->arena, v->versions[i].content,
	    &answers);

	return e != ERR_OK ? e : asked_list(p, answers, v->documents,
	    v->n_documents, out, n);
}

static enum err
put_answers(struct page *p, const struct case_view *v, int i)
{
	struct asked *now, *before = NULL;
	struct dict *section = NULL;
	int n, n_before = 0, changes = 0, last = -1;
	enum err e = list_of(p, v, i, &now, &n);

	if (e == ERR_OK && i > 0)
		e = list_of(p, v, i - 1, &before, &n_before);
	if (e != ERR_OK)
		return e;
	for (int k = 0; k < n; k++) {
		if ((int)now[k].section != last) {
			section = dict_add(p->dict, K_SECTION);
			dict_words(section, K_SECTION_WORDS,
			    section_words(now[k].section), p->lang);
			last = (int)now[k].section;
		}
		changes += put_asked(section, &now[k], before == NULL ? NULL :
		    text_in(before, n_before, now[k].key));
	}
	dict_set_int(p->dict, K_CHANGES, changes);
	return ERR_OK;
}

static void
put_version(struct page *p, const struct case_view *v, int i)
{
	const struct application_version *a = &v->versions[i];

	dict_set_int(p->dict, K_VERSION, a->number);
	dict_set(p->dict, K_VERSION_DIGEST, short_digest(p->arena,
	    a->digest));
	put_spill(p, p->dict, NULL, a->content, arena_printf(p->arena,
	    "application-%lld", (long long)a->id));
	dict_set(p->dict, K_LODGED_BY, a->lodged_name);
	dict_set(p->dict, K_LODGED, view_instant(p->arena, a->entered,
	    p->lang));
	if (a->declared_by == 0)
		dict_show(p->dict, K_SIGNED_PAPER);
	else
		dict_optional(p->dict, K_SIGNED_BY, a->declared_name);
	dict_set(p->dict, K_SIGNED_AT, view_instant(p->arena, a->declared,
	    p->lang));
	if (v->n_versions < 2)
		return;
	dict_show(p->dict, K_OTHER_VERSIONS);
	for (int k = 0; k < v->n_versions; k++) {
		struct dict *d = dict_add(p->dict, K_VERSION_LINK);

		dict_set_int(d, K_VERSION_N, v->versions[k].number);
		if (k == i)
			dict_show(d, K_VERSION_HERE);
	}
}

static enum err
show(struct page *p)
{
	struct case_view v;
	int i;
	enum err e = case_page(p, TAB_MATERIALS, &v);

	if (e != ERR_OK || (e = put_documents(p, &v)) != ERR_OK)
		return e;
	put_changes(p, &v, arena_printf(p->arena, "/cases/%s/documents",
	    v.row.number));
	if (p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))
		dict_show(p->dict, K_CAN_WORK);
	i = v.n_versions - 1;
	for (int k = 0; k < v.n_versions; k++)
		if (v.versions[k].number == page_id(p, "version"))
			i = k;
	if (i < 0)
		return page_show(p, "office/materials.tpl");
	put_version(p, &v, i);
	e = put_answers(p, &v, i);
	return e == ERR_OK ? page_show(p, "office/materials.tpl") : e;
}

/* Under its exact name, never shown in place. */
static enum err
hand_out(struct page *p, int64_t id)
{
	struct document d;
	struct source *bytes;
	enum err e = document_open(p->app, p->arena, p->who, id, &d, &bytes);

	if (e == ERR_OK)
		response_download(p->resp, d.name, d.media_type, bytes,
		    d.size);
	return e;
}

static enum err
download(struct page *p)
{
	struct case_view v;
	int64_t id;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK)
		return e;
	if (int_parse(page_param(p, "id"), 1, INT64_MAX, &id) != ERR_OK)
		return ERR_NOT_FOUND;
	for (int i = 0; i < v.n_documents; i++)
		if (v.documents[i].id == id)
			return hand_out(p, id);
	return ERR_NOT_FOUND;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/materials", NEEDS(CASES_ALL), 0, show,
	    NULL },
	{ METHOD_GET, "/cases/:number/documents/:id", NEEDS(CASES_ALL), 0,
	    download, NULL },
};

const struct route_set material_routes = ROUTE_SET(routes);
