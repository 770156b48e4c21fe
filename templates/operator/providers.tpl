{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Providers]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">{{APPLICATION_TITLE}}</span>
<h1 class="govuk-heading-l">[[Providers of the product or service]]</h1>
{{#DEFECT}}<div class="govuk-inset-text app-prose">{{DEFECT_TEXT:p}}</div>{{/DEFECT}}
{{#PROVIDERS_NONE}}<p class="govuk-body">[[No provider has been entered yet. At least one is needed.]]</p>{{/PROVIDERS_NONE}}
{{#PROVIDERS}}
<dl class="govuk-summary-list">
{{#PROVIDER}}
<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key">{{PROVIDER_NAME}}</dt>
<dd class="govuk-summary-list__value">{{PROVIDER_ROLE}} {{PROVIDER_STATE}}{{#PROVIDER_OPEN}} <strong class="govuk-tag govuk-tag--yellow">[[not complete]]</strong>{{/PROVIDER_OPEN}}</dd>
<dd class="govuk-summary-list__actions"><ul class="govuk-summary-list__actions-list">
<li class="govuk-summary-list__actions-list-item"><a class="govuk-link" href="{{TASKS_PATH}}/providers/{{ITEM}}">[[Change]]<span class="govuk-visually-hidden"> {{PROVIDER_NAME}}</span></a></li>
<li class="govuk-summary-list__actions-list-item"><a class="govuk-link" href="{{TASKS_PATH}}/providers/{{ITEM}}/remove">[[Remove]]<span class="govuk-visually-hidden"> {{PROVIDER_NAME}}</span></a></li>
</ul></dd>
</div>
{{/PROVIDER}}
</dl>
{{/PROVIDERS}}
{{#CAN_ADD}}<p class="govuk-body"><a class="govuk-button govuk-button--secondary" href="{{TASKS_PATH}}/providers/{{ITEM_NEXT}}">[[Add a provider]]</a></p>{{/CAN_ADD}}
<p class="govuk-body"><a class="govuk-link" href="{{TASKS_PATH}}/files/pledge/upload">[[Signed pledges of the providers: files ({{KIND_COUNT}})]]</a></p>
<p class="govuk-body"><a class="govuk-button" href="{{GO_ON_PATH}}">[[Continue]]</a></p>
</div></div>
