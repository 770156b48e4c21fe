{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Application lodged]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases">[[Back to my cases]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<div class="govuk-panel govuk-panel--confirmation app-panel">
<h1 class="govuk-panel__title">[[Application lodged]]</h1>
<div class="govuk-panel__body">[[Case number]]<br><strong class="app-code">{{CASE_NUMBER}}</strong></div>
</div>
<p class="govuk-body-l">{{CASE_TITLE}}</p>
<p class="govuk-body">[[Lodged on {{LODGED_ON}}. A confirmation has been sent by e-mail and stands among the letters of the case.]]</p>
<h2 class="govuk-heading-m">[[What happens next]]</h2>
{{#IS_ACCEPTED}}
{{#LAST_DAY}}<p class="govuk-body">[[The Office checks whether the application is complete. Its own target is {{DAYS}}: by <strong>{{LAST_DAY}}</strong>.]]{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}} <span class="app-article">{{ARTICLE}}</span></p>{{/LAST_DAY}}
<p class="govuk-body">[[It then accepts the application, returns it once with everything that is to be corrected, or says why it does not accept it. The preliminary review begins with acceptance.]]</p>
{{/IS_ACCEPTED}}
{{#IS_DECIDED}}
{{#LAST_DAY}}<p class="govuk-body">[[The Office checks whether the application is complete, and decides within {{DAYS}} whether a review is needed: by <strong>{{LAST_DAY}}</strong>.]]{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}} <span class="app-article">{{ARTICLE}}</span></p>{{/LAST_DAY}}
<p class="govuk-body">[[It tells you in writing. The preliminary review begins with that notice. An application that is not complete is returned once, with everything that is to be corrected.]]</p>
{{/IS_DECIDED}}
{{%PART parts/contract.tpl}}
<p class="govuk-body app-no-print">[[Keep this page: print it, or save it as PDF from the print window.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Go to the case]]</a></p>
</div></div>
