{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Mails that need attention]]}}
<h1 class="govuk-heading-l" id="mails">[[Mails that need attention]]</h1>
<p class="govuk-body">[[{{N_DEAD}} could not be delivered, {{N_LATE}} are late, {{N_WAITING}} wait to be sent. If many are late, the notifier may not be running.]]</p>
{{%PART office/mail-rows.tpl}}
{{#MORE}}<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/mails?before={{BEFORE_ID:u}}">[[Older mails]]</a></p>{{/MORE}}
