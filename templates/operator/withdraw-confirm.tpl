{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Withdraw the application]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[Back to the case]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l">[[Case]] <span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[Withdraw for good?]]</h1>
<p class="govuk-body">[[{{CASE_TITLE}}. This cannot be undone. Your reason:]]</p>
<div class="govuk-inset-text app-prose">{{REASON:p}}</div>
<form method="post">
{{%PART parts/token.tpl}}
<input type="hidden" name="confirmed" value="yes">
<textarea name="reason" hidden>
{{REASON:p}}</textarea>
{{%PART parts/button.tpl LABEL="[[Withdraw the application]]" CLASS="govuk-button--warning"}}
</form>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER}}">[[No, go back]]</a></p>
</div></div>
