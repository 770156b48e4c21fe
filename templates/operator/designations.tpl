{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Our designations]]}}
<h1 class="govuk-heading-l" id="designations">[[Our designations]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[What the Office's register shows as designated of your organisation. If something is missing or wrong, please tell the Office; an application that you lodge without a designation in force is held until the designating department has confirmed it.]]</p>
{{#NO_DESIGNATIONS}}<p class="govuk-body">[[The register shows no designation of your organisation.]]</p>{{/NO_DESIGNATIONS}}
{{#HAS_DESIGNATIONS}}
<div class="app-scroll" role="region" aria-labelledby="designations" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Infrastructure]]</th><th scope="col">[[Department]]</th><th scope="col">[[Number of the decision]]</th><th scope="col">[[Designated]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#DESIGNATION}}
<tr><th scope="row">{{DESIGNATION_CII}}</th><td>{{DESIGNATION_DEPARTMENT}}</td><td>{{DESIGNATION_NUMBER}}</td><td>{{DESIGNATION_ON}}</td><td>{{%PART parts/tag.tpl}}{{#DESIGNATION_ENDED}}<br><span class="app-quiet">{{DESIGNATION_ENDED}}</span>{{/DESIGNATION_ENDED}}</td></tr>
{{/DESIGNATION}}
</tbody>
</table>
</div>
{{/HAS_DESIGNATIONS}}
