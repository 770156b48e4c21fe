#include <string.h>

#include "app/mail.h"
#include "app/notify_form.h"
#include "base/clock.h"
#include "base/log.h"
#include "mail/address.h"
#include "mail/compose.h"
#include "store/outbox.h"
#include "vault/random.h"
#include "view/articles.h"
#include "view/template.h"
#include "view/words.h"

enum { MAIL_TEXT_MAX = 64 * 1024, MESSAGE_ID_BYTES = 16 };

/* In use by default, and not written in links. */
static int
is_usual_port(const char *scheme, int port)
{
	return port == (strcmp(scheme, "https") == 0 ? 443 : 80);
}

const char *
app_link(const struct app *app, struct arena *a, enum setting host,
    enum lang lang)
{
	const char *scheme = setting_text(app->settings, SET_SCHEME);
	int port = setting_int(app->settings, SET_PORT);
	const char *at = setting_text(app->settings, host);

	if (is_usual_port(scheme, port))
		return arena_printf(a, "%s://%s/%s/", scheme, at,
		    lang_code(lang));
	return arena_printf(a, "%s://%s:%d/%s/", scheme, at, port,
	    lang_code(lang));
}

/* The same event tells the same person once: the column is unique. */
static const char *
message_id(const struct app *app, struct arena *a, const struct app_mail *m)
{
	const char *from = setting_text(app->settings, SET_MAIL_FROM);
	const char *domain = strchr(from, '@');

	domain = domain != NULL ? domain : "@reviewdesk.invalid";
	if (m->id != NULL)
		return arena_printf(a, "%s%s", m->id, domain);
	if (m->case_id != 0 && m->seq != 0 && m->to.person_id != 0)
		return arena_printf(a, "case-%lld.%d.%lld%s",
		    (long long)m->case_id, m->seq, (long long)m->to.person_id,
		    domain);
	return arena_printf(a, "%s%s", random_hex(a, MESSAGE_ID_BYTES),
	    domain);
}

static const char *
office_name(const struct app *app, enum lang lang)
{
	return setting_text(app->settings, lang == LANG_ZH ?
	    SET_OFFICE_NAME_ZH : SET_OFFICE_NAME_EN);
}

/* What reaches a reporter says nothing of where it comes from. */
static int
is_neutral(const struct app_mail *m)
{
	return m->notice == NOTICE_REPORT_ANSWERED;
}

static const char *
subject_of(struct arena *a, const struct app_mail *m, enum lang lang)
{
	const char *kind = notice_subject(m->notice)->in[lang];

	if (m->case_number == NULL)
		return kind;
	return lang == LANG_ZH ?
	    arena_printf(a, "%s（%s）", kind, m->case_number) :
	    arena_printf(a, "%s (%s)", kind, m->case_number);
}

static void
fill_due(struct arena *a, struct dict *row, const struct mail_due *due,
    enum lang lang)
{
	dict_set(row, K_DUE_CASE, due->case_number);
	dict_words(row, K_DUE_WHAT, due->what, lang);
	dict_set(row, K_DUE_DAY, view_date(a, due->due, lang));
	dict_optional(row, K_DUE_LEFT, view_left(a, due->left,
	    due->provisional, lang));
	if (due->provisional)
		dict_show(row, K_DUE_PROVISIONAL);
	if (due->left < 0 && date_is_set(due->until))
		dict_optional(row, K_DUE_UNTIL, view_date(a, due->until,
		    lang));
}

static void
fill_digest(struct arena *a, struct dict *d, const struct app_mail *m,
    enum lang lang)
{
	for (int i = 0; i < m->n_due && i < MAIL_DUE_MOST; i++)
		fill_due(a, dict_add(d, K_DUE_ROW), &m->due[i], lang);
	if (m->n_due > MAIL_DUE_MOST)
		dict_optional(d, K_DUE_MORE, arena_printf(a, "%d",
		    m->n_due - MAIL_DUE_MOST));
}

static struct dict *
fill(const struct app *app, struct arena *a, const struct app_mail *m,
    enum lang lang)
{
	struct dict *d = dict_new(a);

