{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Conditions of the finding]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Conditions of the finding]] <span class="app-article">{{ART_7}}</span></h1>
{{%PART parts/contract.tpl}}
<ol class="govuk-list govuk-list--number">
{{#CONDITION_ROW}}<li>{{%PART parts/condition-text.tpl}}<p class="govuk-body-s">{{%PART parts/tag.tpl}}</p></li>
{{/CONDITION_ROW}}
</ol>
{{#CAN_ANSWER}}
<p class="govuk-body">[[Accepting binds your organisation to all of them and cannot be undone; the contract may take effect once the precedent ones are confirmed. If you refuse, the contract may not take effect; you may still accept later.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Send the answer]]"}}
</form>
{{/CAN_ANSWER}}
</div></div>
