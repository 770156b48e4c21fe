#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/application.h"
#include "app/virus.h"
#include "base/clock.h"
#include "base/text.h"
#include "law/creditcode.h"
#include "mail/address.h"

static const struct words required = WORDS("请填写此项。",
    "This is needed.");
static const struct words pick_one = WORDS("请选择一项。", "Choose one.");

static const struct words *
judge_line(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words one_line =
	    WORDS("请只填写一行。", "Keep this on one line.");

	(void)a;
	*canonical = text;
	return q->type != QUESTION_TEXT && strchr(text, '\n') != NULL ?
	    &one_line : NULL;
}

static const struct words *
judge_choice(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	(void)a;
	*canonical = text;
	for (const struct question_choice *c = q->choices; c->value != NULL; c++)
		if (strcmp(c->value, text) == 0)
			return NULL;
	return &pick_one;
}

/* A code of a table in the database; the page offers those alone. */
static const struct words *
judge_code(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	(void)a;
	(void)q;
	*canonical = text;
	return strlen(text) > 48 || text[strspn(text,
	    "abcdefghijklmnopqrstuvwxyz_.")] != '\0' ? &pick_one : NULL;
}

static const struct words *
judge_money(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words form = WORDS(
	    "请用数字填写金额，例如 86400000.00。",
	    "Enter the amount in figures, for example 86,400,000.00."),
	    range = WORDS(
	    "金额应当大于零，且最多两位小数。",
	    "The amount must be above zero, with at most two decimals.");
	int64_t fen;
	enum err e = money_parse(a, text, &fen);

	(void)q;
	if (e == ERR_FORMAT)
		return &form;
	if (e != ERR_OK || fen == 0)
		return &range;
	*canonical = arena_printf(a, "%lld.%02d", (long long)(fen / 100),
	    (int)(fen % 100));
	return NULL;
}

static const struct words *
judge_date(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words wrong = WORDS(
	    "没有这一天。请按年、月、日填写，例如 2026 8 20。",
	    "There is no such day. Enter year, month and day, "
	    "for example 2026 8 20.");
	int y = 0, m = 0, d = 0, n = 0;
	struct date date;

	(void)q;
	text = text_narrow(a, text);
	if (sscanf(text, "%4d-%2d-%2d%n", &y, &m, &d, &n) != 3 ||
	    text[n] != '\0' || date_make(y, m, d, &date) != ERR_OK)
		return &wrong;
	*canonical = date_iso(a, date);
	return NULL;
}

/* What was done before the application cannot lie ahead of it. */
static const struct words *
judge_past_date(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words ahead = WORDS("日期不能晚于今天。",
	    "The date cannot lie after today.");
	const struct words *wrong = judge_date(a, q, text, canonical);
	struct date date;

	if (wrong != NULL || date_parse(*canonical, &date) != ERR_OK)
		return wrong;
	return date_cmp(date, date_of(clock_now())) > 0 ? &ahead : NULL;
}

static const struct words *
judge_credit_code(struct arena *a, const struct question *q,
    const char *text, const char **canonical)
{
	(void)q;
	*canonical = credit_code_normalise(a, text);
	return credit_code_check(*canonical, NULL);
}

static int
matches(const char *text, const char *pattern)
{
	regex_t re;
	int ok;

	if (regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB) != 0)
		abort();
	ok = regexec(&re, text, 0, NULL, 0) == 0;
	regfree(&re);
	return ok;
}

static const struct words *
judge_phone(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words wrong = WORDS(
	    "请填写手机号或带区号的固定电话，例如 010-12345678。",
	    "Enter a mobile number or a landline with its area code, "
	    "for example 010-12345678.");

	(void)q;
	*canonical = text_without(a, text_narrow(a, text), " ()");
	return matches(*canonical, "^(\\+?86-?)?(1[3-9][0-9]{9}|"
	    "0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?)$") ? NULL : &wrong;
}

static const struct words *
judge_email(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words wrong = WORDS(
	    "请填写完整的电子邮箱地址，例如 name@example.cn。",
	    "Enter a whole e-mail address, for example name@example.cn.");

	(void)q;
	return mail_address_parse(a, text, canonical) == ERR_OK ?
	    NULL : &wrong;
}

