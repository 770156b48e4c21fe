#include <string.h>

#include "app/letters.h"
#include "operator/draft.h"
#include "operator/letter.h"
#include "operator/routes.h"
#include "portal/letter.h"
#include "view/words.h"

/* Letters: a list, an acknowledgement that is on record, the text. */

enum err
put_letters(struct page *p, const struct case_view *v, int *unopened)
{
	struct letter *rows;
	int n;
	enum err e = letters_of(p->app, p->arena, p->who, v->row.id, &rows,
	    &n);

	*unopened = 0;
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n; i++) {
		struct dict *d = dict_add(p->dict, K_LETTER);

		dict_show(p->dict, K_LETTERS);
		dict_set_int(d, K_LETTER_N, i + 1);
		put_letter(p, d, &rows[i]);
		*unopened += rows[i].opened.us == 0 &&
		    rows[i].superseded_seq == 0;
	}
	return ERR_OK;
}

/* The letter of the path, and its case. */
static enum err
find(struct page *p, struct case_view *v, struct letter *out)
{
	struct letter *rows;
	int64_t at;
	int n;
	enum err e;

	if ((e = page_open_case(p, v)) != ERR_OK ||
	    (e = letters_of(p->app, p->arena, p->who, v->row.id, &rows,
	    &n)) != ERR_OK ||
	    (e = param_number(p, "n", n, &at)) != ERR_OK)
		return e;
	*out = rows[at - 1];
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set_int(p->dict, K_LETTER_N, (int)at);
	put_letter(p, p->dict, out);
	return ERR_OK;
}

/* As the declaration says; the notice of Article 19 comes before any. */
static void
put_service(struct page *p, const struct case_view *v, const struct letter *l)
{
	if (v->row.application_id != 0)
		dict_show(p->dict, v->row.electronic_service ? K_SERVED_HERE :
		    K_SERVED_ON_PAPER);
	else if (l->notice == NOTICE_INITIATION)
		dict_show(p->dict, K_SERVED_BY_OPENING);
	for (int i = 0; i < v->n_events; i++)
		if (v->events[i].event.seq == l->seq)
			dict_optional(p->dict, K_LETTER_ARTICLE, page_article(
			    p, v->events[i].article));
}

static enum err
show(struct page *p)
{
	struct case_view v;
	struct letter l;
	enum err e = find(p, &v, &l);

	if (e == ERR_OK)
		put_service(p, &v, &l);
	return e != ERR_OK ? e : page_show(p, "operator/letter.tpl");
}

static enum err
acknowledge(struct page *p)
{
	struct case_view v;
	struct letter l;
	enum err e = find(p, &v, &l);

	if (e == ERR_OK)
		e = letter_acknowledge(p->app, p->arena, p->who, l.id,
		    p->form_key);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("已确认收到，确认人和时间已记入案卷。",
	    "Receipt is acknowledged; by whom and when is on record."),
	    "/cases/%s/letters/%s", v.row.number, page_param(p, "n"));
}

/* The letter itself, byte for byte as it was issued. */
static enum err
text(struct page *p)
{
	const void *bytes;
	struct case_view v;
	struct letter l;
	size_t n;
	enum err e = find(p, &v, &l);

	if (e == ERR_OK)
		e = letter_read(p->app, p->arena, p->who, l.id, p->lang,
		    &bytes, &n);
	if (e == ERR_REFUSED)
		return page_go(p, "/cases/%s/letters/%s", v.row.number,
		    page_param(p, "n"));
	if (e != ERR_OK)
		return e;
	response_header(p->resp, "Content-Security-Policy", LETTER_POLICY);
	buf_add(&p->resp->body, bytes, n);
	return ERR_OK;
}

#define LETTER "/cases/:number/letters/:n"

static const struct route routes[] = {
	{ METHOD_GET, LETTER, NEEDS(CASES_OWN), 0, show, NULL },
	{ METHOD_POST, LETTER, NEEDS(CASES_OWN), 0, acknowledge, NULL },
	{ METHOD_GET, LETTER "/text", NEEDS(CASES_OWN), 0, text, NULL },
};

const struct route_set letter_routes = ROUTE_SET(routes);
