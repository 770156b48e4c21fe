{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Change my e-mail address]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/account">[[Back to my account]]</a>}}
{{%PART account/email.tpl}}
