{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Enter a paper part]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/secrets">[[Back to the registry]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Enter a paper part]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Nothing of its content, not even a title. It gets a neutral number, to be written on the paper.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Enter it]]"}}
</form>
</div></div>
