{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Report to the Commission]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/special">[[Back to the special review]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Report to the Commission]] <span class="app-article">{{ARTICLE}}</span></h1>
{{#WHY_NOT}}<p class="govuk-body">{{WHY_NOT}}</p>{{/WHY_NOT}}
{{#DRAFT}}
<section class="app-card" aria-labelledby="draft">
<h2 class="govuk-heading-m" id="draft">[[Covering report, being written]] {{%PART parts/tag.tpl}}</h2>
<p class="govuk-body-s app-quiet">[[Drafted by {{DRAFTER}}, {{DRAFT_TIME}}]]</p>
{{#REMARKS}}<div class="govuk-inset-text"><p class="govuk-body">[[Returned with these remarks:]]</p><p class="govuk-body app-prose">{{REMARKS:p}}</p></div>{{/REMARKS}}
<p class="govuk-body app-prose">{{BODY:p}}</p>
{{#OWN_DRAFT}}<p class="govuk-body">[[You drafted it: somebody else must sign it.]]</p>{{/OWN_DRAFT}}
</section>
{{/DRAFT}}
<div class="app-actions app-no-print">
{{#CAN_WRITE}}<a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/report/draft">[[Write the covering report]]</a>{{/CAN_WRITE}}
{{#CAN_SIGN}}<a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/report/sign">[[Sign or return]]</a>{{/CAN_SIGN}}
{{#HAS_REPORT}}<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/brief">[[The brief as the Commission gets it]]</a>{{/HAS_REPORT}}
</div>
{{#DISSENT}}
<section aria-labelledby="dissent">
<h2 class="govuk-heading-m" id="dissent">[[Members that did not agree]]</h2>
<p class="govuk-body">[[Their answers go to the Commission with the report, word for word.]]</p>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
</section>
{{/DISSENT}}
{{#HAS_REPORT}}
<section aria-labelledby="signed">
<h2 class="govuk-heading-m" id="signed">[[Covering report, signed]]</h2>
<p class="govuk-body-s app-quiet">[[Drafted by {{DRAFTER}}, signed by {{SIGNER}}, {{VERSION_TIME}}]] · [[Version {{VERSION}}]] <span class="app-article">{{VERSION_DIGEST}}</span> {{%PART parts/spill-link.tpl}}</p>
<p class="govuk-body app-prose">{{SIGNED_BODY:p}}</p>
</section>
{{#DECISION_ROW}}
<section aria-labelledby="decision-{{DECISION_SEQ}}">
<h2 class="govuk-heading-m" id="decision-{{DECISION_SEQ}}">[[Decision of the Commission]] {{%PART parts/tag.tpl}}{{#EVENT_ANNULLED}} <strong class="govuk-tag govuk-tag--grey">[[annulled]]</strong>{{/EVENT_ANNULLED}}</h2>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
{{#SPILL_DIRECTION}}{{%PART parts/spill-link.tpl}}{{/SPILL_DIRECTION}}
</section>
{{/DECISION_ROW}}
{{/HAS_REPORT}}
