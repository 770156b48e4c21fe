{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Check your report]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Check your report]]</h1>
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
<form method="post" action="/{{%LANG}}/report" autocomplete="off">
{{%PART public/steps.tpl}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="code">[[Continue to the code]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="edit">[[Change it]]</button>
</div>
</form>
</div></div>
