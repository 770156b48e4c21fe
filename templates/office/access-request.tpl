{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Request for access: {{REQUEST_ORGANISATION}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/access-requests">[[Back to the requests]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Request for access: {{REQUEST_ORGANISATION}}]]</h1>
<dl class="govuk-summary-list">
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Unified social credit code]]</dt><dd class="govuk-summary-list__value app-code">{{REQUEST_USCC}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Name]]</dt><dd class="govuk-summary-list__value">{{REQUEST_NAME}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[E-mail]]</dt><dd class="govuk-summary-list__value">{{REQUEST_EMAIL}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Telephone]]</dt><dd class="govuk-summary-list__value">{{REQUEST_PHONE}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Received]]</dt><dd class="govuk-summary-list__value">{{REQUEST_CAME}}</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[Message]]</dt><dd class="govuk-summary-list__value app-prose">{{REQUEST_MESSAGE:p}}</dd></div>
</dl>
{{#IS_HANDLED}}<p class="govuk-body">[[This request is dealt with.]]</p>{{/IS_HANDLED}}
{{#IS_OPEN}}
<h2 class="govuk-heading-m">[[Invite this person]]</h2>
<p class="govuk-body">[[Check first that the organisation is an operator under {{ART_18}}, and that the person works there.]]</p>
<form method="post" action="{{REQUEST_PATH}}" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Send the invitation]]"}}
</form>
<h2 class="govuk-heading-m">[[Close the request without an invitation]]</h2>
<form method="post" action="{{REQUEST_PATH}}/close">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Close the request]]" CLASS="govuk-button--secondary"}}
</form>
{{/IS_OPEN}}
</div></div>
