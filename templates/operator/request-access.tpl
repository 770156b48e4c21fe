{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Request access]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/sign-in">[[Back to sign-in]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Request access]]</h1>
<p class="govuk-body">[[This service is for operators of critical information infrastructure ({{ART_18}}). The Office checks your request, calls you if something is unclear, and sends an invitation to the address below.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Send the request]]"}}
</form>
</div></div>
