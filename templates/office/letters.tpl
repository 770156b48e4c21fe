{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Letters and mails]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m" id="letters">[[Letters to the operator]]</h2>
{{#NO_LETTERS}}<p class="govuk-body">[[No letter yet.]]</p>{{/NO_LETTERS}}
{{#LETTERS}}
<div class="app-scroll" role="region" aria-labelledby="letters" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Number of the letter]]</th><th scope="col">[[Letter]]</th><th scope="col">[[Issued]]</th><th scope="col">[[Receipt acknowledged]]</th></tr></thead>
<tbody>
{{#LETTER}}<tr><td><a class="govuk-link app-nowrap" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/letters/{{LETTER_ID:u}}">{{LETTER_NUMBER}}</a><div class="govuk-!-margin-top-2">{{%PART parts/spill-link.tpl}}</div></td><td>{{LETTER_TITLE}}{{#LETTER_VOID}} <strong class="govuk-tag govuk-tag--grey">[[no longer in force]]</strong>{{/LETTER_VOID}}</td><td><time>{{LETTER_DATE}}</time></td><td>{{#LETTER_OPENED}}<time>{{OPENED_AT}}</time><br><span class="app-quiet">{{OPENED_BY}}</span>{{/LETTER_OPENED}}{{#LETTER_CLOSED}}<span class="app-quiet">[[not yet]]</span>{{/LETTER_CLOSED}}</td></tr>
{{/LETTER}}
</tbody>
</table>
</div>
{{/LETTERS}}
<h2 class="govuk-heading-m" id="mails">[[Mails]]</h2>
{{%PART office/mail-rows.tpl}}
