#include "base/err.h"

static const struct {
	const char *name;
	int status;
	struct words words;
} errs[] = {
	[ERR_OK] = { "ok", 200, WORDS("已完成。", "Done.") },
	[ERR_BAD_REQUEST] = { "bad-request", 400, WORDS(
	    "服务器未能读懂这次请求。请返回上一页重试。",
	    "The server could not read this request. Go back and try again.") },
	[ERR_INPUT] = { "input", 422, WORDS(
	    "有些内容需要更正，请看各栏旁的说明。",
	    "Some answers need correcting; see the note beside each.") },
	[ERR_FORMAT] = { "format", 422, WORDS(
	    "格式不符合要求。", "This is not in the form asked for.") },
	[ERR_RANGE] = { "range", 422, WORDS(
	    "数值或日期超出允许范围。",
	    "This number or date is outside what is allowed.") },
	[ERR_SIGNED_OUT] = { "signed-out", 401, WORDS(
	    "请先登录。您已填写的内容会保留。",
	    "Please sign in. What you typed is kept.") },
	[ERR_CSRF] = { "csrf", 403, WORDS(
	    "此表单已失效，未作任何更改。请重新打开页面再试。",
	    "This form is no longer valid and nothing was changed. "
	    "Open the page again and retry.") },
	[ERR_FORBIDDEN] = { "forbidden", 403, WORDS(
	    "您的账号无权办理此事项。",
	    "Your account does not have the right to do this.") },
	[ERR_PURPOSE] = { "purpose", 403, WORDS(
	    "查阅案件材料前，请先说明查阅目的。",
	    "Before you read the materials of a case, say what you need "
	    "them for.") },
	[ERR_COPIED] = { "copied", 422, WORDS(
	    "其中一段与保密来源的文字相同，不得转录。",
	    "A passage of it stands in a confidential source and cannot be "
	    "copied.") },
	[ERR_TIED] = { "tied", 403, WORDS(
	    "与本案当事人存在利害关系的人员不得参与本案。",
	    "Whoever has a tie to a party of a case takes no part in "
	    "it.") },
	[ERR_NOT_FOUND] = { "not-found", 404, WORDS(
	    "没有此页面，或者您无权查看。",
	    "There is no such page, or it is not yours to see.") },
	[ERR_METHOD] = { "method", 405, WORDS(
	    "此页面不支持这种操作。",
	    "This page does not support that method.") },
	[ERR_CONFLICT] = { "conflict", 409, WORDS(
	    "另一位同事已先行办理，您的操作没有生效。",
	    "Somebody else acted first; your act was not carried out.") },
	[ERR_STALE] = { "stale", 409, WORDS(
	    "您所答复的版本已被更新，您的文字已保留。",
	    "The version you answered has been replaced; "
	    "your text has been kept.") },
	[ERR_REFUSED] = { "refused", 409, WORDS(
	    "依照办法，此时不能办理该事项。",
	    "Under the Measures this cannot be done now.") },
	[ERR_DUPLICATE] = { "duplicate", 409, WORDS(
	    "同样的内容已经存在。", "The same already exists.") },
	[ERR_EXPIRED] = { "expired", 410, WORDS(
	    "此链接已使用或已过期。",
	    "This link has been used or has expired.") },
	[ERR_TOO_LARGE] = { "too-large", 413, WORDS(
	    "内容超过允许的大小。", "This is larger than allowed.") },
	[ERR_SLOW] = { "slow", 408, WORDS(
	    "上传速度过慢，连接已中断，文件没有保存。"
	    "请换用较快的网络，或者压缩、拆分后再上传。",
	    "This came so slowly that it was broken off, and nothing was "
	    "stored. Use a faster connection, or compress or split the "
	    "file.") },
	[ERR_EMPTY] = { "empty", 422, WORDS(
	    "该文件是空的（0字节）。", "This file is empty (0 bytes).") },
	[ERR_TYPE] = { "type", 415, WORDS(
	    "不接受这种类型的文件，或者文件内容与扩展名不符。",
	    "Files of this type are not accepted, or the content "
	    "does not match the name.") },
	[ERR_TOO_MANY] = { "too-many", 429, WORDS(
	    "尝试次数过多，请稍候再试。",
	    "Too many attempts. Please wait a little and try again.") },
	[ERR_RETRY] = { "retry", 503, WORDS(
	    "系统正忙，未作任何更改。请再试一次。",
	    "The system is busy and nothing was changed. "
	    "Please try again.") },
	[ERR_DATABASE] = { "database", 503, WORDS(
	    "系统暂时不能读写数据，未作任何更改。请几分钟后再试。",
	    "The system cannot reach its data just now and nothing was "
	    "changed. Please try again in a few minutes.") },
	[ERR_IN_DOUBT] = { "in-doubt", 503, WORDS(
	    "保存时与数据的连接中断：此事可能已经办妥，也可能没有。"
	    "请再提交一次，同一表单只会办理一次。",
	    "The connection to the data broke while this was being saved: "
	    "it may have been carried out, or not. Send it again; the same "
	    "form is carried out only once.") },
	[ERR_STORAGE] = { "storage", 507, WORDS(
	    "文件暂时不能保存，未作任何更改。请稍后再试。",
	    "Files cannot be stored just now and nothing was changed. "
	    "Please try again later.") },
	[ERR_TEMPORARY] = { "temporary", 503, WORDS(
	    "对方系统暂时不能接收。",
	    "The other system does not accept this for now.") },
	[ERR_PERMANENT] = { "permanent", 502, WORDS(
	    "对方系统拒绝接收。", "The other system refuses this.") },
	[ERR_WITHHELD] = { "withheld", 451, WORDS(
	    "该内容因可能涉及国家秘密已被封存，任何人不得查阅。",
	    "This is withheld because it may hold a state secret. "
	    "Nobody may open it.") },
	[ERR_UNCHECKED] = { "unchecked", 409, WORDS(
	    "该文件正在进行病毒检查，检查完成后方可打开。请几分钟后再试。",
	    "This file is being checked for viruses and can be opened when "
	    "that is done. Please try again in a few minutes.") },
	[ERR_VIRUS] = { "virus", 403, WORDS(
	    "在该文件中发现病毒，任何人都不能打开。请上传另一份文件。",
	    "A virus was found in this file. Nobody can open it; another "
	    "file has to be handed in.") },
	[ERR_CRYPTO] = { "crypto", 500, WORDS(
	    "密钥或校验值不符，系统已停止该操作。",
	    "A key or digest does not fit; the operation was stopped.") },
	[ERR_END] = { "end", 500, WORDS(
	    "系统内部错误。", "Internal error.") },
	[ERR_INTERNAL] = { "internal", 500, WORDS(
	    "系统出错，未作任何更改。错误已记录，请稍后再试。",
	    "Something went wrong on our side and nothing was changed. "
	    "It has been recorded; please try again later.") },
};

_Static_assert(sizeof(errs) / sizeof(errs[0]) == ERR__MAX,
    "each error has a row");

const char *
err_name(enum err e)
{
	return errs[e].name;
}

int
err_status(enum err e)
{
	return errs[e].status;
}

const char *
err_words(enum err e, enum lang lang)
{
	return errs[e].words.in[lang];
}
