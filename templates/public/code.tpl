{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT public/layout.tpl}}
{{%SET TITLE [[Your code]]}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Write down this code]]</h1>
<p class="app-receipt">{{CODE}}</p>
<p class="govuk-body">[[Copy it by hand and keep it in a safe place. It is the only way to read the answer. It is shown here only, and it cannot be replaced: whoever loses it loses the way back; whoever has it can read the answers.]]</p>
<p class="govuk-body">[[Your report is not sent yet. On the next page you type the code, to be sure that you have it.]]</p>
<form method="post" action="/{{%LANG}}/report" autocomplete="off">
{{%PART public/steps.tpl}}
<button class="govuk-button" type="submit" name="step" value="type">[[I have written it down]]</button>
</form>
</div></div>
