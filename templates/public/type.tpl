{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Type the code]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Type the code and send]]</h1>
<form method="post" action="/{{%LANG}}/report" autocomplete="off" novalidate>
{{%PART public/steps.tpl}}
{{>FIELDS}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="send">[[Send the report]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="show">[[Show the code again]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="check">[[Back to my report]]</button>
</div>
</form>
</div></div>
