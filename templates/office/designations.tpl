{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Register of designations]]}}
<h1 class="govuk-heading-l" id="designations">[[Register of designations]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Operators of critical information infrastructure, and what was designated as theirs. Entries are never changed: an end and a new designation are entries of their own.]]</p>
{{#CAN_WORK}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/designations/add">[[Enter a designation]]</a> · <a class="govuk-link" href="/{{%LANG}}/designations/import">[[Import a list]]</a></p>{{/CAN_WORK}}
<form method="get" action="/{{%LANG}}/designations" class="app-filter app-no-print" novalidate>
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Show]]</button>
</form>
{{#NO_DESIGNATIONS}}<p class="govuk-body">[[No designation here.]]</p>{{/NO_DESIGNATIONS}}
{{#HAS_DESIGNATIONS}}
<div class="app-scroll" role="region" aria-labelledby="designations" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Operator]]</th><th scope="col">[[Infrastructure]]</th><th scope="col">[[Department]]</th><th scope="col">[[Number of the decision]]</th><th scope="col">[[Designated]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#DESIGNATION}}
<tr><th scope="row">{{DESIGNATION_OPERATOR}}{{#DESIGNATION_USCC}}<br><span class="app-quiet app-code">{{DESIGNATION_USCC}}</span>{{/DESIGNATION_USCC}}</th><td>{{DESIGNATION_CII}}</td><td>{{DESIGNATION_DEPARTMENT}}</td><td><a class="govuk-link" href="/{{%LANG}}/designations/{{DESIGNATION_ID:u}}">{{DESIGNATION_NUMBER}}</a></td><td>{{DESIGNATION_ON}}</td><td>{{%PART parts/tag.tpl}}{{#DESIGNATION_ENDED}}<br><span class="app-quiet">{{DESIGNATION_ENDED}}</span>{{/DESIGNATION_ENDED}}</td></tr>
{{/DESIGNATION}}
</tbody>
</table>
</div>
{{/HAS_DESIGNATIONS}}
{{#PAGE_LAST}}
<nav class="govuk-pagination" aria-label="[[Pages]]">
<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" rel="next" href="/{{%LANG}}/designations?q={{Q_TEXT:u}}&amp;before={{PAGE_LAST:u}}"><span class="govuk-pagination__link-title">[[Next page]] →</span></a></div>
</nav>
{{/PAGE_LAST}}
