{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Special review]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
{{#DIRECTION}}<div class="govuk-inset-text"><p class="govuk-body"><strong>[[The Commission returned the case to {{DIRECTION_STEP}} with this direction:]]</strong></p><p class="govuk-body app-prose">{{DIRECTION:p}}</p></div>{{/DIRECTION}}
<section aria-labelledby="road">
<h2 class="govuk-heading-m" id="road">[[In the order of the law]] <span class="app-article">{{ARTICLE}}</span></h2>
<ul class="govuk-task-list">
{{#TASK}}{{%PART parts/task.tpl}}{{/TASK}}
</ul>
{{#EXTENDED}}<p class="govuk-body">[[Extended by {{EXTENDED}} in all so far.]]</p>{{/EXTENDED}}
</section>
{{#CLASS_ROW}}
<section class="app-card" aria-labelledby="class-{{CLASS}}">
<h2 class="govuk-heading-m" id="class-{{CLASS}}">{{CLASS_WORDS}} {{%PART parts/tag.tpl}}</h2>
{{#WAIVED}}<div class="govuk-inset-text"><p class="govuk-body">[[Left unheard; the chief's reason:]]</p><p class="govuk-body app-prose">{{WAIVED:p}}</p></div>{{/WAIVED}}
{{#NOTHING}}<p class="govuk-body">[[No opinion is on file yet.]]</p>{{/NOTHING}}
{{#RECORD_ROW}}
<h3 class="govuk-heading-s">{{RECORD_NAME}} <span class="app-quiet">{{RECORD_WHEN}}</span></h3>
<p class="govuk-body app-prose">{{RECORD_OPINION:p}}</p>
<p class="govuk-body-s app-quiet">{{#RECORD_PAPER}}[[Paper {{RECORD_PAPER}}]] · {{/RECORD_PAPER}}{{#FILE}}<a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}} · {{/FILE}}{{RECORD_ENTERED}} {{%PART parts/spill-link.tpl}}</p>
{{/RECORD_ROW}}
{{#INVITATION_ROW}}
<h3 class="govuk-heading-s">{{RECORD_NAME}} <strong class="govuk-tag {{STATE_CLASS}}">{{STATE_WORDS}}</strong></h3>
<p class="govuk-body-s app-quiet">[[Asked by {{RECORD_ENTERED}}; answer wanted by {{RECORD_WHEN}}]]{{#IS_LATE}} <strong class="govuk-tag govuk-tag--red">! [[overdue]]</strong>{{/IS_LATE}}{{#GIVEN}} · [[{{GIVEN}} documents given]]{{/GIVEN}}</p>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[Question]]<span class="govuk-visually-hidden"> {{RECORD_NAME}}</span></span></summary><div class="govuk-details__text app-prose">{{QUESTION:p}}<br>{{#SPILL_QUESTION}}{{%PART parts/spill-link.tpl}}{{/SPILL_QUESTION}}</div></details>
{{#RECORD_OPINION}}<p class="govuk-body"><strong>[[Opinion, confidential]]</strong> <span class="app-quiet">{{OPINION_TIME}}</span> {{#SPILL_OPINION}}{{%PART parts/spill-link.tpl}}{{/SPILL_OPINION}}</p>
<p class="govuk-body app-prose">{{RECORD_OPINION:p}}</p>
{{#FILE}}<p class="govuk-body"><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_SIZE}}</span>{{%PART parts/virus.tpl}}</p>{{/FILE}}{{/RECORD_OPINION}}
{{#REMARKS}}<p class="govuk-body app-prose">{{REMARKS:p}} {{#SPILL_REMARKS}}{{%PART parts/spill-link.tpl}}{{/SPILL_REMARKS}}</p>{{/REMARKS}}
{{#CAN_WITHDRAW}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/invitations/{{INVITATION_ID:u}}/withdraw">[[Withdraw the invitation]]<span class="govuk-visually-hidden"> {{RECORD_NAME}}</span></a></p>{{/CAN_WITHDRAW}}
{{/INVITATION_ROW}}
<div class="app-actions app-no-print">
{{#CAN_RECORD}}<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/hearing/{{CLASS:u}}/record">[[Enter an opinion]]<span class="govuk-visually-hidden"> {{CLASS_WORDS}}</span></a>{{/CAN_RECORD}}
{{#CAN_INVITE}}<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/invite">[[Ask an expert]]</a>{{/CAN_INVITE}}
{{#CAN_CLOSE}}<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/hearing/{{CLASS:u}}/close" novalidate>{{%PART parts/token.tpl}}<input type="hidden" name="seq" value="{{CASE_SEQ}}"><button class="govuk-button" type="submit">[[This class has been heard]]<span class="govuk-visually-hidden"> {{CLASS_WORDS}}</span></button></form>{{/CAN_CLOSE}}
{{#CAN_WAIVE}}<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/hearing/{{CLASS:u}}/waive">[[Leave it unheard]]<span class="govuk-visually-hidden"> {{CLASS_WORDS}}</span></a>{{/CAN_WAIVE}}
</div>
</section>
{{/CLASS_ROW}}
