{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Check your answers]]}}
{{%SET BACK <a class="govuk-back-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">{{APPLICATION_TITLE}}</span>
<h1 class="govuk-heading-l">[[Check your answers before you lodge]]</h1>
{{#PROBLEMS}}
<h2 class="govuk-heading-m">[[Still to do]]</h2>
<ul class="govuk-list govuk-list--bullet">
{{#PROBLEM}}<li><a class="govuk-link" href="{{PROBLEM_PATH}}">[[{{PROBLEM_SECTION}}: {{PROBLEM_LABEL}}]]</a><br><span class="app-quiet">{{PROBLEM_TEXT}}</span></li>
{{/PROBLEM}}
</ul>
{{/PROBLEMS}}
{{#WARNINGS}}
<h2 class="govuk-heading-m">[[You can lodge all the same, but note]]</h2>
{{#WARNING}}<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><a class="govuk-link" href="{{PROBLEM_PATH}}">{{PROBLEM_TEXT}}</a></strong></div>
{{/WARNING}}
{{/WARNINGS}}
{{#DUTY_NONE}}<div class="govuk-inset-text">[[According to your risk judgement there is no duty to apply. You can apply all the same, or keep the report in the register (see the task list).]]</div>{{/DUTY_NONE}}
{{#SIGN_FIRST}}<div class="app-next"><p>[[Everything is answered. Now the declaration has to be signed:]] <a class="govuk-link" href="{{TASKS_PATH}}/sign">[[sign the declaration online]]</a></p></div>{{/SIGN_FIRST}}
{{%PART operator/answers.tpl}}
<h2 class="govuk-heading-m">[[Lodge]]</h2>
{{#CAN_LODGE}}
<p class="govuk-body">{{#CORRECTING}}[[The corrected application goes to the Cybersecurity Review Office and replaces the one before.]]{{/CORRECTING}} [[Once lodged, it can be changed only if the Office returns it.]] <span class="app-article">{{ART_8}}</span></p>
<form method="post" action="{{TASKS_PATH}}/lodge">
{{%PART parts/token.tpl}}
{{%PART parts/button.tpl LABEL="[[Lodge the application]]"}}
</form>
{{/CAN_LODGE}}
{{#CANNOT_LODGE}}<p class="govuk-body">[[It can be lodged once everything named at the top of this page is done.]]</p>{{/CANNOT_LODGE}}
<p class="govuk-body"><a class="govuk-link" href="{{TASKS_PATH}}">[[Back to the task list]]</a></p>
</div></div>
