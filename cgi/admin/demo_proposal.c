#include "admin/demo_play.h"
#include "app/actor.h"
#include "app/proposal.h"

/* Reviews that members propose (Article 19): one waits for its signature. */
static const struct {
	const char *liaison, *signatory;	/* NULL: not released yet */
	struct proposal_content content;
} proposals[] = {
	{ "liaison-mps", "signatory-mps", { .object = "service",
	    .title = "城市轨道交通信号远程诊断服务",
	    .provider = "Orrin Systems", .provider_code = "",
	    .operators = "", .factors = 1u << 0 | 1u << 2,
	    .reasons = "多家运营者采购同一远程诊断服务，维护通道由境外人员操作。" } },
	{ "liaison-pboc", NULL, { .object = "purchase",
	    .title = "跨行支付报文网关", .provider = "Kestrel Data Inc.",
	    .provider_code = "", .operators = "", .factors = 1u << 1,
	    .reasons = "网关集中处理全国支付报文，可能造成大量重要数据出境。" } },
};

static enum err
release(struct demo *demo, const char *login, int64_t id)
{
	struct act_result result;
	struct proposal_view v;
	struct actor who;
	enum err e = app_actor_by_login(demo->office, demo->arena, login,
	    LANG_ZH, &who);

	if (e == ERR_OK)
		e = proposal_open(demo->office, demo->arena, &who, id, &v);
	return e == ERR_OK ? proposal_release(demo->office, demo->arena, &who,
	    id, v.digest, NULL, &result) : e;
}

enum err
demo_propose(struct demo *demo)
{
	enum err e = ERR_OK;

	for (size_t i = 0; e == ERR_OK && i < sizeof(proposals) /
	    sizeof(proposals[0]); i++) {
		struct instant never = { 0 };
		struct actor who;
		int64_t id = 0;

		e = app_actor_by_login(demo->office, demo->arena,
		    proposals[i].liaison, LANG_ZH, &who);
		if (e == ERR_OK)
			e = proposal_save(demo->office, demo->arena, &who,
			    &id, &proposals[i].content, never, 1);
		if (e == ERR_OK && proposals[i].signatory != NULL)
			e = release(demo, proposals[i].signatory, id);
	}
	return e;
}
