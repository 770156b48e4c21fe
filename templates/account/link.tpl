{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Set your password]]</h1>
{{#IS_INVITATION}}<p class="govuk-body">[[You were invited to the cybersecurity review service.]]</p>{{/IS_INVITATION}}
<p class="govuk-body">[[Your login is <strong>{{LOGIN}}</strong>.]]</p>
<form method="post" action="{{LINK_PATH}}" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Set password]]"}}
</form>
</div></div>
