{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Confirm or send back]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/commission/{{CASE_NUMBER:u}}">[[Back to the item]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Confirm or send back]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Compare it with the paper. What is confirmed takes effect at once and stays in the record.]]</p>
<dl class="govuk-summary-list">
{{#ROW}}{{%PART parts/row.tpl}}{{/ROW}}
</dl>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{ENTRY_VERSION}}">
<button class="govuk-button govuk-button--warning" type="submit">[[Confirm]]</button>
</form>
<h2 class="govuk-heading-m">[[Or send it back]]</h2>
<form method="post" action="/{{%LANG}}/commission/{{CASE_NUMBER:u}}/send-back" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{ENTRY_VERSION}}">
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Send back]]</button>
</form>
