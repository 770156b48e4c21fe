{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[The second factor is on]]</h1>
<p class="govuk-body">[[If you lose your authenticator, one of these codes lets you in instead. Each works once. They are shown now and never again: print this page or write them down, and keep them away from your password.]]</p>
<ul class="govuk-list">
{{#RECOVERY}}<li><strong class="app-prose">{{RECOVERY_CODE:p}}</strong></li>
{{/RECOVERY}}
</ul>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/account">[[I have kept them; back to my account]]</a></p>
</div></div>
