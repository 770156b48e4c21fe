{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Conditions of the finding]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l" id="conditions">[[Conditions of the finding]] <span class="app-article">{{ART_7}}</span></h1>
{{%PART parts/contract.tpl}}
{{#HAS_OPERATORS}}
<h2 class="govuk-heading-m" id="answers">[[What each operator answered]] <span class="app-article">{{ART_19}}</span></h2>
<p class="govuk-body">[[Each accepts or refuses for itself. The case waits until every one has answered; what is confirmed is confirmed for all.]]</p>
<dl class="govuk-summary-list">
{{#OPERATOR_ROW}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{{CASE_OPERATOR}}</dt><dd class="govuk-summary-list__value">{{%PART office/standing.tpl}}</dd></div>
{{/OPERATOR_ROW}}
</dl>
{{/HAS_OPERATORS}}
<p class="govuk-body">[[Writing down what was found is no act. The chief or a deputy confirms all precedent conditions in one act, of which the operator is told. Continuing ones do not hold the contract up.]]</p>
<div class="app-scroll" role="region" aria-labelledby="conditions" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col" class="app-number">[[No.]]</th><th scope="col">[[Condition]]</th><th scope="col">[[State]]</th><th scope="col">[[What was seen]]</th></tr></thead>
<tbody>
{{#CONDITION_ROW}}
<tr><th scope="row" class="app-number">{{CONDITION}}</th>
<td>{{%PART parts/condition-text.tpl}}</td>
<td>{{%PART parts/tag.tpl}}</td>
<td>{{#SAID_BODY}}<p class="govuk-body-s app-prose">{{SAID_BODY:p}}</p><p class="govuk-body-s app-quiet">[[{{SAID_AT}}, {{SAID_BY}}]] {{%PART parts/spill-link.tpl}}</p>{{/SAID_BODY}}{{#CAN_WORK}}<a class="govuk-link app-no-print" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/conditions/{{CONDITION}}">[[Look at it<span class="govuk-visually-hidden">: condition {{CONDITION}}</span>]]</a>{{/CAN_WORK}}</td></tr>
{{/CONDITION_ROW}}
</tbody>
</table>
</div>
{{#CAN_CONFIRM}}<p class="govuk-body app-no-print"><a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/confirm-conditions">[[Confirm the precedent conditions]]</a></p>{{/CAN_CONFIRM}}
