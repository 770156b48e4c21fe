{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[The address is too long]]}}
<h1 class="govuk-heading-l">[[The address is too long]]</h1>
<p class="govuk-body">[[Go back and try again with fewer filters.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
