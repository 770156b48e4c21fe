{{%AUTOESCAPE context="HTML"}}
<div class="govuk-panel govuk-panel--confirmation app-panel">
<h1 class="govuk-panel__title">@HEADING@</h1>
<div class="govuk-panel__body">@TEXT@</div>
</div>
