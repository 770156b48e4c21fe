{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Before the Commission]]}}
<h1 class="govuk-heading-l" id="list-title">[[Before the Commission]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Reports of the Office and proposals of members that wait for a decision, the most urgent first. The Commission approves exactly the finding submitted, or returns it with a direction; a proposed review it approves or declines. One secretary enters the decision, another confirms it.]]</p>
{{#NO_CASES}}<p class="govuk-body">[[Nothing waits for the Commission.]]</p>{{/NO_CASES}}
{{#HAS_CASES}}
<div class="app-scroll" role="region" aria-labelledby="list-title" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Number]]</th><th scope="col">[[Operator and purchase]]</th><th scope="col">[[Submitted]]</th><th scope="col">[[Reported]]</th><th scope="col">[[The Commission must act by]]</th><th scope="col">[[Decision]]</th></tr></thead>
<tbody>
{{#CASE_ROW}}
<tr{{#IS_LATE}} class="app-table__late"{{/IS_LATE}}>
<th scope="row"><a class="govuk-link app-code" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></th>
<td>{{CASE_OPERATOR}}<br><span class="app-quiet">{{CASE_TITLE}}</span></td>
<td>{{CASE_FINDING}}</td>
<td>{{REPORTED}}</td>
<td>{{#HAS_DUE}}{{DUE}}{{/HAS_DUE}}{{#ON_PROPOSAL}}—{{/ON_PROPOSAL}}{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}}<br>{{#IS_LATE}}<strong class="govuk-tag govuk-tag--red">! {{DUE_LEFT}}</strong>{{/IS_LATE}}{{#IN_TIME}}<span class="app-quiet">{{DUE_LEFT}}</span>{{/IN_TIME}}</td>
<td>{{%PART parts/tag.tpl}}</td>
</tr>
{{/CASE_ROW}}
</tbody>
</table>
</div>
{{/HAS_CASES}}
