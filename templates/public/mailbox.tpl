{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Read the answer to my report]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/">[[Back]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Read the answer to my report]]</h1>
<form method="post" action="/{{%LANG}}/mailbox" autocomplete="off" novalidate>
{{>FIELDS}}
<button class="govuk-button" type="submit" name="step" value="open">[[Open the mailbox]]</button>
</form>
</div></div>
