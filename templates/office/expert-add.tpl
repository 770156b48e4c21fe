{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Take an expert into the register]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/experts">[[Back to the register]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Take an expert into the register]]</h1>
{{#NO_EXPERTS}}<p class="govuk-body">[[Every account of an expert stands in the register already. An administrator makes accounts.]]</p>{{/NO_EXPERTS}}
{{#HAS_EXPERTS}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Save]]"}}
</form>
{{/HAS_EXPERTS}}
</div></div>
