{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE {{LETTER_TITLE}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">{{LETTER_TITLE}}</h1>
<p class="govuk-body">[[Number {{LETTER_NUMBER}}, issued on {{LETTER_DATE}}.]]{{#LETTER_VOID}} <strong class="govuk-tag govuk-tag--grey">[[superseded]]</strong>{{/LETTER_VOID}}</p>
{{#LETTER_CLOSED}}
<p class="govuk-body">[[To read the letter, acknowledge that you have received it. Your name and the time are recorded in the case; this is the time of service.]] <span class="app-article">{{ART_11}}</span></p>
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
