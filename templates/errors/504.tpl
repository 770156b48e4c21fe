{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[The service took too long]]}}
<h1 class="govuk-heading-l">[[The service took too long]]</h1>
<p class="govuk-body">[[Try again in a minute. What you sent may have been kept: check before you send it again.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
