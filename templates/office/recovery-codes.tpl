{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[The second factor is on]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/account">[[Back to my account]]</a>}}
{{%PART account/recovery-codes.tpl}}
