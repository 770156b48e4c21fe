#include <stdio.h>
#include <string.h>

#include "app/audit.h"
#include "base/text.h"
#include "store/audit.h"

static const struct {
	const char *name;
	struct words words;
} rows[] = {
	[AUDIT_SIGN_IN] = { "sign-in", WORDS("登录", "Signed in") },
	[AUDIT_SIGN_IN_FAILED] = { "sign-in-failed",
	    WORDS("登录失败", "Failed to sign in") },
	[AUDIT_SIGN_OUT] = { "sign-out", WORDS("退出登录", "Signed out") },
	[AUDIT_REFUSED] = { "refused",
	    WORDS("越权访问被拒绝", "Was refused a page") },
	[AUDIT_PASSWORD] = { "password",
	    WORDS("修改密码", "Changed the password") },
	[AUDIT_EMAIL] = { "email",
	    WORDS("修改电子邮箱", "Changed the e-mail address") },
	[AUDIT_FACTOR_ON] = { "factor-on",
	    WORDS("启用第二验证", "Turned the second factor on") },
	[AUDIT_FACTOR_OFF] = { "factor-off",
	    WORDS("停用第二验证", "Turned the second factor off") },
	[AUDIT_RESET_ASKED] = { "reset-asked",
	    WORDS("申请重置密码", "Asked to reset the password") },
	[AUDIT_RESET] = { "reset", WORDS("重置密码", "Reset the password") },
	[AUDIT_INVITED] = { "invited", WORDS("发出邀请", "Invited") },
	[AUDIT_JOINED] = { "joined",
	    WORDS("接受邀请", "Accepted the invitation") },
	[AUDIT_SESSIONS_ENDED] = { "sessions-ended",
	    WORDS("结束其他登录", "Ended other sessions") },
	[AUDIT_LANGUAGE] = { "language",
	    WORDS("更改通知语言", "Changed the language of notices") },
	[AUDIT_PERSON_ADDED] = { "person-added",
	    WORDS("新增人员", "Added a person") },
	[AUDIT_ROLES] = { "roles", WORDS("更改角色", "Changed roles") },
	[AUDIT_DISABLED] = { "disabled",
	    WORDS("停用账号", "Disabled an account") },
	[AUDIT_ENABLED] = { "enabled",
	    WORDS("恢复账号", "Enabled an account") },
	[AUDIT_ORGANISATION_ADDED] = { "organisation-added",
	    WORDS("新增单位", "Added an organisation") },
	[AUDIT_ACCESS_HANDLED] = { "access-handled",
	    WORDS("办结开户申请", "Handled a request for access") },
	[AUDIT_TIED] = { "tied",
	    WORDS("因利害关系被拒绝参与案件", "Was kept out of a case: a tie") },
	[AUDIT_TIE_LIFTED] = { "tie-lifted",
	    WORDS("确认他人的利害关系已终止", "Said that a tie had ended") },
	[AUDIT_EXPORT] = { "export", WORDS("导出数据", "Exported data") },
	[AUDIT_UNDERTAKING] = { "undertaking",
	    WORDS("签署保密承诺", "Undertook secrecy") },
	[AUDIT_READER_ADMITTED] = { "reader-admitted",
	    WORDS("列入可查阅材料的人员", "Admitted to the materials of a case") },
	[AUDIT_MATERIALS_READ] = { "materials-read",
	    WORDS("查阅案件材料", "Read materials of a case") },
	[AUDIT_REPORT_READ] = { "report-read",
	    WORDS("查阅举报", "Read a public report") },
	[AUDIT_DOCUMENT_READ] = { "document-read",
	    WORDS("下载征求意见的材料", "Downloaded what was circulated") },
	[AUDIT_REPORT_ANSWERED] = { "report-answered",
	    WORDS("答复举报", "Answered a public report") },
	[AUDIT_REPORT_CLOSED] = { "report-closed",
	    WORDS("办结举报", "Closed a public report") },
	[AUDIT_REPORT_FILE] = { "report-file",
	    WORDS("下载举报附件", "Took a file of a public report") },
	[AUDIT_CALENDAR_IMPORTED] = { "calendar-imported",
	    WORDS("导入工作日历", "Imported a calendar") },
	[AUDIT_CALENDAR_RELEASED] = { "calendar-released",
	    WORDS("发布工作日历", "Released a calendar") },
	[AUDIT_CALENDAR_DROPPED] = { "calendar-dropped",
	    WORDS("放弃工作日历", "Dropped a calendar") },
	[AUDIT_RULES_PROPOSED] = { "rules-proposed",
	    WORDS("提议启用规则", "Proposed a rule set") },
	[AUDIT_RULES_ACTIVATED] = { "rules-activated",
	    WORDS("启用规则", "Activated a rule set") },
	[AUDIT_RULES_DROPPED] = { "rules-dropped",
	    WORDS("放弃启用规则", "Dropped a rule set") },
	[AUDIT_DESIGNATION_ADDED] = { "designation-added",
	    WORDS("登记认定", "Entered a designation") },
	[AUDIT_DESIGNATION_ENDED] = { "designation-ended",
	    WORDS("登记认定终止", "Entered the end of a designation") },
	[AUDIT_SECRET_PART] = { "secret-part",
	    WORDS("登记涉密纸质材料", "Entered a secret paper part") },
	[AUDIT_SPILL_REPORTED] = { "spill-reported",
	    WORDS("报告并封存疑似国家秘密", "Reported and withheld a secret") },
	[AUDIT_SPILL_ERASED] = { "spill-erased",
	    WORDS("销毁已封存内容", "Destroyed what was withheld") },
	[AUDIT_SPILL_RELEASED] = { "spill-released",
	    WORDS("解除封存", "Gave back what was withheld") },
	[AUDIT_MESSAGE] = { "message",
	    WORDS("发出案件消息", "Message on a case") },
};

