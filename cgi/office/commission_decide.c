#include <string.h>

#include "base/text.h"
#include "office/commission.h"
#include "office/routes.h"
#include "portal/upload.h"
#include "vault/digest.h"
#include "view/words.h"

/* A decision is entered by one secretary and confirmed by another. */

static const struct choice outcomes[] = {
	{ .value = "approved", .label = WORDS("批准", "Approved"),
	    .hint = WORDS("与所报结论建议完全一致。",
	    "Exactly the finding submitted.") },
	{ .value = "returned", .label = WORDS("退回", "Returned"),
	    .hint = WORDS("须写明意见和退回到的步骤。",
	    "With a direction and the step to go back to.") },
};

static const struct choice review_outcomes[] = {
	{ .value = "approved", .label = WORDS("批准启动审查",
	    "The review is approved") },
	{ .value = "declined", .label = WORDS("不批准",
	    "The review is declined"),
	    .hint = WORDS("须写明理由，提议单位可以看到。",
	    "With the reason, which the member reads.") },
};

static const struct field fields[] = {
	{ .name = "outcome", .kind = FIELD_RADIOS, .big = 1,
	    .label = WORDS("委员会的决定", "What the Commission decided"),
	    .choices = outcomes, .n_choices = 2 },
	{ .name = "direction", .kind = FIELD_TEXTAREA, .rows = 5,
	    .optional = 1, .label = WORDS("委员会意见",
	    "Words of the Commission"), .hint = WORDS(
	    "未批准的必须填写。", "Needed where it is not approved.") },
	{ .name = "back_to", .kind = FIELD_SELECT, .optional = 1,
	    .label = WORDS("退回到", "Step to go back to") },
	{ .name = "decided_on", .kind = FIELD_DATE,
	    .label = WORDS("决定日期", "Date of the decision") },
	{ .name = "number", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("文号", "Document number") },
	{ .name = "signatory", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("签发人", "Signed by") },
	{ .name = "document", .kind = FIELD_SELECT,
	    .label = WORDS("扫描件", "Scan") },
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]), F_OUTCOME = 0, F_STEP = 2,
	F_SCAN = 6 };

static void
offer_steps(struct page *p, struct field *f)
{
	field_choice(p->arena, f, "", (struct words)WORDS("（批准的不填）",
	    "(not where it is approved)"));
	for (const char *const *s = commission_steps; *s != NULL; s++)
		field_choice(p->arena, f, *s, *commission_step_words(*s));
}

static enum err
offer_scans(struct page *p, int64_t case_id, struct field *f)
{
	struct document *all;
	int n;
	enum err e = decision_scans(p->app, p->arena, p->who, case_id, &all,
	    &n);

	if (e != ERR_OK)
		return e;
	field_choose(p->arena, f);
	for (int i = 0; i < n; i++)
		field_choice_id(p->arena, f, all[i].id,
		    words_same(all[i].name));
	return ERR_OK;
}

/* What stands in the entry that is there, or nothing. */
static void
values_of(struct page *p, const struct commission_view *v,
    const char *values[N_FIELDS])
{
	const struct commission_decision *d = &v->draft;

	for (int i = 0; i < N_FIELDS; i++)
		values[i] = "";
	if (!v->has_draft)
		return;
	values[0] = d->outcome;
	values[1] = d->direction;
	values[2] = d->back_to;
	values[3] = date_iso(p->arena, d->decided_on);
	values[4] = d->number;
	values[5] = d->signatory;
	values[6] = arena_printf(p->arena, "%lld", (long long)d->document_id);
}

static enum err
form(struct page *p, const struct commission_view *v)
{
	const char *values[N_FIELDS];
	enum err e = ERR_OK;

	put_commission_head(p, p->dict, v);
	dict_set(p->dict, K_DIGEST, text_hex(p->arena, v->report.digest,
	    DIGEST_BYTES));
	dict_set_int(p->dict, K_ENTRY_VERSION, v->has_draft ?
	    v->draft.version : 0);
	values_of(p, v, values);
	for (int i = 0; e == ERR_OK && i < N_FIELDS; i++) {
		struct field f = fields[i];

		if (i == F_OUTCOME && is_proposal(v))
			f.choices = review_outcomes;
		if (i == F_STEP && is_proposal(v))
			continue;
		if (i == F_STEP)
			offer_steps(p, &f);
		if (i == F_SCAN)
			e = offer_scans(p, v->row.id, &f);
		page_field(p, K_FIELDS, &f, p->req->method == METHOD_POST ?
		    NULL : values[i]);
	}
	return e == ERR_OK ? page_show(p, "commission/decision.tpl") : e;
}

