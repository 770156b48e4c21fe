#include <string.h>

#include "app/designation.h"
#include "law/creditcode.h"
#include "office/office.h"
#include "office/people.h"
#include "office/routes.h"
#include "portal/designation.h"
#include "view/words.h"

/* The register of operators and their designations (Article 18). */

static const struct field operator_fields[] = {
	{ .name = "uscc", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("运营者统一社会信用代码",
	    "Unified social credit code of the operator") },
	{ .name = "name_zh", .kind = FIELD_TEXT,
	    .label = WORDS("单位中文名称", "Its name in Chinese"),
	    .hint = WORDS("该信用代码对应的单位已登记的，以下四项不用。",
	    "Where an organisation with this code is known, this and the next "
	    "three are not used."), .optional = 1 },
	{ .name = "name_en", .kind = FIELD_TEXT, .optional = 1,
	    .label = WORDS("单位英文名称", "Its name in English") },
	{ .name = "code", .kind = FIELD_TEXT, .width = 10, .optional = 1,
	    .label = WORDS("单位代码", "Code of the organisation"),
	    .hint = WORDS("小写字母、数字和连字符，例如 yunhu。",
	    "Small letters, digits and hyphens, such as yunhu.") },
};

static const struct field designation_fields[] = {
	{ .name = "cii_zh", .kind = FIELD_TEXT,
	    .label = WORDS("关键信息基础设施中文名称",
	    "The infrastructure, in Chinese") },
	{ .name = "cii_en", .kind = FIELD_TEXT,
	    .label = WORDS("关键信息基础设施英文名称",
	    "The infrastructure, in English") },
	{ .name = "department", .kind = FIELD_TEXT,
	    .label = WORDS("认定的保护工作部门",
	    "Department that designated it") },
	{ .name = "number", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("认定文号", "Number of the decision") },
	{ .name = "designated_on", .kind = FIELD_DATE,
	    .label = WORDS("认定日期", "Date of the designation") },
};

static const struct field end_fields[] = {
	{ .name = "ended_on", .kind = FIELD_DATE,
	    .label = WORDS("自该日起不再有效",
	    "No longer in force from this day on") },
	{ .name = "reason", .kind = FIELD_TEXTAREA, .rows = 3,
	    .label = WORDS("理由", "Reason") },
};

static const struct field search_field = { .name = "q", .kind = FIELD_TEXT,
	.width = 20, .label = WORDS("运营者、设施、部门或者文号",
	"Operator, infrastructure, department or number") };

#define N(fields) ((int)(sizeof(fields) / sizeof(fields[0])))

static int
can_keep(const struct page *p)
{
	return (p->who->rights & RIGHT_BIT(RIGHT_DESIGNATIONS_KEEP)) != 0;
}

static enum err
list(struct page *p)
{
	const char *q = form_text(p->form, "q");
	struct designation *rows;
	int n, more;
	enum err e = designations_search(p->app, p->arena, p->who, q,
	    page_id(p, "before"), &rows, &n, &more);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_ARTICLE, page_article(p, "18"));
	dict_set(p->dict, K_Q_TEXT, q);
	page_field(p, K_FIELDS, &search_field, q);
	if (can_keep(p))
		dict_show(p->dict, K_CAN_WORK);
	dict_show(p->dict, n > 0 ? K_HAS_DESIGNATIONS : K_NO_DESIGNATIONS);
	for (int i = 0; i < n; i++)
		put_designation(p, dict_add(p->dict, K_DESIGNATION), &rows[i]);
	if (more)
		dict_optional(p->dict, K_PAGE_LAST, arena_printf(p->arena,
		    "%lld", (long long)rows[n - 1].id));
	return page_show(p, "office/designations.tpl");
}

/* ---- entering one */

static struct designation
typed_designation(struct page *p)
{
	struct designation d = { .cii = WORDS(form_text(p->form, "cii_zh"),
	    form_text(p->form, "cii_en")),
	    .department = form_text(p->form, "department"),
	    .number = form_text(p->form, "number") };

	if (field_date_parse(page_typed(p, &designation_fields[4]),
	    &d.designated_on) != ERR_OK)
		d.designated_on = DATE_NONE;
	return d;
}

static enum err
add_show(struct page *p)
{
	page_fields(p, K_FIELDS, operator_fields, N(operator_fields), NULL,
	    NULL);
	page_fields(p, K_FIELDS, designation_fields, N(designation_fields),
	    NULL, NULL);
	return page_show(p, "office/designation-add.tpl");
}

static enum err
entered(struct page *p, const struct designation *d)
{
	return page_go_saying(p, &(struct words)WORDS("已列入认定名录。",
	    "The designation stands in the register."), d->id == 0 ?
	    "/designations" : "/designations/%lld", (long long)d->id);
}

static enum err
add(struct page *p)
{
	struct organisation o = { .kind = ORGANISATION_OPERATOR,
	    .code = form_text(p->form, "code"), .address = "",
	    .name = WORDS(form_text(p->form, "name_zh"),
	    form_text(p->form, "name_en")), .sector = "",
	    .uscc = credit_code_normalise(p->arena,
	    form_text(p->form, "uscc")) };
	struct designation d = typed_designation(p);
	struct people_fault fault;
	enum err e = designation_add(p->app, p->arena, p->who, &o, &d,
	    p->now, &fault);

	if (e == ERR_INPUT) {
		people_explain(p, &fault);
		return add_show(p);
	}
	return e != ERR_OK ? e : entered(p, &d);
}

