#include <string.h>

#include "app/assign.h"
#include "app/audit.h"
#include "app/confidentiality.h"
#include "app/parties.h"
#include "base/text.h"
#include "store/case.h"
#include "store/confidentiality.h"
#include "vault/digest.h"

const struct words undertaking_words[UNDERTAKING_POINTS] = {
	WORDS("对在审查工作中知悉的信息承担保密义务。",
	    "I keep secret whatever I learn in a review."),
	WORDS("不将上述信息用于审查以外的目的。",
	    "I use it for no purpose other than the review."),
	WORDS("仅查阅办理本人工作所需的案件材料，并说明查阅目的。",
	    "I read the materials of a case only where my work needs them, and "
	    "say why."),
	WORDS("与案件当事人存在利害关系的，不参与该案，并立即报告。",
	    "Where I have a tie to a party of a case I take no part in it and "
	    "report the tie at once."),
};

static const struct {
	const char *name;
	struct words words;
} purposes[] = {
	[PURPOSE_HANDLE] = { "handle",
	    WORDS("承办本案", "I handle this case") },
	[PURPOSE_DECIDE] = { "decide",
	    WORDS("审核、签发", "I examine and sign decisions on it") },
	[PURPOSE_ASSIST] = { "assist",
	    WORDS("协助承办人", "I assist the officer") },
	[PURPOSE_SUPERVISE] = { "supervise",
	    WORDS("监督、审计", "I supervise or audit") },
};
_Static_assert(sizeof(purposes) / sizeof(purposes[0]) == PURPOSE__MAX,
    "purposes");

const struct words *
purpose_words(enum purpose p)
{
	return &purposes[p].words;
}

const char *
purpose_name(enum purpose p)
{
	return purposes[p].name;
}

int
purpose_parse(const char *name, enum purpose *out)
{
	for (int i = 0; i < PURPOSE__MAX; i++)
		if (strcmp(purposes[i].name, name) == 0) {
			*out = (enum purpose)i;
			return 1;
		}
	return 0;
}

/* ---- the undertaking */

struct signing {
	struct app *app;
	const struct actor *who;
	int year;
	struct instant now;
};

int
undertaking_is_due(const struct actor *who, int year)
{
	return (who->rights & rights_confidential()) != 0 &&
	    who->undertaken < year;
}

/* Of the words as this person read them. */
static void
digest_words(enum lang lang, unsigned char out[32])
{
	struct digest_sink sink;

	digest_sink(&sink, NULL);
	for (int i = 0; i < UNDERTAKING_POINTS; i++) {
		const char *text = undertaking_words[i].in[lang];

		digest_add(&sink, text, strlen(text) + 1);
	}
	digest_sink_end(&sink, out);
}

static enum err
write_undertaking(struct tx *tx, void *ctx)
{
	const struct signing *s = ctx;
	unsigned char digest[32];
	enum err e;

	digest_words(s->who->lang, digest);
	e = undertaking_insert(tx, s->who->person_id, s->year,
	    lang_code(s->who->lang), digest, s->now);
	return e != ERR_OK ? e : app_audit(s->app, tx, s->who->person_id,
	    AUDIT_UNDERTAKING, NULL, s->now);
}

enum err
undertaking_sign(struct app *app, const struct actor *who, int year,
    struct instant now)
{
	struct signing s = { app, who, year, now };
	enum err e;

	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	e = app_transaction(app, write_undertaking, &s);
	return e == ERR_DUPLICATE ? ERR_OK : e;
}

/* ---- who needs to know a case */

int
reader_admits(const struct actor *who, const struct case_row *row)
{
	return (who->roles & ROLES_HEAD) != 0 ||
	    (row->assignee_id != 0 && row->assignee_id == who->person_id);
}

int
reader_may_enter(const struct actor *who, const struct case_row *row)
{
	if (who->roles & ROLE_BIT(ROLE_AUDITOR))
		return 1;
	return reader_admits(who, row) || (row->assignee_id == 0 &&
	    (who->roles & ROLES_TEAM) != 0);
}