/* The case of the path, which must lie before the Commission. */
static enum err
open_item(struct page *p, struct commission_view **out)
{
	enum err e;

	*out = NEW(p->arena, struct commission_view);
	e = commission_case(p, *out);
	return e == ERR_OK && !(*out)->is_waiting ? ERR_REFUSED : e;
}

static enum err
show(struct page *p)
{
	struct commission_view *v;
	enum err e = open_item(p, &v);

	return e == ERR_OK ? form(p, v) : e;
}

static void
take(struct page *p, const struct commission_view *v,
    struct commission_decision *d)
{
	const struct words *wrong;
	const char *field;

	*d = (struct commission_decision){
	    .outcome = form_text(p->form, "outcome"),
	    .direction = form_text(p->form, "direction"),
	    .back_to = form_text(p->form, "back_to"),
	    .number = form_text(p->form, "number"),
	    .signatory = form_text(p->form, "signatory"),
	    .document_id = page_id(p, "document"),
	    .version = (int)page_id(p, "version") };
	if (field_date_parse(page_typed(p, &fields[3]), &d->decided_on) !=
	    ERR_OK)
		d->decided_on = DATE_NONE;
	if (text_unhex(form_text(p->form, "digest"), d->digest,
	    DIGEST_BYTES) != ERR_OK)
		memset(d->digest, 0, sizeof(d->digest));
	wrong = decision_judge(v, d, date_of(p->now), &field);
	if (wrong != NULL)
		page_wrong(p, field, wrong);
}

static enum err
enter(struct page *p)
{
	struct commission_decision d;
	struct commission_view *v;
	enum err e = open_item(p, &v);

	if (e != ERR_OK)
		return e;
	take(p, v, &d);
	if (page_is_wrong(p, NULL))
		return form(p, v);
	e = decision_enter(p->app, p->arena, p->who, v->row.number, &d);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "已录入，待另一名秘书确认。",
		    "Entered; another secretary confirms it."),
		    "/commission/%s", v->row.number);
	if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "另一名秘书刚刚录入，或者所报版本已变化。您填写的内容仍在下方，请核对后"
		    "再提交。", "Another secretary entered one meanwhile, or "
		    "another version lies there. What you typed still stands "
		    "below; look before you go on."));
	else if (e == ERR_NOT_FOUND)
		page_wrong(p, "document", &(struct words)WORDS(
		    "请选择本案的扫描件。", "Choose a scan of this case."));
	else
		return e;
	return special_status(p, form(p, v), e == ERR_NOT_FOUND ? ERR_INPUT :
	    e);
}

/* ---- the second secretary */

static const struct field remarks_field = { .name = "remarks",
	.kind = FIELD_TEXTAREA, .rows = 4,
	.label = WORDS("退回修改的原因", "What is to be corrected") };

static enum err
confirm_form(struct page *p, const struct commission_view *v)
{
	if (!v->has_draft || strcmp(v->draft.state, "to_confirm") != 0)
		return page_go(p, "/commission/%s", v->row.number);
	if (v->draft.entered_by == p->who->person_id)
		return page_error(p, ERR_FORBIDDEN, p->lang == LANG_ZH ?
		    "录入人本人不得确认，须由另一名秘书确认。" :
		    "Whoever entered a decision cannot confirm it: another "
		    "secretary must.");
	put_commission_head(p, p->dict, v);
	put_decision(p, p->dict, &v->draft);
	dict_set_int(p->dict, K_ENTRY_VERSION, v->draft.version);
	page_field(p, K_FIELDS, &remarks_field, NULL);
	return page_show(p, "commission/confirm.tpl");
}

static enum err
confirm_show(struct page *p)
{
	struct commission_view *v;
	enum err e = open_item(p, &v);

	return e == ERR_OK ? confirm_form(p, v) : e;
}

