{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Risk reports without application]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases">[[Back to my cases]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Risk reports that led to no application]]</h1>
<p class="govuk-body">[[The duty to judge the risk exists for every purchase ({{ART_6}}). Reports that found no duty to apply are kept here, for your organisation alone: the Office cannot read this register.]]</p>
{{#REPORTS}}
<dl class="govuk-summary-list">
{{#REPORT}}
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key"><a class="govuk-link" href="/{{%LANG}}/applications/{{APPLICATION_ID}}/risk-report">{{APPLICATION_TITLE}}</a></dt>
<dd class="govuk-summary-list__value">[[Last saved by {{UPDATED_BY}}, {{UPDATED_AT}}.]]</dd>
<dd class="govuk-summary-list__actions"><form method="post" action="/{{%LANG}}/applications/{{APPLICATION_ID}}/reopen">{{%PART parts/token.tpl}}<button class="app-link-button" type="submit">[[Open again as a draft]]<span class="govuk-visually-hidden"> {{APPLICATION_TITLE}}</span></button></form></dd>
</div>
{{/REPORT}}
</dl>
{{/REPORTS}}
<p class="govuk-body">[[To add a report, begin a new application, fill in the purchase and the risk judgement, and choose to keep the report.]] <a class="govuk-link" href="/{{%LANG}}/applications/new">[[New application]]</a></p>
</div></div>
