{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[A file for the change]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/change">[[Back to the change]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[A file for the change]] <span class="app-article">{{ART_14}}</span></h1>
<p class="govuk-body">[[It goes along when you notify the change, and becomes part of the case then. Uploading it is no act and stops no period.]]</p>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/change/upload" enctype="multipart/form-data" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Upload]]"}}
</form>
</div></div>