static const struct words *(*const judges[QUESTION_TYPE__MAX])(
    struct arena *, const struct question *, const char *, const char **) = {
	[QUESTION_LINE] = judge_line,
	[QUESTION_CII] = judge_line,
	[QUESTION_TEXT] = judge_line,
	[QUESTION_CHOICE] = judge_choice,
	[QUESTION_CATEGORY] = judge_code,
	[QUESTION_SECTOR] = judge_code,
	[QUESTION_MONEY] = judge_money,
	[QUESTION_DATE] = judge_date,
	[QUESTION_PAST_DATE] = judge_past_date,
	[QUESTION_CREDIT_CODE] = judge_credit_code,
	[QUESTION_PHONE] = judge_phone,
	[QUESTION_EMAIL] = judge_email,
};

const struct words *
question_judge(struct arena *a, const struct question *q, const char *text,
    const char **canonical)
{
	static const struct words long_text = WORDS(
	    "内容过长，请缩短。", "This is too long; shorten it.");

	*canonical = text;
	if (*text == '\0')
		return q->is_required ? (q->choices ? &pick_one : &required) :
		    NULL;
	if (q->max > 0 && q->type <= QUESTION_TEXT &&
	    text_length(text) > (size_t)q->max)
		return &long_text;
	return judges[q->type](a, q, text, canonical);
}

static void
add(struct application_check *c, enum section section, const char *field,
    const struct words *words)
{
	if (c->n < PROBLEMS_MAX)
		c->problems[c->n++] = (struct problem){ section, field,
		    *words };
}

static void
warn(struct application_check *c, enum section section, const char *field,
    struct words words)
{
	c->warnings[c->n_warnings++] = (struct problem){ section, field,
	    words };
}

static void
judge_question(struct arena *a, const struct question *q, int item,
    const struct answers *s, struct application_check *out)
{
	const char *key = question_key(a, q, item), *canonical;
	const char *text = answers_get(s, key);
	const struct words *wrong;

	if (!question_is_asked(a, q, item, s))
		return;
	if (*text != '\0')
		out->sections[q->section] = SECTION_STARTED;
	if ((wrong = question_judge(a, q, text, &canonical)) != NULL)
		add(out, q->section, key, wrong);
}

/* Each provider is known by its code or its country. */
static void
judge_provider(struct arena *a, int item, const struct answers *s,
    struct application_check *out)
{
	static const struct words wrong = WORDS(
	    "请填写统一社会信用代码，或者注册国家（地区）。",
	    "Enter the credit code or the country of registration.");
	const char *code = arena_printf(a, "provider.%d.code", item);

	if (*answers_get(s, code) == '\0' && *answers_get(s,
	    arena_printf(a, "provider.%d.country", item)) == '\0')
		add(out, SECTION_PROVIDERS, code, &wrong);
}

static int
has_document(const struct document *d, int n, const char *kind)
{
	for (int i = 0; i < n; i++)
		if (strcmp(d[i].kind, kind) == 0)
			return 1;
	return 0;
}

static void
judge_viruses(struct arena *a, const struct document *d, int n,
    struct application_check *out)
{
	static const struct words has_virus = WORDS(
	    "在上传的文件中发现病毒。请移除该文件并上传另一份。",
	    "A virus was found in an uploaded file. Remove it and upload "
	    "another one.");

	for (int i = 0; i < n; i++) {
		const struct document_kind *k = document_kind_find(d[i].kind);

		if (k != NULL && virus_is_found(d[i].signature))
			add(out, k->section, arena_printf(a, "file.%s",
			    k->name), &has_virus);
	}
}

static void
judge_documents(const struct answers *s, const struct document *d, int n,
    struct application_check *out)
{
	static const struct words no_contract = WORDS(
	    "请上传采购合同或者协议（{8 (iii)}）。",
	    "Upload the procurement contract or agreement "
	    "({8 (iii)})."), no_paper = WORDS(
	    "请上传盖章的申报书扫描件，或者改为在线签署。",
	    "Upload the sealed declaration, or choose to sign online.");

	if (!has_document(d, n, "contract"))
		add(out, SECTION_CONTRACT, "file.contract", &no_contract);
	if (strcmp(answers_get(s, "declaration.way"), "paper") == 0 &&
	    !has_document(d, n, "declaration"))
		add(out, SECTION_DECLARATION, "file.declaration", &no_paper);
}