enum err
readers_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct case_reader **out, int *n)
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? case_readers(app->db, a, case_id, out, n) : e;
}

struct admission {
	struct app *app;
	const struct actor *who;
	const struct case_row *row;
	struct case_reader reader;
};

static enum err
write_reader(struct tx *tx, void *ctx)
{
	const struct admission *d = ctx;
	enum err e = case_reader_insert(tx, d->row->id, &d->reader);

	if (e == ERR_DUPLICATE)
		return ERR_OK;
	return e != ERR_OK ? e : app_audit(d->app, tx, d->who->person_id,
	    AUDIT_READER_ADMITTED, d->row->number, d->reader.since);
}

/* ERR_INPUT: nobody who works on cases has that id. */
static enum err
check_colleague(struct app *app, struct arena *a, const struct actor *who,
    int64_t person_id)
{
	struct person *all;
	int n;
	enum err e = officers(app, a, who, &all, &n);

	for (int i = 0; e == ERR_OK && i < n; i++)
		if (all[i].id == person_id)
			return ERR_OK;
	return e == ERR_OK ? ERR_INPUT : e;
}

enum err
reader_admit(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row, int64_t person_id, enum purpose purpose,
    const char *words, struct instant now)
{
	struct admission d = { app, who, row, { .person_id = person_id,
	    .purpose = purposes[purpose].name, .words = words,
	    .admitted_by = who->person_id, .since = now } };
	struct conflict c;
	int oneself = person_id == who->person_id;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e != ERR_OK)
		return e;
	if (!(oneself ? reader_may_enter : reader_admits)(who, row))
		return ERR_FORBIDDEN;
	if (text_length(words) > PURPOSE_WORDS_MAX)
		return ERR_TOO_LARGE;
	e = conflict_of_person(app, a, row->id, person_id, &c);
	if (e != ERR_OK || c.tie != NULL)
		return e != ERR_OK ? e : ERR_TIED;
	if (!oneself && (e = check_colleague(app, a, who, person_id)) !=
	    ERR_OK)
		return e;
	return app_transaction(app, write_reader, &d);
}

static enum err
reading_log(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row, const char *object, struct instant now)
{
	enum err e = case_reader_find(app->db, a, row->id, who->person_id);

	if (e != ERR_OK)
		return e == ERR_NOT_FOUND ? ERR_PURPOSE : e;
	return app_audit_alone(app, who->person_id, AUDIT_MATERIALS_READ,
	    arena_printf(a, "%s %s", row->number, object), now);
}

enum err
reader_listed(struct app *app, struct arena *a, const struct actor *who,
    const struct case_row *row)
{
	return case_reader_find(app->db, a, row->id, who->person_id);
}

/* What one reads a case for where the act, or the hand-over, says it. */
static int
purpose_stated(const struct actor *who, const struct case_row *row,
    int is_act, enum purpose *out)
{
	*out = who->roles & ROLES_HEAD ? PURPOSE_DECIDE : PURPOSE_HANDLE;
	return is_act || (row->assignee_id != 0 &&
	    row->assignee_id == who->person_id);
}

enum err
case_admit(struct app *app, struct arena *a, const struct actor *who,
    const char *number, const char *object, int is_act, struct instant now)
{
	struct case_row row;
	enum purpose purpose;
	enum err e = app_require(who, RIGHT_CASES_ALL);

	if (e != ERR_OK ||
	    (e = case_by_number(app->db, a, number, &row)) != ERR_OK ||
	    (e = case_bar(app, a, who, &row)) != ERR_OK)
		return e;
	e = reading_log(app, a, who, &row, object, now);
	if (e != ERR_PURPOSE || !reader_may_enter(who, &row) ||
	    !purpose_stated(who, &row, is_act, &purpose))
		return e;
	e = reader_admit(app, a, who, &row, who->person_id, purpose, "", now);
	return e == ERR_OK ? reading_log(app, a, who, &row, object, now) : e;
}
