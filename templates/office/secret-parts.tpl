{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Secret parts on paper]]}}
<h1 class="govuk-heading-l" id="secret-parts">[[Secret parts on paper]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[State secrets stay on paper. This registry says that a part exists and who holds it: it takes no title, no content and no file.]]</p>
{{#CAN_WORK}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/secrets/new">[[Enter a paper part]]</a> · <a class="govuk-link" href="/{{%LANG}}/incidents/new">[[Report a possible state secret]]</a></p>{{/CAN_WORK}}
{{#NO_SECRET_PARTS}}<p class="govuk-body">[[No paper part has been entered.]]</p>{{/NO_SECRET_PARTS}}
{{#SECRET_PARTS}}
<div class="app-scroll" role="region" aria-labelledby="secret-parts" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Number of the part]]</th><th scope="col">[[Case]]</th><th scope="col">[[Brought by]]</th><th scope="col" class="app-number">[[Number of pages]]</th><th scope="col">[[Received]]</th><th scope="col">[[Held by]]</th><th scope="col">[[Entered]]</th></tr></thead>
<tbody>
{{#SECRET_PART}}
<tr><th scope="row" class="app-code">{{SECRET_NUMBER}}</th><td class="app-code">{{#SECRET_CASE}}{{SECRET_CASE}}{{/SECRET_CASE}}</td><td>{{#SECRET_FROM}}{{SECRET_FROM}}{{/SECRET_FROM}}</td><td class="app-number">{{SECRET_PAGES}}</td><td>{{SECRET_DATE}}</td><td>{{SECRET_HOLDER}}</td><td>{{SECRET_ENTERED}}<br><span class="app-quiet">{{SECRET_ENTERED_BY}}</span></td></tr>
{{/SECRET_PART}}
</tbody>
</table>
</div>
{{/SECRET_PARTS}}
