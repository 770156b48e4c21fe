{{%AUTOESCAPE context="HTML"}}
{{! One row of a task list; stands inside the section TASK. }}
<li class="govuk-task-list__item govuk-task-list__item--with-link">
<div class="govuk-task-list__name-and-hint">
<a class="govuk-link govuk-task-list__link" href="{{TASK_PATH}}" aria-describedby="{{TASK_ID}}-status">{{TASK_WORDS}}</a>
{{#TASK_HINT}}<div class="govuk-task-list__hint">{{TASK_HINT}}</div>{{/TASK_HINT}}
</div>
<div class="govuk-task-list__status" id="{{TASK_ID}}-status">{{#TASK_TAG}}<strong class="govuk-tag {{TASK_TAG}}">{{TASK_STATUS}}</strong>{{/TASK_TAG}}{{#TASK_DONE}}{{TASK_STATUS}}{{/TASK_DONE}}</div>
</li>
