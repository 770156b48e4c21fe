#include "app/letters.h"
#include "app/mails.h"
#include "base/text.h"
#include "office/mail.h"
#include "office/office.h"
#include "office/routes.h"
#include "portal/letter.h"
#include "view/words.h"

/* What went out in a case: letters with their receipt, mails with theirs. */
static enum err
show_all(struct page *p)
{
	struct outbox_mail *mails;
	struct letter *letters;
	struct case_view v;
	int n, n_mails;
	enum err e = case_page(p, TAB_LETTERS, &v);

	if (e == ERR_OK)
		e = letters_of(p->app, p->arena, p->who, v.row.id, &letters,
		    &n);
	if (e == ERR_OK)
		e = mails_of_case(p->app, p->arena, p->who, v.row.id, &mails,
		    &n_mails);
	if (e != ERR_OK)
		return e;
	dict_show(p->dict, n > 0 ? K_LETTERS : K_NO_LETTERS);
	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct dict *d = dict_add(p->dict, K_LETTER);

		dict_setf(d, K_LETTER_ID, "%lld", (long long)letters[i].id);
		put_letter(p, d, &letters[i]);
		e = put_spill_unread(p, d, letters[i].number,
		    arena_printf(p->arena, "letter-%lld",
		    (long long)letters[i].id));
	}
	if (e != ERR_OK)
		return e;
	put_mails(p, mails, n_mails);
	return page_show(p, "office/letters.tpl");
}

/* The letter itself, byte for byte as it was issued. */
static enum err
show_one(struct page *p)
{
	const void *bytes;
	struct letter l;
	struct case_view v;
	size_t size;
	int64_t id;
	enum err e = page_open_case(p, &v);

	if (e == ERR_OK && int_parse(page_param(p, "id"), 1, INT64_MAX,
	    &id) != ERR_OK)
		e = ERR_NOT_FOUND;
	if (e == ERR_OK)
		e = letter_find(p->app, p->arena, p->who, id, &l);
	if (e == ERR_OK && l.case_id != v.row.id)
		e = ERR_NOT_FOUND;
	if (e == ERR_OK)
		e = letter_read(p->app, p->arena, p->who, id, p->lang, &bytes,
		    &size);
	if (e != ERR_OK)
		return e;
	response_header(p->resp, "Content-Security-Policy", LETTER_POLICY);
	buf_add(&p->resp->body, bytes, size);
	return ERR_OK;
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/letters", NEEDS(CASES_ALL), 0, show_all,
	    NULL },
	{ METHOD_GET, "/cases/:number/letters/:id", NEEDS(CASES_ALL), 0,
	    show_one, NULL },
};

const struct route_set letter_routes = ROUTE_SET(routes);
