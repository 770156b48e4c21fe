{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[The request could not be read]]}}
<h1 class="govuk-heading-l">[[The request could not be read]]</h1>
<p class="govuk-body">[[Go back and try again. If you typed the address, check it.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
