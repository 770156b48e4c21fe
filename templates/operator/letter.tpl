{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE {{LETTER_TITLE}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">{{LETTER_TITLE}}{{#LETTER_ARTICLE}} <span class="app-article">{{LETTER_ARTICLE}}</span>{{/LETTER_ARTICLE}}</h1>
<p class="govuk-body">[[Number {{LETTER_NUMBER}}, issued on {{LETTER_DATE}}.]]{{#LETTER_VOID}} <strong class="govuk-tag govuk-tag--grey">[[superseded]]</strong>{{/LETTER_VOID}}</p>
{{#LETTER_CLOSED}}
<p class="govuk-body">[[To read the letter, acknowledge that you have received it. Your name and the time are recorded in the case, to say who read it and when.]]</p>
{{#SERVED_HERE}}<p class="govuk-body">[[The declaration consents to service by electronic means: the letter counts as served when it reached this system, opened or not.]]</p>{{/SERVED_HERE}}
{{#SERVED_ON_PAPER}}<p class="govuk-body">[[The declaration does not consent to service by electronic means: the letter is served on paper, apart from this.]]</p>{{/SERVED_ON_PAPER}}
{{#SERVED_BY_OPENING}}<p class="govuk-body">[[The day is recorded as the day of service, unless service on paper is on record already.]]</p>{{/SERVED_BY_OPENING}}
<form method="post">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Acknowledge receipt and open the letter]]"}}
</form>
{{/LETTER_CLOSED}}
{{#LETTER_OPENED}}
<p class="govuk-body">[[Receipt acknowledged by {{OPENED_BY}}, {{OPENED_AT}}.]]</p>
<p class="govuk-body"><a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/letters/{{LETTER_N}}/text">[[Open the letter to read or print]]</a></p>
<p class="govuk-body">[[The Chinese text is the letter; the English one is a reading copy.]] <a class="govuk-link" href="/zh/cases/{{CASE_NUMBER}}/letters/{{LETTER_N}}/text">[[The letter in Chinese]]</a></p>
{{/LETTER_OPENED}}
</div></div>
