{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Propose a review]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/proposals">[[Back to the proposals]]</a>}}
<span class="govuk-caption-l">{{MEMBER}}</span>
<h1 class="govuk-heading-l">[[Propose a review]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[You draft; another person of your member, with the right to release, sends it to the Office. Operators learn of it only when a review is approved.]]</p>
{{#REMARKS}}<div class="govuk-inset-text app-prose">[[Returned with this remark:]] {{REMARKS:p}}</div>{{/REMARKS}}
{{#WAITS}}<div class="govuk-inset-text">[[This proposal waits to be released. Saving it takes it back; handing it in again puts the new text before the signatory.]]</div>{{/WAITS}}
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="seen" value="{{SEEN}}">
{{>FIELDS}}
<div class="govuk-button-group">
<button class="govuk-button" type="submit" name="step" value="submit">[[Hand it in for release]]</button>
<button class="govuk-button govuk-button--secondary" type="submit" name="step" value="save">[[Save the draft]]</button>
{{#HAS_DRAFT}}<button class="govuk-button govuk-button--warning" type="submit" name="step" value="discard">[[Throw the draft away]]</button>{{/HAS_DRAFT}}
</div>
{{#HAS_DRAFT}}<p class="govuk-body app-quiet">[[Whoever wrote any part of a draft cannot release it; with the draft thrown away that ends.]]</p>{{/HAS_DRAFT}}
</form>
