{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{ACT_WORDS}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{ACT_WORDS}} <span class="app-article">{{ACT_ARTICLE}}</span></h1>
<p class="govuk-body">{{ACT_EFFECT}}</p>
<p class="govuk-body">{{ACT_TOLD}}</p>
{{#ACT_TARGET}}<div class="govuk-inset-text">[[This takes back: {{ACT_TARGET}}]]</div>{{/ACT_TARGET}}
{{%PART parts/changes.tpl}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seq" value="{{CASE_SEQ}}">
{{>FIELDS}}
{{%PART office/paper-fields.tpl}}
<button class="govuk-button" type="submit" name="step" value="preview">[[Continue]]</button>
</form>
