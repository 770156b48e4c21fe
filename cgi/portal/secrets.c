#include "portal/secrets.h"

const struct choice secrets_choices[] = {
	{ .value = "yes", .label = WORDS("是，或者不能确定",
	    "Yes, or I am not sure") },
	{ .value = "no", .label = WORDS("否", "No") },
};
_Static_assert(sizeof(secrets_choices) / sizeof(secrets_choices[0]) ==
    SECRETS_CHOICES, "as declared");

enum secrets
secrets_said(const struct page *p, const char *name)
{
	if (form_count(p->form, name) != 1)
		return SECRETS_UNSAID;
	if (form_is(p->form, name, "yes"))
		return SECRETS_YES;
	return form_is(p->form, name, "no") ? SECRETS_NO : SECRETS_UNSAID;
}

void
secrets_field(struct page *p, const char *include, const char *name,
    const char *value)
{
	struct field f = { .name = name, .kind = FIELD_RADIOS,
	    .label = WORDS("其中是否涉及国家秘密？",
	    "Does any of it involve state secrets?"),
	    .hint = WORDS("{20}：国家秘密不得进入本系统。未回答的，不保存任何内容。",
	    "{20}: state secrets must not enter this system. Nothing is "
	    "stored before you answer."),
	    .in_line = 1, .choices = secrets_choices,
	    .n_choices = SECRETS_CHOICES };

	page_field(p, include, &f, value);
}

int
secrets_stop(struct page *p, const char *name)
{
	static const struct words unsaid = WORDS(
	    "请回答是否涉及国家秘密。未回答之前，没有保存任何内容。",
	    "Say whether state secrets are involved. Nothing was stored "
	    "before that."), stop = WORDS(
	    "没有保存任何内容。国家秘密不得进入本系统（{20}）。请以纸质方式通过保密渠道送交审查办公室，"
	    "联系时不要谈及内容。",
	    "Nothing was stored. State secrets must not enter this system "
	    "({20}). Bring them to the Office on paper, through the "
	    "channel for secret matters, and say nothing of the content when "
	    "you call.");
	enum secrets said = secrets_said(p, name);

	if (said != SECRETS_NO)
		page_wrong(p, name, said == SECRETS_YES ? &stop : &unsaid);
	return said != SECRETS_NO;
}
