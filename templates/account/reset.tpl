{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Reset your password]]</h1>
<p class="govuk-body">[[Enter your login. If there is such an account, a mail with a link goes to its address; the link works once, within an hour.]]</p>
<form method="post" action="{{RESET_PATH}}" novalidate>
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Send the link]]"}}
</form>
</div></div>
