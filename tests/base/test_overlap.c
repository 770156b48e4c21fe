#include <string.h>

#include "base/overlap.h"
#include "support/cmocka.h"

/*
 * The texts of a case, each by another hand: what an expert wrote in
 * confidence, what a citizen reported, what the Office and the operator say.
 */
static const char opinion[] =
    "经对送审路由器固件的逆向分析，设备在启动后会主动向境外地址建立加密连接，"
    "且该行为无法通过配置界面关闭；一旦上游厂商受所在国出口管制影响停止签名服务，"
    "设备将在九十天内拒绝加载新的路由表。我认为现有的双机热备不能消除这一风险，"
    "建议要求运营者在合同中约定固件源代码托管，并保留至少一家境内替代供应商。";
static const char report[] =
    "我在该公司机房工作过三年。去年十一月厂商的两名外籍工程师在没有登记的情况下"
    "用自己的笔记本电脑接入了核心交换机，值班主任要求我们不要记录。当晚调度系统"
    "中断了四十分钟，对外说成是例行割接。";
static const char english[] =
    "The vendor keeps a dormant maintenance account on every unit, which my "
    "team woke up by sending eleven malformed SNMP packets from the public "
    "side; no log entry was written.";

/* Written apart, of the same product and the same law. */
static const char *const honest[] = {
	"该路由器用于骨干网核心节点，固件升级依赖境外厂商，存在供应中断的可能性。"
	"运营者采用双机热备，可以降低业务中断的风险，但不能替代对供应链的控制。",
	"请提供近三年向境内用户供货的清单、固件源代码托管的安排以及替代供应商的名称，"
	"并说明设备启动后与外部建立连接的情况。",
	"依照《网络安全审查办法》第十条第（一）项，重点评估对关键信息基础设施持续安全"
	"稳定运行的影响，包括关键信息基础设施被控制、遭受干扰和业务连续性被损害的可能性。",
	"提供者应当在合同生效前关闭远程维护通道，并由运营者组织核验；继续使用期间，"
	"每半年向审查办公室报告一次运行情况。",
	"采购的核心交换机由厂商工程师负责安装调试，运营者已建立机房出入登记制度，"
	"外来人员接入设备须经值班主任批准并全程记录。",
	"The product is maintained by the vendor; the operator has agreed that "
	"every maintenance session is logged and that no account of the vendor "
	"stays active on the units.",
};

static const char stock_law[] =
    "网络安全审查重点评估采购活动可能带来的国家安全风险，主要考虑以下因素："
    "（一）对关键信息基础设施持续安全稳定运行的影响，包括关键信息基础设施被控制、"
    "遭受干扰和业务连续性被损害的可能性";
static const char stock_operator[] =
    "本单位拟采购的骨干核心路由器部署于东部数据中心一号机房，采用双机热备方式运行，"
    "固件由提供者按季度签名发布。";

static const char *const nothing[] = { NULL };
static const char *const stock[] = { stock_law, stock_operator, NULL };

static struct arena *arena;

/* What the runs of the source alone say of it. */
static int
may(struct overlap *o, const char *text, const char *source)
{
	const struct overlap_text *x = overlap_read(arena, o, text),
	    *y = overlap_read(arena, NULL, source);
	unsigned char *held = NEW_ARRAY(arena, overlap_runs(x) + 1,
	    unsigned char);

	for (size_t i = 0; i < overlap_runs(x); i++) {
		uint32_t a[OVERLAP_RUN], b[OVERLAP_RUN];

		overlap_run(x, i, a);
		held[i] = 0;
		for (size_t j = 0; j < overlap_runs(y); j++) {
			overlap_run(y, j, b);
			held[i] |= memcmp(a, b, sizeof(a)) == 0;
		}
	}
	return overlap_may(x, held);
}

static const char *
find(const char *const known[], const char *text, const char *source)
{
	struct overlap *o = overlap_new(arena, known);
	const char *found = overlap_find(o, text, source);

	/* what is there, its runs never hide */
	assert_true(found == NULL || may(o, text, source));
	return found;
}

