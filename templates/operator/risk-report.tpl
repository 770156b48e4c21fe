{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Security risk report]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Security risk report]] <span class="app-article">{{ART_6_8_II}}</span></h1>
<p class="govuk-body app-no-print">[[Made from your answers. Print it, or save it as PDF from the print window.]]</p>
<dl class="govuk-summary-list">
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">[[Operator]]</dt><dd class="govuk-summary-list__value">{{OPERATOR}}{{#OPERATOR_CODE}}<br><span class="app-code">{{OPERATOR_CODE}}</span>{{/OPERATOR_CODE}}</dd></div>
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
{{#TRIGGER}}
<h2 class="govuk-heading-m">{{TRIGGER_MARK}} {{TRIGGER_WORDS}}</h2>
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
{{/TRIGGER}}
<h2 class="govuk-heading-m">[[Result]]</h2>
{{#DUTY_APPLY}}<p class="govuk-body"><strong>[[You must apply: {{ART_6}} {{DUTY_TRIGGERS}}.]]</strong></p>{{/DUTY_APPLY}}
{{#DUTY_NONE}}<p class="govuk-body"><strong>[[No duty to apply: none of the four triggers of {{ART_6}} is given.]]</strong></p>{{/DUTY_NONE}}
{{#DUTY_UNKNOWN}}<p class="govuk-body"><strong>[[The judgement is not complete yet.]]</strong></p>{{/DUTY_UNKNOWN}}
<p class="govuk-body">[[Signature of the person responsible:]] ____________________ &emsp; [[Date:]] ____________________</p>
</div></div>
