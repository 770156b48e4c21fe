{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Assess factor {{FACTOR_MARK}}]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/assessment">[[Back to the assessment]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Assess factor {{FACTOR_MARK}}]] <span class="app-article">{{ACT_ARTICLE}}</span></h1>
<p class="govuk-body-l">{{FACTOR_WORDS}}</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seen" value="{{SEEN}}">
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Save]]</button>
</form>
