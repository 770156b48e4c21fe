{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[You are signed in again]]</h1>
<p class="govuk-body">[[What you typed is kept but was not sent yet. Continue to send it now.]]</p>
<form method="post" action="{{CONTINUE_PATH}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{%PART parts/kept.tpl}}
{{%PART parts/button.tpl LABEL="[[Continue]]"}}
</form>
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/">[[Do not send it; go to the start page]]</a></p>
</div></div>
