{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Calendar]]}}
<h1 class="govuk-heading-l">[[Calendar]]</h1>
{{%PART office/missing-year.tpl}}
<p class="govuk-body">[[In use: edition {{EDITION}}, with the notices of {{FIRST_YEAR}} to {{LAST_YEAR}}. Later years are provisional.]]</p>
<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/calendars/import">[[Import a notice]]</a></p>
<h2 class="govuk-heading-m" id="proposals">[[Imported editions]]</h2>
{{#PROPOSALS}}
<div class="app-scroll" role="region" aria-labelledby="proposals" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Notice]]</th><th scope="col">[[Edition]]</th><th scope="col">[[Imported]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#PROPOSAL}}
<tr><th scope="row"><a class="govuk-link" href="/{{%LANG}}/calendars/{{PROPOSAL_ID:u}}">{{NOTICE_NUMBER}}</a><br><span class="app-quiet">{{SOURCE}}</span></th><td class="app-code">{{EDITION}}</td><td>{{PROPOSED_AT}}<br><span class="app-quiet">{{PROPOSED_BY}}</span></td><td>{{%PART parts/tag.tpl}}{{#DECIDED}}<br><span class="app-quiet">[[{{DECIDED_AT}}, {{DECIDED_BY}}]]</span>{{/DECIDED}}</td></tr>
{{/PROPOSAL}}
</tbody>
</table>
</div>
{{/PROPOSALS}}
{{#NO_PROPOSALS}}<p class="govuk-body">[[None was imported since this installation began.]]</p>{{/NO_PROPOSALS}}
<p class="govuk-body-s app-quiet">[[One administrator imports, another releases. Each edition is kept for the acts that were judged under it.]]</p>
