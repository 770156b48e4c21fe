{{%AUTOESCAPE context="HTML"}}
{{! The brief of one item, two pages at most; stands in the section BRIEF. }}
<article class="app-brief" aria-labelledby="brief-{{CASE_NUMBER}}">
<p class="app-brief__kind">{{#POSITION}}[[Item {{POSITION}}]] · {{/POSITION}}[[For the Commission]] · {{BRIEF_ARTICLE}}</p>
<h2 class="govuk-heading-m" id="brief-{{CASE_NUMBER}}">{{CASE_TITLE}} <span class="app-code">{{CASE_NUMBER}}</span></h2>
<dl class="app-brief__ask">
<dt>[[Asked]]</dt><dd><strong>{{#ON_REPORT}}[[Approval of the finding “{{CASE_FINDING}}”, exactly as circulated (version {{VERSION}}, {{VERSION_DIGEST}})]]{{/ON_REPORT}}{{#ON_PROPOSAL}}[[Approval of a cybersecurity review (proposal {{VERSION_DIGEST}})]]{{/ON_PROPOSAL}}</strong></dd>
{{#HAS_DUE}}<dt>[[To be decided by]]</dt><dd><strong>{{DUE}}</strong>{{#PROVISIONAL}} [[(provisional)]]{{/PROVISIONAL}} · {{DUE_LEFT}}</dd>{{/HAS_DUE}}
{{#FACT}}<dt>{{ROW_KEY}}</dt><dd class="app-prose">{{ROW_VALUE:p}}</dd>
{{/FACT}}
</dl>
{{#ON_REPORT}}<h3 class="govuk-heading-s">[[Covering report]] <span class="app-quiet">{{SIGNER}} · {{VERSION_TIME}}</span></h3>
<p class="govuk-body app-prose">{{SIGNED_BODY:p}}</p>
{{#HAS_CONDITIONS}}<h3 class="govuk-heading-s">[[Conditions]]</h3>
<ol class="govuk-list govuk-list--number">
{{#CONDITION}}<li>{{CONDITION_WORDS}}</li>
{{/CONDITION}}
</ol>{{/HAS_CONDITIONS}}
<h3 class="govuk-heading-s">[[Members]]</h3>
<p class="govuk-body">{{MEMBERS}}</p>
{{#DISSENT_ROW}}<p class="govuk-body"><strong>{{ROW_KEY}}</strong> {{ROW_VALUE}}</p>
{{/DISSENT_ROW}}
<h3 class="govuk-heading-s">[[The Commission can]]</h3>
<p class="govuk-body">[[approve exactly this finding, or return the case with a direction and the step to go back to: hearing, analysis or suggested finding. The period runs on meanwhile; the Office can extend it.]]</p>{{/ON_REPORT}}
{{#ON_PROPOSAL}}<h3 class="govuk-heading-s">[[The Commission can]]</h3>
<p class="govuk-body">[[approve the review, or decline it with its reason. With the approval the Office tells the operators in writing, and the preliminary review is counted from that notice.]]</p>{{/ON_PROPOSAL}}
</article>
