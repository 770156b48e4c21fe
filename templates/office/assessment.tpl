{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Assessment]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m" id="factors">[[The seven factors]] <span class="app-article">{{ACT_ARTICLE}}</span></h2>
<p class="govuk-body">[[{{DONE}} of 7 factors are assessed.]]{{#COMPLETE}} [[The assessment is complete.]]{{/COMPLETE}}</p>
{{#FACTOR}}
<div class="app-card">
<h3 class="govuk-heading-s">{{FACTOR_MARK}} {{FACTOR_WORDS}}</h3>
{{#FACTOR_DONE}}
<p class="govuk-body">{{%PART parts/tag.tpl}}</p>
<p class="govuk-body app-prose">{{FACTOR_BODY:p}}</p>
<p class="govuk-body-s app-quiet">{{#EVIDENCE}}[[Evidence: <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/documents/{{EVIDENCE_ID:u}}">{{EVIDENCE}}</a>]]{{#EVIDENCE_PAGE}}[[, page {{EVIDENCE_PAGE}}]]{{/EVIDENCE_PAGE}} · {{/EVIDENCE}}[[Written by {{FACTOR_AUTHOR}}, {{FACTOR_TIME}}]] {{%PART parts/spill-link.tpl}}</p>
{{/FACTOR_DONE}}
{{#FACTOR_OPEN}}<p class="govuk-body app-quiet">[[Not assessed yet.]]</p>{{/FACTOR_OPEN}}
{{#CAN_WRITE}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/assessment/{{FACTOR_N:u}}">{{#FACTOR_DONE}}[[Change]]{{/FACTOR_DONE}}{{#FACTOR_OPEN}}[[Assess]]{{/FACTOR_OPEN}}<span class="govuk-visually-hidden"> {{FACTOR_MARK}}</span></a></p>{{/CAN_WRITE}}
</div>
{{/FACTOR}}
