{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Mails that need attention]]}}
<h1 class="govuk-heading-l" id="mails">[[Mails that need attention]]</h1>
<p class="govuk-body">[[{{N_DEAD}} could not be delivered, {{N_LATE}} are late, {{N_OVERDUE}} of them by more than three days; {{N_WAITING}} wait to be sent and are tried again, about every hour, until they are sent. If many are late, the notifier may not be running.]]</p>
{{%PART office/mail-rows.tpl}}
{{#MORE}}<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/mails?before={{BEFORE_ID:u}}">[[Older mails]]</a></p>{{/MORE}}
{{#VIRUS_QUEUE}}
<h2 class="govuk-heading-m" id="virus-check">[[Virus check of files]]</h2>
<p class="govuk-body">[[Files that wait to be checked: {{N_UNCHECKED}}. Nobody can open them before.]]{{#OLDEST}} [[The oldest was handed in on {{OLDEST}}. If that is long ago, the scanner or the keeper may not be running.]]{{/OLDEST}}</p>
{{#TROUBLES}}
<div class="app-scroll" role="region" aria-labelledby="virus-check" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col" class="app-number">[[File]]</th><th scope="col">[[Case]]</th><th scope="col">[[Handed in]]</th><th scope="col" class="app-number">[[Attempts]]</th><th scope="col">[[What the scanner said]]</th></tr></thead>
<tbody>
{{#TROUBLE}}<tr><td class="app-number">{{FILE_ID}}</td><td>{{#CASE_NUMBER}}<a class="govuk-link app-code" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials">{{CASE_NUMBER}}</a>{{/CASE_NUMBER}}{{#NO_CASE}}—{{/NO_CASE}}</td><td><time>{{FILE_DATE}}</time></td><td class="app-number">{{FAILURES}}</td><td lang="en">{{SAID}}</td></tr>
{{/TROUBLE}}
</tbody></table></div>
{{/TROUBLES}}
{{/VIRUS_QUEUE}}
