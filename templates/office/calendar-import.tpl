{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Import a notice]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/calendars">[[Back to the calendar]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Import a notice]]</h1>
<p class="govuk-body">[[Days that the notice names take the place of what was known of them; ordinary weekends are left out. Nothing changes before another administrator has released it.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Import]]"}}
</form>
</div></div>
