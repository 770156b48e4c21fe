#include <string.h>

#include "law/risk.h"

/* Article 6: any yes, and any possibility, obliges; silence decides nothing. */
enum duty
risk_duty(const enum likelihood answers[TRIGGER__MAX])
{
	int unsaid = 0;

	for (int i = 0; i < TRIGGER__MAX; i++) {
		if (answers[i] == LIKELY_YES || answers[i] == LIKELY_POSSIBLE)
			return DUTY_APPLY;
		unsaid |= answers[i] != LIKELY_NO;
	}
	return unsaid ? DUTY_UNKNOWN : DUTY_NONE;
}

static const struct words marks[FACTOR__MAX] = {
	WORDS("（一）", "(i)"), WORDS("（二）", "(ii)"),
	WORDS("（三）", "(iii)"), WORDS("（四）", "(iv)"),
	WORDS("（五）", "(v)"), WORDS("（六）", "(vi)"),
	WORDS("（七）", "(vii)"),
};

const struct words *
trigger_mark(enum trigger t)
{
	return &marks[t];
}

const struct words *
factor_mark(int factor)
{
	return &marks[factor];
}

const struct words *
trigger_words(enum trigger t)
{
	static const struct words words[] = {
		[TRIGGER_SHUTDOWN] = WORDS(
		    "关键信息基础设施整体停止运转或主要功能不能正常运行",
		    "complete shutdown or main function failure of CII"),
		[TRIGGER_DATA] = WORDS(
		    "大量个人信息和重要数据泄露、丢失、毁损或出境",
		    "leakage, loss, corruption or cross-border transfer of "
		    "massive personal information and important data"),
		[TRIGGER_SUPPLY_CHAIN] = WORDS(
		    "关键信息基础设施运行维护、技术支持、升级更新换代面临供应链安全威胁",
		    "supply chain security threats compromising the operation "
		    "and maintenance, technical support and upgrading of CII"),
		[TRIGGER_OTHER] = WORDS(
		    "其他严重危害关键信息基础设施安全的风险隐患",
		    "other potential risks that could severely jeopardize "
		    "CII"),
	};
	_Static_assert(sizeof(words) / sizeof(words[0]) == TRIGGER__MAX,
	    "triggers");

	return &words[t];
}

const struct words *
factor_words(int factor)
{
	static const struct words words[FACTOR__MAX] = {
		WORDS("采购活动对关键信息基础设施持续安全稳定运行的影响，包括关键信息基础设施被控制、"
		    "被干扰和业务连续性被损害的可能性",
		    "The implications of the purchase on the continuous, secure "
		    "and stable operation of CII, including the possibility of "
		    "the CII getting manipulated, interfered or its business "
		    "continuity disrupted"),
		WORDS("导致大量个人信息和重要数据泄露、丢失、毁损或出境的可能性",
		    "The possibility of the purchase leading to the leakage, "
		    "loss, corruption or cross-border transfer of massive "
		    "personal information and important data"),
		WORDS("产品和服务的可控性、透明性以及供应链安全，包括因为政治、外交、贸易等非技术因素导致"
		    "产品和服务供应中断的可能性",
		    "The controllability, transparency and supply-chain security "
		    "of the product and service, including the possibility of "
		    "supply disruptions as a result of non-technical factors "
		    "like political, diplomatic and trade reasons"),
		WORDS("对国防军工、关键信息基础设施相关技术和产业的影响",
		    "The influence of the purchase on technologies and "
		    "industries related to national defense, military industry "
		    "and CII"),
		WORDS("产品和服务提供者遵守国家法律与行政法规情况，以及承诺承担的责任和义务",
		    "The track record of the product and service provider's "
		    "compliance with national laws and administrative "
		    "regulations, as well as the responsibilities and "
		    "obligations it pledges to undertake"),
		WORDS("产品和服务提供者受外国政府资助、控制等情况",
		    "Whether the product and service provider is funded or "
		    "controlled by foreign governments"),
		WORDS("其他可能危害关键信息基础设施安全和国家安全的因素",
		    "Other factors that could compromise CII security and "
		    "national security"),
	};

	return &words[factor];
}

const struct words *
pledge_words(int pledge)
{
	static const struct words words[PLEDGE__MAX] = {
		WORDS("不利用提供产品和服务的便利条件非法获取用户数据",
		    "not to take advantage of the convenience of providing the "
		    "products and services to illegally access users' data"),
		WORDS("不非法控制和操纵用户设备",
		    "not to illegally control and manipulate users' devices"),
		WORDS("不利用用户对产品和服务的依赖性谋取不正当利益",
		    "not to exploit users' dependence on the products and "
		    "services for unjustified gains"),
		WORDS("不利用用户对产品和服务的依赖性强迫用户更新换代",
		    "not to exploit users' dependence on the products and "
		    "services to force users into upgrading"),
	};

	return &words[pledge];
}

static const struct {
	const char *name, *article;
	struct words words, contract;
} grounds[] = {
	[GROUND_NOT_DESIGNATED] = { "not-designated", "18",
	    WORDS("申报人未被保护部门认定为关键信息基础设施运营者",
	    "The applicant is not designated as a CII operator"),
	    WORDS("本办法不适用于该采购活动，合同生效不以通过审查为前提。",
	    "The Measures do not apply to the purchase; the contract does not "
	    "depend on a Pass.") },
	[GROUND_NO_RISK] = { "no-risk", "6",
	    WORDS("采购活动不存在应当申报审查的安全风险",
	    "The purchase bears none of the risks that call for a review"),
	    WORDS("该采购活动无需审查，合同生效不以通过审查为前提。",
	    "The purchase needs no review; the contract does not depend on a "
	    "Pass.") },
	[GROUND_OTHER_LAW] = { "other-law", "2",
	    WORDS("法律、行政法规另有规定，从其规定",
	    "Another law or administrative regulation prevails"),
	    WORDS("合同能否生效依照该法律、行政法规的规定。",
	    "Whether the contract may take effect follows from that law.") },
	[GROUND_STATE_SECRET] = { "state-secret", "20",
	    WORDS("涉及国家秘密信息，依照国家有关保密规定办理",
	    "State secrets are involved; the confidentiality provisions "
	    "prevail"),
	    WORDS("请通过保密渠道办理；在此之前合同不得生效。",
	    "Use the channel for secret matters; until then the contract may "
	    "not take effect.") },
	[GROUND_UNDER_REVIEW] = { "under-review", "-",
	    WORDS("同一采购活动已在审查中",
	    "The same purchase is under review already"),
	    WORDS("合同能否生效取决于正在进行的审查的结论。",
	    "Whether the contract may take effect depends on the finding of "
	    "the review under way.") },
};
_Static_assert(sizeof(grounds) / sizeof(grounds[0]) == GROUND__MAX,
    "grounds");

const char *
ground_name(enum ground g)
{
	return grounds[g].name;
}

int
ground_parse(const char *name, enum ground *out)
{
	for (int i = 0; i < GROUND__MAX; i++)
		if (strcmp(grounds[i].name, name) == 0) {
			*out = (enum ground)i;
			return 1;
		}
	return 0;
}

const struct words *
ground_words(enum ground g)
{
	return &grounds[g].words;
}

const char *
ground_article(enum ground g)
{
	return grounds[g].article;
}

const struct words *
ground_contract(enum ground g)
{
	return &grounds[g].contract;
}
