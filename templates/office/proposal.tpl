{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Proposal]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m">[[Proposal: {{MEMBER}}]] <span class="app-article">{{ARTICLE}}</span></h2>
<p class="govuk-body-s app-quiet">[[Released {{RELEASED_ON}} by {{SIGNER}}, drafted by {{DRAFTER}}.]] {{VERSION_DIGEST}} {{%PART parts/spill-link.tpl}}</p>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
<h2 class="govuk-heading-m" id="operators">[[Operators]]</h2>
<p class="govuk-body">[[Each is told of the review by a letter of its own and sees the case from then on; of the others it learns nothing. No designation is needed.]]</p>
{{#NO_OPERATORS}}<p class="govuk-body">[[No operator is known. The notice of the review and the finding go to the provider on paper.]]</p>{{/NO_OPERATORS}}
{{#HAS_OPERATORS}}
<div class="app-scroll" role="region" aria-labelledby="operators" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Operator]]</th><th scope="col">[[Told]]</th><th scope="col">[[Served]]</th><th scope="col">[[Materials handed in]]</th>{{#HAS_CONDITIONS}}<th scope="col">[[Conditions]]</th>{{/HAS_CONDITIONS}}</tr></thead>
<tbody>
{{#OPERATOR_ROW}}
<tr><th scope="row">{{CASE_OPERATOR}}{{#OPERATOR_CODE}}<br><span class="app-quiet">{{OPERATOR_CODE}}</span>{{/OPERATOR_CODE}}
{{#CAN_LEAVE}}<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/operators/{{OPERATOR_ID:u}}/leave" class="app-no-print" novalidate>{{%PART parts/token.tpl}}<button class="govuk-button govuk-button--secondary" type="submit">[[Take off]]<span class="govuk-visually-hidden"> {{CASE_OPERATOR}}</span></button></form>{{/CAN_LEAVE}}</th>
<td>{{#NOTIFIED_ON}}{{NOTIFIED_ON}}{{/NOTIFIED_ON}}</td>
<td>{{#SERVED_ON}}{{SERVED_ON}}{{/SERVED_ON}}{{#SERVED_NUMBER}}<br><span class="app-quiet">[[on paper, no. {{SERVED_NUMBER}}]]</span>{{/SERVED_NUMBER}}{{#CAN_SERVE}}<a class="govuk-link app-no-print" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/operators/{{OPERATOR_ID:u}}/served">[[Enter service on paper]]<span class="govuk-visually-hidden"> {{CASE_OPERATOR}}</span></a>{{/CAN_SERVE}}</td>
<td>{{#SUBMITTED_ON}}{{SUBMITTED_ON}}{{/SUBMITTED_ON}}</td>{{#STANDING}}<td>{{%PART office/standing.tpl}}</td>{{/STANDING}}</tr>
{{/OPERATOR_ROW}}
</tbody>
</table>
</div>
{{/HAS_OPERATORS}}
{{#CAN_TELL}}<p class="govuk-body app-no-print"><a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/join">[[Tell a further operator]]</a></p>{{/CAN_TELL}}
{{#CAN_JOIN}}
<section class="app-card app-no-print" aria-labelledby="join">
<h2 class="govuk-heading-s" id="join">[[Add an operator before the notice is given]]</h2>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/operators" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Add]]</button>
</form>
</section>
{{/CAN_JOIN}}
