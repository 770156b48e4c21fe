{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Register of experts]]}}
<h1 class="govuk-heading-l" id="experts">[[Register of experts]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Whom the Office may ask in a special review. Whoever is tied to the operator or a provider of a case cannot be asked in it.]]</p>
{{#CAN_WORK}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/experts/add">[[Take an expert into the register]]</a></p>{{/CAN_WORK}}
{{#NO_EXPERTS}}<p class="govuk-body">[[Nobody stands in the register yet.]]</p>{{/NO_EXPERTS}}
{{#HAS_EXPERTS}}
<div class="app-scroll" role="region" aria-labelledby="experts" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Name]]</th><th scope="col">[[Employer]]</th><th scope="col">[[Fields]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#EXPERT_ROW}}
<tr><th scope="row"><a class="govuk-link" href="/{{%LANG}}/experts/{{EXPERT_LOGIN:u}}">{{EXPERT_NAME}}</a></th><td>{{EXPERT_EMPLOYER}}</td><td>{{EXPERT_FIELDS}}</td><td>{{%PART parts/tag.tpl}}</td></tr>
{{/EXPERT_ROW}}
</tbody>
</table>
</div>
{{/HAS_EXPERTS}}
