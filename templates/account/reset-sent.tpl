{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Look into your mail]]</h1>
<p class="govuk-body">[[If there is such an account, a mail with a link is on its way to the address kept for it. The link works once, within an hour.]]</p>
<p class="govuk-body">[[Nothing came? Look into the folder for unwanted mail, check the login, or ask the administrator of the Office.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/sign-in">[[Back to sign-in]]</a></p>
</div></div>
