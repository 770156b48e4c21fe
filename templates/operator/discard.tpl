{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Delete this draft]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Delete this draft?]]</h1>
<p class="govuk-body">[[The draft <strong>{{APPLICATION_TITLE}}</strong> and its files can no longer be opened afterwards. This cannot be undone.]]</p>
<form method="post">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Delete the draft]]" CLASS="govuk-button--warning"}}
</form>
<p class="govuk-body"><a class="govuk-link" href="{{TASKS_PATH}}">[[No, go back]]</a></p>
</div></div>
