{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[New application]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases">[[Back to my cases]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[New application]]</h1>
<p class="govuk-body">[[Before anything else: state secrets must not enter this system. Nothing is stored before you answer this question.]] <span class="app-article">{{ART_20}}</span></p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Continue]]"}}
</form>
</div></div>
