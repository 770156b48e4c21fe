{{%AUTOESCAPE context="HTML"}}
<h1 class="govuk-heading-l">[[My account]]</h1>
<dl class="govuk-summary-list">
{{#ROW}}
{{%PART parts/row.tpl}}
{{/ROW}}
</dl>
<p class="govuk-body">[[If your name is wrong, tell the administrator of the Office.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/account/password">[[Change my password]]</a></p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/account/email">[[Change my e-mail address]]</a></p>
{{#CAN_FACTOR}}<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/account/second-factor">[[Second factor]]</a></p>{{/CAN_FACTOR}}
<form method="post" action="/{{%LANG}}/account/language" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Save language]]" CLASS="govuk-button--secondary"}}
</form>
<h2 class="govuk-heading-m" id="sessions">[[Where you are signed in]]</h2>
<div class="app-scroll" role="region" aria-labelledby="sessions" tabindex="0">
<table class="govuk-table app-table">
<thead class="govuk-table__head"><tr class="govuk-table__row"><th class="govuk-table__header" scope="col">[[Signed in]]</th><th class="govuk-table__header" scope="col">[[Last used]]</th><th class="govuk-table__header" scope="col">[[What you can do]]</th></tr></thead>
<tbody class="govuk-table__body">
{{#SESSION}}
<tr class="govuk-table__row"><td class="govuk-table__cell">{{SESSION_BEGUN}}</td><td class="govuk-table__cell">{{SESSION_SEEN}}</td><td class="govuk-table__cell">{{#SESSION_THIS}}[[This session]]{{/SESSION_THIS}}{{#SESSION_OTHER}}<form method="post" action="{{SESSION_PATH}}">
{{%PART parts/token.tpl}}
<button class="app-link-button" type="submit">[[End this session]]<span class="govuk-visually-hidden"> {{SESSION_BEGUN}}</span></button>
</form>{{/SESSION_OTHER}}</td></tr>
{{/SESSION}}
</tbody>
</table>
</div>
{{#HAS_OTHERS}}<form method="post" action="/{{%LANG}}/account/sessions/end-others">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[End all other sessions]]" CLASS="govuk-button--secondary"}}
</form>{{/HAS_OTHERS}}