static enum likelihood
likelihood_of(const char *text)
{
	static const char *const names[LIKELIHOOD__MAX] = {
		[LIKELY_UNSAID] = "", [LIKELY_YES] = "yes",
		[LIKELY_POSSIBLE] = "possible", [LIKELY_NO] = "no",
	};

	for (int i = 1; i < LIKELIHOOD__MAX; i++)
		if (strcmp(names[i], text) == 0)
			return (enum likelihood)i;
	return LIKELY_UNSAID;
}

static enum duty
judge_duty(struct arena *a, const struct answers *s)
{
	enum likelihood said[TRIGGER__MAX];

	for (int i = 0; i < TRIGGER__MAX; i++)
		said[i] = likelihood_of(answers_get(s,
		    arena_printf(a, "risk.%d.answer", i + 1)));
	return risk_duty(said);
}

/* Two answers of two sections that cannot both be true. */
static void
judge_signing(const struct answers *s, struct application_check *out)
{
	struct date on;

	if (strcmp(answers_get(s, "contract.state"), "signed") == 0 &&
	    date_parse(answers_get(s, "purchase.contract_date"), &on) ==
	    ERR_OK && date_cmp(on, date_of(clock_now())) > 0)
		warn(out, SECTION_CONTRACT, "contract.state", (struct
		    words)WORDS("合同状态为已签订，但签订日期在今天以后：请核对。",
		    "The contract is said to be signed, on a day that has "
		    "not come: check both."));
}

/* What may be lodged all the same but is a defect under Article 7. */
static void
judge_clauses(const struct answers *s, struct application_check *out)
{
	if (strcmp(answers_get(s, "contract.cooperation"), "none") == 0)
		warn(out, SECTION_CONTRACT, "contract.cooperation", (struct
		    words)WORDS("尚未约定提供者配合审查：这是材料缺陷（{7}）。",
		    "The provider is not bound to cooperate yet: a defect "
		    "({7})."));
	if (strcmp(answers_get(s, "contract.precondition"), "no") == 0)
		warn(out, SECTION_CONTRACT, "contract.precondition", (struct
		    words)WORDS(
		    "合同未约定通过审查后方可生效：这是材料缺陷（{7}）。",
		    "Pass is not a precondition of the contract: a defect "
		    "({7})."));
	if (strcmp(answers_get(s, "purchase.effective"), "yes") == 0)
		warn(out, SECTION_PURCHASE, "purchase.effective", (struct
		    words)WORDS(
		    "合同已经生效。仍可申报，但未经审查采购可能承担法律责任（{17}）。",
		    "The contract is in effect already. You can still apply, "
		    "but a purchase without review may be punished "
		    "({17})."));
}

static void
judge_section(struct arena *a, enum section section,
    const struct answers *s, struct application_check *out)
{
	static const struct words nobody = WORDS(
	    "请至少填写一个提供者。", "Enter at least one provider.");
	int n, items = answers_items(s, section);
	const struct question *q = questions(&n);

	if (section == SECTION_PROVIDERS && items == 0)
		add(out, section, "provider.1.name", &nobody);
	for (int i = 0; i < n; i++) {
		if (q[i].section != section)
			continue;
		if (strchr(q[i].key, '#') == NULL)
			judge_question(a, &q[i], 0, s, out);
		else
			for (int item = 1; item <= items; item++)
				judge_question(a, &q[i], item, s, out);
	}
	if (section == SECTION_PROVIDERS)
		for (int item = 1; item <= items; item++)
			judge_provider(a, item, s, out);
}

void
application_judge(struct arena *a, const struct answers *answers,
    const struct document *documents, int n_documents,
    struct application_check *out)
{
	int wrong[SECTION__MAX] = { 0 };

	memset(out, 0, sizeof(*out));
	for (int i = 0; i < SECTION__MAX; i++)
		judge_section(a, (enum section)i, answers, out);
	judge_documents(answers, documents, n_documents, out);
	judge_viruses(a, documents, n_documents, out);
	judge_signing(answers, out);
	judge_clauses(answers, out);
	out->duty = judge_duty(a, answers);
	out->secrets = strcmp(answers_get(answers, "secrets.involved"),
	    "yes") == 0;
	for (int i = 0; i < out->n; i++)
		wrong[out->problems[i].section] = 1;
	for (int i = 0; i < SECTION__MAX; i++)
		if (!wrong[i] && (out->sections[i] == SECTION_STARTED ||
		    i == SECTION_OTHER))
			out->sections[i] = SECTION_COMPLETE;
}
