{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[This is not open to you]]}}
<h1 class="govuk-heading-l">[[This is not open to you]]</h1>
<p class="govuk-body">[[Sign in with an account that has the right to see this page.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