static void
test_overlap__texts_written_apart__weigh_well_below_the_limit(void **state)
{
	const char *const sources[] = { opinion, report, english };
	struct overlap *o = overlap_new(arena, nothing);
	size_t most = 0;

	(void)state;
	for (size_t s = 0; s < 3; s++)
		for (size_t i = 0; i < sizeof(honest) / sizeof(honest[0]);
		    i++) {
			size_t w = overlap_weight(o, honest[i], sources[s]);

			most = w > most ? w : most;
			assert_null(overlap_find(o, honest[i], sources[s]));
			assert_false(may(o, honest[i], sources[s]));
		}
	print_message("# apart: %zu of %d\n", most, OVERLAP_SIGNS);
	assert_true(most <= 10);
}

static void
test_overlap__copied_and_edited__weighs_well_above_the_limit(void **state)
{
	/* one word in six exchanged, put in or left out */
	static const struct {
		const char *text, *source;
	} edited[] = {
		{ "设备在启动后会主动向国外地址建立加密连接，且该行为不能通过配置界面关闭。",
		    opinion },
		{ "一旦上游厂商因所在国出口管制影响而停止签名服务，该设备将在九十天内拒绝"
		    "加载新路由表。", opinion },
		{ "去年十一月厂商有两名外籍工程师在没有登记情况下用自己的笔记本接入了"
		    "核心交换机", report },
		{ "the vendor keeps a dormant maintenance account on each unit, "
		    "which a team woke up by sending eleven malformed packets from "
		    "the public side", english },
	};
	struct overlap *o = overlap_new(arena, stock);
	size_t least = 1000;

	(void)state;
	for (size_t i = 0; i < sizeof(edited) / sizeof(edited[0]); i++) {
		size_t w = overlap_weight(o, edited[i].text,
		    edited[i].source);

		least = w < least ? w : least;
		assert_non_null(overlap_find(o, edited[i].text,
		    edited[i].source));
	}
	print_message("# edited: %zu of %d\n", least, OVERLAP_SIGNS);
	assert_true(least >= 20);
}

static void
test_overlap__copied__the_passage_is_named_as_it_stands(void **state)
{
	const char *found = find(nothing, "综合来看，风险较高。设备将在九十天内拒绝"
	    "加载新的路由表，因此须附条件。", opinion);

	(void)state;
	assert_string_equal(found, "设备将在九十天内拒绝加载新的路由表");
}

static void
test_overlap__width_case_blanks_and_marks__hide_nothing(void **state)
{
	(void)state;
	assert_non_null(find(nothing, "设备 将 在“九十天”内——拒绝\n加载　新的、"
	    "路由表，建议要求运营者", opinion));
	assert_non_null(find(nothing, "ＴＨＥ　ＶＥＮＤＯＲ keeps a Dormant "
	    "maintenance ACCOUNT on every unit, which my team woke up by "
	    "sending eleven", english));
}

static void
test_overlap__words_of_the_law_and_of_the_operator__are_nobodys(void **state)
{
	static const char quotes[] = "包括关键信息基础设施被控制、遭受干扰和业务"
	    "连续性被损害的可能性。本单位拟采购的骨干核心路由器部署于东部数据中心"
	    "一号机房，采用双机热备方式运行。";

	(void)state;
	/* an expert quotes both, and so does the Office */
	assert_non_null(find(nothing, quotes, quotes));
	assert_null(find(stock, quotes, quotes));
}

static void
test_overlap__nothing_to_compare__finds_nothing(void **state)
{
	(void)state;
	assert_null(find(nothing, "", opinion));
	assert_null(find(nothing, opinion, ""));
	assert_null(find(nothing, "通过", "通过"));
	assert_null(find(nothing, "\xff\xfe", "\xff\xfe"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_overlap__texts_written_apart__weigh_well_below_the_limit),
		cmocka_unit_test(test_overlap__copied_and_edited__weighs_well_above_the_limit),
		cmocka_unit_test(
		    test_overlap__copied__the_passage_is_named_as_it_stands),
		cmocka_unit_test(
		    test_overlap__width_case_blanks_and_marks__hide_nothing),
		cmocka_unit_test(test_overlap__words_of_the_law_and_of_the_operator__are_nobodys),
		cmocka_unit_test(
		    test_overlap__nothing_to_compare__finds_nothing),
	};

	arena = arena_new();
	if (cmocka_run_group_tests(tests, NULL, NULL) != 0)
		return 1;
	arena_free(&arena);
	return 0;
}
