#include <string.h>

#include "base/text.h"
#include "operator/files.h"
#include "operator/routes.h"
#include "portal/change.h"
#include "portal/upload.h"
#include "portal/virus.h"
#include "view/words.h"

/* The files of an application, kind by kind: one file a form. */

void
put_file(struct page *p, struct dict *row, const struct document *f)
{
	dict_set(row, K_FILE_NAME, f->name);
	dict_set(row, K_FILE_PATH, page_path(p, "/documents/%lld",
	    (long long)f->id));
	dict_setf(row, K_FILE_ID, "%lld", (long long)f->id);
	dict_set(row, K_FILE_SIZE, view_size(p->arena, (uint64_t)f->size,
	    p->lang));
	dict_set(row, K_FILE_DIGEST, text_hex(p->arena, f->plain_sha, 4));
	dict_set(row, K_FILE_DATE, view_instant(p->arena, f->entered,
	    p->lang));
	put_virus(p, row, f->signature);
	dict_words(row, K_FILE_KIND, document_words(f->kind), p->lang);
}

/* Where one came from: the section that the kind belongs to. */
static const char *
section_path(struct page *p, const struct draft *d,
    const struct document_kind *k)
{
	return page_path(p, "/applications/%lld/%s", (long long)d->id,
	    section_name(k->section));
}

static enum err
show(struct page *p, const struct draft *d, const struct document_kind *k)
{
	for (int i = 0; i < d->view.n_documents; i++)
		if (strcmp(d->view.documents[i].kind, k->name) == 0) {
			put_file(p, dict_add(p->dict, K_FILE),
			    &d->view.documents[i]);
			dict_show(p->dict, K_FILES);
		}
	for (int i = 0; i < d->n_defects; i++)
		if (strcmp(d->defects[i].about, arena_printf(p->arena,
		    "file.%s", k->name)) == 0)
			dict_set(dict_add(p->dict, K_DEFECT), K_DEFECT_TEXT,
			    d->defects[i].body);
	dict_words(p->dict, K_KIND_WORDS, &k->label, p->lang);
	dict_set(p->dict, K_KIND_NAME, k->name);
	dict_set(p->dict, K_KIND_ARTICLE, page_article(p, k->article));
	dict_set(p->dict, K_SECTION_PATH, section_path(p, d, k));
	dict_words(p->dict, K_SECTION_NAME, section_words(k->section),
	    p->lang);
	upload_fields(p, K_FIELDS);
	if (d->view.row.declared_by != 0)
		dict_show(p->dict, K_SIGNED_NOW);
	return page_show(p, "operator/upload.tpl");
}

static enum err
open_kind(struct page *p, struct draft *d, const struct document_kind **k)
{
	enum err e = draft_edit(p, d);

	*k = document_kind_find(page_param(p, "kind"));
	return e == ERR_OK && *k == NULL ? ERR_NOT_FOUND : e;
}

static enum err
ask(struct page *p)
{
	const struct document_kind *k;
	struct draft d;
	enum err e = open_kind(p, &d, &k);

	return e != ERR_OK ? e : show(p, &d, k);
}

static enum err
take(struct page *p, const struct draft *d, const struct document_kind *k,
    struct words *why)
{
	struct upload up;
	enum err e = upload_open(p, &up);

	if (e != ERR_OK)
		return e;
	return application_upload(p->app, p->arena, p->who, d->id, k->name,
	    up.name, up.source, why);
}

static enum err
refused(struct page *p, struct draft *d, const struct document_kind *k,
    enum err e, const struct words *why)
{
	enum err shown;

	if (!upload_refused(p, &e, why))
		return e;
	shown = draft_reload(p, d);
	return shown != ERR_OK ? shown : upload_shown(p, e, show(p, d, k));
}

static enum err
upload(struct page *p)
{
	struct words why = WORDS(NULL, NULL);
	const struct document_kind *k;
	struct draft d;
	enum err e = open_kind(p, &d, &k);

	if (e != ERR_OK)
		return e;
	e = take(p, &d, k, &why);
	return e != ERR_OK ? refused(p, &d, k, e, &why) : page_go_saying(p,
	    &(struct words)WORDS("文件已保存。", "The file is stored."),
	    "/applications/%lld/files/%s/upload", (long long)d.id, k->name);
}

static enum err
remove_one(struct page *p)
{
	const struct document_kind *k;
	struct draft d;
	int64_t id;
	enum err e = open_kind(p, &d, &k);

	if (e != ERR_OK)
		return e;
	if (int_parse(form_text(p->form, "file"), 1, INT64_MAX, &id) !=
	    ERR_OK)
		return ERR_NOT_FOUND;
	e = application_detach(p->app, p->arena, p->who, d.id, id);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("文件已移除。", "The file was taken out."),
	    "/applications/%lld/files/%s/upload", (long long)d.id, k->name);
}

/* Under its exact name, never shown in place. */
static enum err
download(struct page *p)
{
	struct document d;
	struct source *bytes;
	int64_t id;
	enum err e = param_number(p, "id", INT64_MAX, &id);

	if (e == ERR_OK)
		e = document_open(p->app, p->arena, p->who, id, &d, &bytes);
	if (e != ERR_OK)
		return e;
	response_download(p->resp, d.name, d.media_type, bytes, d.size);
	return ERR_OK;
}

#define KIND "/applications/:id/files/:kind"

static const struct route routes[] = {
	{ METHOD_GET, KIND "/upload", NEEDS(APPLICATION_EDIT), 0, ask, NULL },
	{ METHOD_POST, KIND "/upload", NEEDS(APPLICATION_EDIT), ROUTE_UPLOAD,
	    upload, NULL },
	{ METHOD_POST, KIND "/remove", NEEDS(APPLICATION_EDIT), 0,
	    remove_one, NULL },
	{ METHOD_GET, "/documents/:id", NEEDS(CASES_OWN), 0, download, NULL },
};

const struct route_set files_routes = ROUTE_SET(routes);
