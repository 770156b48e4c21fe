#include <string.h>

#include "law/role.h"

static const struct {
	const char *name;
	struct words words;
} rows[] = {
	[ROLE_OPERATOR_EDITOR] = { "operator_editor",
	    WORDS("申报经办人", "Operator's editor") },
	[ROLE_OPERATOR_SIGNATORY] = { "operator_signatory",
	    WORDS("申报签署人", "Operator's signatory") },
	[ROLE_CASE_OFFICER] = { "case_officer",
	    WORDS("承办人", "Case officer") },
	[ROLE_CHIEF] = { "chief", WORDS("办公室负责人", "Chief") },
	[ROLE_DEPUTY_CHIEF] = { "deputy_chief",
	    WORDS("办公室副负责人", "Deputy chief") },
	[ROLE_LIAISON] = { "liaison", WORDS("联络员", "Liaison") },
	[ROLE_MEMBER_SIGNATORY] = { "member_signatory",
	    WORDS("成员单位签发人", "Signatory of a member") },
	[ROLE_EXPERT] = { "expert", WORDS("专家", "Expert") },
	[ROLE_COMMISSION_SECRETARY] = { "commission_secretary",
	    WORDS("委员会秘书", "Secretary to the Commission") },
	[ROLE_AUDITOR] = { "auditor", WORDS("审计员", "Auditor") },
	[ROLE_ADMINISTRATOR] = { "administrator",
	    WORDS("系统管理员", "Administrator") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == ROLE__MAX, "roles");

const char *
role_name(enum role r)
{
	return rows[r].name;
}

const struct words *
role_words(enum role r)
{
	return &rows[r].words;
}

int
role_parse(const char *name, enum role *out)
{
	for (int i = 0; i < ROLE__MAX; i++)
		if (strcmp(rows[i].name, name) == 0) {
			*out = (enum role)i;
			return 1;
		}
	return 0;
}
