{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Application as lodged]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[Application, version {{FILED_NUMBER}}]]</h1>
<p class="govuk-body">[[lodged {{FILED_AT}} by {{FILED_BY}}]]{{#SIGNED_BY}} · [[signed by {{SIGNED_BY}}]]{{/SIGNED_BY}}</p>
{{%PART operator/answers.tpl}}
</div></div>
