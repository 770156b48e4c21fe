{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Release the proposal]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/proposals">[[Back to the proposals]]</a>}}
<span class="govuk-caption-l">{{MEMBER}}</span>
<h1 class="govuk-heading-l">[[Release the proposal]] <span class="app-article">{{ARTICLE}}</span></h1>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
<div class="app-next"><p>[[With the release a case begins. The Office puts it to the Commission and cannot drop it.]]</p></div>
{{#OWN_DRAFT}}<div class="govuk-inset-text">[[You wrote of this proposal yourself: another person of your member has to release it.]]</div>{{/OWN_DRAFT}}
{{#MAY_RELEASE}}
<form method="post" class="app-no-print">
{{%PART parts/token.tpl}}
<input type="hidden" name="digest" value="{{DIGEST}}">
<button class="govuk-button" type="submit">[[Release it]]</button>
</form>
<h2 class="govuk-heading-m">[[Or give it back]]</h2>
<form method="post" action="/{{%LANG}}/proposals/{{PROPOSAL_ID:u}}/return" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Return it to the liaison]]</button>
</form>
{{/MAY_RELEASE}}
