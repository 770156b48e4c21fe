{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Brief]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="{{BACK_PATH}}">[[Back]]</a>}}
<h1 class="govuk-heading-l app-no-print">[[Brief]] <span class="app-code">{{CASE_NUMBER}}</span></h1>
{{#BRIEF}}{{%PART commission/brief-part.tpl}}{{/BRIEF}}
