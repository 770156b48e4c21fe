{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Suggested finding]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<p class="govuk-body">{{#COMPLETE}}[[All seven factors of {{ART_10}} are assessed.]]{{/COMPLETE}}{{#INCOMPLETE}}<strong class="govuk-tag govuk-tag--yellow">[[{{DONE}} of 7]]</strong> [[Not all factors of {{ART_10}} are assessed yet. <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/assessment">Assess them</a> before you suggest a finding.]]{{/INCOMPLETE}}</p>
{{#DRAFT}}
<section class="app-card" aria-labelledby="draft">
<h2 class="govuk-heading-m" id="draft">[[Being written]] {{%PART parts/tag.tpl}}</h2>
<p class="govuk-body-s app-quiet">[[Drafted by {{DRAFTER}}, {{DRAFT_TIME}}]]</p>
{{#REMARKS}}<div class="govuk-inset-text"><p class="govuk-body">[[Returned by {{RETURNER}} with these remarks:]]</p><p class="govuk-body app-prose">{{REMARKS:p}}</p></div>{{/REMARKS}}
{{%PART office/suggestion-rows.tpl}}
<div class="app-actions app-no-print">
{{#CAN_WRITE}}<a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/suggestion/draft">[[Go on writing]]</a>{{/CAN_WRITE}}
{{#CAN_SIGN}}<a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/suggestion/sign">[[Sign or return]]</a>{{/CAN_SIGN}}
</div>
{{#OWN_DRAFT}}<p class="govuk-body">[[You wrote of it: somebody else must sign it.]]</p>{{/OWN_DRAFT}}
</section>
{{/DRAFT}}
{{#CAN_BEGIN}}<p class="govuk-body app-no-print"><a class="govuk-button" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/suggestion/draft">{{#FIRST}}[[Draft a suggested finding]]{{/FIRST}}{{#AGAIN}}[[Draft a revision]]{{/AGAIN}}</a></p>{{/CAN_BEGIN}}
{{#CANNOT_BEGIN}}<p class="govuk-body">{{CANNOT_BEGIN}}</p>{{/CANNOT_BEGIN}}
{{#VERSION_ROW}}
<section aria-labelledby="version-{{VERSION}}">
<h2 class="govuk-heading-m" id="version-{{VERSION}}">[[Version {{VERSION}}]] <span class="app-article">{{VERSION_DIGEST}}</span></h2>
<p class="govuk-body-s app-quiet">[[Drafted by {{DRAFTER}}, signed and sent by {{SIGNER}}, {{VERSION_TIME}}]] {{%PART parts/spill-link.tpl}}</p>
{{%PART office/suggestion-rows.tpl}}
{{#HAS_FACTORS}}
<h3 class="govuk-heading-s">[[The seven factors of {{ART_10}}, as circulated]]</h3>
{{%PART office/factor-rows.tpl}}
{{/HAS_FACTORS}}
</section>
{{/VERSION_ROW}}