/* ---- a whole list */

static const struct field rows_field = { .name = "rows",
	.kind = FIELD_TEXTAREA, .rows = 14,
	.label = WORDS("名录", "The list"),
	.hint = WORDS("CSV格式，首行为表头，每行一项认定。已有的认定不重复登记；尚未登记的运营者"
	"一并登记。",
	"As CSV: the header first, then a designation a line. What stands there "
	"already is passed over; operators that are not known are made.") };

static enum err
import_show(struct page *p)
{
	page_field(p, K_FIELDS, &rows_field, p->req->method == METHOD_POST ?
	    NULL : "code,name_zh,name_en,uscc,sector,cii_zh,cii_en,"
	    "department,number,designated_on\n");
	return page_show(p, "office/designation-import.tpl");
}

static enum err
import(struct page *p)
{
	struct designation_import done;
	struct words said;
	enum err e = designations_import(p->app, p->arena, p->who,
	    form_text(p->form, "rows"), p->now, &done);

	if (e == ERR_INPUT) {
		page_wrong_text(p, "rows", arena_printf(p->arena,
		    p->lang == LANG_ZH ? "第%d行：%s" : "Line %d: %s",
		    done.line, page_word(p, done.fault.words)));
		return import_show(p);
	}
	if (e != ERR_OK)
		return e;
	said = (struct words)WORDS(arena_printf(p->arena,
	    "新登记认定%d项（其中新登记运营者%d家），已有%d项。", done.added,
	    done.made, done.known), arena_printf(p->arena,
	    "%d entered (%d operators were new), %d stood there already.",
	    done.added, done.made, done.known));
	return page_go_saying(p, &said, "/designations");
}

/* ---- one entry: its end, or another in its place */

static enum err
show_one(struct page *p, const char *sent)
{
	struct designation x;
	enum err e = designation_one(p->app, p->arena, p->who,
	    param_id(p, "id"), &x);

	if (e != ERR_OK)
		return e;
	put_designation(p, p->dict, &x);
	dict_set(p->dict, K_ARTICLE, page_article(p, "18"));
	dict_optional(p->dict, K_ENTERED_BY, x.entered_name);
	if (x.entered.us != 0)
		dict_optional(p->dict, K_ENTERED_AT, view_instant(p->arena,
		    x.entered, p->lang));
	dict_optional(p->dict, K_DECIDED_BY, x.ended_name);
	if (x.replaces_id != 0)
		dict_optional(p->dict, K_REPLACES_ID, arena_printf(p->arena,
		    "%lld", (long long)x.replaces_id));
	if (can_keep(p) && !date_is_set(x.ended_on)) {
		dict_show(p->dict, K_CAN_WORK);
		for (int i = 0; i < N(end_fields); i++)
			page_field(p, K_END_FIELDS, &end_fields[i],
			    strcmp(sent, "end") == 0 ? NULL : "");
		for (int i = 0; i < N(designation_fields); i++)
			page_field(p, K_FIELDS, &designation_fields[i],
			    strcmp(sent, "again") == 0 ? NULL : "");
	}
	return page_show(p, "office/designation.tpl");
}

static enum err
show(struct page *p)
{
	return show_one(p, "");
}

/* Field error, or somebody was faster, or it is done. */
static enum err
after(struct page *p, enum err e, const char *sent,
    const struct people_fault *fault, const struct designation *d)
{
	if (e == ERR_INPUT)
		people_explain(p, fault);
	if (e == ERR_CONFLICT)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "该认定已由他人登记终止。",
		    "Somebody has entered the end of this designation "
		    "meanwhile."));
	if (page_is_wrong(p, NULL))
		return show_one(p, sent);
	return e != ERR_OK ? e : entered(p, d);
}

static enum err
again(struct page *p)
{
	struct designation d = typed_designation(p);
	struct people_fault fault;
	enum err e = designation_again(p->app, p->arena, p->who,
	    param_id(p, "id"), &d, p->now, &fault);

	return after(p, e, "again", &fault, &d);
}

static enum err
end(struct page *p)
{
	struct designation d = { .id = param_id(p, "id"),
	    .end_reason = form_text(p->form, "reason") };
	struct people_fault fault;
	enum err e;

	if (field_date_parse(page_typed(p, &end_fields[0]), &d.ended_on) !=
	    ERR_OK)
		d.ended_on = DATE_NONE;
	e = designation_stop(p->app, p->arena, p->who, &d, p->now, &fault);
	return after(p, e, "end", &fault, &d);
}

#define KEEP NEEDS(DESIGNATIONS_KEEP)

static const struct route routes[] = {
	{ METHOD_GET, "/designations", NEEDS(DESIGNATIONS_SEE), 0, list,
	    NULL },
	{ METHOD_GET, "/designations/add", KEEP, 0, add_show, NULL },
	{ METHOD_POST, "/designations/add", KEEP, 0, add, NULL },
	{ METHOD_GET, "/designations/import", KEEP, 0, import_show, NULL },
	{ METHOD_POST, "/designations/import", KEEP, 0, import, NULL },
	{ METHOD_GET, "/designations/:id", NEEDS(DESIGNATIONS_SEE), 0, show,
	    NULL },
	{ METHOD_POST, "/designations/:id/again", KEEP, 0, again, NULL },
	{ METHOD_POST, "/designations/:id/end", KEEP, 0, end, NULL },
};

const struct route_set designation_routes = ROUTE_SET(routes);
