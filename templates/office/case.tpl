{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Case {{CASE_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<div class="app-columns">
<div>
{{#CAN_ACT}}
<section aria-labelledby="acts">
<h2 class="govuk-heading-m" id="acts">[[What you can do now]]</h2>
<div class="app-actions app-no-print">
{{#ACT_ROW}}<a class="govuk-button{{#ACT_PLAIN}} govuk-button--secondary{{/ACT_PLAIN}}" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/{{ACT_PATH}}">[[{{ACT_WORDS}} <span class="app-nowrap">({{ACT_ARTICLE}})</span>]]</a>
{{/ACT_ROW}}
</div>
</section>
{{/CAN_ACT}}
{{#CANNOT}}
<details class="govuk-details app-no-print">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[What is not possible now, and why]]</span></summary>
<div class="govuk-details__text">
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
</div>
</details>
{{/CANNOT}}
{{%PART parts/contract.tpl}}
{{#WAYS}}<p class="govuk-body app-no-print">{{#HAS_CONDITIONS}}<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/conditions">[[The conditions of the finding, one by one]]</a> · {{/HAS_CONDITIONS}}<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/what-if">[[What if: play dates, changing nothing]]</a></p>{{/WAYS}}
{{#ROUND}}
<section>
<h2 class="govuk-heading-m" id="round">[[Circulation, round {{ROUND_NUMBER}} on version {{ROUND_VERSION}}]] <span class="app-article">{{ROUND_ARTICLE}}</span></h2>
<p class="govuk-body">[[Suggested finding: {{ROUND_FINDING}}. {{ROUND_ANSWERED}} of {{ROUND_ADDRESSED}} members have answered, {{ROUND_AGREED}} agree. Silence is never consent.]]</p>
<div class="app-scroll" role="region" aria-labelledby="round" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Member]]</th><th scope="col">[[Answer]]</th><th scope="col">[[Date]]</th><th scope="col">[[Comments]]</th></tr></thead>
<tbody>
{{#MEMBER_ROW}}
<tr><th scope="row">{{MEMBER}}</th>
<td>{{%PART parts/tag.tpl}}{{#ANSWER_GIVEN}}<br><span class="app-quiet">[[Given as: {{ANSWER_GIVEN}}]]</span>{{/ANSWER_GIVEN}}</td>
<td>{{#ANSWER_DATE}}<time>{{ANSWER_DATE}}</time>{{/ANSWER_DATE}}{{#ANSWER_ENTERED}}<br><span class="app-quiet">{{ANSWER_ENTERED}}</span>{{/ANSWER_ENTERED}}{{%PART parts/on-paper.tpl}}</td>
<td class="app-prose">{{ANSWER_BODY:p}}{{#SPILL}}<br>{{/SPILL}}{{%PART parts/spill-link.tpl}}{{#ANSWER_EARLIER}}<span class="app-quiet">[[Earlier in this round: {{ANSWER_EARLIER}}]]</span>{{/ANSWER_EARLIER}}</td></tr>
{{/MEMBER_ROW}}
</tbody>
</table>
</div>
</section>
{{/ROUND}}
{{%PART parts/secret-parts.tpl}}
{{#PAPERS}}
<section>
<h2 class="govuk-heading-m" id="papers">[[What happened on paper]]</h2>
<div class="app-scroll" role="region" aria-labelledby="papers" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Date]]</th><th scope="col">[[Act]]</th><th scope="col">[[Entered]]</th></tr></thead>
<tbody>
{{#PAPER_ROW}}<tr><td><time datetime="{{EVENT_ISO}}">{{EVENT_DATE}}</time></td><th scope="row">{{EVENT_WORDS}}{{%PART parts/on-paper.tpl}}</th><td>{{EVENT_ENTERED}}<br><span class="app-quiet">{{EVENT_ACTOR}}</span></td></tr>
{{/PAPER_ROW}}
</tbody>
</table>
</div>
</section>
{{/PAPERS}}
<section aria-labelledby="facts">
<h2 class="govuk-heading-m" id="facts">[[The case]]</h2>
<dl class="govuk-summary-list">
{{#FACT}}{{%PART parts/row.tpl}}{{/FACT}}
</dl>
</section>
</div>
<div>
<section aria-labelledby="clocks">
<h2 class="govuk-heading-m" id="clocks">[[Periods]]</h2>
{{#CLOCK}}{{%PART parts/clock.tpl}}{{/CLOCK}}
{{#NO_CLOCK}}<p class="govuk-body">[[No period has begun.]]</p>{{/NO_CLOCK}}
</section>
{{%PART office/fairness.tpl}}
{{#CAN_WORK}}
<section class="app-card app-no-print" aria-labelledby="officer">
<h2 class="govuk-heading-s" id="officer">[[Officer]]</h2>
<p class="govuk-body">{{#CASE_ASSIGNEE}}{{CASE_ASSIGNEE}}{{/CASE_ASSIGNEE}}{{#NO_ASSIGNEE}}[[Nobody has taken this case yet.]]{{/NO_ASSIGNEE}}</p>
{{#CAN_TAKE}}
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/assign" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="officer" value="{{ME}}">
<button class="govuk-button govuk-button--secondary" type="submit">[[Take this case]]</button>
</form>
{{/CAN_TAKE}}
{{#WANTS_OFFICER}}<p class="govuk-body"><strong>[[Its officer has a tie to a party: the chief or a deputy names another one.]]</strong></p>{{/WANTS_OFFICER}}
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/assign">[[Hand over to somebody]]</a></p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/recuse">[[I have a tie to a party of this case]]</a></p>
</section>
<section class="app-card app-no-print" aria-labelledby="follow-up">
<h2 class="govuk-heading-s" id="follow-up">[[My follow-up]]</h2>
<p class="govuk-body">{{#FOLLOW_UP}}[[You want to see this case again on {{FOLLOW_UP}}.]]{{/FOLLOW_UP}}{{#NO_FOLLOW_UP}}[[No date set.]]{{/NO_FOLLOW_UP}} <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/follow-up">[[Change the date]]</a></p>
</section>
{{/CAN_WORK}}
<section class="app-card" aria-labelledby="readers">
<h2 class="govuk-heading-s" id="readers">[[Who may read this case]]</h2>
{{#NO_READER}}<p class="govuk-body-s">[[What the review has learned is shown to those on the list of readers ({{ART_15}}).]]{{#CAN_ENTER}} <a class="govuk-link app-no-print" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/readers/own?next=/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Say what you read it for]]</a>{{/CAN_ENTER}}</p>{{/NO_READER}}
{{#IS_READER}}
{{#READER_ROW}}
<p class="govuk-body-s"><strong>{{READER_NAME}}</strong> {{READER_PURPOSE}}<br><span class="app-quiet">{{READER_TIME}}{{#READER_BY}} · [[admitted by {{READER_BY}}]]{{/READER_BY}}</span>{{#READER_WORDS}}<br>{{READER_WORDS}}{{/READER_WORDS}}</p>
{{/READER_ROW}}
{{#CAN_ADMIT}}<p class="govuk-body-s app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/readers/other">[[Let a colleague read]]</a></p>{{/CAN_ADMIT}}
{{/IS_READER}}
</section>
{{#IS_READER}}
<section class="app-card" aria-labelledby="notes">
<h2 class="govuk-heading-s" id="notes">[[Internal notes]]</h2>
<p class="govuk-body-s app-quiet">[[Seen by the Office alone.]]</p>
{{#NOTE_ROW}}
<p class="govuk-body-s"><strong>{{NOTE_AUTHOR}}</strong> <span class="app-quiet">{{NOTE_TIME}}</span> {{%PART parts/spill-link.tpl}}</p>
<p class="govuk-body-s app-prose">{{NOTE_BODY:p}}</p>
{{/NOTE_ROW}}
{{#NO_NOTES}}<p class="govuk-body-s">[[No note yet.]]</p>{{/NO_NOTES}}
{{#CAN_WORK}}<p class="govuk-body-s app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/notes">[[Add a note]]</a></p>{{/CAN_WORK}}
</section>
{{/IS_READER}}
</div>
</div>
