{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[Too many files are coming in at once]]}}
<h1 class="govuk-heading-l">[[Too many files are coming in at once]]</h1>
<p class="govuk-body">[[Your file was not stored, and nothing was changed. Wait until your other uploads are done, or a minute, then go back and send it again.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
