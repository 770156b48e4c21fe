{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Supplementary materials]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Supplementary materials]] <span class="app-article">{{ART_14}}</span></h1>
{{#NO_REQUEST}}<p class="govuk-body">[[The Office has asked for no supplementary materials.]]</p>{{/NO_REQUEST}}
{{#REQUEST_OPEN}}
<div class="app-next">
{{#SOME_MISSING}}<p><strong>[[Items still to be answered: {{MISSING}}]]</strong>{{#NEXT_DATE}} [[Last day: {{NEXT_DATE}} ({{NEXT_LEFT}}).]]{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}{{/NEXT_DATE}}</p>{{/SOME_MISSING}}
{{#ALL_ANSWERED}}<p><strong>[[Every item is answered.]]</strong>{{#NEXT_DATE}} [[Last day: {{NEXT_DATE}} ({{NEXT_LEFT}}).]]{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}{{/NEXT_DATE}}</p>{{/ALL_ANSWERED}}
{{#HANDED_IN_AT}}<p>[[Handed in last on {{HANDED_IN_AT}}; nothing new since.]]</p>{{/HANDED_IN_AT}}
</div>
{{#RESTARTS}}<p class="govuk-body">[[The period of the review stands still since the request. It begins anew on the day on which everything was handed in, once the Office says that it is complete.]]</p>{{/RESTARTS}}
{{#PAUSES}}<p class="govuk-body">[[The period of the review stands still since the request. It runs on from the day on which everything was handed in, once the Office says that it is complete; the time between is not counted.]]</p>{{/PAUSES}}
{{/REQUEST_OPEN}}
{{#REQUEST}}
<section aria-labelledby="{{REQUEST_ID}}">
<h2 class="govuk-heading-m" id="{{REQUEST_ID}}">[[Request of {{REQUEST_ON}}]]</h2>
<ol class="govuk-list govuk-list--number">
{{#ITEM_ROW}}
<li value="{{ITEM}}">
<p class="govuk-body app-prose">{{TEXT:p}}</p>
<p class="govuk-body">{{%PART parts/tag.tpl}}{{#CAN_ANSWER}} <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials/{{ITEM}}">[[Answer<span class="govuk-visually-hidden"> item {{ITEM}}</span>]]</a>{{/CAN_ANSWER}}</p>
{{#SAID_ROW}}<p class="govuk-body-s">{{SAID}}{{#FILE_NAME}} · <a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}}{{/FILE_NAME}} <span class="app-quiet">[[{{SAID_AT}}, {{SAID_BY}}]]</span>{{#UNSENT}} <strong class="govuk-tag govuk-tag--yellow">[[not handed in yet]]</strong>{{/UNSENT}}</p>{{#SAID_BODY}}<p class="govuk-body-s app-prose">{{SAID_BODY:p}}</p>{{/SAID_BODY}}{{/SAID_ROW}}
</li>
{{/ITEM_ROW}}
</ol>
</section>
{{/REQUEST}}
{{#CAN_HAND_IN}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<p class="govuk-body">[[Handing in is a legal act: its day counts, and you answer for the truth of what you hand in. You may hand in now and the rest later. Until then the Office does not see your answers.]]</p>
<button class="govuk-button" type="submit">[[Hand in]]</button>
</form>
{{/CAN_HAND_IN}}
</div></div>
