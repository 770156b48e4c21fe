{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{FORM_TITLE}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/special">[[Back to the special review]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{FORM_TITLE}} <span class="app-article">{{ARTICLE}}</span></h1>
{{#FORM_TEXT}}<p class="govuk-body">{{FORM_TEXT}}</p>{{/FORM_TEXT}}
{{#CAN_SCAN}}<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/papers/upload">[[Attach a scan to the case]]</a> [[first if there is a paper, then choose it below.]]</p>{{/CAN_SCAN}}
{{#HAS_TIED}}<div class="govuk-inset-text"><p class="govuk-body">[[Tied to a party, and so not to be asked in this case:]]</p>
<ul class="govuk-list govuk-list--bullet">
{{#TIED}}<li>[[{{EXPERT_NAME}}: {{CONFLICT_PARTY}} (register: {{CONFLICT_TIE}})]]</li>
{{/TIED}}
</ul></div>{{/HAS_TIED}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seq" value="{{CASE_SEQ}}">
{{#VERSION}}<input type="hidden" name="version" value="{{VERSION}}">{{/VERSION}}
{{>FIELDS}}
<button class="govuk-button" type="submit">{{FORM_BUTTON}}</button>
</form>
