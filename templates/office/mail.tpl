{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Attempts to send a mail]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/mails">[[Back to the mails]]</a>}}
<h1 class="govuk-heading-l" id="attempts">[[Attempts to send a mail]]</h1>
{{#NO_REPLIES}}<p class="govuk-body">[[No attempt was made yet.]]</p>{{/NO_REPLIES}}
{{#REPLIES}}
<div class="app-scroll" role="region" aria-labelledby="attempts" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col" class="app-number">[[Attempt]]</th><th scope="col">[[Time]]</th><th scope="col" class="app-number">[[Code]]</th><th scope="col">[[Outcome]]</th><th scope="col">[[The server said]]</th></tr></thead>
<tbody>
{{#REPLY}}<tr><td class="app-number">{{REPLY_N}}</td><td><time>{{REPLY_AT}}</time></td><td class="app-number">{{REPLY_CODE}}</td><td>{{REPLY_OUTCOME}}</td><td class="app-prose">{{REPLY_SAID:p}}</td></tr>
{{/REPLY}}
</tbody>
</table>
</div>
{{/REPLIES}}
<p class="govuk-body">{{%PART parts/spill-link.tpl}}</p>
{{#CAN_RETRY}}
<form method="post" action="/{{%LANG}}/mails/{{MAIL_ID:u}}/retry" novalidate>
{{%PART parts/token.tpl}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Try again now]]</button>
</form>
{{/CAN_RETRY}}
