#include <string.h>

#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/answer.h"

static enum err
person(struct demo_play *p, const char *role, enum member m,
    struct actor *out)
{
	return app_actor_by_login(p->demo->office, p->demo->arena,
	    arena_printf(p->demo->arena, "%s-%s", role, member_code(m)),
	    LANG_ZH, out);
}

/* The liaison drafts an answer and hands it in: in. */
static enum err
draft_one(struct demo_play *p, enum member m, struct answer_input *in)
{
	struct app *app = p->demo->office;
	struct arena *a = p->demo->arena;
	struct circulation_view c;
	struct actor liaison;
	enum err e = person(p, "liaison", m, &liaison);

	if (e == ERR_OK)
		e = circulation_open(app, a, &liaison, p->number, &c);
	if (e != ERR_OK)
		return e;
	in->digest = c.digest;
	return answer_save(app, a, &liaison, p->case_id, in, 1);
}

/* The signatory releases it. */
static enum err
answer_one(struct demo_play *p, enum member m, struct answer_input *in)
{
	struct actor signatory;
	enum err e = draft_one(p, m, in);

	if (e == ERR_OK)
		e = person(p, "signatory", m, &signatory);
	return e == ERR_OK ? answer_release(p->demo->office, p->demo->arena,
	    &signatory, p->number, in, NULL, &p->result) : e;
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

static enum err
each_of(struct demo_play *p, const char *members, struct answer_input *in,
    enum err (*one)(struct demo_play *, enum member, struct answer_input *))
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
			e = one(p, (enum member)m, in);
	}
	return e;
}

enum err
demo_answer(struct demo_play *p, const char *members, enum answer answer,
    const char *body)
{
	struct answer_input in = { .answer = answer, .body = body,
	    .paper_number = "", .paper_on = DATE_NONE };

	return each_of(p, members, &in, answer_one);
}

enum err
demo_hand_in(struct demo_play *p, const struct demo_act *step)
{
	struct answer_input in = { .answer = ANSWER_AGREE, .body = "",
	    .paper_number = "", .paper_on = DATE_NONE };

	return each_of(p, step->text, &in, draft_one);
}
