{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[This is too large]]}}
<h1 class="govuk-heading-l">[[This is too large]]</h1>
<p class="govuk-body">[[A file may have at most 200 MB, the text of a form 2 MB. Nothing of what you sent was kept.]]</p>
<p class="govuk-body">[[Go back with the Back button of your browser: what you typed is still there. Compress the file or send it in parts.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
