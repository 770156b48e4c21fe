#include <string.h>

#include "app/assessment.h"
#include "app/copied.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/assessment.h"
#include "store/case.h"
#include "store/document.h"

static const struct {
	const char *name;
	struct words words;
} levels[] = {
	{ "none", WORDS("无风险", "No risk") },
	{ "low", WORDS("低风险", "Low risk") },
	{ "medium", WORDS("中风险", "Medium risk") },
	{ "high", WORDS("高风险", "High risk") },
};

const struct words *
assessment_level_words(const char *level)
{
	for (size_t i = 0; i < sizeof(levels) / sizeof(levels[0]); i++)
		if (strcmp(levels[i].name, level) == 0)
			return &levels[i].words;
	return NULL;
}

static enum err
read_all(struct db *db, struct arena *a, int64_t case_id,
    struct assessment out[FACTOR__MAX])
{
	struct assessment *rows;
	int n;
	enum err e = assessments_of_case(db, a, case_id, &rows, &n);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < FACTOR__MAX; i++)
		out[i] = (struct assessment){ .factor = i + 1, .level = "",
		    .body = "", .evidence_page = "" };
	for (int i = 0; i < n; i++)
		out[rows[i].factor - 1] = rows[i];
	return ERR_OK;
}

enum err
assessment_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct assessment out[FACTOR__MAX])
{
	enum err e = app_require(who, RIGHT_CASES_ALL);

	return e == ERR_OK ? read_all(app->db, a, case_id, out) : e;
}

int
assessment_done(const struct assessment all[FACTOR__MAX])
{
	int n = 0;

	for (int i = 0; i < FACTOR__MAX; i++)
		n += *all[i].level != '\0';
	return n;
}

int
assessment_is_open(const struct case_row *row)
{
	return !row->closed && !row->to_sign &&
	    row->stage != STAGE_CIRCULATION && row->stage != STAGE_AGREED &&
	    row->stage != STAGE_COMMISSION;
}

struct writing {
	struct arena *arena;
	int64_t case_id;
	struct assessment s;
	struct instant seen;
};

static enum err
do_write(struct tx *tx, void *ctx)
{
	struct writing *w = ctx;
	struct assessment all[FACTOR__MAX];
	struct case_row row;
	enum err e = case_lock(tx, w->arena, w->case_id, &row);

	if (e != ERR_OK)
		return e;
	if (!assessment_is_open(&row))
		return ERR_REFUSED;
	e = read_all(tx_db(tx), w->arena, w->case_id, all);
	if (e != ERR_OK)
		return e;
	if (all[w->s.factor - 1].updated.us != w->seen.us)
		return ERR_STALE;
	return assessment_put(tx, w->case_id, &w->s);
}

static enum err
judge(struct app *app, struct arena *a, int64_t case_id,
    const struct assessment *s)
{
	struct document *all;
	int n;
	enum err e;

	if (s->factor < 1 || s->factor > FACTOR__MAX || *s->body == '\0' ||
	    assessment_level_words(s->level) == NULL)
		return ERR_INPUT;
	if (text_length(s->body) > ASSESSMENT_MAX ||
	    text_length(s->evidence_page) > 32)
		return ERR_TOO_LARGE;
	if (s->evidence_document_id == 0)
		return ERR_OK;
	if ((e = documents_of_case(app->db, a, case_id, &all, &n)) != ERR_OK)
		return e;
	for (int i = 0; i < n; i++)
		if (all[i].id == s->evidence_document_id)
			return ERR_OK;
	return ERR_NOT_FOUND;
}

enum err
assessment_write(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, const struct assessment *s, struct instant seen)
{
	struct writing w = { .arena = a, .case_id = case_id, .s = *s,
	    .seen = seen };
	struct copied copied;
	enum err e = app_require(who, RIGHT_CASE_WORK);

	if (e != ERR_OK || (e = judge(app, a, case_id, s)) != ERR_OK ||
	    (e = copied_look(app, a, case_id, &s->body, 1, &copied)) !=
	    ERR_OK)
		return e;
	w.s.updated_by = who->person_id;
	w.s.updated = clock_now();
	return app_transaction(app, do_write, &w);
}