static enum err
confirm(struct page *p)
{
	static const struct words stale = WORDS(
	    "录入在您打开本页后有变化，尚未确认。请核对现在的内容。",
	    "The entry changed after you opened this page; nothing was "
	    "confirmed. Read it as it stands now.");
	struct act_result result = { .seq = 0 };
	struct commission_view *v = NEW(p->arena, struct commission_view);
	enum err e = decision_confirm(p->app, p->arena, p->who,
	    page_param(p, "number"), (int)page_id(p, "version"),
	    p->form_key, &result);

	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "决定已确认，载入案件记录。",
		    "The decision is confirmed and stands in the record."),
		    "/commission/%s", page_param(p, "number"));
	if (e != ERR_STALE && e != ERR_REFUSED && e != ERR_FORBIDDEN)
		return e;
	if (commission_case(p, v) != ERR_OK || !v->is_waiting)
		return e;
	if (e == ERR_STALE)
		page_wrong(p, NULL, &stale);
	else if (!special_refused(p, e, &result))
		return confirm_form(p, v);
	return special_status(p, confirm_form(p, v), e);
}

static enum err
send_back(struct page *p)
{
	struct commission_view *v;
	enum err e = open_item(p, &v);

	if (e == ERR_OK)
		e = decision_send_back(p->app, p->arena, p->who,
		    v->row.number, (int)page_id(p, "version"),
		    form_text(p->form, "remarks"));
	if (e == ERR_INPUT) {
		page_wrong(p, "remarks", &(struct words)WORDS(
		    "请写明需要更正的内容，不超过1000字。",
		    "Say what is to be corrected, 1,000 characters at most."));
		return confirm_form(p, v);
	}
	if (e != ERR_OK && e != ERR_STALE)
		return e;
	return page_go_saying(p, e == ERR_OK ? &(struct words)WORDS(
	    "已退回修改。", "It was sent back.") : &(struct words)WORDS(
	    "录入在您打开本页后有变化，未退回。",
	    "The entry changed after you opened the page; nothing was sent "
	    "back."), "/commission/%s", v->row.number);
}

/* ---- the scan */

static enum err
scan_form(struct page *p, const struct commission_view *v)
{
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_FORM_TITLE, p->lang == LANG_ZH ?
	    "上传决定的扫描件" : "Upload the scan of the decision");
	dict_set(p->dict, K_BACK_PATH, page_path(p,
	    "/commission/%s/decision", v->row.number));
	upload_fields(p, K_FIELDS);
	return page_show(p, "expert/upload.tpl");
}

static enum err
scan_show(struct page *p)
{
	struct commission_view *v;
	enum err e = open_item(p, &v);

	return e == ERR_OK ? scan_form(p, v) : e;
}

static enum err
scan(struct page *p)
{
	struct words why = WORDS(NULL, NULL);
	struct commission_view *v;
	struct upload up;
	int64_t id;
	enum err e = open_item(p, &v);

	if (e != ERR_OK)
		return e;
	if ((e = upload_open(p, &up)) == ERR_OK)
		e = decision_upload(p->app, p->arena, p->who, v->row.number,
		    up.name, up.source, &why, &id);
	if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "扫描件已上传。", "The scan was uploaded."),
		    "/commission/%s/decision", v->row.number);
	return upload_refused(p, &e, &why) ?
	    upload_shown(p, e, scan_form(p, v)) : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/commission/:number/decision", NEEDS(COMMISSION), 0,
	    show, NULL },
	{ METHOD_POST, "/commission/:number/decision", NEEDS(COMMISSION), 0,
	    enter, NULL },
	{ METHOD_GET, "/commission/:number/confirm", NEEDS(COMMISSION), 0,
	    confirm_show, NULL },
	{ METHOD_POST, "/commission/:number/confirm", NEEDS(COMMISSION), 0,
	    confirm, NULL },
	{ METHOD_POST, "/commission/:number/send-back", NEEDS(COMMISSION), 0,
	    send_back, NULL },
	{ METHOD_GET, "/commission/:number/scan", NEEDS(COMMISSION), 0,
	    scan_show, NULL },
	{ METHOD_POST, "/commission/:number/scan", NEEDS(COMMISSION),
	    ROUTE_UPLOAD, scan, NULL },
};

const struct route_set commission_decide_routes = ROUTE_SET(routes);
