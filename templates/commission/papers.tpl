{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Papers]] · {{SITTING_TITLE}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/sittings/{{SITTING_ID:u}}">[[Back to the agenda]]</a>}}
<span class="govuk-caption-l">{{SITTING_DATE}} {{SITTING_WEEKDAY}}</span>
<h1 class="govuk-heading-l">{{SITTING_TITLE}}</h1>
<ol class="govuk-list govuk-list--number app-agenda">
{{#CASE_ROW}}<li><span class="app-code">{{CASE_NUMBER}}</span> {{CASE_TITLE}} · {{CASE_OPERATOR}} · {{CASE_FINDING}}{{#HAS_DUE}} · [[by {{DUE}}]]{{/HAS_DUE}}</li>
{{/CASE_ROW}}
</ol>
{{#BRIEF}}{{%PART commission/brief-part.tpl}}{{/BRIEF}}
