#include <string.h>

#include "admin/demo_play.h"
#include "base/clock.h"
#include "files/store.h"

static void
answer_provider(struct answers *s, const struct demo_case *c)
{
	answers_set(s, "provider.1.name", c->provider);
	answers_set(s, "provider.1.role", "both");
	answers_set(s, "provider.1.state", "chosen");
	answers_set(s, "provider.1.country", c->country);
	answers_set(s, "provider.1.foreign_control", c->foreign);
	answers_set(s, "provider.1.foreign_detail",
	    strcmp(c->foreign, "yes") == 0 ?
	    "据公开年报，该国政府基金持有该公司股份。" : "");
	answers_set(s, "provider.1.pledge_data", "made");
	answers_set(s, "provider.1.pledge_control", "made");
	answers_set(s, "provider.1.pledge_dependence", "made");
	answers_set(s, "provider.1.pledge_upgrade", "made");
	answers_set(s, "provider.1.pledges",
	    "我公司承诺不利用提供产品和服务的便利条件非法获取用户数据，"
	    "不非法控制和操纵用户设备，无正当理由不中断产品供应和必要的技术支持。");
}

static void
answer_risk(struct arena *a, struct answers *s, const struct demo_case *c,
    struct date today)
{
	static const char *const reasons[TRIGGER__MAX] = {
		"设备位于核心节点，故障可能导致主要功能不能运行。",
		"系统处理大量个人信息和重要数据，存在泄露的可能。",
		"运行维护、技术支持和升级依赖提供者，存在断供的可能。",
		"关键组件来源集中，可能造成其他严重危害。",
	};

	answers_set(s, "risk.author", "安全管理部负责人");
	answers_set(s, "risk.judged_on", date_iso(a, today));
	for (int i = 1; i <= TRIGGER__MAX; i++) {
		int hit = strchr(c->triggers, '0' + i) != NULL;

		answers_set(s, arena_printf(a, "risk.%d.answer", i),
		    hit ? "possible" : "no");
		answers_set(s, arena_printf(a, "risk.%d.reasons", i),
		    hit ? reasons[i - 1] : "经评估，不会导致这种情况。");
		answers_set(s, arena_printf(a, "risk.%d.measures", i),
		    hit ? "双节点冗余、分区隔离、备件储备，并在合同中约定支持期限。" : "");
	}
}

static struct answers *
all_answers(struct arena *a, const struct demo_case *c, struct date today)
{
	struct answers *s = answers_new(a);
	const struct {
		const char *key, *text;
	} plain[] = {
		{ "secrets.involved", "no" },
		{ "purchase.kind", "both" },
		{ "purchase.title", c->title },
		{ "purchase.description",
		    "部署于关键信息基础设施核心区域，与生产系统和管理系统相连。" },
		{ "purchase.category", c->category },
		{ "purchase.amount", c->amount },
		{ "purchase.effective", "no" },
		{ "purchase.sector", c->sector },
		{ "purchase.cii", c->cii },
		{ "contract.state", "draft" },
		{ "contract.cooperation", "contract" },
		{ "contract.cooperation_place", "采购合同第十二条" },
		{ "contract.precondition", "yes" },
		{ "contract.precondition_place", "采购合同第三条" },
		{ "declaration.contact", "采购管理部" },
		{ "declaration.phone", "010-12345678" },
		{ "declaration.email", "contact@operator.example" },
		{ "declaration.electronic", "yes" },
		{ "declaration.way", "online" },
	};

	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		answers_set(s, plain[i].key, plain[i].text);
	answers_set(s, "purchase.contract_date",
	    date_iso(a, date_add(today, 120)));
	answer_provider(s, c);
	answer_risk(a, s, c, today);
	return s;
}

enum { PDF_MAX = 1024 };	/* bytes */

struct source *
demo_pdf(struct memory_source *bytes)
{
	static const char pdf[] = "%PDF-1.4\n"
	    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
	    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
	    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
	    "trailer<</Root 1 0 R>>\n%%EOF\n";

	return memory_source(bytes, pdf, sizeof(pdf) - 1);
}

static enum err
attach_contract(struct demo_play *p, const struct actor *editor)
{
	struct app *app = p->demo->operators;
	struct memory_source bytes;
	struct stored_file file;
	enum err e;

	e = files_put(p->demo->arena, app->files, demo_pdf(&bytes), PDF_MAX,
	    &file);
	if (e != ERR_OK)
		return e;
	return application_attach(app, p->demo->arena, editor,
	    p->application_id, "contract", "采购合同.pdf", "application/pdf",
	    &file);
}

enum err
demo_draft(struct demo_play *p, const struct demo_act *step)
{
	struct app *app = p->demo->operators;
	struct arena *a = p->demo->arena;
	struct answers *typed = all_answers(a, p->what, clock_today());
	struct actor editor;
	int voided;
	enum err e = demo_operator(p, "editor", &editor);

	(void)step;
	if (e == ERR_OK)
		e = application_start(app, a, &editor, 0,
		    &p->application_id);
	for (int i = 0; e == ERR_OK && i < SECTION__MAX; i++)
		e = application_save(app, a, &editor, p->application_id, 0,
		    (enum section)i, typed, &voided);
	return e == ERR_OK ? attach_contract(p, &editor) : e;
}

enum err
demo_lodge(struct demo_play *p, const struct demo_act *step)
{
	struct app *app = p->demo->operators;
	struct arena *a = p->demo->arena;
	struct application_view v;
	struct actor editor, signatory;
	enum err e = demo_draft(p, step);

	if (e == ERR_OK)
		e = demo_operator(p, "editor", &editor);
	if (e == ERR_OK)
		e = demo_operator(p, "signatory", &signatory);
	if (e == ERR_OK)
		e = application_open(app, a, &signatory, p->application_id,
		    &v);
	if (e == ERR_OK)
		e = application_sign(app, a, &signatory, p->application_id,
		    v.row.version);
	if (e == ERR_OK)
		e = application_lodge(app, a, &editor, p->application_id,
		    NULL, &p->result);
	p->case_id = p->result.case_id;
	p->number = p->result.case_number;
	return e;
}
