{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Enter a designation]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/designations">[[Back to the register]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Enter a designation]]</h1>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Save]]"}}
</form>
</div></div>
