{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Report sent]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<div class="govuk-panel govuk-panel--confirmation app-panel"><h1 class="govuk-panel__title">[[Your report was sent]]</h1></div>
<p class="govuk-body">[[It is sealed and waits for the Office. Come back with your code in some days to read the answer.]]</p>
<p class="govuk-body">[[Now close this window, and if others use this device, clear the browser's history.]]</p>
<p class="govuk-body"><a class="govuk-link" rel="noreferrer" href="https://www.gov.cn/">[[Leave this site]]</a></p>
</div></div>
