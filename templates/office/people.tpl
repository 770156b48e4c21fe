{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[People]]}}
<h1 class="govuk-heading-l" id="people">[[People]]</h1>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/people/invite">[[Invite somebody]]</a></p>
<div class="app-scroll" role="region" aria-labelledby="people" tabindex="0">
<table class="govuk-table app-table">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th class="govuk-table__header" scope="col">[[Login]]</th><th class="govuk-table__header" scope="col">[[Name]]</th><th class="govuk-table__header" scope="col">[[Organisation]]</th><th class="govuk-table__header" scope="col">[[Roles]]</th><th class="govuk-table__header" scope="col">[[State]]</th></tr></thead>
<tbody class="govuk-table__body">
{{#PERSON_ROW}}
<tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><a class="govuk-link" href="{{PERSON_PATH}}">{{PERSON_LOGIN}}</a></th><td class="govuk-table__cell">{{PERSON_FULL_NAME}}</td><td class="govuk-table__cell">{{PERSON_ORGANISATION}}</td><td class="govuk-table__cell">{{PERSON_ROLES}}</td><td class="govuk-table__cell">{{%PART parts/tag.tpl}}</td></tr>
{{/PERSON_ROW}}
</tbody>
</table>
</div>
