{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[Too many requests]]}}
<h1 class="govuk-heading-l">[[Too many requests]]</h1>
<p class="govuk-body">[[Wait a minute, then try again. Nothing was changed.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
