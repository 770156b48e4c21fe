{{%AUTOESCAPE context="HTML"}}
{{! The thread of a case, the form before it; thread_put fills it. }}
{{#NO_OPERATOR}}<p class="govuk-body">[[No operator has been told of this case: there is nobody to write to.]]</p>{{/NO_OPERATOR}}
{{#CAN_WRITE}}
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/messages" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<p class="govuk-body app-quiet">[[Sending it has no legal effect and stops no clock.]]</p>
<button class="govuk-button" type="submit">[[Send the message]]</button>
</form>
{{/CAN_WRITE}}
<h2 class="govuk-heading-m">[[Messages so far]]</h2>
{{#NO_MESSAGE}}<p class="govuk-body">[[No message yet.]]</p>{{/NO_MESSAGE}}
{{#MESSAGE}}
<article class="app-card" aria-labelledby="{{MESSAGE_ID}}">
<h3 class="govuk-heading-s" id="{{MESSAGE_ID}}">{{MESSAGE_BY}}{{#MESSAGE_OURS}} <span class="app-quiet">[[(the Office)]]</span>{{/MESSAGE_OURS}} <span class="app-quiet">{{MESSAGE_TIME}}</span>{{#MESSAGE_NEW}} <strong class="govuk-tag">[[new]]</strong>{{/MESSAGE_NEW}}</h3>
{{#MESSAGE_WITH}}<p class="govuk-body-s app-quiet">[[Thread with {{MESSAGE_WITH}}]]</p>{{/MESSAGE_WITH}}
<p class="govuk-body app-prose">{{TEXT:p}}</p>
<p class="govuk-body-s app-quiet">{{#MESSAGE_READ}}[[Read {{MESSAGE_READ}}]]{{#MESSAGE_READER}} · {{MESSAGE_READER}}{{/MESSAGE_READER}} · {{/MESSAGE_READ}}{{#MESSAGE_UNREAD}}[[Not read yet]] · {{/MESSAGE_UNREAD}}[[no legal effect, stops no clock]] {{%PART parts/spill-link.tpl}}</p>
</article>
{{/MESSAGE}}
{{%PART parts/pagination.tpl}}
