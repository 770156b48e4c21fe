{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[I cannot answer]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/opinions/{{INVITATION_ID:u}}">[[Back to the question]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[I cannot answer]]</h1>
<p class="govuk-body">[[The Office can then ask somebody else. What you learned so far stays confidential.]]</p>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Decline]]</button>
</form>
