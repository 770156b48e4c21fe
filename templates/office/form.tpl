{{%AUTOESCAPE context="HTML"}}
{{! A small form on a case: heading, a sentence, fields, one button. }}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{FORM_TITLE}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{FORM_TITLE}}</h1>
{{#FORM_TEXT}}<p class="govuk-body">{{FORM_TEXT}}</p>{{/FORM_TEXT}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{#NEXT}}<input type="hidden" name="next" value="{{NEXT}}">{{/NEXT}}
{{>FIELDS}}
<button class="govuk-button" type="submit">{{FORM_BUTTON}}</button>
</form>
