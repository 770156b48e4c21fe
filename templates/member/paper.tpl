{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Enter an answer on paper]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Enter an answer on paper]]</h1>
<p class="govuk-body">[[For a member that answered on sealed paper. The scan must be attached to the case first.]] <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/papers/upload">[[Attach a scan]]</a> <span class="app-article">{{ARTICLE}}</span></p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="digest" value="{{DIGEST}}">
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Enter the answer]]</button>
</form>
