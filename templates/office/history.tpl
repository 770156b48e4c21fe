{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[History of case {{CASE_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m">[[History]]</h2>
<p class="govuk-body app-quiet">[[Newest first. The date is the legal date; the time of entry stands below it. Nothing is ever taken out.]]</p>
<ol class="app-timeline">
{{#EVENT}}{{%PART parts/timeline.tpl}}{{/EVENT}}
</ol>
{{#MOVES}}
<h2 class="govuk-heading-m" id="moves">[[Last days that moved with the calendar]]</h2>
<div class="app-scroll" role="region" aria-labelledby="moves" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Period]]</th><th scope="col">[[Old last day]]</th><th scope="col">[[New last day]]</th><th scope="col">[[Because this calendar was released]]</th><th scope="col">[[Counted anew]]</th></tr></thead>
<tbody>
{{#MOVE_ROW}}
<tr><th scope="row">{{MOVE_PERIOD}}</th><td>{{MOVE_FROM}}</td><td>{{MOVE_TO}}</td><td class="app-code">{{MOVE_EDITION}}</td><td>{{MOVE_AT}}</td></tr>
{{/MOVE_ROW}}
</tbody>
</table>
</div>
{{/MOVES}}
{{#REMINDERS}}
<h2 class="govuk-heading-m" id="reminders">[[Reminders sent]]</h2>
<div class="app-scroll" role="region" aria-labelledby="reminders" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Date]]</th><th scope="col">[[To]]</th><th scope="col">[[Of what]]</th><th scope="col">[[Last day]]</th></tr></thead>
<tbody>
{{#REMINDER_ROW}}
<tr><th scope="row">{{REMINDER_ON}}</th><td>{{REMINDER_ORGANISATION}}<br><span class="app-quiet">{{REMINDER_NAME}}</span></td><td>{{REMINDER_WHAT}}<br><span class="app-quiet">{{REMINDER_STEP}}</span></td><td>{{REMINDER_DUE}}</td></tr>
{{/REMINDER_ROW}}
</tbody>
</table>
</div>
{{/REMINDERS}}
