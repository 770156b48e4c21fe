#include <string.h>

#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/case.h"

static enum err
answer_one(struct demo_play *p, enum member m, enum answer answer,
    const char *body)
{
	struct app *app = p->demo->office;
	const struct act_text text = { "answer", NULL, body };
	struct act a = { .case_id = p->case_id, .kind = EVENT_REPLY,
	    .members = MEMBER_BIT(m), .answer = answer, .texts = &text,
	    .n_texts = *body != '\0' };
	struct actor who;
	enum err e = app_actor_by_login(app, p->demo->arena,
	    arena_printf(p->demo->arena, "signatory-%s", member_code(m)),
	    LANG_ZH, &who);

	return e == ERR_OK ? act(app, p->demo->arena, &who, &a, &p->result) :
	    e;
}

/* Whether the code stands in a list parted by blanks. */
static int
is_named(const char *list, const char *code)
{
	size_t n = strlen(code);

	for (const char *p = list; (p = strstr(p, code)) != NULL; p += n)
		if ((p == list || p[-1] == ' ') &&
		    (p[n] == ' ' || p[n] == '\0'))
			return 1;
	return 0;
}

enum err
demo_answer(struct demo_play *p, const char *members, enum answer answer,
    const char *body)
{
	struct case_view v;
	struct actor chief;
	enum err e = app_actor_by_login(p->demo->office, p->demo->arena,
	    "chief", LANG_ZH, &chief);

	if (e == ERR_OK)
		e = case_open(p->demo->office, p->demo->arena, &chief,
		    p->number, &v);
	for (int m = 0; e == ERR_OK && m < MEMBER__MAX; m++) {
		uint32_t open = v.position.addressed & ~v.position.answered;
		const char *code = member_code((enum member)m);

		if (*members != '\0' ? is_named(members, code) :
		    (open & MEMBER_BIT(m)) != 0)
			e = answer_one(p, (enum member)m, answer, body);
	}
	return e;
}
