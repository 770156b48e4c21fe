{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Withdraw the application]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[Withdraw the application]]</h1>
<p class="govuk-body">[[{{CASE_TITLE}}. The case is closed without a finding; the contract may not take effect. The Office can still review the purchase of its own accord ({{ART_19}}).]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Continue]]"}}
</form>
</div></div>
