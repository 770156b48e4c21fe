#include <string.h>

#include "app/mails.h"
#include "app/virus.h"
#include "base/text.h"
#include "law/event.h"
#include "office/mail.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

static const struct {
	const char *state, *tag;
	struct words words;
} states[] = {
	{ "queued", "govuk-tag--blue", WORDS("待发送", "waiting") },
	{ "leased", "govuk-tag--blue", WORDS("发送中", "being sent") },
	{ "sent", "govuk-tag--green", WORDS("已发送", "sent") },
	{ "withheld", "govuk-tag--red", WORDS("依{20}封存，不发送",
	    "withheld under {20}, not sent") },
	{ "dead", "govuk-tag--red",
	    WORDS("无法送达", "could not be delivered") },
};

static const struct words overdue_words = WORDS("逾三日未送达",
    "not delivered for three days");

static void
put_state(struct page *p, struct dict *d, const struct outbox_mail *m)
{
	int is_overdue = mails_is_overdue(m);

	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].state, m->state) == 0) {
			dict_set(d, K_TAG_CLASS, is_overdue ?
			    "govuk-tag--red" : states[i].tag);
			page_words(p, d, K_TAG_WORDS, is_overdue ?
			    &overdue_words : &states[i].words);
		}
	if (m->sent.us != 0)
		dict_optional(d, K_MAIL_WHEN, view_instant(p->arena, m->sent,
		    p->lang));
	else if (m->attempts > 0)
		dict_optional(d, K_MAIL_WHEN, arena_printf(p->arena,
		    p->lang == LANG_ZH ? "失败%d次" : "failed %d times",
		    m->attempts));
}

static void
put_mail(struct page *p, const struct outbox_mail *m)
{
	struct dict *d = dict_add(p->dict, K_MAIL);
	enum notice notice = NOTICE_NONE;

	(void)notice_parse(m->notice, &notice);
	dict_words(d, K_MAIL_KIND, notice_words(notice), p->lang);
	dict_optional(d, K_MAIL_CASE, m->case_number);
	dict_set(d, K_MAIL_TO, m->recipient);
	dict_set(d, K_MAIL_CREATED, view_instant(p->arena, m->created,
	    p->lang));
	dict_setf(d, K_MAIL_ID, "%lld", (long long)m->id);
	dict_set(d, K_MAIL_SAID, m->last_said);
	put_state(p, d, m);
}

void
put_mails(struct page *p, const struct outbox_mail *mails, int n)
{
	dict_show(p->dict, n > 0 ? K_MAILS : K_NO_MAILS);
	for (int i = 0; i < n; i++)
		put_mail(p, &mails[i]);
}

/* Files that wait for the virus check: closed to everybody meanwhile. */
static enum err
put_virus_queue(struct page *p)
{
	struct virus_queue q;
	enum err e = virus_queue(p->app, p->arena, p->who, &q);

	if (e != ERR_OK || !q.is_set)
		return e;
	dict_show(p->dict, K_VIRUS_QUEUE);
	dict_set_int(p->dict, K_N_UNCHECKED, q.waiting);
	if (q.waiting == 0)
		return ERR_OK;
	dict_optional(p->dict, K_OLDEST, view_instant(p->arena, q.since,
	    p->lang));
	if (q.n_troubles > 0)
		dict_show(p->dict, K_TROUBLES);
	for (int i = 0; i < q.n_troubles; i++) {
		const struct virus_trouble *t = &q.troubles[i];
		struct dict *d = dict_add(p->dict, K_TROUBLE);

		dict_setf(d, K_FILE_ID, "%lld", (long long)t->document_id);
		dict_optional(d, K_CASE_NUMBER, t->case_number);
		if (t->case_number == NULL)
			dict_show(d, K_NO_CASE);
		dict_set(d, K_FILE_DATE, view_instant(p->arena, t->since,
		    p->lang));
		dict_set_int(d, K_FAILURES, t->failures);
		dict_set(d, K_SAID, t->said);
	}
	return ERR_OK;
}

