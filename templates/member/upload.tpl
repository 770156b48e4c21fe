{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Attach the scan of the sealed paper]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/paper">[[Back]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Attach the scan of the sealed paper]]</h1>
<p class="govuk-body">[[The Office sees it with the case; other members and the operator do not. Afterwards you choose it for the answer.]]</p>
<form method="post" action="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/paper/upload" enctype="multipart/form-data" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Attach]]</button>
</form>
