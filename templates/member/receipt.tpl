{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Receipt of an answer]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<h1 class="govuk-heading-l">[[Receipt of a member's answer]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[This member's answer stands in the record of the case as follows. The receipt is kept for good.]]</p>
<dl class="govuk-summary-list">
{{#FACT}}
{{%PART parts/row.tpl}}
{{/FACT}}
</dl>
{{#HAS_SCAN}}<p class="govuk-body app-no-print"><a class="govuk-link" href="{{SCAN_PATH}}">[[Download the scan of the sealed paper]]</a></p>{{/HAS_SCAN}}
<p class="govuk-body app-no-print">[[Keep this page: print it, or save it as PDF from the print window.]]</p>
