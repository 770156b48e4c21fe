#include "portal/designation.h"
#include "view/words.h"

void
put_designation(struct page *p, struct dict *d, const struct designation *x)
{
	int is_ended = date_is_set(x->ended_on);

	dict_setf(d, K_DESIGNATION_ID, "%lld", (long long)x->id);
	dict_words(d, K_DESIGNATION_OPERATOR, &x->operator_name, p->lang);
	dict_optional(d, K_DESIGNATION_USCC, x->operator_uscc);
	dict_words(d, K_DESIGNATION_CII, &x->cii, p->lang);
	dict_set(d, K_DESIGNATION_DEPARTMENT, x->department);
	dict_set(d, K_DESIGNATION_NUMBER, x->number);
	dict_set(d, K_DESIGNATION_ON, view_date(p->arena, x->designated_on,
	    p->lang));
	dict_set(d, K_TAG_CLASS, is_ended ? "govuk-tag--grey" :
	    "govuk-tag--green");
	dict_words(d, K_TAG_WORDS, is_ended ?
	    &(struct words)WORDS("已终止", "Ended") :
	    &(struct words)WORDS("有效", "In force"), p->lang);
	if (is_ended)
		dict_optional(d, K_DESIGNATION_ENDED, view_date(p->arena,
		    x->ended_on, p->lang));
	dict_optional(d, K_DESIGNATION_END_REASON, x->end_reason);
}
