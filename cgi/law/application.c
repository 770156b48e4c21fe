#include <string.h>

#include "law/application.h"

#define NO_HINT WORDS(NULL, NULL)
#define LIST_END { NULL, WORDS(NULL, NULL) }

static const struct question_choice yes_no[] = {
	{ "yes", WORDS("是", "Yes") },
	{ "no", WORDS("否", "No") },
	LIST_END
};

static const struct question_choice kinds_of_purchase[] = {
	{ "product", WORDS("网络产品", "Network product") },
	{ "service", WORDS("网络服务", "Network service") },
	{ "both", WORDS("产品和服务", "Product and service") },
	LIST_END
};

static const struct question_choice provider_roles[] = {
	{ "seller", WORDS("销售方", "Seller") },
	{ "maker", WORDS("生产方", "Maker") },
	{ "both", WORDS("既销售又生产", "Seller and maker") },
	LIST_END
};

static const struct question_choice provider_states[] = {
	{ "chosen", WORDS("已确定", "Chosen") },
	{ "candidate", WORDS("候选", "Candidate") },
	LIST_END
};

static const struct question_choice yes_no_unknown[] = {
	{ "yes", WORDS("是", "Yes") },
	{ "no", WORDS("否", "No") },
	{ "unknown", WORDS("不清楚", "Not known") },
	LIST_END
};

static const struct question_choice likelihoods[] = {
	{ "yes", WORDS("会", "Yes") },
	{ "possible", WORDS("可能", "Possibly") },
	{ "no", WORDS("不会", "No") },
	LIST_END
};

static const struct question_choice made_or_not[] = {
	{ "made", WORDS("已承诺", "Pledged") },
	{ "not_made", WORDS("未承诺", "Not pledged") },
	LIST_END
};

static const struct question_choice contract_states[] = {
	{ "draft", WORDS("拟签订", "Not signed yet") },
	{ "signed", WORDS("已签订", "Signed") },
	LIST_END
};

static const struct question_choice cooperation_places[] = {
	{ "purchase_document", WORDS("采购文件", "In the purchase document") },
	{ "contract", WORDS("合同", "In the contract") },
	{ "other", WORDS("其他具有约束力的文件",
	    "In another binding paper") },
	{ "none", WORDS("尚未约定", "Nowhere yet") },
	LIST_END
};

static const struct question_choice declaration_ways[] = {
	{ "online", WORDS("由本单位另一名有签署权限的人员在线签署",
	    "Signed online by a second person of ours with that right") },
	{ "paper", WORDS("打印、盖章后上传扫描件",
	    "Printed, sealed and uploaded as a scan") },
	LIST_END
};

/* key, type, required, max, choices, condition, article, label, hint */
#define SECRETS SECTION_SECRETS
#define PURCHASE SECTION_PURCHASE
#define PROVIDERS SECTION_PROVIDERS
#define RISK SECTION_RISK
#define CONTRACT SECTION_CONTRACT
#define DECLARATION SECTION_DECLARATION
#define OTHER SECTION_OTHER

