{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{CASE_TITLE}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/commission">[[Back to what waits]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{CASE_TITLE}} {{%PART parts/tag.tpl}}</h1>
<div class="app-next"><p>{{NEXT_WORDS}}</p>{{#TO_DECIDE}}<p>[[The Commission must act by {{DUE}}; {{DUE_LEFT}}.]]{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}} <span class="app-article">{{DUE_ARTICLE}}</span></p>{{/TO_DECIDE}}</div>
<div class="app-actions app-no-print">
<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/brief">[[Brief, two pages]]</a>
{{#ON_REPORT}}<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/annex">[[Annex: finding, dissent and analysis in full]]</a>{{/ON_REPORT}}
{{#CAN_ENTER}}<a class="govuk-button" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/decision">{{#NEW}}[[Enter the decision]]{{/NEW}}{{#AGAIN}}[[Correct the entry]]{{/AGAIN}}</a>{{/CAN_ENTER}}
{{#CAN_CONFIRM}}<a class="govuk-button" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/confirm">[[Confirm or send back]]</a>{{/CAN_CONFIRM}}
</div>
{{#ENTERED}}
<section class="app-card" aria-labelledby="entered">
<h2 class="govuk-heading-m" id="entered">[[Entered, not confirmed yet]] {{%PART parts/tag.tpl}}</h2>
{{#REMARKS}}<div class="govuk-inset-text"><p class="govuk-body">[[Sent back with these remarks:]]</p><p class="govuk-body app-prose">{{REMARKS:p}}</p></div>{{/REMARKS}}
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
{{#OWN_ENTRY}}<p class="govuk-body">[[You entered it: another secretary must confirm it.]]</p>{{/OWN_ENTRY}}
</section>
{{/ENTERED}}
{{#DECISION_ROW}}
<section aria-labelledby="decision-{{DECISION_SEQ}}">
<h2 class="govuk-heading-m" id="decision-{{DECISION_SEQ}}">[[Decision of the Commission]] {{%PART parts/tag.tpl}}{{#EVENT_ANNULLED}} <strong class="govuk-tag govuk-tag--grey">[[annulled]]</strong>{{/EVENT_ANNULLED}}</h2>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
</section>
{{/DECISION_ROW}}
{{#ON_PROPOSAL}}<section aria-labelledby="proposal">
<h2 class="govuk-heading-m" id="proposal">[[Proposal of a member]] <span class="app-article">{{ARTICLE}}</span></h2>
<p class="govuk-body-s app-quiet">[[Released by {{SIGNER}}, {{VERSION_TIME}}]]</p>
<dl class="govuk-summary-list">
{{#PROPOSAL_ROW}}{{%PART parts/row.tpl}}{{/PROPOSAL_ROW}}
</dl>
</section>{{/ON_PROPOSAL}}
{{#ON_REPORT}}<section aria-labelledby="report">
<h2 class="govuk-heading-m" id="report">[[Covering report]]</h2>
<p class="govuk-body-s app-quiet">[[Signed by {{SIGNER}}, {{VERSION_TIME}}]]</p>
<p class="govuk-body app-prose">{{SIGNED_BODY:p}}</p>
</section>{{/ON_REPORT}}
