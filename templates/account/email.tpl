{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Change my e-mail address]]</h1>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Change address]]"}}
</form>
</div></div>
