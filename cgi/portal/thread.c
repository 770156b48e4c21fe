#include "base/text.h"
#include "portal/secrets.h"
#include "portal/thread.h"
#include "record/case.h"
#include "view/words.h"

const char thread_field[] = "message";
static const char to_field[] = "operator";

static void
put_message(struct page *p, struct dict *d, const struct message *m,
    enum reader reader)
{
	int is_own = m->from_office == (reader == READER_OFFICE);

	dict_setf(d, K_MESSAGE_ID, "message-%lld", (long long)m->id);
	dict_set(d, K_MESSAGE_TIME, view_instant(p->arena, m->entered,
	    p->lang));
	dict_set(d, K_TEXT, m->body);
	if (m->read.us != 0)
		dict_optional(d, K_MESSAGE_READ, view_instant(p->arena,
		    m->read, p->lang));
	else
		dict_show(d, is_own ? K_MESSAGE_UNREAD : K_MESSAGE_NEW);
}

static const struct words *
operator_name(const struct thread *t, int64_t id)
{
	for (int i = 0; i < t->n_operators; i++)
		if (t->operators[i].operator_id == id)
			return &t->operators[i].name;
	return NULL;
}

/* Of several operators (Article 19) the Office says to which it writes. */
static void
put_operators(struct page *p, const struct thread *t)
{
	struct field f = { .name = to_field, .kind = FIELD_SELECT,
	    .label = WORDS("发给哪家运营者", "To which operator") };

	if (t->n_operators < 2)
		return;
	field_choose(p->arena, &f);
	for (int i = 0; i < t->n_operators; i++)
		field_choice_id(p->arena, &f, t->operators[i].operator_id,
		    t->operators[i].name);
	page_field(p, K_FIELDS, &f, NULL);
}

static void
put_form(struct page *p, const struct case_view *v, const struct thread *t)
{
	static const struct field text = { .name = thread_field,
	    .kind = FIELD_TEXTAREA, .rows = 6,
	    .label = WORDS("消息", "Message") };

	if (v->reader == READER_OFFICE && t->n_operators == 0)
		dict_show(p->dict, K_NO_OPERATOR);
	if (v->reader == READER_OFFICE && (t->n_operators == 0 ||
	    !(p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK))))
		return;
	dict_show(p->dict, K_CAN_WRITE);
	put_operators(p, t);
	/* what may be secret is not shown again */
	page_field(p, K_FIELDS, &text, secrets_said(p, SECRETS_OF_TEXT) ==
	    SECRETS_YES ? "" : NULL);
	secrets_field(p, K_FIELDS, SECRETS_OF_TEXT, NULL);
}

static int64_t
before_of(const struct page *p)
{
	int64_t id;

	return p->req->method == METHOD_GET && int_parse(form_text(p->form,
	    "before"), 1, INT64_MAX, &id) == ERR_OK ? id : 0;
}

static void
put_older(struct page *p, const struct case_view *v, const struct thread *t)
{
	if (!t->has_older)
		return;
	dict_show(p->dict, K_PAGING);
	dict_show(p->dict, K_PAGE_AFTER);
	dict_set(p->dict, K_PAGE_AFTER_PATH, page_path(p,
	    "/cases/%s/messages?before=%lld", v->row.number,
	    (long long)t->messages[t->n - 1].id));
}

enum err
thread_put(struct page *p, const struct case_view *v,
    void (*each)(struct page *p, struct dict *d, const struct message *m))
{
	struct thread t;
	enum err e = messages_read(p->app, p->arena, p->who, v, before_of(p),
	    p->now, &t);

	if (e != ERR_OK)
		return e;
	put_form(p, v, &t);
	for (int i = 0; i < t.n; i++) {
		struct dict *d = dict_add(p->dict, K_MESSAGE);

		put_message(p, d, &t.messages[i], v->reader);
		each(p, d, &t.messages[i]);
		if (t.n_operators > 1)
			dict_optional(d, K_MESSAGE_WITH, page_word(p,
			    operator_name(&t, t.messages[i].operator_id)));
	}
	if (t.n == 0)
		dict_show(p->dict, K_NO_MESSAGE);
	put_older(p, v, &t);
	return ERR_OK;
}

void
thread_unread(struct page *p, struct dict *d, int64_t case_id,
    const struct message_count *counts, int n)
{
	for (int i = 0; i < n; i++)
		if (counts[i].case_id == case_id)
			dict_optional(d, K_MESSAGES_NEW, arena_printf(
			    p->arena, "%d", counts[i].unread));
}

/* Of one operator there is nothing to choose. */
static int64_t
chosen(const struct page *p, const struct case_view *v)
{
	int64_t id;

	return int_parse(form_text(p->form, to_field), 1, INT64_MAX, &id) ==
	    ERR_OK ? id : v->row.operator_id;
}

static void
say_wrong(struct page *p, enum err e)
{
	static const struct words too_many = WORDS(
	    "您一小时内发送的消息已达上限，请稍后再发。您填写的内容仍在下方。",
	    "You have written as many messages as one person may in an hour. "
	    "Wait a while: what you typed still stands below."), empty =
	    WORDS("请填写消息。", "Write the message."), too_long = WORDS(
	    "消息不能超过4000字。", "A message has at most 4,000 characters."),
	    nobody = WORDS("请选择运营者。", "Choose the operator.");

	if (e == ERR_INPUT || e == ERR_TOO_LARGE)
		page_wrong(p, thread_field, e == ERR_INPUT ? &empty :
		    &too_long);
	else if (e == ERR_NOT_FOUND)
		page_wrong(p, to_field, &nobody);
	else if (e == ERR_TOO_MANY)
		page_wrong(p, NULL, &too_many);
}

enum err
thread_send(struct page *p, const struct case_view *v, struct copied *copied)
{
	enum err e;

	*copied = (struct copied){ .passage = NULL };
	if (secrets_stop(p, SECRETS_OF_TEXT))
		return ERR_INPUT;
	e = message_send(p->app, p->arena, p->who, v, chosen(p, v),
	    form_text(p->form, thread_field), p->now, copied);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "消息已发送。消息没有法律效力，不影响任何期限。",
		    "The message was sent. It has no legal effect and stops no "
		    "clock."), "/cases/%s/messages", v->row.number);
	say_wrong(p, e);
	return e;
}
