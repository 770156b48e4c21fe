{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Rule sets]]}}
<h1 class="govuk-heading-l">[[Rule sets]]</h1>
<p class="govuk-body">[[One of them is for new cases. A case keeps the edition under which it was lodged, to its end.]]</p>
<h2 class="govuk-heading-m" id="sets">[[Editions]]</h2>
<div class="app-scroll" role="region" aria-labelledby="sets" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Edition]]</th><th scope="col">[[Text]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#RULE_SET}}
<tr><th scope="row" class="app-code">{{EDITION}}</th><td>{{MEASURES}}{{#IS_DRAFT}}<br><strong class="govuk-tag govuk-tag--blue">[[Draft, not in force]]</strong>{{/IS_DRAFT}}{{#CHECK_TEXT}}<br><strong class="govuk-tag govuk-tag--orange">[[Check against the official text before use]]</strong>{{/CHECK_TEXT}}</td><td>{{#IS_ACTIVE}}<strong class="govuk-tag govuk-tag--green">[[For new cases]]</strong>{{/IS_ACTIVE}}{{#IS_OTHER}}<a class="govuk-link" href="/{{%LANG}}/rules?with={{EDITION:u}}">[[Compare]]<span class="govuk-visually-hidden"> {{EDITION}}</span></a>{{/IS_OTHER}}</td></tr>
{{/RULE_SET}}
</tbody>
</table>
</div>
{{#PROPOSALS}}
<h2 class="govuk-heading-m" id="proposals">[[Proposals]]</h2>
<div class="app-scroll" role="region" aria-labelledby="proposals" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Edition]]</th><th scope="col">[[Reason]]</th><th scope="col">[[Proposed]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#PROPOSAL}}
<tr><th scope="row" class="app-code">{{EDITION}}</th><td class="app-prose">{{REASON:p}}</td><td>{{PROPOSED_AT}}<br><span class="app-quiet">{{PROPOSED_BY}}</span></td><td>{{%PART parts/tag.tpl}}{{#DECIDED}}<br><span class="app-quiet">[[{{DECIDED_AT}}, {{DECIDED_BY}}]]</span>{{/DECIDED}}{{#CAN_DROP}}
<form method="post" action="/{{%LANG}}/rules/{{PROPOSAL_ID:u}}" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
{{#CAN_RELEASE}}<button class="govuk-button" type="submit" name="step" value="activate">[[Activate]]<span class="govuk-visually-hidden"> {{EDITION}}</span></button>{{/CAN_RELEASE}}
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="drop">[[Drop]]<span class="govuk-visually-hidden"> {{EDITION}}</span></button>
</form>{{/CAN_DROP}}</td></tr>
{{/PROPOSAL}}
</tbody>
</table>
</div>
{{/PROPOSALS}}
{{#COMPARED}}
<h2 class="govuk-heading-m">[[Propose {{EDITION_WITH}} for new cases]]</h2>
<form method="post" action="/{{%LANG}}/rules" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="with" value="{{EDITION_WITH}}">
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Propose]]"}}
</form>
{{/COMPARED}}
<h2 class="govuk-heading-m" id="lines">[[Every rule]]</h2>
<div class="app-scroll" role="region" aria-labelledby="lines" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Rule]]</th><th scope="col">[[Article, and how certain it is]]</th><th scope="col">{{EDITION_NOW}}</th>{{#COMPARED}}<th scope="col">{{EDITION_WITH}}</th>{{/COMPARED}}</tr></thead>
<tbody>
{{#LINE}}
<tr><th scope="row"><span class="app-code">{{RULE_KEY}}</span><br><span class="app-quiet">{{RULE_MEANING}}</span></th><td>{{RULE_ARTICLE}}<br><span class="app-quiet">{{RULE_CONFIDENCE}}</span></td><td>{{RULE_NOW}}</td>{{#COMPARED}}<td>{{#DIFFERS}}<strong>{{/DIFFERS}}{{RULE_WITH}}{{#DIFFERS}}</strong> <span class="govuk-tag govuk-tag--yellow">[[differs]]</span>{{/DIFFERS}}</td>{{/COMPARED}}</tr>
{{/LINE}}
</tbody>
</table>
</div>
