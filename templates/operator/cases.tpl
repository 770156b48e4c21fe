{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[My cases]]}}
<h1 class="govuk-heading-l">[[My cases]]</h1>
<p class="govuk-body"><a class="govuk-button" href="/{{%LANG}}/applications/new">[[New application]]</a></p>
{{#TO_SIGN}}<div class="app-next"><p>[[A declaration waits for your signature: read the application below, then sign it.]]</p></div>{{/TO_SIGN}}
{{#DRAFTS}}
<h2 class="govuk-heading-m">[[Being written]]</h2>
<ul class="govuk-task-list">
{{#DRAFT}}
<li class="govuk-task-list__item govuk-task-list__item--with-link">
<div class="govuk-task-list__name-and-hint">
<a class="govuk-link govuk-task-list__link" href="/{{%LANG}}/applications/{{APPLICATION_ID}}">{{APPLICATION_TITLE}}</a>
<div class="govuk-task-list__hint">{{#CASE_NUMBER}}[[Correction of case {{CASE_NUMBER}}.]] {{/CASE_NUMBER}}[[Last saved by {{UPDATED_BY}}, {{UPDATED_AT}}.]]
{{#SIGN_THIS}}<a class="govuk-link" href="/{{%LANG}}/applications/{{APPLICATION_ID}}/sign">[[Read and sign]]<span class="govuk-visually-hidden"> {{APPLICATION_TITLE}}</span></a>{{/SIGN_THIS}}</div>
</div>
<div class="govuk-task-list__status">{{#CAN_LODGE}}<strong class="govuk-tag govuk-tag--green">[[Ready to lodge]]</strong> {{/CAN_LODGE}}{{#PROGRESS}}[[{{SECTIONS_DONE}} of {{SECTIONS_ALL}} required sections complete]]{{/PROGRESS}}</div>
</li>
{{/DRAFT}}
</ul>
{{/DRAFTS}}
<h2 class="govuk-heading-m" id="lodged-cases">[[Lodged]]</h2>
{{#CASES_NONE}}<p class="govuk-body">[[No case has been lodged yet.]]</p>{{/CASES_NONE}}
{{#CASES}}
{{#CASE}}
<section class="app-card" aria-labelledby="case-{{CASE_NUMBER}}">
<h3 class="govuk-heading-s" id="case-{{CASE_NUMBER}}"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}"><span class="app-code">{{CASE_NUMBER}}</span> {{CASE_TITLE}}</a></h3>
<p class="govuk-body"><strong class="govuk-tag {{STAGE_TAG}}">{{STAGE}}</strong> {{STAGE_SENTENCE}}</p>
<dl class="app-facts">
<div><dt>[[Who has it now]]</dt><dd>{{WAITING}}{{#IS_MINE}} <strong class="govuk-tag govuk-tag--red">[[your turn]]</strong>{{/IS_MINE}}</dd></div>
{{#NEXT_DATE}}<div><dt>[[Next date]]</dt><dd><time datetime="{{NEXT_ISO}}">{{NEXT_DATE}}</time>{{#NEXT_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/NEXT_PROVISIONAL}}<br><span class="app-quiet">{{NEXT_NAME}} · {{NEXT_ARTICLE}} · {{NEXT_LEFT}}</span></dd></div>{{/NEXT_DATE}}
</dl>
{{#DO_OPEN}}<p class="govuk-body"><strong class="govuk-tag govuk-tag--red">[[letter to acknowledge]]</strong> <a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}#letters">[[To the letters<span class="govuk-visually-hidden">, case {{CASE_NUMBER}}</span>]]</a></p>{{/DO_OPEN}}
{{#MESSAGES_NEW}}<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/messages">[[New messages of the Office: {{MESSAGES_NEW}}<span class="govuk-visually-hidden">, case {{CASE_NUMBER}}</span>]]</a></p>{{/MESSAGES_NEW}}
{{%PART parts/contract.tpl}}
</section>
{{/CASE}}
{{/CASES}}
{{%PART parts/pagination.tpl}}
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/reports">[[Risk reports that led to no application]]</a></p>
