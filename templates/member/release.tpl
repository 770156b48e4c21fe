{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Release the answer]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Release the answer of {{MEMBER}}]]</h1>
{{%PART member/head.tpl}}
<h2 class="govuk-heading-m">[[The answer]]</h2>
{{#DRAFT}}
{{%PART office/suggestion-rows.tpl}}
{{/DRAFT}}
<div class="app-next"><p>{{COUNTS_WORDS}}</p>
{{#TO_SPECIAL}}<p>[[Without unanimous agreement the case goes to the special review process ({{ART_11}}).]]</p>{{/TO_SPECIAL}}
{{#TO_COMMISSION}}<p>[[It goes to the Commission with the report ({{ART_12}}).]]</p>{{/TO_COMMISSION}}
</div>
{{#OWN_DRAFT}}<div class="govuk-inset-text">[[You wrote of this answer yourself: another person of your member has to release it.]]</div>{{/OWN_DRAFT}}
{{#MAY_RELEASE}}
<form method="post" class="app-no-print">
{{%PART parts/token.tpl}}
<input type="hidden" name="digest" value="{{DIGEST}}">
<input type="hidden" name="answer" value="{{READ_ANSWER}}">
<input type="hidden" name="independent" value="{{READ_INDEPENDENT}}">
<input type="hidden" name="body" value="{{READ_BODY:p}}">
<input type="hidden" name="secrets" value="{{READ_SECRETS}}">
{{#READ_PAPER}}
<input type="hidden" name="secret_number" value="{{READ_PAPER_NUMBER}}">
<input type="hidden" name="secret_on-year" value="{{READ_PAPER_YEAR}}">
<input type="hidden" name="secret_on-month" value="{{READ_PAPER_MONTH}}">
<input type="hidden" name="secret_on-day" value="{{READ_PAPER_DAY}}">
{{/READ_PAPER}}
<button class="govuk-button" type="submit">[[Release it]]</button>
</form>
<h2 class="govuk-heading-m">[[Or give it back]]</h2>
<form method="post" action="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/return" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Return it to the liaison]]</button>
</form>
{{/MAY_RELEASE}}
