{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[The file is too large]]}}
<h1 class="govuk-heading-l">[[The file is too large]]</h1>
<p class="govuk-body">[[A file may have at most 200 MB. Nothing of it was kept.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
