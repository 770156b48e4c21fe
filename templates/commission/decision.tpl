{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Enter the decision]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}">[[Back to the item]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Enter the decision]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">{{#ON_REPORT}}[[The Commission decided on the finding “{{CASE_FINDING}}”, version {{VERSION}} ({{VERSION_DIGEST}}). Another secretary confirms what you enter.]]{{/ON_REPORT}}{{#ON_PROPOSAL}}[[The Commission decided on the proposal of a review ({{VERSION_DIGEST}}). Another secretary confirms what you enter.]]{{/ON_PROPOSAL}}</p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/scan">[[Upload the scan of the decision]]</a> [[first, then choose it below.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{ENTRY_VERSION}}">
<input type="hidden" name="digest" value="{{DIGEST}}">
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Enter]]</button>
</form>
