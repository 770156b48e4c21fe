{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Look before you hand it in]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/opinions/{{INVITATION_ID:u}}">[[Back to the question]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">[[Look before you hand it in]]</h1>
<p class="govuk-body app-prose">{{OPINION:p}}</p>
{{#FILE}}<p class="govuk-body">{{FILE_NAME}} <span class="app-quiet">{{FILE_SIZE}}</span>{{%PART parts/virus.tpl}}</p>{{/FILE}}
<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">[[An opinion that was handed in cannot be changed.]]</strong></div>
<form method="post" action="/{{%LANG}}/opinions/{{INVITATION_ID:u}}" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="version" value="{{VERSION}}">
<input type="hidden" name="body" value="{{OPINION}}">
<div class="app-actions">
<button class="govuk-button" type="submit" name="step" value="submit">[[Sign and hand in]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="edit">[[Change something]]</button>
</div>
</form>
