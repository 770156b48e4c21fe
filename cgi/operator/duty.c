#include <string.h>

#include "law/risk.h"
#include "operator/section.h"

/* （一）、（三） / (i), (iii): the triggers that are not excluded. */
static const char *
triggers(struct page *p, const struct draft *d)
{
	const char *text = "";

	for (int t = 0; t < TRIGGER__MAX; t++) {
		const char *said = answers_get(d->view.answers,
		    arena_printf(p->arena, "risk.%d.answer", t + 1));

		if (strcmp(said, "yes") != 0 && strcmp(said, "possible") != 0)
			continue;
		text = arena_printf(p->arena, "%s%s%s", text,
		    *text == '\0' ? "" : p->lang == LANG_ZH ? "、" : ", ",
		    page_word(p, trigger_mark((enum trigger)t)));
	}
	return text;
}

void
duty_show(struct page *p, const struct draft *d)
{
	switch (d->view.check.duty) {
	case DUTY_APPLY:
		dict_show(p->dict, K_DUTY_APPLY);
		dict_set(p->dict, K_DUTY_TRIGGERS, triggers(p, d));
		break;
	case DUTY_NONE:
		dict_show(p->dict, K_DUTY_NONE);
		if (draft_is(d, "draft") && d->view.check.sections[
		    SECTION_RISK] == SECTION_COMPLETE)
			dict_show(p->dict, K_CAN_KEEP);
		break;
	default:
		dict_show(p->dict, K_DUTY_UNKNOWN);
	}
}
