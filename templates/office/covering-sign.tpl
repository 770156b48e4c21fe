{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Sign or return]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/report">[[Back to the report]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{ACT_WORDS}} <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Drafted by {{DRAFTER}}, {{DRAFT_TIME}}]]</p>
<p class="govuk-body app-prose">{{BODY:p}}</p>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
<h2 class="govuk-heading-m">[[What signing does]]</h2>
<p class="govuk-body">[[The case goes to the Commission with exactly the version that was circulated. Its secretaries are told; the members and the operator are not.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seq" value="{{CASE_SEQ}}">
<input type="hidden" name="version" value="{{VERSION}}">
<button class="govuk-button govuk-button--warning" type="submit">[[Sign and report]]</button>
</form>
<h2 class="govuk-heading-m">[[Or return it]]</h2>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/report/return" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Return to the drafter]]</button>
</form>
