{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Requests for access]]}}
<h1 class="govuk-heading-l" id="requests">[[Requests for access]]</h1>
{{#NO_REQUESTS}}<p class="govuk-body">[[Nobody is waiting.]]</p>{{/NO_REQUESTS}}
{{#HAS_REQUESTS}}
<div class="app-scroll" role="region" aria-labelledby="requests" tabindex="0">
<table class="govuk-table app-table">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th class="govuk-table__header" scope="col">[[Organisation]]</th><th class="govuk-table__header" scope="col">[[Unified social credit code]]</th><th class="govuk-table__header" scope="col">[[Name]]</th><th class="govuk-table__header" scope="col">[[Received]]</th></tr></thead>
<tbody class="govuk-table__body">
{{#REQUEST}}
<tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><a class="govuk-link" href="{{REQUEST_PATH}}">{{REQUEST_ORGANISATION}}</a></th><td class="govuk-table__cell app-code">{{REQUEST_USCC}}</td><td class="govuk-table__cell">{{REQUEST_NAME}}</td><td class="govuk-table__cell">{{REQUEST_CAME}}</td></tr>
{{/REQUEST}}
</tbody>
</table>
</div>
{{/HAS_REQUESTS}}
