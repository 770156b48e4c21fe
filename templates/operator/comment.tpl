{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Comment on the intended Fail]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Comment on the intended Fail]] <span class="app-article">{{ART_14}}</span></h1>
<p class="govuk-body">[[The Office has told you that it intends to suggest Fail, and why: the letter says so. No finding is made yet.]]{{#NEXT_DATE}} [[You may comment until {{NEXT_DATE}}.]]{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}{{/NEXT_DATE}}</p>
<p class="govuk-body">[[Your comment is an act of yours: it stands in the record and is weighed before anything is suggested. It stops no period.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Send the comment]]</button>
</form>
</div></div>
