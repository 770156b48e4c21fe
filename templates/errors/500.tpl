{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[The service had a fault]]}}
<h1 class="govuk-heading-l">[[The service had a fault]]</h1>
<p class="govuk-body">[[The fault has been recorded. What you sent may not have been kept: check before you send it again.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
