{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{DESIGNATION_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/designations">[[Back to the register]]</a>}}
<span class="govuk-caption-l">[[Register of designations]] <span class="app-article">{{ARTICLE}}</span></span>
<h1 class="govuk-heading-l">{{DESIGNATION_OPERATOR}} {{%PART parts/tag.tpl}}</h1>
<dl class="govuk-summary-list">
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Infrastructure]]</dt><dd class="govuk-summary-list__value">{{DESIGNATION_CII}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Department]]</dt><dd class="govuk-summary-list__value">{{DESIGNATION_DEPARTMENT}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Number of the decision]]</dt><dd class="govuk-summary-list__value">{{DESIGNATION_NUMBER}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Designated]]</dt><dd class="govuk-summary-list__value">{{DESIGNATION_ON}}</dd></div>
{{#DESIGNATION_USCC}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Credit code]]</dt><dd class="govuk-summary-list__value app-code">{{DESIGNATION_USCC}}</dd></div>{{/DESIGNATION_USCC}}
{{#REPLACES_ID}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[In place of]]</dt><dd class="govuk-summary-list__value"><a class="govuk-link" href="/{{%LANG}}/designations/{{REPLACES_ID:u}}">[[the designation before]]</a></dd></div>{{/REPLACES_ID}}
{{#ENTERED_AT}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Entered]]</dt><dd class="govuk-summary-list__value">{{ENTERED_AT}}{{#ENTERED_BY}} · {{ENTERED_BY}}{{/ENTERED_BY}}</dd></div>{{/ENTERED_AT}}
{{#DESIGNATION_ENDED}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[No longer in force]]</dt><dd class="govuk-summary-list__value">{{DESIGNATION_ENDED}}{{#DECIDED_BY}} · {{DECIDED_BY}}{{/DECIDED_BY}}{{#DESIGNATION_END_REASON}}<br><span class="app-prose">{{DESIGNATION_END_REASON:p}}</span>{{/DESIGNATION_END_REASON}}</dd></div>{{/DESIGNATION_ENDED}}
</dl>
{{#CAN_WORK}}
<div class="app-columns app-no-print">
<section class="app-card" aria-labelledby="again">
<h2 class="govuk-heading-m" id="again">[[Designated anew]]</h2>
<p class="govuk-body">[[The new designation takes the place of this one, which ends on its date.]]</p>
<form method="post" action="/{{%LANG}}/designations/{{DESIGNATION_ID:u}}/again" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Enter the new designation]]</button>
</form>
</section>
<section class="app-card" aria-labelledby="end">
<h2 class="govuk-heading-m" id="end">[[End of the designation]]</h2>
<p class="govuk-body">[[Applications that the operator lodges from that day on are held, unless another designation of it is in force.]]</p>
<form method="post" action="/{{%LANG}}/designations/{{DESIGNATION_ID:u}}/end" novalidate>
{{%PART parts/token.tpl}}
{{>END_FIELDS}}
<button class="govuk-button govuk-button--warning" type="submit">[[Enter the end]]</button>
</form>
</section>
</div>
{{/CAN_WORK}}
