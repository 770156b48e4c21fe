{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Second factor]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/account">[[Back to my account]]</a>}}
{{%PART account/second-factor.tpl}}
