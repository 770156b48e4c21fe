{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Incidents]]}}
<h1 class="govuk-heading-l" id="incidents">[[Incidents]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Something that was stored here seemed to hold a state secret. It is withheld from everybody; a second person destroys it or gives it back. Nothing of its content stands here.]]</p>
{{#CAN_REPORT}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/incidents/new">[[Report a possible state secret]]</a></p>{{/CAN_REPORT}}
{{#NO_INCIDENTS}}<p class="govuk-body">[[There was no incident.]]</p>{{/NO_INCIDENTS}}
{{#INCIDENTS}}
<div class="app-scroll" role="region" aria-labelledby="incidents" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Incident]]</th><th scope="col">[[Case]]</th><th scope="col" class="app-number">[[Places]]</th><th scope="col">[[Withheld]]</th><th scope="col">[[State]]</th><th scope="col">[[Decided]]</th></tr></thead>
<tbody>
{{#INCIDENT}}
<tr><th scope="row" class="app-code"><a class="govuk-link" href="/{{%LANG}}/incidents/{{INCIDENT_ID:u}}">{{INCIDENT_NUMBER}}</a></th><td class="app-code">{{#INCIDENT_CASE}}{{INCIDENT_CASE}}{{/INCIDENT_CASE}}</td><td class="app-number">{{INCIDENT_PLACES}}</td><td>{{REPORTED_AT}}<br><span class="app-quiet">{{REPORTED_BY}}</span></td><td>{{%PART parts/tag.tpl}}</td><td>{{#DECIDED}}{{DECIDED_AT}}<br><span class="app-quiet">{{DECIDED_BY}}</span>{{/DECIDED}}</td></tr>
{{/INCIDENT}}
</tbody>
</table>
</div>
{{/INCIDENTS}}
