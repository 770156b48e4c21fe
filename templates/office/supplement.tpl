{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Supplementary materials]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<div class="app-columns">
<div>
<h2 class="govuk-heading-m">[[Supplementary materials]] <span class="app-article">{{ART_14}}</span></h2>
{{#TO_CHECK}}<div class="govuk-inset-text"><p class="govuk-body">[[Everything was handed in on {{HANDED_IN_ON}}. Say by {{CHECK_BY}} whether it is complete.]] <strong class="govuk-tag {{TAG_CLASS}}">{{CHECK_LEFT}}</strong>{{#CHECK_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/CHECK_PROVISIONAL}}</p></div>{{/TO_CHECK}}
{{#DETERMINED_REFUSAL}}<div class="govuk-inset-text"><p class="govuk-body"><strong>[[It stands determined that the operator refused to provide materials.]]</strong> {{#NOT_TOLD}}[[The operator is not told of an intended Fail yet.]]{{/NOT_TOLD}}{{#TOLD}}[[The operator was told of the intended Fail and has not commented.]]{{/TOLD}}{{#COMMENTED}}[[The operator was told of the intended Fail and has commented.]]{{/COMMENTED}} [[While it stands only Fail may be suggested.]]</p></div>{{/DETERMINED_REFUSAL}}
{{#DETERMINED_FALSE}}<div class="govuk-inset-text"><p class="govuk-body"><strong>[[It stands determined that the operator deliberately provided false materials.]]</strong> {{#NOT_TOLD}}[[The operator is not told of an intended Fail yet.]]{{/NOT_TOLD}}{{#TOLD}}[[The operator was told of the intended Fail and has not commented.]]{{/TOLD}}{{#COMMENTED}}[[The operator was told of the intended Fail and has commented.]]{{/COMMENTED}} [[While it stands only Fail may be suggested.]]</p></div>{{/DETERMINED_FALSE}}
{{#CAN_ACT}}
<div class="app-actions app-no-print">
{{#ACT_ROW}}<a class="govuk-button{{#ACT_PLAIN}} govuk-button--secondary{{/ACT_PLAIN}}" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/{{ACT_PATH}}">{{ACT_WORDS}}</a>
{{/ACT_ROW}}
</div>
{{/CAN_ACT}}
{{#COMMENT_ROW}}
<h3 class="govuk-heading-s">[[Comment of the operator, {{SAID_AT}}]]</h3>
<p class="govuk-body app-prose">{{TEXT:p}}</p>
{{/COMMENT_ROW}}
{{#NO_REQUEST}}<p class="govuk-body">[[No supplementary materials were asked for.]]</p>{{/NO_REQUEST}}
{{#REQUEST}}
<h3 class="govuk-heading-s" id="{{REQUEST_ID}}">[[Request of {{REQUEST_ON}}]]{{#SAID_WHOSE}} · {{SAID_WHOSE}}{{/SAID_WHOSE}}{{#REQUEST_OPEN}} <strong class="govuk-tag govuk-tag--teal">[[open]]</strong>{{/REQUEST_OPEN}}</h3>
<div class="app-scroll" role="region" aria-labelledby="{{REQUEST_ID}}" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col" class="app-number">[[No.]]</th><th scope="col">[[What is asked for]]</th><th scope="col">[[State]]</th><th scope="col">[[What was handed in]]</th></tr></thead>
<tbody>
{{#ITEM_ROW}}
<tr><th scope="row" class="app-number">{{ITEM}}</th>
<td class="app-prose">{{TEXT:p}}{{#AGAIN}}<br><strong class="govuk-tag govuk-tag--orange">[[asked before as no. {{AGAIN}}]]</strong>{{/AGAIN}}{{#SPILL_ITEM}}<br>{{%PART parts/spill-link.tpl}}{{/SPILL_ITEM}}</td>
<td>{{%PART parts/tag.tpl}}{{#OWING_ROW}}<br><span class="app-quiet">{{CASE_OPERATOR}}</span>{{/OWING_ROW}}</td>
<td>{{#SAID_ROW}}<p class="govuk-body-s">{{#SAID_WHOSE}}<strong>{{SAID_WHOSE}}</strong><br>{{/SAID_WHOSE}}{{SAID}}{{#FILE_NAME}} · <a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}}{{/FILE_NAME}}<br><span class="app-quiet">{{SAID_AT}}</span></p>{{#SAID_BODY}}<p class="govuk-body-s app-prose">{{SAID_BODY:p}} {{%PART parts/spill-link.tpl}}</p>{{/SAID_BODY}}{{/SAID_ROW}}</td></tr>
{{/ITEM_ROW}}
</tbody>
</table>
</div>
{{/REQUEST}}
</div>
<div>
{{%PART office/fairness.tpl}}
<section class="app-card" aria-labelledby="acts-are">
<h2 class="govuk-heading-s" id="acts-are">[[What is an act, and what is not]]</h2>
<ul class="govuk-list govuk-list--bullet">
<li>[[A request, the one reminder, the word that all is complete, and a determination are acts: each is signed, stands in the history and goes out as a letter.]]</li>
<li>[[The operator's answers reach you when it hands them in. Handing in is its act; in parts or whole, it restarts nothing.]]</li>
{{#RESTARTS}}<li>[[The period stands still from the request on. It begins anew on the day of submission, once you say that all is complete.]]</li>{{/RESTARTS}}
{{#PAUSES}}<li>[[The period stands still from the request on. It runs on from the day of submission, once you say that all is complete; the time between is not counted.]]</li>{{/PAUSES}}
<li>[[Silence is no refusal until the chief or a deputy determines one, and no determination is a finding.]]</li>
</ul>
</section>
</div>
</div>
