{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[The service is restarting]]}}
<h1 class="govuk-heading-l">[[The service is restarting]]</h1>
<p class="govuk-body">[[Try again in a minute. What you sent may not have been kept: check before you send it again.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
