#include "app/letters.h"
#include "app/notify_letter.h"
#include "app/operators.h"
#include "store/case.h"
#include "store/case_operator.h"
#include "store/letter.h"

/* An operator of the case, and the Office; nobody else knows of letters. */
static enum err
may_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id)
{
	struct case_row row;
	enum err e;

	if (who->person_id == 0)
		return ERR_SIGNED_OUT;
	if (who->rights & RIGHT_BIT(RIGHT_CASES_ALL))
		return ERR_OK;
	if (who->organisation_kind != ORGANISATION_OPERATOR ||
	    !(who->rights & RIGHT_BIT(RIGHT_CASES_OWN)))
		return ERR_NOT_FOUND;
	if ((e = case_by_id(app->db, a, case_id, &row)) != ERR_OK)
		return e;
	return operator_knows(app, a, who, &row);
}

/* Of letters to several operators each one's own. */
static int
is_to(const struct letter *l, const struct actor *who)
{
	return who->organisation_kind != ORGANISATION_OPERATOR ||
	    l->operator_id == 0 || l->operator_id == who->organisation_id;
}

enum err
letters_of(struct app *app, struct arena *a, const struct actor *who,
    int64_t case_id, struct letter **out, int *n)
{
	int kept = 0;
	enum err e = may_read(app, a, who, case_id);

	if (e == ERR_OK)
		e = letters_of_case(app->db, a, case_id, out, n);
	if (e != ERR_OK)
		return e;
	for (int i = 0; i < *n; i++)
		if (is_to(&(*out)[i], who))
			(*out)[kept++] = (*out)[i];
	*n = kept;
	return ERR_OK;
}

enum err
letter_find(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct letter *out)
{
	enum err e = letter_by_id(app->db, a, id, out);

	if (e == ERR_OK && !is_to(out, who))
		return ERR_NOT_FOUND;
	return e == ERR_OK ? may_read(app, a, who, out->case_id) : e;
}

enum err
letter_read(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, enum lang lang, const void **bytes, size_t *size)
{
	struct letter_bytes content;
	struct letter l;
	enum err e = letter_find(app, a, who, id, &l);

	if (e != ERR_OK)
		return e;
	if (who->organisation_kind == ORGANISATION_OPERATOR &&
	    l.opened.us == 0)
		return ERR_REFUSED;
	if ((e = letter_content(app->db, a, id, &content)) != ERR_OK)
		return e;
	*bytes = content.in[lang].p;
	*size = content.in[lang].n;
	return ERR_OK;
}

static enum err
mark_opened(struct act_run *run, void *ctx)
{
	const struct letter *l = ctx;
	enum err e = letter_open(run->tx, l->id, run->who->person_id,
	    run->now);

	return e == ERR_OK && l->notice == NOTICE_INITIATION ?
	    case_operator_served(run->tx, run->row.id,
	    run->who->organisation_id, run->today) : e;
}

enum err
letter_acknowledge(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *form_key)
{
	struct act_text text = { "letter", NULL, NULL };
	struct act what = { .kind = EVENT_LETTER_OPENED, .on = DATE_NONE,
	    .form_key = form_key, .texts = &text, .n_texts = 1,
	    .write = mark_opened };
	struct act_result result;
	struct letter l;
	enum err e = letter_find(app, a, who, id, &l);

	if (e != ERR_OK)
		return e;
	if (who->organisation_kind != ORGANISATION_OPERATOR)
		return ERR_FORBIDDEN;
	if (l.opened.us != 0)
		return ERR_OK;
	text.body = l.number;
	what.case_id = l.case_id;
	what.ctx = &l;
	e = act(app, a, who, &what, &result);
	return e == ERR_CONFLICT ? ERR_OK : e;
}

/* Where the letter of an act that is not carried out goes. */
struct preview {
	struct draft draft;
	int is_letter;
};

/* Runs in the place of the verb's own rows, and ends the transaction. */
static enum err
render_preview(struct act_run *run, void *ctx)
{
	struct preview *p = ctx;
	enum err e = notify_preview(run, &p->draft);

	if (e != ERR_OK)
		return e;
	p->is_letter = p->draft.bytes.in[LANG_ZH].n > 0;
	return ERR_END;
}

enum err
letter_preview(struct app *app, struct arena *a, const struct actor *who,
    const struct act *what, enum lang lang, struct act_result *result,
    const void **bytes, size_t *size)
{
	struct preview p = { .is_letter = 0 };
	struct act trial = *what;
	enum err e;

	trial.write = render_preview;
	trial.ctx = &p;
	trial.form_key = NULL;
	e = act(app, a, who, &trial, result);
	if (e != ERR_END || !p.is_letter)
		return e;
	*bytes = p.draft.bytes.in[lang].p;
	*size = p.draft.bytes.in[lang].n;
	return ERR_OK;
}
