{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Proposal]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/proposals">[[Back to the proposals]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">{{CASE_TITLE}} {{%PART parts/tag.tpl}}</h1>
<p class="govuk-body">[[Released {{RELEASED_ON}} by {{SIGNER}}, drafted by {{DRAFTER}}.]] <span class="app-article">{{ARTICLE}}</span></p>
{{#TO_DECIDE}}<div class="app-next"><p>[[The proposal lies before the Commission. What it decides is shown here.]]</p></div>{{/TO_DECIDE}}
{{#DECIDED}}
<h2 class="govuk-heading-m">[[Decision of the Commission]]</h2>
<dl class="govuk-summary-list">
{{#DECISION_ROW}}{{%PART parts/row.tpl}}{{/DECISION_ROW}}
</dl>
{{/DECIDED}}
<h2 class="govuk-heading-m">[[What was proposed]]</h2>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
