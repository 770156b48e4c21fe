{{%AUTOESCAPE context="HTML"}}
{{! The fairness meter; filled by put_fairness (office/supplement.h). }}
{{#FAIRNESS}}
<section class="app-card" aria-labelledby="fairness">
<h2 class="govuk-heading-s" id="fairness">[[Fairness]]</h2>
<table class="app-table">
<tbody>
<tr><th scope="row">[[Requests for materials]]</th><td class="app-number">{{FAIR_REQUESTS}}</td></tr>
<tr><th scope="row">[[The period began anew]]</th><td class="app-number">{{FAIR_RESTARTS}}</td></tr>
<tr><th scope="row">[[Items asked for twice]]</th><td class="app-number">{{FAIR_TWICE}}</td></tr>
<tr><th scope="row">[[Working days since lodging]]</th><td class="app-number">{{FAIR_DAYS}}</td></tr>
<tr><th scope="row">[[held by the operator]]</th><td class="app-number">{{FAIR_OPERATOR}}</td></tr>
<tr><th scope="row">[[held by the Office]]</th><td class="app-number">{{FAIR_OFFICE}}</td></tr>
<tr><th scope="row">[[held by the members]]</th><td class="app-number">{{FAIR_MEMBERS}}</td></tr>
<tr><th scope="row">[[held by the designating department]]</th><td class="app-number">{{FAIR_DEPARTMENT}}</td></tr>
<tr><th scope="row">[[held by the Commission]]</th><td class="app-number">{{FAIR_COMMISSION}}</td></tr>
</tbody>
</table>
{{#FAIR_MANY}}<p class="govuk-body-s"><strong>[[There has been a request before. Each one keeps the operator waiting longer: ask for everything at once.]]</strong></p>{{/FAIR_MANY}}
</section>
{{/FAIRNESS}}
