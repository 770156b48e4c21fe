#include "admin/authorities.h"
#include "admin/program.h"
#include "law/member.h"

enum { FIXED = 3, MOST = FIXED + MEMBER__MAX };

/* Codes, kinds and names; returns how many. */
static int
list(const struct app *app, struct organisation out[MOST])
{
	const struct settings *s = app->settings;
	int n = 0;

	out[n++] = (struct organisation){ .kind = ORGANISATION_OFFICE,
	    .code = "office", .name = WORDS(setting_text(s,
	    SET_OFFICE_NAME_ZH), setting_text(s, SET_OFFICE_NAME_EN)) };
	out[n++] = (struct organisation){ .kind = ORGANISATION_COMMISSION,
	    .code = "commission", .name = WORDS(
	    "中央网络安全和信息化委员会",
	    "Central Cyberspace Affairs Commission") };
	out[n++] = (struct organisation){ .kind = ORGANISATION_EXPERT,
	    .code = "experts", .name = WORDS("网络安全审查专家组",
	    "Expert group for cybersecurity review") };
	for (int i = 0; i < MEMBER__MAX; i++)
		out[n++] = (struct organisation){ .kind = ORGANISATION_MEMBER,
		    .code = member_code((enum member)i),
		    .name = *member_words((enum member)i) };
	return n;
}

static enum err
make_one(struct app *app, struct arena *a, struct organisation *o,
    struct instant now)
{
	struct organisation known;
	struct people_fault f = { NULL, NULL };
	enum err e = organisation_find(app, a, o->code, &known);

	if (e != ERR_NOT_FOUND)
		return e;
	e = organisation_create(app, o, 0, now, &f);
	return e == ERR_INPUT ? program_say(e, arena_printf(a, "%s, %s: %s",
	    o->code, f.field, f.words->in[LANG_EN])) : e;
}

enum err
authorities_make(struct app *app, struct arena *a, struct instant now)
{
	struct organisation all[MOST];
	int n = list(app, all);
	enum err e = ERR_OK;

	for (int i = 0; i < n && e == ERR_OK; i++)
		e = make_one(app, a, &all[i], now);
	return e;
}

enum err
authorities_each(struct app *app, struct arena *a,
    enum err (*fn)(void *arg, const struct organisation *o), void *arg)
{
	struct organisation all[MOST], o;
	int n = list(app, all);
	enum err e = ERR_OK;

	for (int i = 0; i < n && e == ERR_OK; i++)
		if ((e = organisation_find(app, a, all[i].code, &o)) ==
		    ERR_OK)
			e = fn(arg, &o);
	return e;
}
