{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Asked of me]]}}
<h1 class="govuk-heading-l" id="list-title">[[Asked of me]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[The Office asks experts for written opinions in special reviews. What you learn of a case is confidential and serves the review alone ({{ART_15}} of the Measures).]]</p>
{{#NO_CASES}}<p class="govuk-body">[[You have not been asked yet.]]</p>{{/NO_CASES}}
{{#HAS_CASES}}
<div class="app-scroll" role="region" aria-labelledby="list-title" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Case]]</th><th scope="col">[[Asked on]]</th><th scope="col">[[Answer wanted by]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#CASE_ROW}}
<tr{{#IS_LATE}} class="app-table__late"{{/IS_LATE}}>
<th scope="row"><a class="govuk-link app-code" href="/{{%LANG}}/opinions/{{INVITATION_ID:u}}">{{CASE_NUMBER}}</a></th>
<td>{{INVITED}}</td>
<td>{{DUE}}{{#IS_LATE}} <strong class="govuk-tag govuk-tag--red">! [[overdue]]</strong>{{/IS_LATE}}</td>
<td>{{%PART parts/tag.tpl}}</td>
</tr>
{{/CASE_ROW}}
</tbody>
</table>
</div>
{{/HAS_CASES}}
