{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Remove this provider]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Remove this provider?]]</h1>
<p class="govuk-body">[[Everything entered on <strong>{{PROVIDER_NAME}}</strong> is removed from the application.]]</p>
<form method="post">
{{%PART operator/version.tpl}}
{{%PART parts/button.tpl LABEL="[[Remove]]" CLASS="govuk-button--warning"}}
</form>
<p class="govuk-body"><a class="govuk-link" href="{{TASKS_PATH}}/providers">[[No, go back]]</a></p>
</div></div>
