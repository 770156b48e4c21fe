{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Enter service on paper]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/proposal">[[Back to the proposal]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Enter service on paper]]</h1>
<p class="govuk-body">[[The proof of service of the notice of the review. The first proof on record stands.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Enter]]</button>
</form>
