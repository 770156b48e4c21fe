#include <string.h>

#include "law/member.h"

/* Article 5 in the order of the draft; CSRC joined with the text of 2022. */
static const struct {
	const char *code;
	struct words full, brief;
} rows[] = {
	[MEMBER_CAC] = { "cac", WORDS("国家互联网信息办公室",
	    "Cyberspace Administration of China"),
	    WORDS("国家网信办", "CAC") },
	[MEMBER_NDRC] = { "ndrc", WORDS("国家发展和改革委员会",
	    "National Development and Reform Commission"),
	    WORDS("国家发展改革委", "NDRC") },
	[MEMBER_MIIT] = { "miit", WORDS("工业和信息化部",
	    "Ministry of Industry and Information Technology"),
	    WORDS("工信部", "MIIT") },
	[MEMBER_MPS] = { "mps", WORDS("公安部",
	    "Ministry of Public Security"), WORDS("公安部", "MPS") },
	[MEMBER_MSS] = { "mss", WORDS("国家安全部",
	    "Ministry of State Security"), WORDS("国家安全部", "MSS") },
	[MEMBER_MOFCOM] = { "mofcom", WORDS("商务部",
	    "Ministry of Commerce"), WORDS("商务部", "MOFCOM") },
	[MEMBER_MOF] = { "mof", WORDS("财政部", "Ministry of Finance"),
	    WORDS("财政部", "MOF") },
	[MEMBER_PBOC] = { "pboc", WORDS("中国人民银行",
	    "People's Bank of China"), WORDS("人民银行", "PBoC") },
	[MEMBER_SAMR] = { "samr", WORDS("国家市场监督管理总局",
	    "State Administration for Market Regulation"),
	    WORDS("市场监管总局", "SAMR") },
	[MEMBER_NRTA] = { "nrta", WORDS("国家广播电视总局",
	    "National Radio and Television Administration"),
	    WORDS("广电总局", "NRTA") },
	[MEMBER_NASSP] = { "nassp", WORDS("国家保密局",
	    "National Administration of State Secrets Protection"),
	    WORDS("国家保密局", "NASSP") },
	[MEMBER_SCA] = { "sca", WORDS("国家密码管理局",
	    "State Cryptography Administration"),
	    WORDS("国家密码局", "SCA") },
	[MEMBER_CSRC] = { "csrc", WORDS("中国证券监督管理委员会",
	    "China Securities Regulatory Commission"),
	    WORDS("证监会", "CSRC") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == MEMBER__MAX, "members");

const char *
member_code(enum member m)
{
	return rows[m].code;
}

const struct words *
member_words(enum member m)
{
	return &rows[m].full;
}

const struct words *
member_short(enum member m)
{
	return &rows[m].brief;
}

int
member_parse(const char *code, enum member *out)
{
	for (int i = 0; i < MEMBER__MAX; i++)
		if (strcmp(rows[i].code, code) == 0) {
			*out = (enum member)i;
			return 1;
		}
	return 0;
}
