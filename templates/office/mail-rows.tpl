{{%AUTOESCAPE context="HTML"}}
{{! A table of mails; the page has a heading with the id "mails". }}
{{#NO_MAILS}}<p class="govuk-body">[[No mail.]]</p>{{/NO_MAILS}}
{{#MAILS}}
<div class="app-scroll" role="region" aria-labelledby="mails" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Kind of mail]]</th><th scope="col">[[To]]</th><th scope="col">[[Written]]</th><th scope="col">[[What became of it]]</th><th scope="col">[[The server said]]</th></tr></thead>
<tbody>
{{#MAIL}}<tr><td>{{MAIL_KIND}}{{#MAIL_CASE}}<br><a class="govuk-link app-code" href="/{{%LANG}}/cases/{{MAIL_CASE:u}}">{{MAIL_CASE}}</a>{{/MAIL_CASE}}</td><td>{{MAIL_TO}}</td><td><time>{{MAIL_CREATED}}</time></td><td>{{%PART parts/tag.tpl}}{{#MAIL_WHEN}}<br><span class="app-quiet">{{MAIL_WHEN}}</span>{{/MAIL_WHEN}}<br><a class="govuk-link" href="/{{%LANG}}/mails/{{MAIL_ID:u}}">[[All attempts]]<span class="govuk-visually-hidden"> {{MAIL_TO}}</span></a></td><td class="app-prose">{{MAIL_SAID:p}}</td></tr>
{{/MAIL}}
</tbody>
</table>
</div>
{{/MAILS}}
