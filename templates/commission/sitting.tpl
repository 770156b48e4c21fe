{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{SITTING_TITLE}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/sittings">[[Back to the sittings]]</a>}}
<span class="govuk-caption-l">{{SITTING_DATE}} {{SITTING_WEEKDAY}}</span>
<h1 class="govuk-heading-l" id="agenda">{{SITTING_TITLE}}</h1>
{{#NO_CASES}}<p class="govuk-body">[[Nothing stands on the agenda yet.]]</p>{{/NO_CASES}}
{{#HAS_CASES}}
<div class="app-scroll" role="region" aria-labelledby="agenda" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col" class="app-number">[[Item]]</th><th scope="col">[[Number]]</th><th scope="col">[[Operator and purchase]]</th><th scope="col">[[Submitted]]</th><th scope="col">[[The Commission must act by]]</th><th scope="col">[[Decision]]</th><th scope="col" class="app-no-print">[[Agenda]]</th></tr></thead>
<tbody>
{{#CASE_ROW}}
<tr><td class="app-number">{{POSITION}}</td>
<th scope="row"><a class="govuk-link app-code" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></th>
<td>{{CASE_OPERATOR}}<br><span class="app-quiet">{{CASE_TITLE}}</span></td>
<td>{{CASE_FINDING}}</td>
<td>{{#HAS_DUE}}{{DUE}}{{/HAS_DUE}}{{#ON_PROPOSAL}}—{{/ON_PROPOSAL}}{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}}<br><span class="app-quiet">{{DUE_LEFT}}</span></td>
<td>{{%PART parts/tag.tpl}}</td>
<td class="app-no-print"><form method="post" action="/{{%LANG}}/sittings/{{SITTING_ID:u}}/items/{{CASE_NUMBER:u}}/remove" novalidate>{{%PART parts/token.tpl}}<button class="govuk-button govuk-button--secondary" type="submit">[[Take off]]<span class="govuk-visually-hidden"> {{CASE_NUMBER}}</span></button></form></td></tr>
{{/CASE_ROW}}
</tbody>
</table>
</div>
<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/sittings/{{SITTING_ID:u}}/papers">[[Papers of the sitting: agenda and briefs, to print]]</a></p>
{{/HAS_CASES}}
{{#CAN_ADD}}
<section class="app-card app-no-print" aria-labelledby="add">
<h2 class="govuk-heading-m" id="add">[[Put a case on the agenda]]</h2>
<form method="post" action="/{{%LANG}}/sittings/{{SITTING_ID:u}}/items" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Put it on the agenda]]</button>
</form>
</section>
{{/CAN_ADD}}
