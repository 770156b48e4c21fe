{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Draft a suggested finding]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/suggestion">[[Back to the suggested finding]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Draft a suggested finding]] <span class="app-article">{{ACT_ARTICLE}}</span></h1>
{{#REMARKS}}<div class="govuk-inset-text"><p class="govuk-body">[[Returned by {{RETURNER}} with these remarks:]]</p><p class="govuk-body app-prose">{{REMARKS:p}}</p></div>{{/REMARKS}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="n" value="{{N_CONDITIONS}}">
<button class="govuk-visually-hidden" type="submit" name="step" value="save" tabindex="-1">[[Save the draft]]</button>
{{>FIELDS}}
{{#CONDITION}}
<fieldset class="govuk-fieldset app-card">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">[[Condition {{CONDITION_N}}]]</legend>
{{>CONDITION_FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="remove-{{CONDITION_N}}">[[Remove condition {{CONDITION_N}}]]</button>
</fieldset>
{{/CONDITION}}
{{#CAN_ADD}}<p><button class="govuk-button govuk-button--secondary" type="submit" name="step" value="add">[[Add a condition]]</button></p>{{/CAN_ADD}}
<div class="app-actions">
<button class="govuk-button" type="submit" name="step" value="save">[[Save the draft]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="submit">[[Save and hand in to be signed]]</button>
</div>
</form>
