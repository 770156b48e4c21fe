{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Proposals: {{MEMBER}}]]}}
<h1 class="govuk-heading-l">[[Proposals: {{MEMBER}}]]</h1>
<p class="govuk-body">[[A member that believes that a purchase or an information technology service affects or may affect national security proposes a review. The Office puts every proposal to the Commission, which approves the review or declines it.]] <span class="app-article">{{ARTICLE}}</span></p>
<p class="govuk-body"><a class="govuk-button" href="/{{%LANG}}/proposals/new">[[New proposal]]</a></p>
<h2 class="govuk-heading-m" id="drafts">[[Being written]]</h2>
{{#NO_DRAFTS}}<p class="govuk-body">[[No draft.]]</p>{{/NO_DRAFTS}}
{{#HAS_DRAFTS}}
<div class="app-scroll" role="region" aria-labelledby="drafts" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Product or service, provider]]</th><th scope="col">[[State]]</th><th scope="col">[[Last saved]]</th></tr></thead>
<tbody>
{{#DRAFT_ROW}}
<tr><th scope="row"><a class="govuk-link" href="/{{%LANG}}/proposals/{{PROPOSAL_ID:u}}">{{CASE_TITLE}}</a><br><span class="app-quiet">{{CASE_OPERATOR}}</span></th>
<td>{{%PART parts/tag.tpl}}{{#MAY_RELEASE}} <a class="govuk-link" href="/{{%LANG}}/proposals/{{PROPOSAL_ID:u}}/release">[[Read and release]]<span class="govuk-visually-hidden"> {{CASE_TITLE}}</span></a>{{/MAY_RELEASE}}</td>
<td>{{UPDATED_AT}}<br><span class="app-quiet">{{UPDATED_BY}}</span></td></tr>
{{/DRAFT_ROW}}
</tbody>
</table>
</div>
{{/HAS_DRAFTS}}
<h2 class="govuk-heading-m" id="released">[[Released]]</h2>
{{#NO_RELEASED}}<p class="govuk-body">[[Nothing was released yet.]]</p>{{/NO_RELEASED}}
{{#HAS_RELEASED}}
<div class="app-scroll" role="region" aria-labelledby="released" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Number]]</th><th scope="col">[[Product or service]]</th><th scope="col">[[Released]]</th><th scope="col">[[What became of it]]</th></tr></thead>
<tbody>
{{#RELEASED_ROW}}
<tr><th scope="row"><a class="govuk-link app-code" href="/{{%LANG}}/proposed/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></th>
<td>{{CASE_TITLE}}</td><td>{{RELEASED_ON}}</td>
<td>{{%PART parts/tag.tpl}}{{#DECIDED_ON}} {{DECIDED_ON}}{{/DECIDED_ON}}</td></tr>
{{/RELEASED_ROW}}
</tbody>
</table>
</div>
{{/HAS_RELEASED}}
{{#PAGE_AFTER}}<p class="govuk-body"><a class="govuk-link" rel="next" href="/{{%LANG}}/proposals?before={{PAGE_LAST:u}}">[[Earlier ones]] →</a></p>{{/PAGE_AFTER}}
