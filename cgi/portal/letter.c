#include "portal/letter.h"
#include "view/words.h"

void
put_letter(struct page *p, struct dict *d, const struct letter *l)
{
	dict_set(d, K_LETTER_NUMBER, l->number);
	dict_words(d, K_LETTER_TITLE, &l->title, p->lang);
	dict_set(d, K_LETTER_DATE, view_date(p->arena, l->issued_on,
	    p->lang));
	if (l->superseded_seq != 0)
		dict_show(d, K_LETTER_VOID);
	if (l->opened.us == 0) {
		dict_show(d, K_LETTER_CLOSED);
		return;
	}
	dict_show(d, K_LETTER_OPENED);
	dict_set(d, K_OPENED_AT, view_instant(p->arena, l->opened, p->lang));
	dict_set(d, K_OPENED_BY, l->opened_by_name);
}
