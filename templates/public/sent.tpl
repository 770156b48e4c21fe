{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Report sent]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<div class="govuk-panel govuk-panel--confirmation app-panel"><h1 class="govuk-panel__title">[[Your report was sent]]</h1></div>
<h2 class="govuk-heading-m">[[What happens next]]</h2>
<ol class="govuk-list govuk-list--number">
<li>[[Your report is sealed and waits for the Office.]]</li>
{{#TARGETS}}
<li>[[By {{ACKNOWLEDGE_DATE}} ({{ACKNOWLEDGE_DAYS}}) the Office aims to confirm receipt in your mailbox.]]</li>
<li>[[By {{TRIAGE_DATE}} ({{TRIAGE_DAYS}}) it aims to say how it goes on.]]</li>
{{/TARGETS}}
{{#NO_TARGETS}}
<li>[[Within {{ACKNOWLEDGE_DAYS}} the Office aims to confirm receipt in your mailbox.]]</li>
<li>[[Within {{TRIAGE_DAYS}} it aims to say how it goes on.]]</li>
{{/NO_TARGETS}}
<li>[[Come back with your code to read the answer, and to add what you learn later. The Office does not know who you are, unless you wrote it.]]</li>
</ol>
<p class="govuk-body">[[These are targets that the Office set itself, not periods of the Measures.]] {{#PROVISIONAL}}[[The dates are provisional: the holidays of that year are not announced yet.]]{{/PROVISIONAL}}</p>
<p class="govuk-body">[[Now close this window, and if others use this device, clear the browser's history.]]</p>
</div></div>
