{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Import a list]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/designations">[[Back to the register]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Import a list of designations]]</h1>
<p class="govuk-body">[[Either the whole list is taken in or nothing of it.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Import]]"}}
</form>
</div></div>