static const struct question table[] = {
	{ "secrets.involved", SECRETS, QUESTION_CHOICE, 1, 0, yes_no,
	    NULL, NULL, "20",
	    WORDS("拟提交的内容是否涉及国家秘密？",
	    "Does anything you would submit involve state secrets?"),
	    WORDS("包括采购活动本身、合同、附件以及关键信息基础设施的有关情况。",
	    "The purchase itself, the contract, attachments, or anything "
	    "about the infrastructure.") },

	{ "purchase.kind", PURCHASE, QUESTION_CHOICE, 1, 0, kinds_of_purchase,
	    NULL, NULL, "2",
	    WORDS("采购的是产品还是服务？", "Is it a product or a service?"),
	    NO_HINT },
	{ "purchase.title", PURCHASE, QUESTION_LINE, 1, 150, NULL,
	    NULL, NULL, "2",
	    WORDS("采购内容", "What is bought"),
	    WORDS("一句话说明，例如：骨干核心路由器46台。",
	    "In one line, for example: backbone core routers, 46 units.") },
	{ "purchase.description", PURCHASE, QUESTION_TEXT, 1, 4000, NULL,
	    NULL, NULL, "2",
	    WORDS("用途和部署范围", "What it is for and where it is used"),
	    WORDS("在关键信息基础设施中的位置、功能、与其他系统的连接。",
	    "Its place in the infrastructure, its functions, its links to "
	    "other systems.") },
	{ "purchase.category", PURCHASE, QUESTION_CATEGORY, 1, 0, NULL,
	    NULL, NULL, "2",
	    WORDS("采购类别", "Kind of purchase"),
	    WORDS("仅用于归类，不影响是否应当申报。",
	    "For classification only; it does not decide the duty to "
	    "apply.") },
	{ "purchase.amount", PURCHASE, QUESTION_MONEY, 1, 0, NULL,
	    NULL, NULL, "17",
	    WORDS("采购金额（人民币元）", "Purchase amount (RMB)"),
	    WORDS("最多两位小数，例如 86,400,000.00。",
	    "At most two decimals, for example 86,400,000.00.") },
	{ "purchase.contract_date", PURCHASE, QUESTION_DATE, 1, 0, NULL,
	    NULL, NULL, "7",
	    WORDS("计划签订或已签订合同的日期",
	    "Date on which the contract is to be, or was, signed"), NO_HINT },
	{ "purchase.effective", PURCHASE, QUESTION_CHOICE, 1, 0, yes_no,
	    NULL, NULL, "7",
	    WORDS("合同是否已经生效？", "Has the contract already taken effect?"),
	    WORDS("通过审查应当是合同生效的前提。如已生效，仍可申报。",
	    "Pass is to be a precondition for the contract to take effect. "
	    "You can apply even if it already has.") },
	{ "purchase.sector", PURCHASE, QUESTION_SECTOR, 1, 0, NULL,
	    NULL, NULL, "18",
	    WORDS("所属行业和领域", "Sector"), NO_HINT },
	{ "purchase.cii", PURCHASE, QUESTION_CII, 1, 200, NULL,
	    NULL, NULL, "18",
	    WORDS("所涉关键信息基础设施",
	    "Critical information infrastructure concerned"),
	    WORDS("按认定文件中的名称填写；认定名录中的名称可以选用。",
	    "Its name as in the designation; those of the register can be "
	    "picked.") },
	{ "purchase.certificate", PURCHASE, QUESTION_LINE, 0, 100, NULL,
	    NULL, NULL, "10",
	    WORDS("安全认证或检测证书编号（如有）",
	    "Number of a security certificate, if there is one"),
	    WORDS("适用于网络关键设备和网络安全专用产品。",
	    "For key network equipment and special security products.") },

	{ "provider.#.name", PROVIDERS, QUESTION_LINE, 1, 200, NULL,
	    NULL, NULL, "10",
	    WORDS("提供者全称", "Full name of the provider"), NO_HINT },
	{ "provider.#.role", PROVIDERS, QUESTION_CHOICE, 1, 0, provider_roles,
	    NULL, NULL, "10", WORDS("提供者身份", "Part it plays"), NO_HINT },
	{ "provider.#.state", PROVIDERS, QUESTION_CHOICE, 1, 0,
	    provider_states, NULL, NULL, "10",
	    WORDS("是否已确定", "Is it chosen already?"), NO_HINT },
	{ "provider.#.code", PROVIDERS, QUESTION_CREDIT_CODE, 0, 18, NULL,
	    NULL, NULL, "10",
	    WORDS("统一社会信用代码", "Unified social credit code"),
	    WORDS("境内登记的提供者填写，18位。",
	    "For a provider registered in China, 18 characters.") },
	{ "provider.#.country", PROVIDERS, QUESTION_LINE, 0, 60, NULL,
	    NULL, NULL, "10",
	    WORDS("注册国家或者地区", "Country or region of registration"),
	    WORDS("没有统一社会信用代码的提供者填写。",
	    "For a provider without such a code.") },
	{ "provider.#.foreign_control", PROVIDERS, QUESTION_CHOICE, 1, 0,
	    yes_no_unknown, NULL, NULL, "10 (vi)",
	    WORDS("是否受外国政府资助或者控制？",
	    "Is it funded or controlled by a foreign government?"), NO_HINT },
	{ "provider.#.foreign_detail", PROVIDERS, QUESTION_TEXT, 1, 2000,
	    NULL, "provider.#.foreign_control", "yes", "10 (vi)",
	    WORDS("资助或者控制的情况", "How it is funded or controlled"),
	    NO_HINT },
	{ "provider.#.pledge_data", PROVIDERS, QUESTION_CHOICE, 1, 0,
	    made_or_not, NULL, NULL, "18",
	    WORDS("承诺不利用提供产品和服务的便利条件非法获取用户数据",
	    "Pledges not to use its position to access users' data "
	    "illegally"), NO_HINT },
	{ "provider.#.pledge_control", PROVIDERS, QUESTION_CHOICE, 1, 0,
	    made_or_not, NULL, NULL, "18",
	    WORDS("承诺不非法控制和操纵用户设备",
	    "Pledges not to control or manipulate users' devices illegally"),
	    NO_HINT },
	{ "provider.#.pledge_dependence", PROVIDERS, QUESTION_CHOICE, 1, 0,
	    made_or_not, NULL, NULL, "18",
	    WORDS("承诺不利用用户对产品和服务的依赖性谋取不正当利益",
	    "Pledges not to exploit users' dependence for unjustified gain"),
	    NO_HINT },
	{ "provider.#.pledge_upgrade", PROVIDERS, QUESTION_CHOICE, 1, 0,
	    made_or_not, NULL, NULL, "18",
	    WORDS("承诺不强迫用户更新换代",
	    "Pledges not to force users into upgrading"), NO_HINT },
	{ "provider.#.pledges", PROVIDERS, QUESTION_TEXT, 0, 4000, NULL,
	    NULL, NULL, "16",
	    WORDS("提供者承诺的原文", "The pledges in the provider's own words"),
	    WORDS("照录原文，并在本页上传其签字盖章的文件。",
	    "Word for word; upload its signed paper on this page too.") },

	{ "risk.author", RISK, QUESTION_LINE, 1, 100, NULL, NULL, NULL, "6",
	    WORDS("预判责任人", "Who is responsible for this judgement"),
	    NO_HINT },
	{ "risk.judged_on", RISK, QUESTION_PAST_DATE, 1, 0, NULL, NULL, NULL,
	    "6",
	    WORDS("预判日期", "Date of the judgement"), NO_HINT },
	{ "risk.#.answer", RISK, QUESTION_CHOICE, 1, 0, likelihoods,
	    NULL, NULL, "6",
	    WORDS("投入使用后是否会或者可能导致这种情况？",
	    "Once in operation, could it lead to this?"), NO_HINT },
	{ "risk.#.reasons", RISK, QUESTION_TEXT, 1, 4000, NULL,
	    NULL, NULL, "6",
	    WORDS("理由", "Reasons"), NO_HINT },
	{ "risk.#.measures", RISK, QUESTION_TEXT, 1, 4000, NULL,
	    "risk.#.answer", "yes|possible", "6",
	    WORDS("拟采取的防范措施", "Measures against it"), NO_HINT },

	{ "contract.state", CONTRACT, QUESTION_CHOICE, 1, 0, contract_states,
	    NULL, NULL, "8 (iii)", WORDS("合同状态", "State of the contract"),
	    NO_HINT },
	{ "contract.cooperation", CONTRACT, QUESTION_CHOICE, 1, 0,
	    cooperation_places, NULL, NULL, "7",
	    WORDS("要求提供者配合审查的约定在哪里？",
	    "Where is the provider bound to cooperate with the review?"),
	    NO_HINT },
	{ "contract.cooperation_place", CONTRACT, QUESTION_LINE, 1, 200, NULL,
	    "contract.cooperation", "purchase_document|contract|other", "7",
	    WORDS("该约定的文件名称和条款号",
	    "Name of the paper and number of the clause"), NO_HINT },
	{ "contract.precondition", CONTRACT, QUESTION_CHOICE, 1, 0, yes_no,
	    NULL, NULL, "7",
	    WORDS("合同是否约定通过审查后方可生效？",
	    "Does the contract make Pass the precondition for taking "
	    "effect?"),
	    WORDS("该约定必须写在合同中。",
	    "This clause must stand in the contract itself.") },
	{ "contract.precondition_place", CONTRACT, QUESTION_LINE, 1, 200,
	    NULL, "contract.precondition", "yes", "7",
	    WORDS("条款号", "Number of the clause"), NO_HINT },

	{ "declaration.contact", DECLARATION, QUESTION_LINE, 1, 100, NULL,
	    NULL, NULL, "8 (i)", WORDS("联系人", "Contact person"), NO_HINT },
	{ "declaration.phone", DECLARATION, QUESTION_PHONE, 1, 40, NULL,
	    NULL, NULL, "8 (i)", WORDS("联系电话", "Telephone"), NO_HINT },
	{ "declaration.email", DECLARATION, QUESTION_EMAIL, 1, 254, NULL,
	    NULL, NULL, "8 (i)", WORDS("电子邮箱", "E-mail address"),
	    NO_HINT },
	{ "declaration.electronic", DECLARATION, QUESTION_CHOICE, 1, 0,
	    yes_no, NULL, NULL, "8 (i)",
	    WORDS("是否同意以电子方式送达文书？",
	    "Do you consent to service of documents by electronic means?"),
	    WORDS("同意的，文书到达本系统或上述邮箱之日为送达日期；不同意的，另行送达纸质文书。",
	    "If yes, documents count as served when they reach this system "
	    "or the address above; if no, they are served on paper.") },
	{ "declaration.way", DECLARATION, QUESTION_CHOICE, 1, 0,
	    declaration_ways, NULL, NULL, "8 (i)",
	    WORDS("申报书的签署方式", "How the declaration is signed"),
	    NO_HINT },

	{ "other.note", OTHER, QUESTION_TEXT, 0, 4000, NULL, NULL, NULL,
	    "8 (iv)", WORDS("需要说明的其他情况", "Anything else to explain"),
	    NO_HINT },
};

