{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[What if]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m">[[What if]]</h2>
<p class="govuk-body">[[This plays what would follow, under the rules and the calendar of this case. It is no act: nothing is written, nobody is told.]]</p>
{{#PLAYED}}
<section aria-labelledby="played">
<h2 class="govuk-heading-m" id="played">[[What would follow]]</h2>
{{#WHY_NOT}}<div class="govuk-inset-text">[[That would not be possible: {{WHY_NOT}}]]</div>{{/WHY_NOT}}
{{#CLOCKS_AFTER}}{{#CLOCK}}{{%PART parts/clock.tpl}}{{/CLOCK}}{{/CLOCKS_AFTER}}
</section>
{{/PLAYED}}
<form method="get" novalidate>
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Play it]]</button>
</form>
