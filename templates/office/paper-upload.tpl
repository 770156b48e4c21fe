{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Attach a scan to the case]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Attach a scan to the case]]</h1>
<p class="govuk-body">[[The operator does not see it. Afterwards it can be chosen where an act happened on paper.]]</p>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/papers/upload" enctype="multipart/form-data" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Attach]]</button>
</form>