static const struct {
	const char *name;
	struct words words;
	int items;
} sections[] = {
	[SECTION_SECRETS] = { "secrets",
	    WORDS("国家秘密", "State secrets"), 0 },
	[SECTION_PURCHASE] = { "purchase",
	    WORDS("采购活动", "The purchase"), 0 },
	[SECTION_PROVIDERS] = { "providers",
	    WORDS("产品和服务提供者", "Providers"), PROVIDERS_MAX },
	[SECTION_RISK] = { "risk",
	    WORDS("安全风险预判", "Risk judgement"), 4 },
	[SECTION_CONTRACT] = { "contract",
	    WORDS("合同", "Contract"), 0 },
	[SECTION_DECLARATION] = { "declaration",
	    WORDS("申报书", "Declaration"), 0 },
	[SECTION_OTHER] = { "other",
	    WORDS("其他材料", "Other materials"), 0 },
};

_Static_assert(sizeof(sections) / sizeof(sections[0]) == SECTION__MAX,
    "each section has a row");

static const struct document_kind kinds[] = {
	{ "contract", SECTION_CONTRACT, "8 (iii)",
	    WORDS("采购合同、协议等", "Procurement contract, agreement, etc.") },
	{ "purchase_document", SECTION_CONTRACT, "7",
	    WORDS("采购文件或其他有约束力的文件",
	    "Purchase document or other binding paper") },
	{ "pledge", SECTION_PROVIDERS, "16",
	    WORDS("提供者签字盖章的承诺", "Signed pledges of the provider") },
	{ "declaration", SECTION_DECLARATION, "8 (i)",
	    WORDS("盖章申报书扫描件", "Sealed declaration, scanned") },
	{ "other", SECTION_OTHER, "8 (iv)",
	    WORDS("其他材料", "Other materials") },
};

const struct question *
questions(int *n)
{
	*n = (int)(sizeof(table) / sizeof(table[0]));
	return table;
}

const struct question *
question_find(const char *key)
{
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (strcmp(table[i].key, key) == 0)
			return &table[i];
	return NULL;
}

const char *
section_name(enum section s)
{
	return sections[s].name;
}

const struct words *
section_words(enum section s)
{
	return &sections[s].words;
}

int
section_parse(const char *name, enum section *out)
{
	for (int i = 0; i < SECTION__MAX; i++)
		if (strcmp(sections[i].name, name) == 0) {
			*out = (enum section)i;
			return 1;
		}
	return 0;
}

int
section_items(enum section s)
{
	return sections[s].items;
}

const struct document_kind *
document_kinds(int *n)
{
	*n = (int)(sizeof(kinds) / sizeof(kinds[0]));
	return kinds;
}

const struct document_kind *
document_kind_find(const char *name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}
