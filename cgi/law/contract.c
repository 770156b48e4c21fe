#include "law/contract.h"

/*
 * Article 7 makes the Pass a condition of the contract. Conditional Pass is a
 * pass bound to conditions (A4): it satisfies once the operator has accepted
 * them and every precedent one is confirmed; continuing ones do not block.
 */
static enum contract
of_finding(const struct position *p)
{
	switch (p->finding) {
	case FINDING_PASS:
		return CONTRACT_PASS;
	case FINDING_FAIL:
		return CONTRACT_FAIL;
	case FINDING_CONDITIONAL:
		if (!p->conditions_accepted)
			return p->conditions_refused ?
			    CONTRACT_CONDITIONS_REFUSED :
			    CONTRACT_CONDITIONS_OPEN;
		return p->conditions_confirmed ? CONTRACT_CONDITIONS_MET :
		    CONTRACT_PRECEDENT_OPEN;
	default:
		return CONTRACT_NO_REVIEW_YET;
	}
}

enum contract
contract_of(const struct position *p)
{
	if (p->inner.reopened)
		return CONTRACT_REOPENED;
	switch (p->stage) {
	case STAGE_CONCLUDED:
		return of_finding(p);
	case STAGE_REFUSED:
		return CONTRACT_REFUSED;
	case STAGE_WITHDRAWN:
		return CONTRACT_WITHDRAWN;
	case STAGE_NO_REVIEW:
	case STAGE_DECLINED:
		return CONTRACT_NO_REVIEW_NEEDED;
	default:
		return CONTRACT_NO_REVIEW_YET;
	}
}

static const struct {
	int may;
	struct words words;
} rows[] = {
	[CONTRACT_NO_REVIEW_YET] = { 0,
	    WORDS("合同尚不得生效：审查结论尚未送达。",
	    "The contract may not take effect: no finding has been served "
	    "yet.") },
	[CONTRACT_PASS] = { 1,
	    WORDS("合同可以生效：审查结论为通过审查。",
	    "The contract may take effect: the finding is Pass.") },
	[CONTRACT_CONDITIONS_OPEN] = { 0,
	    WORDS("合同尚不得生效：运营者尚未接受附加条件。",
	    "The contract may not take effect yet: the conditions of the "
	    "finding are still to be accepted.") },
	[CONTRACT_CONDITIONS_REFUSED] = { 0,
	    WORDS("合同不得生效：运营者不接受附加条件。",
	    "The contract may not take effect: the operator refuses the "
	    "conditions of the finding.") },
	[CONTRACT_PRECEDENT_OPEN] = { 0,
	    WORDS("合同尚不得生效：先行条件尚未全部确认满足。",
	    "The contract may not take effect yet: precedent conditions are "
	    "still to be confirmed.") },
	[CONTRACT_CONDITIONS_MET] = { 1,
	    WORDS("合同可以生效：附条件通过审查，附加条件已接受，先行条件已全部满足。",
	    "The contract may take effect: Conditional Pass, the conditions "
	    "are accepted and every precedent one is confirmed.") },
	[CONTRACT_OF_EACH] = { 0,
	    WORDS("合同能否生效，按各运营者分别判断：须其本身接受附加条件，且先行条件全部确认满足。",
	    "Whether a contract may take effect is said of each operator: it "
	    "must itself accept the conditions, and every precedent one be "
	    "confirmed.") },
	[CONTRACT_FAIL] = { 0,
	    WORDS("合同不得生效：审查结论为未通过审查。",
	    "The contract may not take effect: the finding is Fail.") },
	[CONTRACT_REFUSED] = { 0,
	    WORDS("申报不予受理：合同能否生效取决于不予受理的理由，见通知书。",
	    "The application was not accepted: whether the contract may take "
	    "effect depends on the ground; see the notice.") },
	[CONTRACT_WITHDRAWN] = { 0,
	    WORDS("合同不得生效：申报已撤回，没有审查结论。",
	    "The contract may not take effect: the application was withdrawn "
	    "and there is no finding.") },
	[CONTRACT_NO_REVIEW_NEEDED] = { 1,
	    WORDS("合同可以生效：已确定无需进行网络安全审查。",
	    "The contract may take effect: it was decided that no review is "
	    "needed.") },
	[CONTRACT_REOPENED] = { 0,
	    WORDS("合同不得生效：案件已重新启动审查。",
	    "The contract may not take effect while the case is reopened.") },
};
_Static_assert(sizeof(rows) / sizeof(rows[0]) == CONTRACT__MAX, "contracts");

const struct words *
contract_words(enum contract c)
{
	return &rows[c].words;
}

int
contract_may(enum contract c)
{
	return rows[c].may;
}
