{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Write the answer]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">[[Back to the case]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Answer: {{MEMBER}}]]</h1>
<p class="govuk-body">[[You draft; another person of your member, with the right to release, sends it. Until the round is closed the last answer counts.]] <span class="app-article">{{ARTICLE}}</span></p>
{{#REMARKS}}<div class="govuk-inset-text app-prose">[[Returned with this remark:]] {{REMARKS:p}}</div>{{/REMARKS}}
{{#IS_STALE}}<div class="govuk-inset-text">[[The draft below was written for an earlier version. Look at what is marked, then hand it in again: that is all it takes if it still holds.]]</div>{{/IS_STALE}}
{{#WAITS}}<div class="govuk-inset-text">[[This answer waits to be released. Saving it takes it back; handing it in again puts the new text before the signatory.]]</div>{{/WAITS}}
{{%PART member/head.tpl}}
<h2 class="govuk-heading-m">[[Our answer]]</h2>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="digest" value="{{DIGEST}}">
<input type="hidden" name="seen" value="{{SEEN}}">
{{>FIELDS}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="submit">[[Hand it in for release]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="save">[[Save the draft]]</button>
{{#HAS_DRAFT}}<button class="govuk-button govuk-button--warning" type="submit" name="step" value="discard">[[Throw the draft away]]</button>{{/HAS_DRAFT}}
</div>
{{#HAS_DRAFT}}<p class="govuk-body app-quiet">[[Whoever wrote any part of a draft cannot release it; with the draft thrown away that ends.]]</p>{{/HAS_DRAFT}}
</form>