static enum err
show_all(struct page *p)
{
	struct outbox_mail *mails;
	struct mails_count count;
	int n;
	enum err e = mails_troubled(p->app, p->arena, p->who,
	    page_id(p, "before"), &mails, &n);

	if (e == ERR_OK)
		e = mails_count(p->app, p->arena, p->who, &count);
	if (e == ERR_OK)
		e = put_virus_queue(p);
	if (e != ERR_OK)
		return e;
	dict_set_int(p->dict, K_N_DEAD, count.dead);
	dict_set_int(p->dict, K_N_LATE, count.late);
	dict_set_int(p->dict, K_N_OVERDUE, count.overdue);
	dict_set_int(p->dict, K_N_WAITING, count.waiting);
	put_mails(p, mails, n);
	if (n == MAILS_PAGE) {
		dict_show(p->dict, K_MORE);
		dict_setf(p->dict, K_BEFORE_ID, "%lld",
		    (long long)mails[n - 1].id);
	}
	return page_show(p, "office/mails.tpl");
}

static int64_t
id_of(const struct page *p)
{
	int64_t id;

	return int_parse(page_param(p, "id"), 1, INT64_MAX, &id) == ERR_OK ?
	    id : 0;
}

static const struct {
	const char *name;
	struct words words;
} outcomes[] = {
	{ "sent", WORDS("已发送", "sent") },
	{ "retry", WORDS("稍后重试", "to be tried again") },
	{ "hold", WORDS("等候邮件服务器恢复",
	    "waiting until the mail server is well") },
	{ "dead", WORDS("放弃", "given up") },
};

static void
put_reply(struct page *p, const struct outbox_reply *r)
{
	struct dict *d = dict_add(p->dict, K_REPLY);

	dict_set_int(d, K_REPLY_N, r->n);
	dict_set(d, K_REPLY_AT, view_instant(p->arena, r->at, p->lang));
	if (r->code != 0)
		dict_set_int(d, K_REPLY_CODE, r->code);
	dict_set(d, K_REPLY_SAID, r->said);
	for (size_t i = 0; i < sizeof(outcomes) / sizeof(outcomes[0]); i++)
		if (strcmp(outcomes[i].name, r->outcome) == 0)
			dict_words(d, K_REPLY_OUTCOME, &outcomes[i].words,
			    p->lang);
}

static enum err
show_one(struct page *p)
{
	struct outbox_reply *replies;
	int n;
	enum err e = id_of(p) == 0 ? ERR_NOT_FOUND : mails_replies(p->app,
	    p->arena, p->who, id_of(p), &replies, &n);

	if (e != ERR_OK)
		return e;
	dict_show(p->dict, n > 0 ? K_REPLIES : K_NO_REPLIES);
	dict_setf(p->dict, K_MAIL_ID, "%lld", (long long)id_of(p));
	if (p->who->rights & RIGHT_BIT(RIGHT_MAIL_RETRY))
		dict_show(p->dict, K_CAN_RETRY);
	for (int i = 0; i < n; i++)
		put_reply(p, &replies[i]);
	e = put_spill_unread(p, p->dict, NULL, arena_printf(p->arena,
	    "mail-%lld", (long long)id_of(p)));
	return e == ERR_OK ? page_show(p, "office/mail.tpl") : e;
}

static enum err
retry(struct page *p)
{
	enum err e = id_of(p) == 0 ? ERR_NOT_FOUND : mails_retry(p->app,
	    p->who, id_of(p));

	if (e == ERR_CONFLICT) {
		page_wrong(p, NULL, &(struct words)WORDS(
		    "该邮件正在发送、已经发送，或者已依{20}封存。",
		    "That mail is being sent, was sent, or is withheld under "
		    "{20}."));
		return show_one(p);
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "将立即重新发送。", "It is tried again at once."), "/mails");
}

static const struct route routes[] = {
	{ METHOD_GET, "/mails", NEEDS(MAIL_QUEUE), 0, show_all, NULL },
	{ METHOD_GET, "/mails/:id", NEEDS(MAIL_QUEUE), 0, show_one, NULL },
	{ METHOD_POST, "/mails/:id/retry", NEEDS(MAIL_RETRY), 0, retry,
	    NULL },
};

const struct route_set mail_routes = ROUTE_SET(routes);
