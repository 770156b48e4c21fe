{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Messages]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Messages]]</h1>
<div class="govuk-inset-text">
<p class="govuk-body"><strong>[[A message has no legal effect and stops no clock.]]</strong> [[What counts is done elsewhere:]]</p>
<ul class="govuk-list govuk-list--bullet">
<li>{{#DO_MATERIALS}}<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials">[[answer a request for materials]]</a> <span class="app-article">{{ART_14}}</span>{{/DO_MATERIALS}}{{#NO_REQUEST}}[[answer a request for materials]] <span class="app-article">{{ART_14}}</span> – [[none is open]]{{/NO_REQUEST}}</li>
<li>{{#DO_MATERIALS}}<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials">[[ask for more time, at the item of the request]]</a>{{/DO_MATERIALS}}{{#NO_REQUEST}}[[ask for more time, at the item of the request]]{{/NO_REQUEST}} <span class="app-article">{{ART_14}}</span></li>
<li>{{#CAN_CHANGE}}<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/change">{{/CAN_CHANGE}}[[notify a change of the purchase]]{{#CAN_CHANGE}}</a>{{/CAN_CHANGE}} <span class="app-article">{{ART_14}}</span></li>
<li>{{#CAN_WITHDRAW}}<a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/withdraw">{{/CAN_WITHDRAW}}[[withdraw the application]]{{#CAN_WITHDRAW}}</a>{{/CAN_WITHDRAW}} <span class="app-article">{{ART_6}}</span></li>
</ul>
</div>
{{%PART parts/messages.tpl}}
</div></div>
