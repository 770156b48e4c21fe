{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Invite somebody]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/people">[[Back to people]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Invite somebody]]</h1>
<p class="govuk-body">[[A mail with a link goes to the address; whoever opens it sets the password. The link works once, within 72 hours.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Send the invitation]]"}}
</form>
</div></div>