_Static_assert(sizeof(rows) / sizeof(rows[0]) == AUDIT__MAX, "audit");

enum { OBJECT_MAX = 64 };

const char *
audit_name(enum audit what)
{
	return rows[what].name;
}

const struct words *
audit_words(enum audit what)
{
	return &rows[what].words;
}

const char *
app_portal_name(const struct app *app)
{
	return account_name(db_account(app->db)) + strlen("rd_");
}

enum err
app_audit(struct app *app, struct tx *tx, int64_t person_id,
    enum audit what, const char *object, struct instant now)
{
	char fitting[OBJECT_MAX + 1];
	size_t n;

	snprintf(fitting, sizeof(fitting), "%s", object ? object : "");
	/* a character must not be cut in two */
	for (n = strlen(fitting); !text_is_utf8(fitting, n);)
		fitting[--n] = '\0';
	return audit_append(tx, now, app_portal_name(app), person_id,
	    rows[what].name, fitting);
}

enum err
app_audit_daily(struct app *app, struct tx *tx, struct arena *a,
    int64_t person_id, enum audit what, const char *object,
    struct instant now)
{
	enum err e = audit_since(tx, a, person_id, rows[what].name, object,
	    date_start(date_of(now)));

	return e != ERR_NOT_FOUND ? e :
	    app_audit(app, tx, person_id, what, object, now);
}

struct alone {
	struct app *app;
	int64_t person_id;
	enum audit what;
	const char *object;
	struct instant now;
};

static enum err
write_alone(struct tx *tx, void *ctx)
{
	const struct alone *r = ctx;

	return app_audit(r->app, tx, r->person_id, r->what, r->object,
	    r->now);
}

enum err
app_audit_alone(struct app *app, int64_t person_id, enum audit what,
    const char *object, struct instant now)
{
	struct alone r = { app, person_id, what, object, now };

	return app_transaction(app, write_alone, &r);
}
