{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Sign the declaration]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">{{APPLICATION_TITLE}}</span>
<h1 class="govuk-heading-l">[[Sign the declaration online]]</h1>
<p class="govuk-body">[[The declaration is signed by a second person: somebody of your organisation with the right to sign, and not whoever made the last change. Any change afterwards voids the signature.]] <span class="app-article">{{ART_8_I}}</span></p>
<p class="govuk-body">[[Last changed by {{UPDATED_BY}}, {{UPDATED_AT}}.]]</p>
{{#SIGNED_NOW}}<div class="govuk-inset-text">[[Signed by {{SIGNED_BY}}, {{SIGNED_AT}}. The signature covers exactly the answers below.]] <a class="govuk-link" href="{{TASKS_PATH}}/check">[[Go on to lodge]]</a></div>{{/SIGNED_NOW}}
{{#SIGN_INCOMPLETE}}<div class="govuk-inset-text">[[It cannot be signed yet: some answers are missing or wrong.]] <a class="govuk-link" href="{{TASKS_PATH}}/check">[[See what is still to do]]</a></div>{{/SIGN_INCOMPLETE}}
{{#SIGN_OTHER}}<div class="govuk-inset-text">[[It is ready to be signed. You do not have the right to sign; a colleague who has it finds it on the page "My cases" after signing in.]]</div>{{/SIGN_OTHER}}
{{#SIGN_SELF}}<div class="govuk-inset-text">[[It is ready to be signed, but you made the last change yourself: a second person with the right to sign has to do it.]]</div>{{/SIGN_SELF}}
<p class="govuk-body"><a class="govuk-link" href="{{TASKS_PATH}}/risk-report">[[Security risk report]]</a></p>
{{%PART operator/answers.tpl}}
{{#CAN_SIGN}}
<h2 class="govuk-heading-m">[[Sign]]</h2>
<p class="govuk-body">[[On behalf of {{OPERATOR}} I declare that the application and its materials are true, complete and accurate, and that I answer for their authenticity.]]</p>
<form method="post">
{{%PART operator/version.tpl}}
{{%PART parts/button.tpl LABEL="[[Sign the declaration]]"}}
</form>
{{/CAN_SIGN}}
</div></div>
