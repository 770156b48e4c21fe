{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Write the answer]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Answer of {{MEMBER}}]]</h1>
<p class="govuk-body">[[You draft; another person of your member, with the right to release, sends it. Until the round is closed the last answer counts.]] <span class="app-article">{{ARTICLE}}</span></p>
{{#REMARKS}}<div class="govuk-inset-text app-prose">[[Returned with this remark:]] {{REMARKS:p}}</div>{{/REMARKS}}
{{%PART member/head.tpl}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="digest" value="{{DIGEST}}">
{{>FIELDS}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="submit">[[Hand it in for release]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="save">[[Save the draft]]</button>
</div>
</form>
