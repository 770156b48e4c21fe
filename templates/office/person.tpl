{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{PERSON_FULL_NAME}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/people">[[Back to people]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">{{PERSON_FULL_NAME}}</h1>
<p class="govuk-body">{{PERSON_LOGIN}} · {{PERSON_ORGANISATION}} · {{PERSON_EMAIL}}</p>
<form method="post" action="{{PERSON_PATH}}/roles" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Save roles]]"}}
</form>
{{#CAN_INVITE}}<h2 class="govuk-heading-m">[[Invitation]]</h2>
<p class="govuk-body">[[The invitation was not accepted yet.]]</p>
<form method="post" action="{{PERSON_PATH}}/invite">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Send it again]]" CLASS="govuk-button--secondary"}}
</form>{{/CAN_INVITE}}
{{#CAN_FACTOR_OFF}}<h2 class="govuk-heading-m">[[Second factor]]</h2>
<p class="govuk-body">[[Turn it off only if the person has lost both authenticator and recovery codes, and you are sure who is asking.]]</p>
<form method="post" action="{{PERSON_PATH}}/second-factor/off">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Turn it off]]" CLASS="govuk-button--warning"}}
</form>{{/CAN_FACTOR_OFF}}
{{#CAN_DISABLE}}<h2 class="govuk-heading-m">[[Disable the account]]</h2>
<p class="govuk-body">[[All sessions end at once and nobody can sign in with it. What the person did stays in the files.]]</p>
<form method="post" action="{{PERSON_PATH}}/disable">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Disable the account]]" CLASS="govuk-button--warning"}}
</form>{{/CAN_DISABLE}}
{{#CAN_ENABLE}}<h2 class="govuk-heading-m">[[Enable the account]]</h2>
<form method="post" action="{{PERSON_PATH}}/enable">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Enable the account]]" CLASS="govuk-button--secondary"}}
</form>{{/CAN_ENABLE}}
</div></div>
