{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Reset your password]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/sign-in">[[Back to sign-in]]</a>}}
{{%PART account/reset.tpl}}
