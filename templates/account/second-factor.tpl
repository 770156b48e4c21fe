{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Second factor]]</h1>
{{#FACTOR_ON}}
<p class="govuk-body">[[It is on since {{FACTOR_SINCE}}. Each sign-in asks for a code of your authenticator besides the password.]]</p>
<p class="govuk-body">[[Recovery codes left: {{FACTOR_LEFT}}. To get new ones, turn it off and on again.]]</p>
{{/FACTOR_ON}}
{{#FACTOR_OFF}}
{{#FACTOR_MUST}}<div class="govuk-inset-text">[[Your role requires a second factor. Turn it on first; then everything else is open to you.]]</div>{{/FACTOR_MUST}}
<p class="govuk-body">[[An authenticator is a program, on your telephone for instance, that shows a new code of six digits every 30 seconds. Whoever learns your password cannot sign in without it.]]</p>
<ol class="govuk-list govuk-list--number">
<li>[[In your authenticator, add an account by time and type this key:]]<br><strong class="app-prose">{{FACTOR_GROUPS:p}}</strong></li>
<li>[[Or open this address on the device that has it:]]<br><code class="app-prose">{{FACTOR_ADDRESS:p}}</code></li>
<li>[[Type the code that it shows, and your password.]]</li>
</ol>
{{/FACTOR_OFF}}
<form method="post" action="{{FACTOR_PATH}}" novalidate>
{{%PART parts/token.tpl}}
{{#FACTOR_OFF}}<input type="hidden" name="enrol_token" value="{{FACTOR_SECRET}}">{{/FACTOR_OFF}}
{{>FIELDS}}
{{#FACTOR_OFF}}{{%PART parts/button.tpl LABEL="[[Turn it on]]"}}{{/FACTOR_OFF}}
{{#FACTOR_ON}}{{%PART parts/button.tpl LABEL="[[Turn it off]]" CLASS="govuk-button--warning"}}{{/FACTOR_ON}}
</form>
</div></div>
