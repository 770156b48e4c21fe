{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Condition {{CONDITION}}]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/conditions">[[Back to the conditions]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Condition {{CONDITION}}]] {{%PART parts/tag.tpl}}</h1>
{{%PART parts/condition-text.tpl}}
{{#SAID_BODY}}<p class="govuk-body">[[Last look:]] [[{{SAID_AT}}, {{SAID_BY}}]]</p><p class="govuk-body app-prose">{{SAID_BODY:p}}</p>{{/SAID_BODY}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Write it down]]</button>
</form>
