{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Annex]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="{{BACK_PATH}}">[[Back]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[Annex to the report]]</h1>
<h2 class="govuk-heading-m">[[Suggested finding, version {{VERSION}}]] <span class="app-article">{{VERSION_DIGEST}}</span></h2>
{{%PART office/suggestion-rows.tpl}}
<h2 class="govuk-heading-m">[[Members that did not agree]]</h2>
{{#NO_DISSENT}}<p class="govuk-body">[[All members agreed.]]</p>{{/NO_DISSENT}}
{{#DISSENT}}<dl class="govuk-summary-list">
{{#DISSENT_ROW}}{{%PART parts/row.tpl}}{{/DISSENT_ROW}}
</dl>{{/DISSENT}}
{{#HAS_VERSION}}<h2 class="govuk-heading-m">[[In-depth analysis]]</h2>
<p class="govuk-body app-prose">{{BODY:p}}</p>{{/HAS_VERSION}}
