{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE {{APPLICATION_TITLE}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases">[[Back to my cases]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Application]]{{#CASE_NUMBER}} · [[correction of {{CASE_NUMBER}}]]{{/CASE_NUMBER}}</span>
<h1 class="govuk-heading-l">{{APPLICATION_TITLE}}</h1>
<p class="govuk-body">[[{{SECTIONS_DONE}} of {{SECTIONS_ALL}} required sections complete. Everything is saved with each step; you and your colleagues can go on at any time.]]</p>
{{#DEFECTS}}
<div class="govuk-inset-text">
<h2 class="govuk-heading-s">[[What the Office wants corrected]]</h2>
<ul class="govuk-list govuk-list--bullet">{{#DEFECT}}<li>{{#DEFECT_LABEL}}<a class="govuk-link" href="{{DEFECT_PATH}}">{{DEFECT_LABEL}}</a><br>{{/DEFECT_LABEL}}<span class="app-prose">{{DEFECT_TEXT:p}}</span></li>{{/DEFECT}}</ul>
</div>
{{/DEFECTS}}
<ul class="govuk-task-list">
{{#TASK}}
{{%PART parts/task.tpl}}
{{/TASK}}
</ul>
{{%PART operator/duty.tpl}}
<h2 class="govuk-heading-s">[[To print]]</h2>
<ul class="govuk-list">
<li><a class="govuk-link" href="{{TASKS_PATH}}/risk-report">[[Security risk report]]</a> <span class="app-article">{{ART_8_II}}</span></li>
<li><a class="govuk-link" href="{{TASKS_PATH}}/declaration-paper">[[Declaration]]</a> <span class="app-article">{{ART_8_I}}</span></li>
</ul>
{{#CAN_DISCARD}}<p class="govuk-body"><a class="govuk-link" href="{{TASKS_PATH}}/discard">[[Delete this draft]]</a></p>{{/CAN_DISCARD}}
</div></div>
