{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[History of case {{CASE_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m">[[History]]</h2>
<p class="govuk-body app-quiet">[[Newest first. The date is the legal date; the time of entry stands below it. Nothing is ever taken out.]]</p>
<ol class="app-timeline">
{{#EVENT}}{{%PART parts/timeline.tpl}}{{/EVENT}}
</ol>
