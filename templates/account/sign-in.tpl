{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Sign in]]</h1>
{{#KEPT_ANY}}<div class="govuk-inset-text">[[You were signed out in the meantime. What you typed is kept: sign in, and you can send it.]]</div>{{/KEPT_ANY}}
<form method="post" action="{{SIGN_IN_PATH}}" novalidate>
{{#NEXT}}<input type="hidden" name="next" value="{{NEXT}}">{{/NEXT}}
{{%PART parts/kept.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Sign in]]"}}
</form>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/reset">[[I have forgotten my password]]</a></p>
{{#CAN_ASK}}<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/request-access">[[My organisation has no account yet: request access]]</a></p>{{/CAN_ASK}}
</div></div>
