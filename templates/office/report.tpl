{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Report no. {{REPORT_ID}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/reports">[[Back to the reports]]</a>}}
<span class="govuk-caption-l">{{REPORT_DATE}} · {{ARTICLE}}</span>
<h1 class="govuk-heading-l">[[Report no. {{REPORT_ID}}]] {{%PART parts/tag.tpl}}</h1>
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
{{#LETTER_ROW}}
<div class="govuk-inset-text"><p class="govuk-body-s app-quiet">{{#FROM_OFFICE}}{{AUTHOR}} · {{LETTER_DATE}}{{/FROM_OFFICE}}{{#FROM_REPORTER}}[[The reporter, {{LETTER_DATE}}]]{{/FROM_REPORTER}}</p><p class="govuk-body app-prose">{{LETTER_TEXT:p}}</p></div>
{{/LETTER_ROW}}
{{#OPEN}}
<form method="post" action="/{{%LANG}}/reports/{{REPORT_ID:u}}/answer" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Put it into the mailbox]]</button>
</form>
<form method="post" action="/{{%LANG}}/reports/{{REPORT_ID:u}}/close">
{{%PART parts/token.tpl}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Close the report]]</button>
</form>
{{/OPEN}}
