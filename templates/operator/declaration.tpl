{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Declaration]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Declaration of application for cybersecurity review]] <span class="app-article">{{ART_8_I}}</span></h1>
<p class="govuk-body app-no-print">[[Print it, have it sealed, scan it and upload the scan in the section Declaration.]] <a class="govuk-link" href="{{TASKS_PATH}}/files/declaration/upload">[[Upload the scan]]</a></p>
<p class="govuk-body">[[To the Cybersecurity Review Office:]]</p>
<p class="govuk-body">[[Under {{ART_6}} of {{MEASURES}} we apply for a cybersecurity review of the following purchase.]]</p>
<dl class="govuk-summary-list">
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">[[Operator]]</dt><dd class="govuk-summary-list__value">{{OPERATOR}}{{#OPERATOR_CODE}}<br><span class="app-code">{{OPERATOR_CODE}}</span>{{/OPERATOR_CODE}}{{#OPERATOR_ADDRESS}}<br>{{OPERATOR_ADDRESS}}{{/OPERATOR_ADDRESS}}</dd></div>
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">[[Providers]]</dt><dd class="govuk-summary-list__value">{{#PROVIDER}}{{PROVIDER_NAME}}<br>{{/PROVIDER}}</dd></div>
</dl>
<p class="govuk-body">[[On behalf of {{OPERATOR}} I declare that the application and its materials are true, complete and accurate, and that I answer for their authenticity.]]</p>
<p class="govuk-body">[[Seal of the operator:]] ____________________</p>
<p class="govuk-body">[[Legal representative or person authorised:]] ____________________ &emsp; [[Date:]] ____________________</p>
</div></div>
