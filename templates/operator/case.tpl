{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Case {{CASE_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases">[[Back to my cases]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">{{CASE_TITLE}}</h1>
<div class="app-next">
{{#DO_CORRECT}}<p><strong>[[Your turn: correct what is named here and lodge again.]]</strong>{{#NEXT_DATE}} [[Last day: {{NEXT_DATE}}.]]{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}{{/NEXT_DATE}}</p>
<ul class="govuk-list govuk-list--bullet">{{#DEFECT}}<li class="app-prose">{{DEFECT_TEXT:p}}</li>{{/DEFECT}}</ul>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER}}/correct">{{%PART parts/token.tpl}}<button class="govuk-button" type="submit">[[Correct the application]]</button></form>{{/DO_CORRECT}}
{{#DO_OPEN}}<p><strong>[[Your turn: a letter is waiting; open it and acknowledge receipt.]]</strong> <a class="govuk-link" href="#letters">[[To the letters]]</a></p>{{/DO_OPEN}}
{{#DO_MATERIALS}}<p><strong>[[The Office asks for supplementary materials. The period of the review stands still meanwhile ({{ART_14}}).]]</strong>{{#NEXT_DATE}} [[Next date: {{NEXT_DATE}} ({{NEXT_NAME}}, {{NEXT_ARTICLE}}).]]{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}{{/NEXT_DATE}} <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/materials">[[Answer the request]]</a></p>{{/DO_MATERIALS}}
{{#DO_CHECKED}}<p>[[There is nothing for you to do now: the Office checks whether what you handed in is complete ({{ART_14}}).]] <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/materials">[[Supplementary materials]]</a></p>{{/DO_CHECKED}}
{{#DO_COMMENT}}<p><strong>[[The Office intends to suggest Fail ({{ART_14}}). You may comment before it does.]]</strong> <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/comment">[[Write a comment]]</a></p>{{/DO_COMMENT}}
{{#DO_ACCEPT}}<p><strong>[[Your turn: the finding has conditions. The contract can take effect only after you have accepted them.]]</strong> <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/conditions">[[Read and answer the conditions]]</a></p>{{/DO_ACCEPT}}
{{#DO_LETTER}}<p><strong>[[Your turn: do what the last letter of the Office asks for.]]</strong> <a class="govuk-link" href="#letters">[[To the letters]]</a></p>{{/DO_LETTER}}
{{#DO_WAIT}}<p>[[There is nothing for you to do now: the Office has the case.]]{{#NEXT_DATE}} [[Next date: {{NEXT_DATE}} ({{NEXT_NAME}}, {{NEXT_ARTICLE}}).]]{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}{{/NEXT_DATE}}</p>{{/DO_WAIT}}
{{#DO_NOTHING_MORE}}<p>[[Nothing more is due from you in this case.]]</p>{{/DO_NOTHING_MORE}}
</div>
{{%PART parts/contract.tpl}}
<p class="govuk-body"><strong class="govuk-tag {{STAGE_TAG}}">{{STAGE}}</strong> {{STAGE_SENTENCE}}</p>
<dl class="app-facts">
<div><dt>[[Who has it now]]</dt><dd>{{WAITING}}</dd></div>
{{#APPLIED}}<div><dt>[[Lodged on]]</dt><dd>{{LODGED_ON}}</dd></div>
<div><dt>[[Purchase amount]]</dt><dd>{{AMOUNT}}</dd></div>{{/APPLIED}}
{{#FINDING}}<div><dt>[[Finding]]</dt><dd>{{FINDING}}{{#HAS_CONDITIONS}} <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/conditions">[[Conditions of the finding]]</a>{{/HAS_CONDITIONS}}</dd></div>{{/FINDING}}
</dl>
{{#CLOCKS}}
<h2 class="govuk-heading-m">[[Periods]]</h2>
{{#CLOCK}}
{{%PART parts/clock.tpl}}
{{/CLOCK}}
{{/CLOCKS}}
{{%PART parts/secret-parts.tpl}}
<h2 class="govuk-heading-m" id="letters">[[Letters]]</h2>
{{#LETTERS}}
<div class="app-scroll" role="region" aria-labelledby="letters" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Letter]]</th><th scope="col">[[Number]]</th><th scope="col">[[Date of issue]]</th><th scope="col">[[Acknowledged]]</th></tr></thead>
<tbody>
{{#LETTER}}
<tr><th scope="row"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/letters/{{LETTER_N}}">{{LETTER_TITLE}}</a>{{#LETTER_VOID}} <strong class="govuk-tag govuk-tag--grey">[[superseded]]</strong>{{/LETTER_VOID}}</th><td class="app-nowrap">{{LETTER_NUMBER}}</td><td>{{LETTER_DATE}}</td><td>{{#LETTER_CLOSED}}<strong class="govuk-tag govuk-tag--red">[[not opened yet]]</strong>{{/LETTER_CLOSED}}{{#LETTER_OPENED}}[[{{OPENED_AT}}, {{OPENED_BY}}]]{{/LETTER_OPENED}}</td></tr>
{{/LETTER}}
</tbody>
</table>
</div>
{{/LETTERS}}
<h2 class="govuk-heading-m">[[Messages]]</h2>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/messages">[[Messages with the Office]]</a> <span class="app-quiet">[[no legal effect, stops no clock]]</span>{{#MESSAGES_NEW}} <strong class="govuk-tag">[[New messages of the Office: {{MESSAGES_NEW}}]]</strong>{{/MESSAGES_NEW}}</p>
<h2 class="govuk-heading-m">[[What happened]]</h2>
<ol class="app-timeline">
{{#EVENT}}
{{%PART parts/timeline.tpl}}
{{/EVENT}}
</ol>
<h2 class="govuk-heading-m">[[Materials as lodged]]</h2>
<ul class="govuk-list">
<li><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/materials">[[Supplementary materials]]</a></li>
{{#FILED}}<li><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/filed/{{FILED_NUMBER}}">[[Application, version {{FILED_NUMBER}}]]</a> <span class="app-quiet">[[lodged {{FILED_AT}} by {{FILED_BY}}]]{{#SIGNED_BY}} · [[signed by {{SIGNED_BY}}]]{{/SIGNED_BY}}</span></li>
{{/FILED}}
{{#APPLIED}}<li><a class="govuk-link" href="/{{%LANG}}/applications/{{APPLICATION_ID}}/risk-report">[[Security risk report]]</a></li>{{/APPLIED}}
</ul>
{{#FILES}}
<ul class="govuk-list">
{{#FILE}}<li><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_KIND}} · {{FILE_DATE}} · {{FILE_SIZE}} · [[digest {{FILE_DIGEST}}]]</span>{{%PART parts/virus.tpl}}</li>
{{/FILE}}
</ul>
{{/FILES}}
{{%PART parts/changes.tpl}}
{{#CAN_DO_MORE}}
<section class="app-no-print" aria-labelledby="more">
<h2 class="govuk-heading-m" id="more">[[What else you can do]]</h2>
<ul class="govuk-list">
{{#CAN_CHANGE}}<li><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/change">[[Notify a change of the purchase]]</a></li>
{{/CAN_CHANGE}}{{#CAN_WITHDRAW}}<li><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}/withdraw">[[Withdraw the application]]</a></li>
{{/CAN_WITHDRAW}}</ul>
</section>
{{/CAN_DO_MORE}}
</div></div>
