{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Question in case {{CASE_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/opinions">[[Back to the list]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[Question to you as an expert]] <span class="app-article">{{ARTICLE}}</span></h1>
<div class="app-next"><p>{{NEXT_WORDS}}</p>{{#DUE}}<p>[[Answer wanted by {{DUE}}.]]</p>{{/DUE}}</div>
{{#REMARKS}}<div class="govuk-inset-text app-prose">{{REMARKS:p}}</div>{{/REMARKS}}
{{#DECLARE}}
<h2 class="govuk-heading-m">[[The parties]]</h2>
<ul class="govuk-list govuk-list--bullet">
{{#PARTY}}<li>{{PARTY_NAME}} <span class="app-quiet">{{PARTY_ROLE}}</span></li>
{{/PARTY}}
</ul>
<h2 class="govuk-heading-m">[[Does anything tie you to them?]]</h2>
<p class="govuk-body">[[Employment, money, family, advice or a joint project, now or lately. If in doubt, say so. Whoever is tied to a party cannot be asked; the invitation then ends without any disadvantage to you.]]</p>
<form method="post" action="/{{%LANG}}/opinions/{{INVITATION_ID:u}}/declare" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Declare]]</button>
</form>
{{/DECLARE}}
{{#SEES}}
<h2 class="govuk-heading-m">[[Question]]</h2>
<p class="govuk-body app-prose">{{QUESTION:p}}</p>
{{#HAS_GIVEN}}<h3 class="govuk-heading-s">[[Given with it]]</h3>
<ul class="govuk-list">
{{#GIVEN_FILE}}<li><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_SIZE}}</span>{{%PART parts/virus.tpl}}</li>
{{/GIVEN_FILE}}
</ul>{{/HAS_GIVEN}}
{{/SEES}}
{{#CAN_ANSWER}}
<h2 class="govuk-heading-m">[[Your opinion]]</h2>
<p class="govuk-body">[[It is confidential: the case team alone reads it. Members, the operator and other experts do not.]]</p>
<form method="post" action="/{{%LANG}}/opinions/{{INVITATION_ID:u}}" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
<div class="app-actions">
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="save">[[Save the draft]]</button>
<button class="govuk-button" type="submit" name="step" value="look">[[Continue]]</button>
</div>
</form>
<h3 class="govuk-heading-s">[[Files]]</h3>
{{#NO_FILES}}<p class="govuk-body">[[No file yet.]]</p>{{/NO_FILES}}
{{#FILE}}
<form class="app-file" method="post" action="{{FILE_PATH}}/remove" novalidate>{{%PART parts/token.tpl}}<p class="govuk-body"><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_SIZE}}</span>{{%PART parts/virus.tpl}}</p><button class="govuk-button govuk-button--secondary" type="submit">[[Remove]]<span class="govuk-visually-hidden"> {{FILE_NAME}}</span></button></form>
{{/FILE}}
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/opinions/{{INVITATION_ID:u}}/upload">[[Add a file]]</a> [[(save what you wrote first)]]</p>
{{/CAN_ANSWER}}
{{#GIVEN_OPINION}}
<h2 class="govuk-heading-m">[[Your opinion, handed in {{OPINION_TIME}}]]</h2>
<p class="govuk-body app-prose">{{OPINION:p}}</p>
{{#FILE}}<p class="govuk-body"><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a> <span class="app-quiet">{{FILE_SIZE}}</span>{{%PART parts/virus.tpl}}</p>{{/FILE}}
{{/GIVEN_OPINION}}
{{#CAN_DECLINE}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/opinions/{{INVITATION_ID:u}}/decline">[[I cannot answer]]</a></p>{{/CAN_DECLINE}}