	dict_set(d, K_SUBJECT, subject_of(a, m, lang));
	dict_optional(d, K_NAME, m->to.name);
	dict_optional(d, K_CASE_NUMBER, m->case_number);
	dict_words(d, K_NOTICE, notice_subject(m->notice), lang);
	dict_optional(d, K_DOCUMENT_NUMBER, m->document_number);
	if (m->finding != FINDING_NONE)
		dict_optional(d, K_FINDING,
		    finding_words(m->finding)->in[lang]);
	if (date_is_set(m->last_day))
		dict_optional(d, K_LAST_DAY, view_date(a, m->last_day, lang));
	if (date_is_set(m->last_day) && m->provisional)
		dict_show(d, K_PROVISIONAL);
	if (m->period != NULL) {
		dict_optional(d, K_PERIOD, m->period->in[lang]);
		dict_set(d, K_BEFORE, view_date(a, m->before, lang));
	}
	fill_digest(a, d, m, lang);
	view_articles(a, d, m->rules != NULL ? m->rules : app->active, lang);
	if (m->n_attachments > 0)
		dict_show(d, K_ATTACHED);
	dict_optional(d, K_LINK, m->link);
	dict_set(d, K_LOGIN, m->login);
	if (m->changed != NULL)
		dict_words(d, K_CHANGED, m->changed, lang);
	if (!is_neutral(m)) {
		dict_optional(d, K_OFFICE, office_name(app, lang));
		dict_set(d, K_PHONE, setting_text(app->settings,
		    SET_OFFICE_PHONE));
	}
	return d;
}

static enum err
compose(struct app *app, struct arena *a, const struct app_mail *m,
    struct mail *mail, struct buf *out)
{
	const struct notice_form *form = notice_form(m->notice);
	const struct view *view;
	struct buf text, html;
	struct dict *d;
	enum err e;

	buf_init(&text, a, MAIL_TEXT_MAX);
	buf_init(&html, a, MAIL_TEXT_MAX);
	d = fill(app, a, m, mail->lang);
	if ((e = app_view(app, &view)) != ERR_OK ||
	    (e = view_render(view, mail->lang, form->mail_text, d,
	    &text)) != ERR_OK ||
	    (e = view_render(view, mail->lang, form->mail, d,
	    &html)) != ERR_OK)
		return e;
	mail->text = text.data;
	mail->html = html.data;
	return mail_compose(a, mail, out);
}

enum err
app_mail(struct app *app, struct arena *a, struct tx *tx,
    const struct app_mail *m)
{
	enum lang lang = (enum lang)m->to.lang;
	struct mail mail = { .from = setting_text(app->settings,
	    SET_MAIL_FROM), .from_name = is_neutral(m) ? NULL :
	    office_name(app, lang), .to = m->to.address,
	    .to_name = m->to.name, .subject = subject_of(a, m, lang),
	    .attachments = m->attachments, .n_attachments = m->n_attachments,
	    .message_id = message_id(app, a, m), .date = clock_now(),
	    .lang = lang, .auto_submitted = 1 };
	struct outbox_mail row = { .case_id = m->case_id, .seq = m->seq,
	    .notice = notice_name(m->notice), .recipient = m->to.address,
	    .message_id = mail.message_id, .created = mail.date };
	struct buf out;
	enum err e;

	if (!mail_address_is_valid(m->to.address)) {
		log_line("alarm", LOG_TEXT("what", "no address"),
		    LOG_INT("person", m->to.person_id));
		return ERR_OK;
	}
	if ((e = compose(app, a, m, &mail, &out)) != ERR_OK)
		return e;
	row.content = out.data;
	row.content_n = out.len;
	return outbox_insert(tx, &row);
}

/* What every mail about an account has. */
static struct app_mail
about_account(const struct person *p, enum notice kind)
{
	return (struct app_mail){ .notice = kind, .to = { p->id, p->name,
	    p->email, p->lang, NULL }, .login = p->login,
	    .last_day = DATE_NONE };
}

enum err
mail_account(struct app *app, struct tx *tx, struct arena *a,
    const struct person *p, enum notice kind, const char *link)
{
	struct app_mail m = about_account(p, kind);

	m.link = link;
	return app_mail(app, a, tx, &m);
}

enum err
mail_account_changed(struct app *app, struct tx *tx, struct arena *a,
    const struct person *p, const struct words *what)
{
	struct app_mail m = about_account(p, NOTICE_ACCOUNT_CHANGED);

	m.changed = what;
	return app_mail(app, a, tx, &m);
}

enum err
app_mail_report_answered(struct app *app, struct tx *tx, struct arena *a,
    const char *address, enum lang lang)
{
	struct app_mail m = { .notice = NOTICE_REPORT_ANSWERED,
	    .to = { 0, NULL, address, (int)lang, NULL },
	    .last_day = DATE_NONE };

	return app_mail(app, a, tx, &m);
}
