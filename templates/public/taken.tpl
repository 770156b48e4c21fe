{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Not sent: this code has its report]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Not sent: this code has its report]]</h1>
<p class="govuk-body">[[A report was sent with this code before, and the Office has that one, as it was written then. What stands here now is different, and it was not sent.]]</p>
<form method="post" action="/{{%LANG}}/report" autocomplete="off">
{{%PART public/steps.tpl}}
<p class="govuk-body">[[If you want to add something to the report that was sent, open its mailbox with the code and write it there.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/mailbox">[[Open the mailbox]]</a></p>
<p class="govuk-body">[[If this is to be a report of its own, it needs a code of its own. Your text goes along.]]</p>
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="code">[[Get another code]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="check">[[Back to my report]]</button>
</div>
</form>
</div></div>
