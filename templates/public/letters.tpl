{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Mailbox of your report]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Mailbox of your report]]</h1>
{{#REPLY_SENT}}<div class="govuk-inset-text" role="status"><p class="govuk-body"><strong>[[Your message was sent to the Office.]]</strong></p></div>{{/REPLY_SENT}}
{{#MAILBOX}}
<p class="govuk-body">[[Reported on {{REPORT_DATE}}.]] <strong class="govuk-tag">{{REPORT_STATE}}</strong></p>
{{#NO_LETTERS}}<p class="govuk-body">[[There is no answer yet.]]</p>{{/NO_LETTERS}}
{{#LETTER_ROW}}
<div class="govuk-inset-text"><p class="govuk-body-s app-quiet">{{#FROM_OFFICE}}[[The Office, {{LETTER_DATE}}]]{{/FROM_OFFICE}}{{#FROM_REPORTER}}[[You, {{LETTER_DATE}}]]{{/FROM_REPORTER}}</p><p class="govuk-body app-prose">{{LETTER_TEXT:p}}</p></div>
{{/LETTER_ROW}}
{{/MAILBOX}}
{{#CLOSED}}<p class="govuk-body">[[The Office has closed this report: it takes no more messages. You can still read here what was written. What is new can be sent as a new report.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/report">[[Write a report]]</a></p>{{/CLOSED}}
{{#UNSENT}}<h2 class="govuk-heading-m">[[What you wrote and what was not sent]]</h2>
<div class="govuk-inset-text"><p class="govuk-body app-prose">{{UNSENT_TEXT:p}}</p></div>{{/UNSENT}}
{{#OPEN}}
<h2 class="govuk-heading-m">[[Write to the Office]]</h2>
<form method="post" action="/{{%LANG}}/mailbox" autocomplete="off" novalidate>
<input type="hidden" name="code" value="{{CODE}}">
<input type="hidden" name="form_key" value="{{REPLY_KEY}}">
{{>FIELDS}}
<button class="govuk-button" type="submit" name="step" value="reply">[[Send]]</button>
</form>
{{/OPEN}}
</div></div>
