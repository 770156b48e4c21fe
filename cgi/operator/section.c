#include <string.h>

#include "base/text.h"
#include "operator/ask.h"
#include "operator/routes.h"
#include "operator/section.h"
#include "view/words.h"

const struct words *
saved_words(int voided)
{
	static const struct words saved = WORDS("已保存。", "Saved."),
	    unsigned_now = WORDS(
	    "已保存。内容已变更，原有签署随之失效，请重新签署申报书。",
	    "Saved. Because the answers changed, the signature no longer "
	    "stands: the declaration must be signed again.");

	return voided ? &unsigned_now : &saved;
}

int
form_version(const struct page *p)
{
	int64_t n;

	return int_parse(form_text(p->form, "version"), 1, INT32_MAX, &n) ==
	    ERR_OK ? (int)n : -1;
}

void
say_stale(struct page *p, const struct draft *d)
{
	const struct application *r = &d->view.row;
	const char *when = view_instant(p->arena, r->updated, p->lang);

	page_wrong_text(p, NULL, arena_printf(p->arena,
	    p->lang == LANG_ZH ?
	    "您填写期间，%s已于%s保存了本申报。您填写的内容仍在下面，尚未保存；"
	    "核对后再次保存，即以您的内容为准。" :
	    "%s saved this application at %s while you were writing. What you "
	    "typed is still below and not saved yet: check it, and save again "
	    "to put yours in its place.", r->updated_name, when));
}

/* The kinds of document that belong here, and how many there are of each. */
static void
put_files(struct page *p, const struct draft *d, enum section section)
{
	int n;
	const struct document_kind *k = document_kinds(&n);

	for (int i = 0; i < n; i++) {
		struct dict *row;
		int count = 0;

		if (k[i].section != section)
			continue;
		for (int j = 0; j < d->view.n_documents; j++)
			count += strcmp(d->view.documents[j].kind,
			    k[i].name) == 0;
		row = dict_add(p->dict, K_KIND);
		dict_set(row, K_KIND_NAME, k[i].name);
		dict_words(row, K_KIND_WORDS, &k[i].label, p->lang);
		dict_set(row, K_KIND_ARTICLE, page_article(p, k[i].article));
		dict_set_int(row, K_KIND_COUNT, count);
	}
}

static void
put_duty(struct page *p, const struct draft *d, enum section section)
{
	if (section == SECTION_RISK)
		dict_show(p->dict, K_IS_RISK);
	if (section == SECTION_DECLARATION)
		dict_show(p->dict, K_IS_DECLARATION);
	if (section == SECTION_CONTRACT)
		dict_show(p->dict, K_IS_CONTRACT);
	if (section == SECTION_RISK)
		duty_show(p, d);
	if (d->view.row.declared_by != 0)
		dict_show(p->dict, K_SIGNED_NOW);
}

enum err
section_show(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *answers, int status)
{
	dict_words(p->dict, K_SECTION_NAME, section_words(section), p->lang);
	dict_set_int(p->dict, K_VERSION, d->view.row.version);
	dict_set(p->dict, K_GO_ON_PATH, page_path(p, "%s",
	    draft_back(p, d)));
	if (p->n_errors > 0)
		dict_show(p->dict, K_GO_ON);
	draft_keep_way(p);
	if (item == 0)
		put_files(p, d, section);
	put_duty(p, d, section);
	ask_section(p, d, section, item, answers);
	return page_show_status(p, status, "operator/section.tpl");
}

/* Of the path; providers and the secrets question have pages of their own. */
static enum err
section_of(const struct page *p, enum section *out)
{
	return section_parse(page_param(p, "section"), out) &&
	    *out != SECTION_PROVIDERS && *out != SECTION_SECRETS ? ERR_OK :
	    ERR_NOT_FOUND;
}

static enum err
show(struct page *p)
{
	enum section section;
	struct draft d;
	enum err e;

	if ((e = section_of(p, &section)) != ERR_OK ||
	    (e = draft_edit(p, &d)) != ERR_OK)
		return e;
	/* who comes to mend it sees what is wrong */
	if (d.view.check.sections[section] == SECTION_STARTED)
		ask_problems(p, &d, section, 0);
	return section_show(p, &d, section, 0, d.view.answers, 200);
}

/* To the files of a kind, if that button was pressed, else back. */
static enum err
go_on(struct page *p, const struct draft *d, int voided)
{
	const struct document_kind *k = document_kind_find(
	    form_text(p->form, "then"));

	if (k != NULL)
		return page_go_saying(p, saved_words(voided),
		    "/applications/%lld/files/%s/upload", (long long)d->id,
		    k->name);
	return page_go_saying(p, saved_words(voided), "%s", draft_back(p, d));
}

/* Lodged or kept meanwhile: nothing is saved, and nothing typed is lost. */
enum err
say_closed(struct page *p, const struct draft *d, enum section section,
    int item, const struct answers *typed)
{
	page_wrong(p, NULL, &(struct words)WORDS(
	    "该申报已由同事提交或者登记，您刚填写的内容没有保存，仍在下面，可以复制。",
	    "A colleague has lodged or closed this application meanwhile. What "
	    "you typed was not saved; it still stands below and can be "
	    "copied."));
	return section_show(p, d, section, item, typed, 409);
}

static enum err
saved(struct page *p, struct draft *d, enum section section, int voided)
{
	enum err e = draft_reload(p, d);

	if (e != ERR_OK)
		return e;
	if (voided)
		dict_show(p->dict, K_VOIDED);
	if (ask_problems(p, d, section, 0) > 0 &&
	    document_kind_find(form_text(p->form, "then")) == NULL)
		return section_show(p, d, section, 0, d->view.answers, 422);
	return go_on(p, d, voided);
}

static enum err
save(struct page *p)
{
	struct answers *typed = answers_new(p->arena);
	enum section section;
	struct draft d;
	int voided;
	enum err e;

	if ((e = section_of(p, &section)) != ERR_OK ||
	    (e = draft_open(p, &d)) != ERR_OK)
		return e;
	ask_typed(p, &d, section, 0, typed);
	if (!d.view.can_edit)
		return say_closed(p, &d, section, 0, typed);
	e = application_save(p->app, p->arena, p->who, d.id, form_version(p),
	    section, typed, &voided);
	if (e == ERR_STALE) {
		say_stale(p, &d);
		return section_show(p, &d, section, 0, typed, 409);
	}
	return e != ERR_OK ? e : saved(p, &d, section, voided);
}

static const struct route routes[] = {
	{ METHOD_GET, "/applications/:id/:section", NEEDS(APPLICATION_EDIT),
	    0, show, NULL },
	{ METHOD_POST, "/applications/:id/:section", NEEDS(APPLICATION_EDIT),
	    0, save, NULL },
};

const struct route_set section_routes = ROUTE_SET(routes);
